/** A picture with its caption, as it is carried away: title, legend, filters, sources and the link back. */

import type { Drawing, Face, Item, Measure, TextItem } from './drawing.ts';
import type { Palette } from './palette.ts';
import type { Shape } from './shapes.ts';
import { wrap } from './wrap.ts';

export interface Caption {
	title: string;
	subtitle: string;
	legend: { label: string; color: string; shape: Shape }[];
	/** Lines at the foot: filters, sources, date of the data, link. */
	foot: string[];
}

/** CSS pixels. */
const MARGIN = 24;
const NARROWEST = 640;
const TITLE = { size: 30, line: 36, first: 44, most: 3 } as const;
/** From the top to the picture below a title of one line, and from its subtitle to the picture. */
const HEAD = { height: 84, subtitle: 14 } as const;
const SUBTITLE = 16;
const LEGEND = { size: 14, row: 24, mark: 7, text: 22, gap: 22 } as const;
const FOOT = { size: 13, line: 18 } as const;

/** The drawing of a whole sheet, as wide as its picture and as high as its caption needs. */
export function sheetOf(picture: Drawing, caption: Caption, palette: Palette, measure: Measure): Drawing {
	const width = Math.max(NARROWEST, picture.width);
	const room = width - 2 * MARGIN;
	const title = titleLines(caption.title, room, measure);
	const head = HEAD.height + (title.length - 1) * TITLE.line;
	const legendTop = head + picture.height + MARGIN;
	const legend = layLegend(caption.legend, room, legendTop, palette, measure);
	const foot = caption.foot.flatMap((text) => wrap(text, room, (line) => measure(line, FOOT.size, false)));
	const footTop = legendTop + legend.height;
	const items: Item[] = [
		text(title, TITLE.first, TITLE.line, { size: TITLE.size, bold: true, face: 'serif', color: palette.ink }),
		text([caption.subtitle], head - HEAD.subtitle, 0, { size: SUBTITLE, color: palette.muted }),
		{ kind: 'inset', x: (width - picture.width) / 2, y: head, drawing: picture },
		...legend.items,
		text(foot, footTop, FOOT.line, { size: FOOT.size, color: palette.muted })
	];
	const height = footTop + foot.length * FOOT.line + MARGIN / 2;
	return { width, height, paper: palette.paper, items };
}

interface Type {
	size: number;
	color: string;
	bold?: boolean;
	face?: Face;
}

function text(lines: readonly string[], first: number, line: number, type: Type, x: number = MARGIN): TextItem {
	const { size, color, bold = false, face = 'sans' } = type;
	const placed = lines.map((words, index) => ({ text: words, x, y: first + index * line }));
	return { kind: 'text', lines: placed, align: 'left', size, bold, face, color };
}

/** A title of more lines than there is room for ends in "…". */
function titleLines(title: string, room: number, measure: Measure): string[] {
	const lines = wrap(title, room, (line) => measure(line, TITLE.size, true, 'serif'));
	if (lines.length <= TITLE.most) return lines;
	return [...lines.slice(0, TITLE.most - 1), `${lines[TITLE.most - 1]?.slice(0, -2) ?? ''}…`];
}

function layLegend(legend: Caption['legend'], room: number, top: number, palette: Palette, measure: Measure) {
	const items: Item[] = [];
	let x = 0;
	let row = 0;
	for (const { label, color, shape } of legend) {
		const needed = LEGEND.text + measure(label, LEGEND.size, false) + LEGEND.gap;
		if (x + needed > room && x > 0) {
			x = 0;
			row++;
		}
		const left = MARGIN + x;
		const baseline = top + row * LEGEND.row;
		items.push(
			{ kind: 'mark', x: left + LEGEND.mark + 1, y: baseline - 5, radius: LEGEND.mark, shape, color },
			text([label], baseline, 0, { size: LEGEND.size, color: palette.ink }, left + LEGEND.text)
		);
		x += needed;
	}
	return { items, height: (row + 1) * LEGEND.row + 4 };
}
