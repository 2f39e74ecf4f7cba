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
import { whatIsRead } from '../../view/reading';
import type { View } from '../../view/view';
import { GraphError } from '$graph/model/errors';
import { catalogOf } from '../../page/catalog';
import { mapAnswer } from '../../page/concept-map';
import type { Names } from './names';
import { pairRows } from './pairs-table';
import { statementsTold } from './statements';

export interface AskedRows {
	store: GraphStore;
	view: View;
	names: Names;
	language: Language;
	/** The whole address of the top of the app, without a slash at the end. */
	home: string;
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

/** What the catalog knows beside the statements, by id; a map without entries has no column. */
interface Known {
	regions: ReadonlyMap<string, string>;
	kinds: ReadonlyMap<string, string>;
	years: ReadonlyMap<string, number>;
}

function columnsOf({ columns: c }: CarryingWords, { regions, kinds }: Known) {
	return [
		{ head: c.municipality, width: WIDTHS.name },
		...(regions.size > 0 ? [{ head: c.region, width: WIDTHS.name }] : []),
		...(kinds.size > 0 ? [{ head: c.kind, width: WIDTHS.name }] : []),
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
	{ regions, kinds, years }: Known
): Value[] {
	const named = (refs: readonly NodeRef[]) => refs.map((ref) => nameOf(ref)).join('; ');
	const grouped = [regions, kinds].flatMap((known) => (known.size > 0 ? [known.get(municipality.id) ?? null] : []));
	return [nameOf(municipality), ...grouped, document.label, years.get(document.id) ?? null, named(under), named(roles)];
}

function lastCells({ id, anchor }: StatementItem, home: string): Value[] {
	return [`${anchor.source}:${anchor.start}–${anchor.end}`, `${home}/?focus=${id}`];
}

async function knownIn(store: GraphStore): Promise<Known> {
	const { catalog } = await catalogOf(store);
	const known = {
		regions: new Map<string, string>(),
		kinds: new Map<string, string>(),
		years: new Map<string, number>()
	};
	for (const node of catalog.nodes) {
		if (node.type === 'Document' && node.year !== undefined) known.years.set(node.id, node.year);
		if (node.type !== 'Municipality') continue;
		if (node.region !== undefined) known.regions.set(node.id, node.region);
		if (node.kind !== undefined) known.kinds.set(node.id, node.kind);
	}
	return known;
}

/** A statement a row; which concepts it mentions as a list, and as a column of 0 and 1 for each. */
async function quoteRows({ store, view, names, language, home }: AskedRows): Promise<Rows> {
	const words = carryingWords(language);
	const { catalog } = await catalogOf(store);
	const known = await knownIn(store);
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
				...cellsOf(item, names, known),
				item.leadIn?.text ?? '',
				item.text,
				listed.join('; '),
				...lastCells(item, home),
				...concepts.map(({ id }) => (mentioned.has(id) ? 1 : 0))
			];
		}
	}
	return {
		name: words.sheets.quotes,
		columns: [
			...columnsOf(words, known),
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
	if (whatIsRead(view) !== 'together' && !canCross(view))
		throw new GraphError('bad-query', 'rows', 'These two cannot be crossed.', 'Ask for other rows or columns.');
	const { messages: t } = names;
	if (whatIsRead(view) === 'together') return pairRows(await mapAnswer(store, view), view, names);
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
async function concordanceRows({ store, view, names, language, home }: AskedRows): Promise<Rows> {
	const words = carryingWords(language);
	const known = await knownIn(store);
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
						...cellsOf(item, names, known),
						...lastCells(item, home)
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
			...columnsOf(words, known),
			...last(words)
		],
		rows: rows()
	};
}
