/** Gives names a place so that no two overlap: the most important first, each at the first free side of its mark. A name without a free place is left out rather than drawn over another. */

import { LINE_HEIGHT, type Measure } from './drawing.ts';
import { createOccupied, type Rectangle } from './occupied.ts';
import { drawnLine, longestBeginning } from './wrap.ts';

export interface LabelRequest {
	id: string;
	/** The name, and shorter ones for where it has no room. */
	texts: readonly string[];
	/** Middle and radius of its mark, in pixels. */
	x: number;
	y: number;
	radius: number;
	/** The higher, the earlier it chooses. */
	rank: number;
	/** Font size in pixels. */
	size: number;
	bold: boolean;
	color: string;
	/** Drawn even where it must cover a mark; only another name can keep it away. */
	important: boolean;
	/** The sides of the mark where the name may stand, the preferred one first. */
	sides: readonly Side[];
	/** Wider texts are broken into at most three lines of about this many pixels, also within a word that is wider. */
	maxWidth: number;
	/** What stands in place of the name where all of it has room once every name has its place. */
	fuller?: { text: string; maxWidth: number; lines: number };
	/** What stands below the name, or above it, where it has room once every name has its place. */
	detail?: { text: string; size: number; color: string; maxWidth: number };
}

export type Side = 'right' | 'below' | 'left' | 'above';

export interface PlacedLabel extends LabelRequest {
	lines: string[];
	/** Left or right end or middle of the lines, and the first baseline, in pixels. */
	left: number;
	baseline: number;
	align: 'left' | 'right' | 'center';
}

const GAP = 4;
/** Pixels that names keep from the window's edge. */
const EDGE = 2;
/** Pixels beside a name that other names and marks keep free: nearer, and it would read as one word with them, or as theirs. */
const ROOM = 6;
const MAX_LINES = 3;
/** Lines of what stands below a name, and of less of it. */
const DETAIL_LINES = [4, 2];
/** Pixels above and below a whole sentence, or its lines would read on in those of the next one. */
const BETWEEN = 5;

/** Places as many names as fit within `width` × `height` pixels, clear of what is `covered` by other things. Same input, same places. */
export function placeLabels(
	requests: readonly LabelRequest[],
	measure: Measure,
	width: number,
	height: number,
	covered: readonly Rectangle[] = []
): PlacedLabel[] {
	const ordered = [...requests].sort((a, b) => b.rank - a.rank || (a.id < b.id ? -1 : 1));
	const marks = createOccupied<Rectangle & { id: string }>();
	for (const { x, y, radius, id } of ordered) marks.add({ id, ...around(x, y, radius) });
	const taken = createOccupied();
	for (const rectangle of covered) taken.add(rectangle);
	const placed: { label: PlacedLabel; rectangle: Rectangle }[] = [];
	/** Given up for a fuller name. */
	const left = new Set<Rectangle>();
	for (const request of ordered) {
		if (request.x < 0 || request.y < 0 || request.x > width || request.y > height) continue;
		for (const text of request.texts) {
			const label = place(request, text);
			if (!label) continue;
			placed.push(label);
			break;
		}
	}
	const names = placed.map(({ label, rectangle }) => ({ label: fullerIn(label, rectangle) ?? label, rectangle }));
	return [...names.map(({ label }) => label), ...names.flatMap((name) => detailOf(name) ?? [])];

	/** Below the name, or above it. */
	function detailOf({ label, rectangle: name }: { label: PlacedLabel; rectangle: Rectangle }): PlacedLabel | undefined {
		const { detail } = label;
		if (!detail) return undefined;
		const request = { ...label, ...detail, bold: false };
		for (const most of DETAIL_LINES) {
			const lines = breakLines(request, measure, most);
			const box = {
				width: Math.max(...lines.map((line) => measure(line, request.size, false))),
				height: lines.length * request.size * LINE_HEIGHT
			};
			const beside = {
				left: name.left,
				right: name.right - box.width,
				center: (name.left + name.right - box.width) / 2
			};
			// At an edge it is moved inwards, still below its name.
			const left = Math.max(EDGE, Math.min(beside[label.align], width - EDGE - box.width));
			for (const top of [name.bottom, name.top - box.height]) {
				const rectangle = { left, top, right: left + box.width, bottom: top + box.height };
				const isOwn = (other: Rectangle) => other !== name && isTaken(other);
				if (!within(rectangle, width, height) || taken.overlaps(roomy(rectangle, 0), isOwn)) continue;
				if (!marks.overlaps(rectangle)) return take(request, { align: label.align, rectangle, lines }).label;
			}
		}
		return undefined;
	}

	/** The whole of it, where it has room in place of the name; nobody else's name gives way. */
	function fullerIn(label: PlacedLabel, own: Rectangle): PlacedLabel | undefined {
		const { fuller } = label;
		if (!fuller) return undefined;
		const lines = breakLines({ ...label, ...fuller }, measure, fuller.lines + 1);
		if (lines.length > fuller.lines) return undefined;
		left.add(own);
		const chosen = choose({ ...label, important: false }, [lines], BETWEEN);
		if (!chosen) {
			left.delete(own);
			return undefined;
		}
		return take(label, chosen).label;
	}

	function place(request: LabelRequest, text: string) {
		const lines = breakLines({ ...request, text }, measure);
		// A name that fills all its lines may take a single one, cut ever shorter, rather than cover a mark or be left out.
		const shapes = [lines];
		if (request.important && lines.length === MAX_LINES)
			for (const maxWidth of [request.maxWidth, request.maxWidth / 2, request.maxWidth / 3])
				shapes.push(breakLines({ ...request, text, maxWidth }, measure, 1));
		const chosen = choose(request, shapes);
		return chosen && take(request, chosen);
	}

	function take(request: LabelRequest, { align, rectangle, lines }: NonNullable<ReturnType<typeof choose>>) {
		taken.add(rectangle);
		const edge =
			align === 'left' ? rectangle.left : align === 'right' ? rectangle.right : (rectangle.left + rectangle.right) / 2;
		const label: PlacedLabel = { ...request, lines, align, left: edge, baseline: rectangle.top + request.size * 0.95 };
		return { label, rectangle };
	}

	function isTaken(rectangle: Rectangle): boolean {
		return !left.has(rectangle);
	}

	/** The first place in the picture where the lines cover no name and no mark; an important one may cover a mark. */
	function choose(request: LabelRequest, shapes: readonly string[][], between = 0) {
		let overMarks: (ReturnType<typeof sides>[number] & { lines: string[] }) | undefined;
		for (const lines of shapes) {
			const lineWidths = lines.map((line) => measure(line, request.size, request.bold));
			const box = { width: Math.max(...lineWidths), height: lines.length * request.size * LINE_HEIGHT };
			for (const side of sides(request, box)) {
				const room = roomy(side.rectangle, between);
				if (!within(side.rectangle, width, height) || taken.overlaps(room, isTaken)) continue;
				const place = { ...side, lines };
				if (!marks.overlaps(room, ({ id }) => id !== request.id)) return place;
				overMarks ??= place;
			}
		}
		return request.important ? overMarks : undefined;
	}
}

