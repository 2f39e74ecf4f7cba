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
	type MunicipalityCount,
	type OverviewLinks,
	type PathStep,
	type StatementItem
} from '$graph/model/query';
import { readCells, writeCells } from './cells';

/**
 * Values of a facet that come with a page: as many as `whole`, or the first of more. The others are
 * fetched when somebody asks or looks for them.
 */
const VALUES = { whole: 80, first: 24 };

/** The first values of each facet: those with most statements left and those chosen, in the order they had. */
export function firstValues(counts: FacetCounts, filter: Filter): FacetCounts {
	const more: Partial<Record<Facet, number>> = {};
	const first = (facet: Facet): FacetCount[] => {
		const values = counts.facets[facet];
		const chosen = filter[facet];
		const places = listed(
			values.map(({ statements }) => statements),
			(place) => chosen.includes(values[place]?.id ?? ''),
			values.length + (counts.more?.[facet] ?? 0) > VALUES.whole ? VALUES.first : VALUES.whole
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

/** Links by place, a row for each municipality: the statements of each concept, as {@link writeCells} has them. */
export interface SentLinks extends Omit<OverviewLinks, 'links' | 'municipalities'> {
	/** Of each municipality what stands behind its kind in its id, its name, statements, total and base. */
	municipalities: (readonly [id: string, label: string, statements: number, total: number, base: number])[];
	rows: string[];
}

const KIND = 'municipality:';

export function packLinks({ links, hidden, municipalities, ...counts }: OverviewLinks): SentLinks {
	const concepts = new Map(counts.concepts.map(({ id }, place) => [id, place]));
	const rows = new Map(municipalities.map(({ id }) => [id, new Array<number>(concepts.size).fill(0)]));
	for (const { municipality, concept, statements } of links) {
		const row = rows.get(municipality);
		const place = concepts.get(concept);
		if (row && place !== undefined) row[place] = statements;
	}
	// What marks don't show is not sent.
	const isShown = hidden !== undefined && hasFields(counts.reach.municipalities);
	const short = municipalities.map(
		({ id, label, statements, total, base }) => [id.slice(KIND.length), label, statements, total, base] as const
	);
	return { ...counts, municipalities: short, rows: [...rows.values()].map(writeCells), ...(isShown && { hidden }) };
}

export function unpackLinks({ rows, municipalities: short, ...counts }: SentLinks): OverviewLinks {
	const municipalities = short.map(([id, label, statements, total, base]): MunicipalityCount => {
		return { id: `${KIND}${id}`, type: 'Municipality', label, statements, total, base };
	});
	const links = municipalities.flatMap(({ id: municipality, base }, place) =>
		readCells(rows[place] ?? '').flatMap((statements, at) => {
			const concept = counts.concepts[at]?.id;
			return concept === undefined || statements === 0
				? []
				: [{ municipality, concept, statements, share: statements / base }];
		})
	);
	return { ...counts, municipalities, links };
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
