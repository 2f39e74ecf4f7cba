/**
 * The tables of widths against the browser's own measure, on a canvas and in an SVG, with the fonts
 * that the app ships. Measured with `geometricPrecision`, as `measureText` asks of a drawing.
 */

import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { Font, Weight } from '../../graph/drawing/measure/faces.ts';
import { measureText } from '../../graph/drawing/measure/sheet-measure.ts';
import { FAMILIES } from '../../graph/drawing/faces.ts';
import { addressOf, openPage } from './harness.ts';

const STACKS: Record<Font, string> = { sans: FAMILIES.sans, serif: FAMILIES.serif };
const FACES: readonly (readonly [Font, Weight])[] = [
	['sans', 400],
	['sans', 600],
	['serif', 400],
	['serif', 600]
];
/** Of names, from a statement's to a municipality's, and of a title. */
const SIZES = [12, 14.72, 16, 18, 21.6, 24, 30];
const STATEMENTS = 100;
const HARD = [
	'æøåÆØÅ',
	'Århus, Ærø og Øster Hæsinge',
	'»Vi tør« «Nous» “We” „Wir“ ‘it’ ’s',
	'AV AVAV To Te Ty Tå Vå Yo Wa LT P. F, r. y, ”A “A',
	'fi ffi fl ffl fj ff fb fh fk ft tt Th ffiffl',
	'office, fjord, flertal, affjedring, afføre, kraftfuld',
	'0123456789 1.000 72,7 % 6 af 36 (17) 2019/20',
	'en – to — tre … fire · fem • seks',
	'§ & @ # * + = < > / \\ | [ ] { } ~ ^ ½ € £ © ® ™ ° ′ ″',
	'Žižek, Łódź, Çelik, Ğ, Ő, Šš, Þórr, ÞORÐUR',
	'Ledelses- og medarbejdergrundlag for Nordre Sogns og Søndre Købstads Interessentskab på Tværs',
	'WWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW',
	'illillillillillillillillillillillillillillillillillillillillillillillillillillillillillill',
	'Centerchefer, ledere af ledere og medarbejdere',
	'TVÆRFAGLIGHED OG TILLID',
	'ud\u00adsagn',
	'a\tb'
];

interface ExportedNode {
	type: string;
	label?: string;
	labelEn?: string;
	title?: string;
	name?: string;
	text?: string;
}

/** All names of the seed in both languages, its first statements, and what is hard to measure. */
async function texts(): Promise<string[]> {
	const { nodes } = (await (await fetch(addressOf('/api/export/json'))).json()) as { nodes: ExportedNode[] };
	const names = nodes.flatMap(({ label, labelEn, title, name }) => [label, labelEn, title, name]);
	const statements = nodes.filter(({ type }) => type === 'Statement').map(({ text }) => text);
	const found = [...names, ...statements.slice(0, STATEMENTS)].filter((text) => text !== undefined);
	return [...new Set([...found, ...HARD])];
}

/** The texts that the tables measure otherwise than the browser: by more than a quarter of a pixel and 0.2 %. */
function differing(
	texts: readonly string[],
	widths: readonly number[],
	size: number,
	[font, weight]: (typeof FACES)[number]
) {
	return texts.flatMap((text, index) => {
		const browser = widths[index] ?? NaN;
		const table = measureText(text, size, font, weight);
		const isSame = Math.abs(table - browser) <= Math.max(0.25, browser * 0.002);
		return isSame ? [] : [`${text}: ${table} instead of ${browser} at ${size} px`];
	});
}

/** In the page. */
function onCanvas({ texts, font }: { texts: string[]; font: string }): number[] {
	const context = document.createElement('canvas').getContext('2d');
	if (!context) throw new Error('The canvas has no 2D context.');
	context.font = font;
	context.textRendering = 'geometricPrecision';
	return texts.map((text) => context.measureText(text).width);
}

/** In the page. */
function inSvg({
	texts,
	size,
	weight,
	family
}: {
	texts: string[];
	size: number;
	weight: number;
	family: string;
}): number[] {
	const svg = document.body.appendChild(document.createElementNS('http://www.w3.org/2000/svg', 'svg'));
	const label = svg.appendChild(document.createElementNS('http://www.w3.org/2000/svg', 'text'));
	for (const [name, value] of [
		['font-family', family],
		['font-size', String(size)],
		['font-weight', String(weight)],
		['text-rendering', 'geometricPrecision']
	] as const)
		label.setAttribute(name, value);
	const widths = texts.map((text) => {
		label.textContent = text;
		return label.getComputedTextLength();
	});
	svg.remove();
	return widths;
}

async function loadFonts(page: Page, texts: string[]): Promise<void> {
	const fonts = FACES.map(([font, weight]) => `${weight} 16px ${STACKS[font]}`);
	const loaded = await page.evaluate(
		async ({ fonts, text }) => {
			const faces = await Promise.all(fonts.map((font) => document.fonts.load(font, text)));
			return faces.map((found) => found.length);
		},
		{ fonts, text: texts.join('') }
	);
	expect(Math.min(...loaded)).toBeGreaterThan(0);
}

describe('widths by the tables are those of the browser', () => {
	it('for the names and statements of the seed, and for what is hard to measure', async () => {
		const all = await texts();
		expect(all.length).toBeGreaterThan(200);
		const { page } = await openPage('/?mode=list', { drawn: false });
		await loadFonts(page, all);
		for (const face of FACES) {
			const [font, weight] = face;
			const family = STACKS[font];
			for (const size of SIZES) {
				const canvas = await page.evaluate(onCanvas, { texts: all, font: `${weight} ${size}px ${family}` });
				expect(differing(all, canvas, size, face), `on a canvas, ${font} ${weight}`).toEqual([]);
				const svg = await page.evaluate(inSvg, { texts: all, size, weight, family });
				expect(differing(all, svg, size, face), `in an SVG, ${font} ${weight}`).toEqual([]);
			}
		}
	});
});
