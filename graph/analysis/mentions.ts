/** Every municipality's mentions of every concept under a filter, and why there are none where there are none. */

import { type Counts, countWithin } from '../index/counts.ts';
import type { Index } from '../index/index.ts';
import type { Counted } from '../index/overview.ts';
import { select } from '../index/selection.ts';
import { SILENT_CELL, type Mentions } from '../model/mentions.ts';
import type { Filter } from '../model/query.ts';
import { cellSilence } from './silence.ts';

/** `counted` is what is counted under `filter`. No list is cut, because a strip without some organisations would be another. */
export function mentionsIn(index: Index, { all, left, shares }: Counted, filter: Filter): Mentions {
	const { values, ranges, totals } = index;
	const [from, to] = ranges.municipality;
	const [first, last] = ranges.concept;
	const width = last - first;
	const { bases } = shares();
	const open = openTo(index, filter, { all, left });
	const chosen = new Set(filter.municipality);
	const owners = values.slice(from, to);
	return {
		municipalities: owners.map(({ id, label }, place) => ({
			id,
			label,
			base: bases[place] ?? 0,
			all: totals[from + place] ?? 0,
			isLeft: chosen.size === 0 || chosen.has(id)
		})),
		concepts: values.slice(first, last).map(({ id, label }, concept) => {
			const at = (counts: Counts, owner: number) => counts.links[owner * width + concept] ?? 0;
			const cells = owners.map((_, owner) => {
				const statements = at(left, owner);
				const silence = cellSilence({ left: statements, open: at(open, owner), ever: at(all, owner) });
				return silence === undefined ? statements : SILENT_CELL[silence.reason];
			});
			return { id, label, cells, ever: owners.map((_, owner) => at(all, owner)) };
		})
	};
}

/** The counts when nothing chooses among organisations and what is theirs. */
function openTo(index: Index, filter: Filter, { all, left }: Pick<Counted, 'all' | 'left'>): Counts {
	const owned = [filter.municipality, filter.document, filter.value];
	if (owned.every((ids) => ids.length === 0)) return left;
	const { statements } = select(index, { ...filter, municipality: [], document: [], value: [] });
	return statements === undefined ? all : countWithin(index, statements);
}
