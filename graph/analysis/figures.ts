/** The claims that screen, exports and API make of counts, each as one function with its rule. */

import {
	type Cell,
	type Contrast,
	type Facet,
	FACETS,
	type Figure,
	type Filter,
	type NodeRef
} from '../model/query.ts';
import { logOdds, nearLogRatio } from './intervals.ts';

/** A share never stands without its base: of how many statements it is. 0 of 0 is 0. */
export function figureOf(statements: number, base: number): Figure {
	return { statements, base, share: base === 0 ? 0 : statements / base };
}

/**
 * What speaks, in the order in which shares are of it: of a municipality before a role, of a
 * concept last.
 */
const SPEAKING: readonly Facet[] = ['municipality', 'document', 'role', 'relation', 'value', 'concept'];

/**
 * Of two facets, the one whose statements shares are of: what an organisation says is measured by
 * all it says.
 */
export function speakingOf(first: Facet, second: Facet): Facet {
	return SPEAKING.indexOf(first) <= SPEAKING.indexOf(second) ? first : second;
}

/**
 * Whether values of a facet are organisations, or what one publishes: they never share a statement.
 */
export function isOrganisation(facet: Facet): facet is 'municipality' | 'document' {
	return facet === 'municipality' || facet === 'document';
}

/**
 * The filter that leaves the base of shares of a value of `facet`: all of its statements that the
 * roles, relations, values and documents of the filter leave. Concepts chosen never cut it, because
 * a share of the statements about a concept says nothing of who speaks. Neither do the
 * organisations chosen cut that of an organisation.
 */
export function baseFilter(filter: Filter, facet: Facet): Filter {
	return { ...amongAll(filter, facet), concept: [] };
}

/**
 * The filter without what chooses among organisations, where `facet` is one of these: what others
 * say stays comparable.
 */
export function amongAll(filter: Filter, facet: Facet): Filter {
	if (facet === 'municipality') return { ...filter, municipality: [] };
	if (facet === 'document') return { ...filter, municipality: [], document: [] };
	return filter;
}

/**
 * Whether “only one organisation speaks to this role” is said of the whole graph. Roles, relations,
 * values and documents chosen may hide that another one does. Municipalities chosen hide nobody,
 * because a role is looked for in all of them, and concepts cut no base.
 */
export function isSoleOfAll(filter: Filter): boolean {
	const base = baseFilter(filter, 'municipality');
	return FACETS.every((facet) => base[facet].length === 0);
}

/**
 * Expected counts below this are too small for a comparison: W. Cochran, “Some methods for
 * strengthening the common χ² tests”, Biometrics 10 (1954).
 */
const FEW = 5;

/**
 * Whether counts are too small to say: neither what is said nor what the others' share would give
 * reaches five statements.
 */
export function isFew(ours: Figure, theirs: Figure): boolean {
	return Math.max(ours.statements, ours.base * theirs.share) < FEW;
}

/**
 * “More than the others”, with both figures; `compared`: among how many things it was looked for.
 */
export function contrastOf(ours: Figure, others: Figure, compared: number): Omit<Contrast, keyof NodeRef> {
	const near = nearLogRatio(ours, others);
	return {
		...ours,
		others,
		near,
		holds: near !== 0 && nearLogRatio(ours, others, compared) !== 0,
		logOdds: logOdds(ours, others),
		few: isFew(ours, others)
	};
}

/** What a table says of a cell: its figure, that of the others, and how they differ. */
type CellFigures = Pick<Cell, 'statements' | 'base' | 'share' | 'others' | 'difference' | 'few'>;

/**
 * A cell beside the others. A difference needs a base on both sides, and is not told where the
 * filter hides what the cell has.
 */
export function besideOthers(figure: Figure, others: Figure, isHidden: boolean): CellFigures {
	const isCompared = figure.base > 0 && others.base > 0 && !isHidden;
	return {
		...figure,
		others,
		...(isCompared && { difference: figure.share - others.share }),
		few: isFew(figure, others)
	};
}

/**
 * “All” means all in the graph: also those that the filter leaves nothing, and those that are not
 * listed.
 */
export function isAll(count: number, all: number): boolean {
	return all > 0 && count === all;
}

/**
 * How many of how many are shown; undefined where it is all of them, of which nothing needs to be
 * said.
 */
export function partOf(shown: number, all: number): { shown: number; all: number } | undefined {
	return shown === all ? undefined : { shown, all };
}
