/** The statements that a view tells of, as many as there are: read page by page while they are used. */

import { aboutFilter, LIMITS, type StatementItem } from '$graph/model/query';
import { searchGraph } from '$graph/queries/typed-search';
import type { GraphStore } from '$graph/store/port';
import { cellStatements, pairStatements } from '../../view/crossing';
import { readingAbout, whatIsRead } from '../../view/reading';
import type { View } from '../../view/view';
import { isStatement } from '../../page/asked';

/** A page of statements, and how many there are at all. */
type Pages = (offset: number, limit: number) => Promise<{ total: number; items: StatementItem[] }>;

export interface ToldStatements {
	total: number;
	items: AsyncIterable<StatementItem>;
}

/** Single statements where these alone are chosen. Of the plain overview, all that the filter leaves. */
export async function statementsTold(store: GraphStore, view: View): Promise<ToldStatements> {
	const chosen = (view.selection.length > 0 ? view.selection : [view.focus ?? '']).filter(isStatement);
	const isAlone = chosen.length > 0 && readingAbout(view) === undefined && view.compared.length === 0;
	const pages = isAlone ? undefined : pagesOf(store, view);
	const first = await pages?.(0, LIMITS.page);
	// Beside a subject they are among its statements.
	const listed = isAlone ? await Promise.all(chosen.map((id) => store.statement(id))) : [];
	return { total: listed.length + (first?.total ?? 0), items: allOf(listed, pages, first) };
}

async function* allOf(
	listed: readonly StatementItem[],
	pages: Pages | undefined,
	first: Awaited<ReturnType<Pages>> | undefined
): AsyncGenerator<StatementItem> {
	yield* listed;
	if (pages === undefined || first === undefined) return;
	yield* first.items;
	for (let offset = first.items.length; offset < first.total;) {
		const { items } = await pages(offset, LIMITS.page);
		if (items.length === 0) return;
		yield* items;
		offset += items.length;
	}
}

function pagesOf(store: GraphStore, view: View): Pages {
	const { filter, cell, compared, query } = view;
	if (compared.length > 0) {
		const about = aboutFilter([...compared]);
		return (offset, limit) => store.statements({ filter, about, offset, limit });
	}
	if (whatIsRead(view) === 'search')
		return async (offset, limit) => {
			const found = await searchGraph(store, query, { filter, offset, limit });
			return { total: found.total, items: found.statements };
		};
	if (whatIsRead(view) === 'together') {
		const ours = (cell && pairStatements(view, cell)?.ours) ?? { filter };
		return (offset, limit) => store.statements({ ...ours, offset, limit });
	}
	const about = readingAbout(view);
	const asked = (cell && cellStatements(filter, cell)) ?? { filter, ...(about && { about }) };
	return (offset, limit) => store.statements({ ...asked, offset, limit });
}
