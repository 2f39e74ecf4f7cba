/** The data of one view: the overview under its filters, the slice round its focus with the counts of what is about it, and the quotes to read. */

import { isGraphError } from '$graph/errors';
import type { GraphNode } from '$graph/model';
import { type Filter, LIMITS, type StatementItem } from '$graph/query';
import { searchGraph } from '$graph/search/search';
import type { GraphStore } from '$graph/store/port';
import { forPage } from '$lib/server/http';
import { silentOf, withinOf } from '$lib/server/silent';
import { catalogOf, graphStore } from '$lib/server/store';
import { facetOf, QUOTES_AT_FIRST, readingAbout, readingSubjects } from '$lib/view/reading';
import { decodeKeys, dropUnknown, LONGEST } from '$lib/view/url';
import type { PageServerLoad } from './$types';

/** Single keys are read, so that a moved camera or another theme asks nothing of the server. */
const NOT_DATA = ['camera', 'theme', 'lang', 'mode', 'hide', 'fold'];

export const load: PageServerLoad = ({ url, request }) =>
	forPage(async () => {
		const store = await graphStore();
		const { byId } = await catalogOf(store);
		const tooLong = request.url.length > LONGEST + 200;
		const decoded = decodeKeys((key) => (tooLong || NOT_DATA.includes(key) ? null : url.searchParams.get(key)));
		const unknown = new Set<string>();
		const named: GraphNode[] = [];
		const { view } = dropUnknown({ view: decoded, problems: [] }, (id) => {
			const node = byId.get(id);
			if (node) named.push(node);
			else if (!isStatement(id)) unknown.add(id);
			return !unknown.has(id);
		});
		const read = view.selection.length || !view.focus ? view.selection : [view.focus];
		const chosen = await chosenStatements(store, read, unknown);
		const focus = view.focus && !unknown.has(view.focus) ? view.focus : undefined;
		const isFacetValue = focus !== undefined && facetOf(focus) !== undefined;
		const [overview, within, slice] = await Promise.all([
			store.overview(view.filter),
			isFacetValue ? withinOf(store, focus, view.filter) : undefined,
			focus === undefined ? undefined : sliceOf(store, focus, view.filter, unknown)
		]);
		const about = readingAbout({ ...view, focus: slice ? focus : undefined });
		const quotes = about && (await store.statements({ filter: view.filter, about, offset: 0, limit: QUOTES_AT_FIRST }));
		const silent = await silentOf(store, { ...view, focus: slice ? focus : undefined }, within);
		const path = await pathOf(store, readingSubjects(view), view.filter);
		const found = view.query
			? await searchGraph(store, view.query, { filter: view.filter, limit: QUOTES_AT_FIRST })
			: undefined;
		return { overview, within, slice, quotes, silent, path, found, chosen, named, unknown: [...unknown] };
	});

/** How two things of one kind are joined; other things narrow each other, so that their quotes say it. */
function pathOf(store: GraphStore, subjects: readonly string[], filter: Filter) {
	const [from, to, ...more] = subjects;
	if (from === undefined || to === undefined || more.length > 0 || facetOf(from) !== facetOf(to)) return undefined;
	return store.path({ from, to, filter });
}

/** Statements are too many to know beforehand; the store is asked for each. */
function isStatement(id: string): boolean {
	return id.startsWith('statement:');
}

/** The statements among `selection` (or in focus, where nothing is selected); what the graph does not hold is told apart, since a link may be older than an edition. */
async function chosenStatements(store: GraphStore, selection: readonly string[], unknown: Set<string>) {
	const statements: StatementItem[] = [];
	for (const id of selection) {
		if (!isStatement(id)) continue;
		const item = await orUnknown(() => store.statement(id), id, unknown);
		if (item) statements.push(item);
	}
	return statements;
}

function sliceOf(store: GraphStore, focus: string, filter: Filter, unknown: Set<string>) {
	return orUnknown(() => store.slice({ focus, filter, limit: LIMITS.slice }), focus, unknown);
}

async function orUnknown<T>(ask: () => Promise<T>, id: string, unknown: Set<string>): Promise<T | undefined> {
	try {
		return await ask();
	} catch (failure) {
		if (!isGraphError(failure) || failure.code !== 'unknown-id') throw failure;
		unknown.add(id);
		return undefined;
	}
}
