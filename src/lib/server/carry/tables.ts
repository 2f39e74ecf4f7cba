/** The figures of a view as tables: of two facets crossed, of things compared, of a portrait. They say what the page says. */

import { certaintyOf } from '$graph/analysis/certainty';
import type { Cell, TableRow, TableSection } from '$graph/carry/carried';
import type { Comparison, Counted, Figure, Filter, Matrix } from '$graph/model/query';
import { groupsOf, type RowGroup } from '../../comparison/groups';
import { countedNote } from '../../matrix/notes';
import { packMatrix, unpackMatrix, type TableCell } from '../../matrix/sent';
import { shownFigure, tableOf } from '../../matrix/table';
import { baseClaim } from '../../view/claims';
import { PARTS, type SentContrast, type SentPortrait } from '../../view/sent-portrait';
import { isFiltered, type View } from '../../view/view';
import type { Names } from './names';

export type Table = TableSection & { title: string };

/** The same table as the matrix on the page, with its figures and its order. */
export function matrixTable(matrix: Matrix, view: View, names: Names): Table {
	const t = names.messages;
	const table = tableOf(unpackMatrix(packMatrix(matrix)), view, (value) => names.nameOf(value));
	const named = (value: Matrix['rows'][number]) =>
		value.base === undefined ? names.fullNameOf(value) : `${names.fullNameOf(value)} (n = ${t.number(value.base)})`;
	const greatest = table.greatest || 1;
	return {
		is: 'table',
		title: t.matrix.title(view.rows, view.columns),
		about: countedNote(view, t, names.nameOf),
		head: [t.facets[view.rows], ...table.columns.map(named)],
		rows: table.rows.map((row) => ({
			cells: [
				{ text: named(row) },
				...table.columns.map((column) => matrixCell(table.cell(row.id, column.id), view, names, greatest))
			]
		}))
	};
}

function matrixCell(cell: TableCell | undefined, { figures }: View, { messages: t }: Names, greatest: number): Cell {
	if (cell === undefined) return { text: '–' };
	if (cell.silence?.reason === 'hidden') return { text: '' };
	const number = shownFigure(cell, figures);
	if (number === undefined) return { text: '–' };
	const depth = Math.abs(number) / greatest;
	if (figures === 'count') return { text: t.number(number), number, depth };
	if (figures === 'difference') return { text: t.matrix.points(number), number, depth };
	return { text: `${t.percent(number)} (${t.number(cell.statements)})`, number, isShare: true, depth };
}

/** By whom, in which company and to whom: as the tables of the page. */
export function comparisonTables(comparison: Comparison, { filter }: View, names: Names): Table[] {
	const t = names.messages;
	const { things, kind, municipalities, roles } = comparison;
	const conceptsChosen = filter.concept.length > 0;
	const head = things.map((thing) => names.fullNameOf(thing));
	const table = (title: string, about: string, groups: readonly RowGroup[]): Table => ({
		is: 'table',
		title,
		about,
		head: ['', ...head],
		rows: groups.flatMap(({ heading, rows }) =>
			rows.map((row, place): TableRow => ({
				cells: [{ text: names.fullNameOf(row) }, ...row.figures.map((figure) => figureCell(figure, names))],
				...(heading !== undefined && place === 0 && { heading })
			}))
		)
	});
	const ofThing = t.comparison.ofThing(conceptsChosen);
	const base = baseClaim(t, filter, names.nameOf);
	const by = municipalities
		? [table(t.comparison.speakers, t.comparison.ofMunicipality(base, conceptsChosen), [{ rows: municipalities }])]
		: [];
	return [
		...by,
		table(t.comparison.concepts(kind), ofThing, groupsOf(comparison, names)),
		table(t.comparison.roles, ofThing, [{ rows: roles }])
	].filter(({ rows }) => rows.length > 0);
}

/** A share with its base, never one without the other. */
function figureCell({ statements, base, share }: Figure, { messages: t }: Names): Cell {
	if (base === 0) return { text: '–' };
	const text = `${t.percent(share)} ${t.claims.ofBase(statements, base)}`;
	return { text, number: share, isShare: true, depth: share };
}

/** What fills more and less than with the others, what is not said, and what belongs to it. */
export function portraitTables(portrait: SentPortrait, filter: Filter, names: Names): Table[] {
	const t = names.messages;
	const { against, parts, concepts } = portrait;
	const role = against.role && names.nameOf(against.role);
	const about = t.portrait.rule(against.whom, role, against.municipalities);
	const head = ['', `${t.portrait.here} (n = ${t.number(against.base)})`];
	const others = `${t.portrait.others(against.whom)} (n = ${t.number(against.othersBase)})`;
	const contrasts = (title: string, rows: readonly SentContrast[]): Table => ({
		is: 'table',
		title,
		about,
		head: [...head, others],
		rows: rows.map((row) => ({
			cells: [
				{ text: `${names.nameOf(row)} (${t.portrait.certainty[certaintyOf(row)]})` },
				figureCell(row, names),
				figureCell(row.others, names)
			]
		}))
	});
	const part = (title: string, rows: readonly Counted[]): Table => ({
		is: 'table',
		title,
		about: '',
		head: ['', t.portrait.here],
		rows: rows.map((row) => ({ cells: [{ text: names.fullNameOf(row) }, figureCell(row, names)] }))
	});
	const isComparable = against.base > 0 && against.othersBase > 0;
	return [
		...(isComparable
			? [
					contrasts(t.portrait.sides.more, against.more),
					contrasts(t.portrait.sides.less, against.less),
					contrasts(t.portrait.unsaid(isFiltered(filter)), against.unsaid)
				]
			: []),
		...PARTS.filter((one) => parts[one].length > 1).map((one) => part(t.portrait.parts[one], parts[one])),
		part(t.reader.concepts, concepts)
	].filter(({ rows }) => rows.length > 0);
}
