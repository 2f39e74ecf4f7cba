/** The overview of many organisations as plain data: a row for each concept, in which every organisation stands at its share. */

import { type Mentions, type SilenceReason, silenceIn } from '../model/mentions.ts';
import { byId, byName } from '../text/order.ts';
import type { StripGroup } from './strip-groups.ts';

export interface StripOrganisation {
	id: string;
	label: string;
	/** Statements that its shares are of. */
	base: number;
}

export interface StripRow {
	/** Of the concept. */
	id: string;
	label: string;
	/** By place of the organisation: statements, or why there are none; see {@link silenceIn}. */
	cells: readonly number[];
	/** The share of the organisation in the middle, silent ones reckoned as 0; undefined where the filter leaves nobody. */
	median: number | undefined;
	/** Organisations that mention it. */
	mentioning: number;
	/** How many don't, by why. */
	silent: Readonly<Record<SilenceReason, number>>;
}

/** Of more organisations than dots can show: how many stand in each bin of shares. */
export interface StripBand {
	/** Width of a bin, as a share. */
	bin: number;
	/** The most organisations in a bin of each step of colour; beyond the last it stays the last. */
	steps: readonly number[];
}

export interface Strips {
	organisations: readonly StripOrganisation[];
	/** By what is usual in the whole graph, the greatest median first. */
	rows: readonly StripRow[];
	/** The greatest share in the whole graph, and the distance of two ticks. Under a filter shares may be greater. */
	axis: { end: number; step: number };
	/** Undefined where each organisation is a dot. */
	band: StripBand | undefined;
	/** Organisations of the graph, of which a part may be shown; and its concepts. */
	all: number;
	concepts: number;
	/** Marked in each row, numbered from 1; absent where nothing is grouped. */
	groups?: readonly StripGroup[];
}

/** From so many organisations on a row is a band. */
export const BAND_FROM = 150;
/** Steps of colour of a band. */
export const BAND_STEPS = 5;
/** Rows that a picture has at most. */
const MOST_ROWS = 100;
const MOST_TICKS = 6;
const MOST_BINS = 60;
const NICE = [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5];
/** So that a share on the edge of a bin is in it, whatever its last digit. */
const TINY = 1e-9;

/**
 * Rows, axis and steps follow from the whole graph, so that a filter hides and moves nothing. `only`: the organisations that
 * are shown, where it is not all of them; medians, counts and silences are of these.
 */
export function stripsOf({ municipalities, concepts }: Mentions, only?: ReadonlySet<string>): Strips {
	const places = municipalities.flatMap(({ id }, place) => (only === undefined || only.has(id) ? [place] : []));
	const shown = places.flatMap((place) => municipalities[place] ?? []);
	const cellsOf = (cells: readonly number[]) => places.map((place) => cells[place] ?? 0);
	const usual = (ever: readonly number[]) =>
		medianOf(municipalities.flatMap(({ all }, place) => (all > 0 ? [(ever[place] ?? 0) / all] : []))) ?? 0;
	const said = concepts
		.filter(({ ever }) => ever.some((count) => count > 0))
		.map((concept) => ({ ...concept, usual: usual(concept.ever) }))
		.sort((a, b) => b.usual - a.usual || byName(a.label, b.label) || byId(a, b))
		.slice(0, MOST_ROWS);
	const shares = said.map(({ ever }) => municipalities.map(({ all }, place) => (ever[place] ?? 0) / Math.max(1, all)));
	let end = 0;
	for (const row of shares) for (const share of row) end = Math.max(end, share);
	return {
		organisations: shown.map(({ id, label, base }) => ({ id, label, base })),
		rows: said.map((concept) => {
			const { id, label } = concept;
			const cells = cellsOf(concept.cells);
			return {
				id,
				label,
				cells,
				median: medianOf(
					shown.flatMap(({ base, isLeft }, place) =>
						isLeft && base > 0 ? [Math.max(0, cells[place] ?? 0) / base] : []
					)
				),
				mentioning: cells.filter((cell) => cell > 0).length,
				silent: silentIn(cells)
			};
		}),
		axis: { end, step: niceStep(end, MOST_TICKS) },
		band: shown.length < BAND_FROM ? undefined : bandOf(shares, end),
		all: municipalities.length,
		concepts: concepts.length
	};
}

/** The share of an organisation in a row; 0 where it is silent. */
export function shareIn({ cells }: Pick<StripRow, 'cells'>, { base }: StripOrganisation, place: number): number {
	const cell = cells[place] ?? 0;
	return cell > 0 && base > 0 ? cell / base : 0;
}

/** How many organisations stand in each bin of a row; `beyond` the end of the axis there are others. */
export function binsOf(
	row: StripRow,
	{ organisations, axis, band }: Strips
): { counts: readonly number[]; beyond: number } {
	const bin = band?.bin ?? axis.end;
	const counts = new Array<number>(Math.max(1, Math.ceil(axis.end / bin - TINY))).fill(0);
	let beyond = 0;
	for (const [place, organisation] of organisations.entries()) {
		const share = shareIn(row, organisation, place);
		if (share === 0) continue;
		if (isBeyond(share, axis)) beyond++;
		else {
			const at = binAt(share, bin, counts.length);
			counts[at] = (counts[at] ?? 0) + 1;
		}
	}
	return { counts, beyond };
}

/** True where a share lies beyond the axis, as it may under a filter. */
export function isBeyond(share: number, { end }: Strips['axis']): boolean {
	return share > end + TINY;
}

/** The step of colour of a bin, from 0; undefined for an empty one. */
export function stepOf(count: number, { steps }: StripBand): number | undefined {
	if (count === 0) return undefined;
	const step = steps.findIndex((most) => count <= most);
	return step < 0 ? steps.length - 1 : step;
}

export function binAt(share: number, bin: number, bins: number): number {
	return Math.min(bins - 1, Math.floor(share / bin + TINY));
}

/** Steps grow with the square, because few organisations are what most bins have. */
function bandOf(shares: readonly (readonly number[])[], end: number): StripBand {
	const bin = niceStep(end, MOST_BINS);
	let most = 1;
	for (const row of shares) {
		const counts = new Map<number, number>();
		for (const share of row) {
			if (share === 0) continue;
			const at = binAt(share, bin, Math.max(1, Math.ceil(end / bin - TINY)));
			counts.set(at, (counts.get(at) ?? 0) + 1);
		}
		most = Math.max(most, ...counts.values());
	}
	const squares = Array.from({ length: BAND_STEPS }, (_, step) =>
		Math.max(step + 1, Math.round((most * (step + 1) ** 2) / BAND_STEPS ** 2))
	);
	return { bin, steps: squares };
}

function niceStep(end: number, most: number): number {
	return NICE.find((step) => end / step <= most) ?? 1;
}

function silentIn(cells: readonly number[]): Record<SilenceReason, number> {
	const silent = { never: 0, hidden: 0, unmatched: 0 };
	for (const cell of cells) {
		const reason = silenceIn(cell);
		if (reason !== undefined) silent[reason]++;
	}
	return silent;
}

function medianOf(values: readonly number[]): number | undefined {
	const sorted = Float64Array.from(values).sort();
	const upper = sorted[Math.floor(sorted.length / 2)];
	const lower = sorted[Math.floor((sorted.length - 1) / 2)];
	return upper === undefined || lower === undefined ? undefined : (upper + lower) / 2;
}
