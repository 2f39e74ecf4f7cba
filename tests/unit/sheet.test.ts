/** Sheets: what stands on them is left out, shortened and cut, and never lies over the picture or beyond the paper. */

import { describe, expect, it } from 'vitest';
import type { Drawing, Item } from '../../graph/drawing/drawing.ts';
import { measureSheet } from '../../graph/drawing/measure/sheet-measure.ts';
import { PALETTES } from '../../graph/drawing/palette.ts';
import { type Caption, sheetOf } from '../../graph/drawing/sheet.ts';
import { SHEET_SHAPES, SHEETS, type SheetShape } from '../../graph/drawing/sheet-look.ts';

const WINDOW = { width: 1100, height: 640 };
const CODE = ['101', '010', '101'];

const caption: Caption = {
	title: 'Mod',
	subtitle: '21 udsagn',
	legend: [{ label: 'Kommuner: 4', color: '#0a4f86', shape: 'hexagon' }],
	filters: 'Filtre: ingen filtre.',
	meanings: 'Hver kommune har sit felt.',
	sources: ['Kilder: Albertslund; Gentofte; Gladsaxe; Hvidovre.', 'Kilder: Albertslund og 3 andre dokumenter.'],
	data: 'Data pr. 1.1.2025, udgave 8762e024.',
	link: 'https://graph.example/?focus=concept:mod',
	code: CODE
};

function sheet(shape: SheetShape, said: Caption): Drawing {
	const setting = { look: SHEETS[shape], palette: PALETTES.light, measure: measureSheet };
	const draw = (size: { width: number; height: number }): Drawing => ({ ...size, paper: '#ffffff', items: [] });
	return sheetOf(draw, said, setting, WINDOW);
}

function texts({
	items
}: Drawing): { text: string; x: number; y: number; size: number; bold: boolean; face: string }[] {
	return items.flatMap((item) => (item.kind === 'text' ? item.lines.map((line) => ({ ...line, ...pick(item) })) : []));
}

function pick({ size, bold, face }: Extract<Item, { kind: 'text' }>) {
	return { size, bold, face };
}

function insetOf({ items }: Drawing) {
	const inset = items.find((item) => item.kind === 'inset');
	if (inset?.kind !== 'inset') throw new Error('The sheet has no picture.');
	return inset;
}

const LONG = 'Samskabelse og tværfaglighed '.repeat(180);
const captions: [string, Caption][] = [
	['everything', caption],
	['nothing', {}],
	['a title of 5,000 letters', { ...caption, title: LONG }],
	['one word that is wider than the sheet', { ...caption, title: 'Å'.repeat(400), meanings: 'Å'.repeat(900) }],
	['more notes than there is room for', { ...caption, told: Array.from({ length: 30 }, () => LONG) }],
	['forty sources', { ...caption, sources: [LONG, LONG.slice(0, 300), 'Kilder: 40 dokumenter.'] }],
	['a link of 2,000 letters', { ...caption, link: `https://graph.example/?${'a'.repeat(2000)}` }],
	[
		'sixty marks in the legend',
		{ ...caption, legend: Array.from({ length: 60 }, () => caption.legend?.[0] ?? never()) }
	]
];

function never(): never {
	throw new Error('The caption has a legend.');
}

describe.each(SHEET_SHAPES)('a sheet %s', (shape) => {
	it.each(captions)('keeps within its paper and off its picture: %s', (_what, said) => {
		const drawn = sheet(shape, said);
		const { x, y, drawing } = insetOf(drawn);
		expect(drawing.width).toBeGreaterThan(300);
		expect(drawing.height).toBeGreaterThan(150);
		expect([x >= 0, y >= 0]).toEqual([true, true]);
		expect(x + drawing.width).toBeLessThanOrEqual(drawn.width);
		expect(y + drawing.height).toBeLessThanOrEqual(drawn.height + 0.01);
		for (const line of texts(drawn)) {
			const right =
				line.x + measureSheet(line.text.trimEnd(), line.size, line.bold, line.face === 'serif' ? 'serif' : 'sans');
			expect(right, line.text.slice(0, 40)).toBeLessThanOrEqual(drawn.width + 1);
			const isBeside = line.x >= x + drawing.width || right <= x;
			const isAbove = line.y <= y || line.y - line.size >= y + drawing.height - 1;
			expect(isBeside || isAbove, line.text.slice(0, 40)).toBe(true);
		}
	});
});

describe('a sheet', () => {
	it('has type of 12 points at least on a slide', () => {
		for (const shape of ['16:9', '4:3'] as const) {
			expect(Math.min(...texts(sheet(shape, caption)).map(({ size }) => size))).toBe(16);
			// The smallest names of a picture are four fifths of its body text.
			expect(SHEETS[shape].type.names * 0.8).toBe(16);
		}
	});

	it('says each part of its caption, and what is left out gives its room to the picture', () => {
		const said = texts(sheet('4:3', caption)).map(({ text }) => text.trim());
		for (const part of [
			'Mod',
			'21 udsagn',
			'Kommuner: 4',
			'Filtre: ingen filtre.',
			'Data pr. 1.1.2025, udgave 8762e024.'
		])
			expect(said).toContain(part);
		const { title: _, subtitle: __, ...untitled } = caption;
		const parts: Caption[] = [untitled, { ...caption, legend: undefined, filters: undefined, meanings: undefined }, {}];
		const whole = insetOf(sheet('4:3', caption)).drawing.height;
		for (const one of parts) expect(insetOf(sheet('4:3', one)).drawing.height).toBeGreaterThan(whole);
		expect(texts(sheet('4:3', untitled)).map(({ text }) => text)).not.toContain('Mod');
	});

	it('names fewer sources where not all have room, and counts the others', () => {
		const many = [
			'Kilder: ' + 'Albertslund, Ledelsesgrundlag; '.repeat(20),
			'Kilder: Albertslund og 19 andre dokumenter.'
		];
		const said = texts(sheet('16:9', { ...caption, sources: many })).map(({ text }) => text);
		expect(said).toContain('Kilder: Albertslund og 19 andre dokumenter.');
	});

	it('ends what is cut in an ellipsis', () => {
		const title = texts(sheet('16:9', { title: LONG })).map(({ text }) => text);
		expect(title).toHaveLength(2);
		expect(title.at(-1)).toMatch(/…$/);
	});

	it('is the bare picture, as large as it is seen, where everything is left out', () => {
		const drawn = sheet('seen', {});
		expect([drawn.width, drawn.height]).toEqual([WINDOW.width, WINDOW.height]);
		expect(insetOf(drawn)).toMatchObject({ x: 0, y: 0 });
	});

	it('has the code of its link with a border of four squares', () => {
		const code = sheet('16:9', caption).items.find((item) => item.kind === 'modules');
		expect(code).toMatchObject({ rows: CODE });
		if (code?.kind === 'modules') expect(code.quiet / ((code.side - 2 * code.quiet) / CODE.length)).toBeCloseTo(4);
	});
});
