/** Every municipality of a lens for many, as it is sent with a page: a thousand of them take some thirty kilobytes. */

import { silencesOf, type Silence } from '../analysis/silence.ts';
import type { FacetCounts, Filter, OrganisationCount } from '../model/query.ts';

const PREFIX = 'municipality:';

/** A municipality with its share, in the order of the ring. */
export interface RingOrganisation {
	id: string;
	label: string;
	statements: number;
	/** All its statements that the roles, relations, values and documents of the filter leave. */
	base: number;
	silence?: Silence;
}

/**
 * The end of its id, its name, its base, its statements, and of a silent one the place of its silence
 * in {@link SentRing}.silences, whose statements stand in place of its own.
 */
export type SentOrganisation = [slug: string, label: string, base: number, statements: number, silence?: number];

export interface SentRing {
	/** Silences without their statements, each once. */
	silences: Silence[];
	/** In the order of the ring. */
	rows: SentOrganisation[];
}

/**
 * The largest share first; the municipalities chosen are looked away from, so that choosing one hides others and moves
 * none. Then those of which nothing fits, then those that never mention it; of equals the first by id.
 */
export function packRing(organisations: readonly OrganisationCount[], counts: FacetCounts, filter: Filter): SentRing {
	const apart = organisations.map((one) => ({ ...one, statements: one.apart }));
	const facets = { ...counts, facets: { ...counts.facets, municipality: apart } };
	const silences = silencesOf(organisations, facets, filter);
	const key = ({ apart, base }: OrganisationCount) => (base === 0 ? 0 : apart / base);
	const ordered = [...organisations].sort(
		(a, b) =>
			key(b) - key(a) ||
			Number(silences[a.id]?.reason === 'never') - Number(silences[b.id]?.reason === 'never') ||
			(a.id < b.id ? -1 : 1)
	);
	const places = new Map<string, number>();
	const kinds: Silence[] = [];
	const rows = ordered.map(({ id, label, statements, base }): SentOrganisation => {
		const slug = id.slice(PREFIX.length);
		const silence = silences[id];
		if (!silence) return [slug, label, base, statements];
		const kind: Silence = silence.reason === 'never' ? silence : { ...silence, statements: 0 };
		const name = JSON.stringify(kind);
		const place = places.get(name) ?? kinds.push(kind) - 1;
		places.set(name, place);
		return [slug, label, base, silence.reason === 'never' ? 0 : silence.statements, place];
	});
	return { silences: kinds, rows };
}

export function unpackRing({ silences, rows }: SentRing): RingOrganisation[] {
	return rows.map(([slug, label, base, count, place]) => {
		const kind = place === undefined ? undefined : silences[place];
		const one = { id: PREFIX + slug, label, base };
		if (!kind) return { ...one, statements: count };
		const silence: Silence = kind.reason === 'never' ? kind : { ...kind, statements: count };
		return { ...one, statements: 0, silence };
	});
}
