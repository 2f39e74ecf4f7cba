/** What a view reads: the quotes of its focus and selection, how two of these are joined, and what its search finds. */

import { amongAll } from '$graph/analysis/figures';
import type { GraphNode } from '$graph/model/graph';
import {
	aboutFilter,
	type Facet,
	FACETS,
	facetOfId,
	type Filter,
	type StatementItem,
	type StatementPage
} from '$graph/model/query';
import { searchGraph } from '$graph/queries/typed-search';
import type { GraphStore } from '$graph/store/port';
import { comparisonFault } from '../view/compared';
import { type CellStatements, cellStatements, pairStatements } from '../view/crossing';
import {
	CELL_QUOTES_AT_FIRST,
	COMPARED_QUOTES_AT_FIRST,
	QUOTES_AT_FIRST,
	readingAbout,
	readingSubjects
} from '../view/reading';
import { quoteItem, type QuotePage } from '../view/sent';
import type { Kind, View } from '../view/view';
import { type AskedAddress, isStatement, orUnknown, readAsked } from './asked';
import { catalogOf } from './catalog';
import { silentOf } from './silent';

export async function readingData(store: GraphStore, address: AskedAddress) {
	const { byId } = await catalogOf(store);
	const keys = [...FACETS, 'focus', 'select', 'compare', 'q', 'cell', 'other'] as const;
	const { view, named, unknown } = readAsked(address, keys, byId);
	if (view.compared.length) return comparisonPage(store, view, named, unknown);
	const read = view.selection.length || !view.focus ? view.selection : [view.focus];
	const chosen = await chosenStatements(store, read, unknown);
	const about = readingAbout(view);
	const page = about && (await store.statements({ filter: view.filter, about, offset: 0, limit: QUOTES_AT_FIRST }));
	const found = view.query
		? await searchGraph(store, view.query, { filter: view.filter, limit: QUOTES_AT_FIRST })
		: undefined;
	return {
		comparison: undefined,
		comparedQuotes: undefined,
		quotes: page && sentPage(page),
		...(await cellPages(store, view, () => readAsked(address, ['mode'], byId).view.kind)),
		silent: await silentOf(store, view),
		path: await pathOf(store, readingSubjects(view), view.filter),
		found: found && { ...found, statements: found.statements.map(quoteItem) },
		chosen: chosen.map(quoteItem),
		selected: named.filter(({ id }) => view.selection.includes(id)),
		selectedRefs: await store.refs(view.selection),
		missing: [...unknown]
	};
}

/** Things side by side, and nothing else to read; without an answer where they can't be compared. */
async function comparisonPage(
	store: GraphStore,
	{ compared, filter }: View,
	named: readonly GraphNode[],
	missing: ReadonlySet<string>
) {
	const fault = comparisonFault(compared);
	const comparison = fault === undefined ? await store.comparison({ ids: [...compared], filter }) : undefined;
	return {
		comparison,
		comparedQuotes: comparison && (await thingPages(store, comparison.kind, compared, filter)),
		quotes: undefined,
		cellQuotes: undefined,
		otherQuotes: undefined,
		silent: undefined,
		path: undefined,
		found: undefined,
		chosen: [],
		selected: named.filter(({ id }) => compared.includes(id)),
		selectedRefs: await store.refs(compared),
		missing: [...missing]
	};
}

/** The first statements of each thing; organisations chosen don't hide those of another. */
function thingPages(store: GraphStore, kind: Facet, ids: readonly string[], chosen: Filter): Promise<QuotePage[]> {
	const filter = amongAll(chosen, kind);
	return Promise.all(
		ids.map(async (id) =>
			sentPage(await store.statements({ filter, about: aboutFilter([id]), offset: 0, limit: COMPARED_QUOTES_AT_FIRST }))
		)
	);
}

/** The first statements of the open cell of a matrix, or of the open pair of a concept map, on each side. */
async function cellPages(store: GraphStore, view: View, kind: () => Kind) {
	const { filter, cell } = view;
	if (cell === undefined) return { cellQuotes: undefined, otherQuotes: undefined };
	const page = async (asked: CellStatements | undefined) =>
		asked && sentPage(await store.statements({ ...asked, offset: 0, limit: CELL_QUOTES_AT_FIRST }));
	if (kind() !== 'together') return { cellQuotes: await page(cellStatements(filter, cell)), otherQuotes: undefined };
	const asked = pairStatements(view, cell);
	return { cellQuotes: await page(asked?.ours), otherQuotes: await page(asked?.theirs) };
}

function sentPage({ total, items }: StatementPage): QuotePage {
	return { total, items: items.map(quoteItem) };
}

/** How two things of one kind are joined; other things narrow each other, so that their quotes say it. */
async function pathOf(store: GraphStore, subjects: readonly string[], filter: Filter) {
	const [from, to, ...more] = subjects;
	if (from === undefined || to === undefined || more.length > 0 || facetOfId(from) !== facetOfId(to)) return undefined;
	const { steps } = await store.path({ from, to, filter });
	return { steps: steps.map((step) => ({ ...step, proof: quoteItem(step.proof) })) };
}

/** The statements among `selection`. */
async function chosenStatements(store: GraphStore, selection: readonly string[], unknown: Set<string>) {
	const statements: StatementItem[] = [];
	for (const id of selection) {
		if (!isStatement(id)) continue;
		const item = await orUnknown(() => store.statement(id), id, unknown);
		if (item) statements.push(item);
	}
	return statements;
}
