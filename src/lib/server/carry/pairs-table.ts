/** The pairs of a concept map as a table: as the page has it, and as rows for a spreadsheet with every pair that was asked for. */

import type { TableSection } from '$graph/carry/carried';
import type { Rows, Value } from '$graph/export/rows';
import type { Associations } from '$graph/model/query';
import { orderedPairs, pairsAmong } from '../../concept-map/ordered';
import type { ReadMap, ReadPair } from '../../concept-map/sent';
import { type SideNames, sideNames } from '../../concept-map/sides';
import { claimWords } from '../../concept-map/told';
import type { View } from '../../view/view';
import type { Names } from './names';

/** Rows of a document: more are no reading. */
const MOST = 60;

export function pairsTable(map: ReadMap, view: View, names: Names): TableSection & { title: string } {
	const { messages: t } = names;
	const { selection } = view;
	const ordered = orderedPairs(pairsAmong(map.pairs, selection), view.pairOrder, names.nameOf);
	const left = map.all - map.pairs.length + (selection.length === 0 ? Math.max(0, ordered.length - MOST) : 0);
	const fewer = left > 0 ? ` ${t.conceptMap.fewer(left)}` : '';
	return {
		is: 'table',
		title: t.conceptMap.table,
		about: `${t.conceptMap.about}${fewer}`,
		head: headOf(sideNames(view, names.fullNameOf, t), names),
		rows: ordered.slice(0, MOST).map((pair) => ({
			cells: valuesOf(pair, names).map((value) =>
				typeof value === 'number'
					? { text: Number.isInteger(value) ? t.number(value) : t.conceptMap.expected(value), number: value }
					: { text: value }
			)
		}))
	};
}

export function pairRows({ pairs }: Associations, view: View, names: Names): Rows {
	async function* lines(): AsyncGenerator<Value[]> {
		for (const pair of pairs) yield valuesOf(pair, names);
	}
	const head = headOf(sideNames(view, names.fullNameOf, names.messages), names);
	return {
		name: names.messages.conceptMap.title,
		columns: head.map((title, place) => ({ head: title, width: place < 2 || place === head.length - 1 ? 30 : 12 })),
		rows: lines()
	};
}

function headOf({ here, there }: SideNames, { messages: t }: Names): string[] {
	const { first, second, statements, expected, claim } = t.conceptMap.head;
	const of = (whose: string) => [`${statements}, ${whose}`, `${expected}, ${whose}`];
	return [first, second, ...(there === undefined ? [statements, expected] : [...of(here), ...of(there)]), claim];
}

function valuesOf(pair: ReadPair, { nameOf, messages: t }: Names): (string | number)[] {
	const beside = pair.other === undefined ? [] : [pair.other.statements, rounded(pair.other.expected)];
	const ours = [pair.statements, rounded(pair.expected)];
	return [nameOf(pair.a), nameOf(pair.b), ...ours, ...beside, claimWords(pair, t)];
}

/** Two decimals, as a spreadsheet shows them. */
function rounded(expected: number): number {
	return Math.round(expected * 100) / 100;
}
