/** The steps people take within the matrix, and to it with other rows and columns. Each is pure. */

import { facetOfId, type Facet, type Filter } from '$graph/model/query';
import { focusOn, show, type Step } from './steps';
import { BY_LIKENESS, type CellFigures, type CellPlace } from './view';

/** Ids of columns mean nothing where there are others. */
const AS_IT_OPENS = { order: BY_LIKENESS, cell: undefined, column: undefined } as const;

/** To the matrix of two facets, opened by likeness; under another filter where one is named. */
export function cross(rows: Facet, columns: Facet, filter?: Filter): Step {
	return (view) => ({
		...show('matrix')(view),
		...AS_IT_OPENS,
		rows,
		columns,
		filter: filter ?? view.filter
	});
}

/** Another facet for one side. The other side takes the one it had, where both would be the same and can't. */
export function crossWith(side: 'rows' | 'columns', facet: Facet): Step {
	return (view) => {
		if (view[side] === facet) return view;
		const other = side === 'rows' ? view.columns : view.rows;
		const beside = other === facet && facet !== 'concept' ? view[side] : other;
		return side === 'rows' ? cross(facet, beside)(view) : cross(beside, facet)(view);
	};
}

/** Rows as columns, and columns as rows. */
export const turnOver: Step = (view) => cross(view.columns, view.rows)(view);

export function showFigures(figures: CellFigures): Step {
	return (view) => (view.figures === figures ? view : { ...view, figures });
}

/** Rows by this; the other way round where they are by it already. */
export function orderBy(by: string): Step {
	return (view) => ({ ...view, order: { by, turned: view.order.by === by && !view.order.turned } });
}

/** Opens the statements of a cell beneath its row, in place of those of another; closes them where they are open. */
export function toggleCell([row, column]: CellPlace): Step {
	return (view) => {
		const isOpen = view.cell?.[0] === row && view.cell[1] === column;
		return { ...view, cell: isOpen ? undefined : [row, column] };
	};
}

/** The column that a narrow screen shows; what is open in another is closed. */
export function showColumn(column: string): Step {
	return (view) => ({ ...view, column, cell: view.cell?.[1] === column ? view.cell : undefined });
}

/** To the statements of a cell as text, with all that is told of them there; see {@link cellStatements}. */
export function readCell([row, column]: CellPlace): Step {
	const [concept, other] = facetOfId(row) === 'concept' ? [row, column] : [column, row];
	if (facetOfId(other) === 'concept')
		return (view) => show('list')({ ...focusOn(concept)(view), filter: { ...view.filter, concept: [other] } });
	return (view) => show('list')(focusOn(concept, other)(view));
}

/** To all statements of a row or a column as text. */
export function readSide(id: string): Step {
	return (view) => ({ ...focusOn(id)(view), kind: 'list' });
}
