/** What a page is sent of counts, and how the browser reads it: the longest lists begin with what people look for first, and links go by place. */

import { listed } from '$graph/index/listed';
import { hasFields } from '$graph/layout/fields';
import {
	type Facet,
	type FacetCount,
	type FacetCounts,
	FACETS,
	type Filter,
	type FoundStatements,
	type OverviewLinks,
	type PathStep,
	type StatementItem
} from '$graph/model/query';

/** Values of a facet that come with a page; the others are fetched when somebody asks for them. */
const VALUES_AT_FIRST = 40;

/** The first values of each facet: those with most statements left and those chosen, in the order they had. */
export function firstValues(counts: FacetCounts, filter: Filter): FacetCounts {
	const more: Partial<Record<Facet, number>> = {};
	const first = (facet: Facet): FacetCount[] => {
		const values = counts.facets[facet];
		const chosen = filter[facet];
		const places = listed(
			values.map(({ statements }) => statements),
			(place) => chosen.includes(values[place]?.id ?? ''),
			VALUES_AT_FIRST
		);
		const left = (counts.more?.[facet] ?? 0) + values.length - places.length;
		if (left > 0) more[facet] = left;
		return places.flatMap((place) => values[place] ?? []);
	};
	const { total, matched } = counts;
	const facets = {
		municipality: first('municipality'),
		role: first('role'),
		relation: first('relation'),
		value: first('value'),
		concept: first('concept'),
		document: first('document')
	};
	return { total, matched, facets, ...(FACETS.some((facet) => more[facet]) && { more }) };
}

/** Links by place, a row for each municipality: the place of a concept, then its statements, then the next concept's. */
export interface SentLinks extends Omit<OverviewLinks, 'links'> {
	rows: number[][];
}

export function packLinks({ links, hidden, ...counts }: OverviewLinks): SentLinks {
	const concepts = new Map(counts.concepts.map(({ id }, place) => [id, place]));
	const rows = new Map(counts.municipalities.map(({ id }) => [id, [] as number[]]));
	for (const { municipality, concept, statements } of links)
		rows.get(municipality)?.push(concepts.get(concept) ?? 0, statements);
	// What marks don't show is not sent.
	const isShown = hidden !== undefined && hasFields(counts.reach.municipalities);
	return { ...counts, rows: [...rows.values()], ...(isShown && { hidden }) };
}

export function unpackLinks({ rows, ...counts }: SentLinks): OverviewLinks {
	const links = counts.municipalities.flatMap(({ id: municipality, base }, place) => {
		const row = rows[place] ?? [];
		return counts.concepts.flatMap((_, at) => {
			const concept = counts.concepts[row[2 * at] ?? -1]?.id;
			const statements = row[2 * at + 1] ?? 0;
			return concept === undefined ? [] : [{ municipality, concept, statements, share: statements / base }];
		});
	});
	return { ...counts, links };
}

/** A statement as a quote shows it: where it stands in its source is asked for with the source itself. */
export type QuoteItem = Omit<StatementItem, 'anchor' | 'leadIn'> & { leadIn?: { text: string } };

/** A page of quotes. */
export interface QuotePage {
	total: number;
	items: QuoteItem[];
}

/** What a search finds. */
export type FoundQuotes = Omit<FoundStatements, 'statements'> & { statements: QuoteItem[] };

export interface QuotePath {
	steps: (Omit<PathStep, 'proof'> & { proof: QuoteItem })[];
}

export function quoteItem({ anchor: _anchor, leadIn, ...item }: StatementItem): QuoteItem {
	return { ...item, ...(leadIn && { leadIn: { text: leadIn.text } }) };
}

/** The documents behind a picture around one node. */
export interface Sources {
	/** Each with the municipality whose it is. */
	named: string[];
	/** How many more there are. */
	others: number;
}
