/** What the marks of an overview tell of each organisation, and which organisation says a concept clearly more than the others. */

import { nearLogRatio } from '../analysis/intervals.ts';
import { EMPTY_FIELD, fieldRadius, fullShare, hasFields } from '../layout/fields.ts';
import type { OverviewLinks, Places } from '../model/query.ts';
import type { Field } from './scene.ts';

export interface OverviewFields {
	/** The fields of a concept's mark, in the order of the municipalities. */
	of(concept: string): Field[];
	/**
	 * True where the municipality mentions the concept clearly more than all others together that have a statement left:
	 * the near end of the interval of its log ratio is above 0, as in `/api/distinctive`.
	 */
	isClear(municipality: string, concept: string): boolean;
}

/** Undefined where there are too few or too many organisations to tell apart, or not all are listed. */
export function fieldsOf(overview: OverviewLinks, places: Places): OverviewFields | undefined {
	const { municipalities, links, reach, hidden = [] } = overview;
	if (!hasFields(reach.municipalities) || municipalities.length < reach.municipalities) return undefined;
	const found = new Map(links.map((link) => [keyOf(link), link]));
	const filtered = new Set(
		hidden.flatMap(({ municipality, concepts }) => concepts.map((concept) => keyOf({ municipality, concept })))
	);
	const full = fullShare(links.map(({ share }) => share));
	const half = Math.PI / municipalities.length;
	const directions = municipalities.map(({ id }) => {
		const [x, y] = places[id] ?? [0, 0];
		return { id, angle: Math.atan2(y, x) };
	});
	const speaking = municipalities.filter(({ statements }) => statements > 0);
	const bases = speaking.reduce((sum, { base }) => sum + base, 0);
	const totals = new Map<string, number>();
	for (const { concept, statements } of links) totals.set(concept, (totals.get(concept) ?? 0) + statements);
	const compared = [...totals.values()].filter((total) => total > 0).length;

	return {
		of: (concept) =>
			directions.map(({ id, angle }): Field => {
				const key = keyOf({ municipality: id, concept });
				const share = found.get(key)?.share ?? 0;
				const sides = { id, from: angle - half, to: angle + half, share };
				if (share > 0) return { ...sides, radius: fieldRadius(share, full) };
				return { ...sides, radius: EMPTY_FIELD, silence: filtered.has(key) ? 'filtered' : 'never' };
			}),
		isClear: (municipality, concept) => {
			const base = speaking.find(({ id }) => id === municipality)?.base ?? 0;
			const statements = found.get(keyOf({ municipality, concept }))?.statements ?? 0;
			const others = { statements: (totals.get(concept) ?? 0) - statements, base: bases - base };
			// The interval costs far more than the shares themselves.
			if (statements * others.base <= others.statements * base) return false;
			return nearLogRatio({ statements, base }, others, compared) > 0;
		}
	};
}

function keyOf({ municipality, concept }: { municipality: string; concept: string }): string {
	return `${municipality} ${concept}`;
}
