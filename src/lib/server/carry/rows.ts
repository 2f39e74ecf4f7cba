/** What a view tells as rows for a spreadsheet: its quotes, its matrix, or the words found with what stands around them. */

import type { Rows, Value } from '$graph/export/rows';
import { facetOfId, type NodeRef, type StatementItem } from '$graph/model/query';
import type { DataKind } from '$graph/queries/carry-parameters';
import type { GraphStore } from '$graph/store/port';
import { inOrderOfNames } from '$graph/text/order';
import { type CarryingWords, carryingWords } from '../../i18n/carrying';
import type { Language } from '../../i18n/language';
import { packMatrix, unpackMatrix } from '../../matrix/sent';
import { tableOf } from '../../matrix/table';
import { canCross } from '../../view/crossing';
import type { View } from '../../view/view';
import { GraphError } from '$graph/model/errors';
import { catalogOf } from '../../page/catalog';
import type { Names } from './names';
import { statementsTold } from './statements';

export interface AskedRows {
	store: GraphStore;
	view: View;
	names: Names;
	language: Language;
	/** Where the server is, without a path. */
	origin: string;
}

/** @throws {GraphError} bad-query for a matrix of two facets that cannot be crossed */
export async function rowsOf(what: DataKind, asked: AskedRows): Promise<Rows> {
	switch (what) {
		case 'quotes':
			return quoteRows(asked);
		case 'matrix':
			return matrixRows(asked);
		case 'concordance':
			return concordanceRows(asked);
	}
}

const WIDTHS = { name: 18, document: 30, short: 8, text: 70, link: 40 };

function columnsOf({ columns: c }: CarryingWords) {
	return [
		{ head: c.municipality, width: WIDTHS.name },
		{ head: c.document, width: WIDTHS.document },
		{ head: c.year, width: WIDTHS.short },
		{ head: c.value, width: WIDTHS.document },
		{ head: c.role, width: WIDTHS.name }
	];
}

const last = ({ columns: c }: CarryingWords) => [
	{ head: c.place, width: WIDTHS.document },
	{ head: c.link, width: WIDTHS.link }
];

/** Whose a statement is, and to whom. */
function cellsOf(
	{ municipality, document, under, roles }: StatementItem,
	{ nameOf }: Names,
	years: ReadonlyMap<string, number>
): Value[] {
	const named = (refs: readonly NodeRef[]) => refs.map((ref) => nameOf(ref)).join('; ');
	return [nameOf(municipality), document.label, years.get(document.id) ?? null, named(under), named(roles)];
}

function lastCells({ id, anchor }: StatementItem, origin: string): Value[] {
	return [`${anchor.source}:${anchor.start}–${anchor.end}`, `${origin}/?focus=${id}`];
}

async function yearsOf(store: GraphStore): Promise<Map<string, number>> {
	const { catalog } = await catalogOf(store);
	return new Map(
		catalog.nodes.flatMap((node) =>
			node.type === 'Document' && node.year !== undefined ? [[node.id, node.year] as const] : []
		)
	);
}

/** A statement a row; which concepts it mentions as a list, and as a column of 0 and 1 for each. */
async function quoteRows({ store, view, names, language, origin }: AskedRows): Promise<Rows> {
	const words = carryingWords(language);
	const { catalog } = await catalogOf(store);
	const years = await yearsOf(store);
	const concepts = inOrderOfNames(
		catalog.nodes.filter((node) => node.type === 'Concept'),
		names.nameOf
	);
	const { items } = await statementsTold(store, view);
	async function* rows(): AsyncGenerator<Value[]> {
		for await (const item of items) {
			const mentioned = new Set(item.mentions.map(({ concept }) => concept.id));
			const listed = concepts.filter(({ id }) => mentioned.has(id)).map((concept) => names.nameOf(concept));
			yield [
				...cellsOf(item, names, years),
				item.leadIn?.text ?? '',
				item.text,
				listed.join('; '),
				...lastCells(item, origin),
				...concepts.map(({ id }) => (mentioned.has(id) ? 1 : 0))
			];
		}
	}
	return {
		name: words.sheets.quotes,
		columns: [
			...columnsOf(words),
			{ head: words.columns.leadIn, width: WIDTHS.document },
			{ head: words.columns.statement, width: WIDTHS.text },
			{ head: words.columns.concepts, width: WIDTHS.document },
			...last(words),
			...concepts.map((concept) => ({ head: names.nameOf(concept), width: WIDTHS.short }))
		],
		rows: rows()
	};
}

/** Counts and shares of two facets crossed, with the bases of the shares. */
async function matrixRows({ store, view, names, language }: AskedRows): Promise<Rows> {
	if (!canCross(view))
		throw new GraphError('bad-query', 'rows', 'These two cannot be crossed.', 'Ask for other rows or columns.');
	const { messages: t } = names;
	const matrix = await store.matrix(view);
	const { rows, columns, cell } = tableOf(unpackMatrix(packMatrix(matrix)), view, (value) => names.nameOf(value));
	const isByRow = matrix.sharesOf === 'rows';
	const base = (n: number | undefined) => (n === undefined ? '' : ` (n = ${String(n)})`);
	async function* lines(): AsyncGenerator<Value[]> {
		for (const row of rows) {
			const figures = columns.flatMap((column): Value[] => {
				const found = cell(row.id, column.id);
				if (!found || found.silence?.reason === 'hidden') return [null, null];
				return [found.statements, found.base === 0 ? null : Math.round(found.share * 1e4) / 1e4];
			});
			yield [names.fullNameOf(row), ...(isByRow ? [row.base ?? null] : []), row.statements, ...figures];
		}
	}
	return {
		name: carryingWords(language).sheets.matrix,
		columns: [
			{ head: t.facets[view.rows], width: WIDTHS.document },
			...(isByRow ? [{ head: 'n', width: WIDTHS.short }] : []),
			{ head: t.matrix.orders.total, width: WIDTHS.short },
			...columns.flatMap((column) => {
				const name = `${names.fullNameOf(column)}${isByRow ? '' : base(column.base)}`;
				return [
					{ head: `${name}: ${t.matrix.figures.count}`, width: WIDTHS.name },
					{ head: `${name}: ${t.matrix.figures.share}`, width: WIDTHS.name }
				];
			})
		],
		rows: lines()
	};
}

/** A word found a row: of the concepts that the view is about, or of all. */
async function concordanceRows({ store, view, names, language, origin }: AskedRows): Promise<Rows> {
	const words = carryingWords(language);
	const years = await yearsOf(store);
	const { items } = await statementsTold(store, view);
	const about = new Set(
		[...view.selection, ...view.compared, ...view.filter.concept, view.focus ?? ''].filter(
			(id) => facetOfId(id) === 'concept'
		)
	);
	async function* rows(): AsyncGenerator<Value[]> {
		for await (const item of items)
			for (const { concept, evidence } of item.mentions) {
				if (about.size > 0 && !about.has(concept.id)) continue;
				for (const { start, end } of evidence)
					yield [
						names.nameOf(concept),
						item.text.slice(0, start),
						item.text.slice(start, end),
						item.text.slice(end),
						...cellsOf(item, names, years),
						...lastCells(item, origin)
					];
			}
	}
	return {
		name: words.sheets.concordance,
		columns: [
			{ head: words.columns.concept, width: WIDTHS.name },
			{ head: words.columns.before, width: WIDTHS.link },
			{ head: words.columns.found, width: WIDTHS.name },
			{ head: words.columns.after, width: WIDTHS.link },
			...columnsOf(words),
			...last(words)
		],
		rows: rows()
	};
}