function around(x: number, y: number, radius: number): Rectangle {
	return { left: x - radius, top: y - radius, right: x + radius, bottom: y + radius };
}

function roomy({ left, right, top, bottom }: Rectangle, between: number): Rectangle {
	return { left: left - ROOM, right: right + ROOM, top: top - between, bottom: bottom + between };
}

function within(rectangle: Rectangle, width: number, height: number): boolean {
	const { left, top, right, bottom } = rectangle;
	return left >= EDGE && top >= EDGE && right <= width - EDGE && bottom <= height - EDGE;
}

/** Where the name would stand on each side of its mark, the preferred one first. */
function sides({ x, y, radius, sides: wanted }: LabelRequest, box: { width: number; height: number }) {
	const rectangle = (left: number, top: number): Rectangle => ({
		left,
		top,
		right: left + box.width,
		bottom: top + box.height
	});
	const beside = y - box.height / 2;
	const centred = x - box.width / 2;
	const all = {
		right: { align: 'left' as const, rectangle: rectangle(x + radius + GAP, beside) },
		below: { align: 'center' as const, rectangle: rectangle(centred, y + radius + 1) },
		left: { align: 'right' as const, rectangle: rectangle(x - radius - GAP - box.width, beside) },
		above: { align: 'center' as const, rectangle: rectangle(centred, y - radius - 1 - box.height) }
	};
	return wanted.map((side) => all[side]);
}

/** At most `most` lines, the last one ending in "…" where there is more; a word too wide for a line is broken by hyphens. */
export function breakLines(
	request: Pick<LabelRequest, 'size' | 'bold' | 'maxWidth'> & { text: string },
	measure: Measure,
	most = MAX_LINES
): string[] {
	const fits = (line: string) => measure(line, request.size, request.bold) <= request.maxWidth;
	const lines: { text: string; inWord: boolean }[] = [];
	let line = '';
	for (const word of request.text.split(' ')) {
		const longer = line ? `${line} ${word}` : word;
		if (fits(longer)) {
			line = longer;
			continue;
		}
		if (line) lines.push({ text: line, inWord: false });
		line = word;
		while (lines.length < most && !fits(line)) {
			const part = longestBeginning(line, (start) => fits(`${start}-`));
			lines.push({ text: part, inWord: true });
			line = line.slice(part.length);
		}
	}
	lines.push({ text: line, inWord: false });
	const isCut = lines.length > most;
	return lines
		.slice(0, most)
		.map(({ text, inWord }, index) =>
			isCut && index === most - 1 ? `${text}${inWord ? '…' : ' …'}` : inWord ? `${text}-` : text
		)
		.map(drawnLine);
}
