/** The steps people take between groups of organisations. Each is pure. */

import { toOverview, type Step } from './steps';
import type { GroupsShown } from './view';

/** Organisations in groups of another kind, or in none; no group is open then. */
export function groupBy(grouping: GroupsShown): Step {
	return (view) => (view.grouping === grouping ? view : { ...view, grouping, group: undefined });
}

/** To the organisations of a group in the overview; to those of all where none is named. */
export function openGroup(group?: string): Step {
	return (view) => ({ ...toOverview(view), query: '', group });
}
