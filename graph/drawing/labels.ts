/** Gives names a place so that no two overlap: the most important first, each at the first free side of its mark. A name without a free place is left out rather than drawn over another. */

import { LINE_HEIGHT, type Measure } from './drawing.ts';
import { createOccupied, type Rectangle } from './occupied.ts';

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
/** Pixels beside a name that other names and marks keep free: nearer, and it would read as one word with them, or as theirs. */
const ROOM = 6;
const MAX_LINES = 3;

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
	const placed: PlacedLabel[] = [];
	for (const request of ordered) {
		if (request.x < 0 || request.y < 0 || request.x > width || request.y > height) continue;
		for (const text of request.texts) {
			const label = place(request, text);
			if (!label) continue;
			placed.push(label);
			break;
		}
	}
	return placed;

	function place(request: LabelRequest, text: string): PlacedLabel | undefined {
		const lines = breakLines({ ...request, text }, measure);
		// A name that fills all its lines may take a single one, cut ever shorter, rather than cover a mark or be left out.
		const shapes = [lines];
		if (request.important && lines.length === MAX_LINES)
			for (const maxWidth of [request.maxWidth, request.maxWidth / 2, request.maxWidth / 3])
				shapes.push(breakLines({ ...request, text, maxWidth }, measure, 1));
		const chosen = choose(request, shapes);
		if (!chosen) return undefined;
		taken.add(chosen.rectangle);
		const { align, rectangle } = chosen;
		const left =
			align === 'left' ? rectangle.left : align === 'right' ? rectangle.right : (rectangle.left + rectangle.right) / 2;
		return { ...request, lines: chosen.lines, align, left, baseline: rectangle.top + request.size * 0.95 };
	}

	/** The first place in the picture where the lines cover no name and no mark; an important one may cover a mark. */
	function choose(request: LabelRequest, shapes: readonly string[][]) {
		let overMarks: (ReturnType<typeof sides>[number] & { lines: string[] }) | undefined;
		for (const lines of shapes) {
			const lineWidths = lines.map((line) => measure(line, request.size, request.bold));
			const box = { width: Math.max(...lineWidths), height: lines.length * request.size * LINE_HEIGHT };
			for (const side of sides(request, box)) {
				const room = roomy(side.rectangle);
				if (!within(side.rectangle, width, height) || taken.overlaps(room)) continue;
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

function roomy({ left, right, top, bottom }: Rectangle): Rectangle {
	return { left: left - ROOM, right: right + ROOM, top, bottom };
}

function within(rectangle: Rectangle, width: number, height: number): boolean {
	return rectangle.left >= 2 && rectangle.top >= 2 && rectangle.right <= width - 2 && rectangle.bottom <= height - 2;
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
			const part = beginning(line, (start) => fits(`${start}-`));
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
		);
}

/** The longest beginning that fits; one letter at least. */
function beginning(word: string, fits: (start: string) => boolean): string {
	let start = '';
	for (const letter of word) {
		if (start && !fits(start + letter)) break;
		start += letter;
	}
	return start;
}
