/** Reads the facets of a request: ids, their last parts or names, as the graph at hand has them. */

import { GraphError } from '$graph/errors';
import { slug } from '$graph/ids';
import { type Facet, FACETS, type Filter, filterOf, LIMITS } from '$graph/query';
import type { GraphStore } from '$graph/store/port';
import { aboutFilter, facetOf } from '../view/reading';
import { catalogOf } from './store';

/** A node that can be named: a concept in either language. */
interface Named {
	id: string;
	label: string;
	labelEn?: string;
}

/** Gives the ids that a word stands for; several where several nodes bear the name, none where nothing does. */
export type IdsNamed = (facet: Facet, word: string) => readonly string[];

/** Case, accents and punctuation do not matter; the words do. */
function bare(word: string): string {
	return slug(word.normalize('NFC'));
}

/** Looks words up among nodes, by id, by what follows the type, by the last part, and by label. */
export function idsNamedIn(nodes: Iterable<Named>): IdsNamed {
	const ids = new Set<string>();
	const named = new Map<string, string[]>();
	for (const { id, label, labelEn } of nodes) {
		ids.add(id);
		const [type = '', ...parts] = id.split(':');
		const names = [parts.join(':'), parts.at(-1) ?? '', label, labelEn ?? ''].map(bare).filter(Boolean);
		for (const name of new Set(names)) {
			const key = `${type}:${name}`;
			const known = named.get(key);
			if (known) known.push(id);
			else named.set(key, [id]);
		}
	}
	return (facet, word) => {
		if (word.startsWith(`${facet}:`) && ids.has(word)) return [word];
		return named.get(`${facet}:${bare(word)}`) ?? [];
	};
}

/**
 * The filter that a request's facets ask for. Each facet may come several times, or once with commas.
 * @throws {GraphError} bad-query for too many, unknown-id for what the graph does not hold
 */
export async function filterParam(store: GraphStore, params: URLSearchParams): Promise<Filter> {
	if (!FACETS.some((facet) => params.has(facet))) return filterOf(() => []);
	const idsNamed = await namesOf(store);
	return filterOf((facet) => {
		const words = params
			.getAll(facet)
			.flatMap((value) => value.split(','))
			.map((value) => value.trim())
			.filter(Boolean);
		atMost(facet, new Set(words).size);
		const ids = new Set(words.flatMap((word) => known(facet, word, idsNamed(facet, word))));
		atMost(facet, ids.size);
		return [...ids].sort();
	});
}

/** Ids of any facets in `about`, with commas: a second filter, so that a concept can be read within another. @throws {GraphError} */
export async function aboutParam(store: GraphStore, params: URLSearchParams): Promise<Filter> {
	const ids = (params.get('about') ?? '').split(',').filter(Boolean);
	const { byId } = await catalogOf(store);
	for (const id of ids) if (!byId.has(id) || facetOf(id) === undefined) throw unknown(id);
	const about = aboutFilter(ids);
	for (const facet of FACETS) atMost(facet, about[facet].length);
	return about;
}

function unknown(id: string): GraphError {
	const name = id.slice(0, 80);
	return new GraphError(
		'unknown-id',
		name,
		`There is nothing “${name}” to read about.`,
		'Use ids such as concept:mod.'
	);
}

let remembered: { nodes: Iterable<Named>; idsNamed: IdsNamed } | undefined;

/** Made again only when the catalog is another one. */
async function namesOf(store: GraphStore): Promise<IdsNamed> {
	const { nodes } = (await catalogOf(store)).catalog;
	if (remembered?.nodes !== nodes) remembered = { nodes, idsNamed: idsNamedIn(nodes) };
	return remembered.idsNamed;
}

function known(facet: Facet, word: string, ids: readonly string[]): readonly string[] {
	if (ids.length > 0) return ids;
	const shown = word.slice(0, 80);
	throw new GraphError(
		'unknown-id',
		shown,
		`There is no ${facet} “${shown}”.`,
		'See /api/overview, under facets, for all there are.'
	);
}

function atMost(facet: Facet, count: number): void {
	if (count <= LIMITS.facetIds) return;
	throw new GraphError(
		'bad-query',
		facet,
		`“${facet}” holds ${count} values; ${LIMITS.facetIds} are read at most.`,
		'Ask for fewer at once.'
	);
}
