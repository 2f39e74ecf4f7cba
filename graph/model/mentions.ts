/** How many statements of each municipality mention each concept: what the strips of the overview are drawn from. */

import type { CellSilence } from './query.ts';

export type SilenceReason = CellSilence['reason'];

/** Why a count is 0: a number of {@link MentionedConcept}.cells stands for each reason. */
export const SILENT_CELL = { never: 0, hidden: -1, unmatched: -2 } as const satisfies Record<SilenceReason, number>;

export interface MentioningMunicipality {
	id: string;
	label: string;
	/** The statements that its shares are of, under the filter. */
	base: number;
	/** All its statements, whatever the filter. */
	all: number;
	/** False where others are chosen. */
	isLeft: boolean;
}

export interface MentionedConcept {
	id: string;
	label: string;
	/** By place of the municipality: statements that the filter leaves, or a {@link SILENT_CELL} where there are none. */
	cells: number[];
	/** By place of the municipality: statements without any filter. */
	ever: number[];
}

/** All municipalities and all concepts of the graph, each sorted by id. */
export interface Mentions {
	municipalities: MentioningMunicipality[];
	concepts: MentionedConcept[];
}

/** Why a cell has no statement; undefined where it has some. */
export function silenceIn(cell: number): SilenceReason | undefined {
	if (cell > 0) return undefined;
	if (cell === SILENT_CELL.hidden) return 'hidden';
	return cell === SILENT_CELL.unmatched ? 'unmatched' : 'never';
}
