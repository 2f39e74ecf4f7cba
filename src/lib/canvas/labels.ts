/** Gives names a place so that no two overlap: the most important first, each at the first free side of its mark. A name without a free place is left out rather than drawn over another. */

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
	/** Wider texts are broken into at most three lines of about this many pixels. */
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

export interface Rectangle {
	left: number;
	top: number;
	right: number;
	bottom: number;
}

export type Measure = (text: string, size: number, bold: boolean) => number;

const LINE_HEIGHT = 1.18;
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
	const marks = ordered.map(({ x, y, radius, id }) => ({ id, ...around(x, y, radius) }));
	const taken: Rectangle[] = [...covered];
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
		const lineWidths = lines.map((line) => measure(line, request.size, request.bold));
		const box = { width: Math.max(...lineWidths), height: lines.length * request.size * LINE_HEIGHT };
		const free = sides(request, box).filter(
			({ rectangle }) => within(rectangle, width, height) && !taken.some((other) => overlap(roomy(rectangle), other))
		);
		const clear = free.find(
			({ rectangle }) => !marks.some((mark) => mark.id !== request.id && overlap(roomy(rectangle), mark))
		);
		const chosen = clear ?? (request.important ? free[0] : undefined);
		if (!chosen) return undefined;
		taken.push(chosen.rectangle);
		const { align, rectangle } = chosen;
		const left =
			align === 'left' ? rectangle.left : align === 'right' ? rectangle.right : (rectangle.left + rectangle.right) / 2;
		return { ...request, lines, align, left, baseline: rectangle.top + request.size * 0.95 };
	}
}

function around(x: number, y: number, radius: number): Rectangle {
	return { left: x - radius, top: y - radius, right: x + radius, bottom: y + radius };
}

function roomy({ left, right, top, bottom }: Rectangle): Rectangle {
	return { left: left - ROOM, right: right + ROOM, top, bottom };
}

function overlap(a: Rectangle, b: Rectangle): boolean {
	return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
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

export function breakLines(
	request: Pick<LabelRequest, 'size' | 'bold' | 'maxWidth'> & { text: string },
	measure: Measure
): string[] {
	const fits = (line: string) => measure(line, request.size, request.bold) <= request.maxWidth;
	const lines: string[] = [];
	let line = '';
	for (const word of request.text.split(' ')) {
		const longer = line ? `${line} ${word}` : word;
		if (!line || fits(longer)) {
			line = longer;
			continue;
		}
		lines.push(line);
		line = word;
	}
	lines.push(line);
	if (lines.length <= MAX_LINES) return lines;
	return [...lines.slice(0, MAX_LINES - 1), `${lines[MAX_LINES - 1] ?? ''} …`];
}
