/** Names with what distinguishes them from others that are the same. */

import type { NodeRef } from '$graph/model/query';
import { isolated } from '$graph/text/isolate';

/** A title with the year that distinguishes it: "Ledelsesgrundlag (2021)". */
export function titleWithYear(title: string, { year }: Pick<NodeRef, 'year'>): string {
	return year === undefined ? isolated(title) : `${isolated(title)} (${year})`;
}

/** With the organisation too: "Mod, Albertslund". */
export function fullName(name: string, ref: Pick<NodeRef, 'owner' | 'year'>): string {
	const title = titleWithYear(name, ref);
	return ref.owner ? `${title}, ${isolated(ref.owner.label)}` : title;
}
