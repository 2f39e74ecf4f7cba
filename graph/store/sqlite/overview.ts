/** Counts: of everything in one grouped pass, and once more for each facet that filters, since it does not filter itself. */

import type { Facet, FacetCount, Filter, Overview, OverviewLink } from '../../query.ts';
import type { Database } from './database.ts';
import { numberOf, refOf, textOf } from './rows.ts';
import type { Row } from './rows.ts';
import { select, without } from './selection.ts';
import type { Selection } from './selection.ts';
import { FILTERED, SELECT } from './sql.ts';

export function overview(db: Database, filter: Filter): Overview {
	const selection = select(db, filter);
	const values = db.all(SELECT.facetValues);
	const counts = countsUnder(db, selection);
	const own = new Map(selection.facets.map((facet) => [facet, countsOf(db, selection, facet)]));
	const total = db.number(SELECT.total);

	const listed = (facet: Facet, under: ReadonlyMap<number, number> | undefined): FacetCount[] =>
		values
			.filter((row) => row['facet'] === facet)
			.map((row) => {
				const all = numberOf(row, 'total');
				return {
					...refOf(row),
					statements: under === undefined ? all : (under.get(numberOf(row, 'nr')) ?? 0),
					total: all
				};
			});
	const facet = (name: Facet) => listed(name, own.has(name) ? own.get(name) : counts);

	return {
		total,
		matched: selection.facets.length === 0 ? total : db.number(FILTERED.count(selection.facets), selection.bound),
		municipalities: listed('municipality', counts),
		concepts: listed('concept', counts),
		links: links(db, selection, values, counts),
		facets: {
			municipality: facet('municipality'),
			role: facet('role'),
			relation: facet('relation'),
			value: facet('value'),
			concept: facet('concept'),
			document: facet('document')
		},
		positions: Object.fromEntries(
			db
				.all(SELECT.positions, { scene: 'overview' })
				.map((row) => [textOf(row, 'id'), [numberOf(row, 'x'), numberOf(row, 'y')]])
		)
	};
}

/** Statements left by node number of the facet value; undefined where nothing filters and the stored totals hold. */
function countsUnder(db: Database, { facets, bound }: Selection): Map<number, number> | undefined {
	return facets.length === 0 ? undefined : byValue(db.all(FILTERED.counts(facets), bound));
}

/** The same for one facet under all the others. */
function countsOf(db: Database, selection: Selection, of: Facet): Map<number, number> | undefined {
	const { facets, bound } = without(selection, of);
	return facets.length === 0 ? undefined : byValue(db.all(FILTERED.countsOf(facets), { ...bound, of }));
}

function byValue(rows: readonly Row[]): Map<number, number> {
	return new Map(rows.map((row) => [numberOf(row, 'value'), numberOf(row, 'number')]));
}

function links(
	db: Database,
	{ facets, bound }: Selection,
	values: readonly Row[],
	counts: ReadonlyMap<number, number> | undefined
): OverviewLink[] {
	const known = new Map(values.map((row) => [numberOf(row, 'nr'), row]));
	const rows = facets.length === 0 ? db.all(SELECT.links) : db.all(FILTERED.links(facets), bound);
	return rows.flatMap((row) => {
		const [municipality, concept] = [known.get(numberOf(row, 'municipality')), known.get(numberOf(row, 'concept'))];
		if (municipality === undefined || concept === undefined) return [];
		const statements = numberOf(row, 'statements');
		const all = counts === undefined ? numberOf(municipality, 'total') : counts.get(numberOf(municipality, 'nr'));
		const ends = { municipality: textOf(municipality, 'id'), concept: textOf(concept, 'id') };
		return [{ ...ends, statements, share: all === undefined ? 0 : statements / all }];
	});
}
