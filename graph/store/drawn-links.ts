/** The links between the nodes of a picture. */

import type { ExploredLink } from '../model/explored.ts';
import type { EdgeType } from '../model/kinds.ts';
import { DRAWN_LINKS } from '../model/ways.ts';
import { type Linked, statementAt, typeAt } from './neighbours.ts';

/** What a link from a statement to a value of this type is, and whether it comes from the statement. */
const AT_STATEMENT: Partial<Record<string, { type: EdgeType; outwards: boolean }>> = {
	Document: { type: 'STATES', outwards: false },
	Value: { type: 'UNDER', outwards: true },
	Relation: { type: 'UNDER', outwards: true },
	Role: { type: 'SPEAKS_FOR', outwards: true },
	Concept: { type: 'MENTIONS', outwards: true }
};

/** Links among these nodes, as places in the list; sorted by their ends. */
export function drawnLinks({ index, small }: Linked, nodes: readonly number[]): ExploredLink[] {
	const placeOf = new Map(nodes.map((node, place) => [node, place]));
	const links: ExploredLink[] = [];
	for (const [place, node] of nodes.entries()) {
		const statement = statementAt(index, node);
		if (statement === undefined) {
			for (const { type, source, target } of small.get(node) ?? []) {
				const other = source === node ? placeOf.get(target) : undefined;
				if (other !== undefined) links.push([DRAWN_LINKS.indexOf(type), place, other]);
			}
			continue;
		}
		for (let at = index.valueStart[statement] ?? 0; at < (index.valueStart[statement + 1] ?? 0); at++) {
			const value = index.valuesOf[at] ?? -1;
			const other = placeOf.get(value);
			const link = other === undefined ? undefined : AT_STATEMENT[typeAt(index, value)];
			if (other === undefined || link === undefined) continue;
			links.push([
				DRAWN_LINKS.indexOf(link.type),
				...(link.outwards ? ([place, other] as const) : ([other, place] as const))
			]);
		}
	}
	return links.sort((a, b) => a[1] - b[1] || a[2] - b[2] || a[0] - b[0]);
}
