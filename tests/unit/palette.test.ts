/** Colours that carry meaning stand out from what lies behind them (WCAG 2.2, 1.4.3 and 1.4.11), in every theme. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CSS_PALETTE, paletteCss } from '$graph/drawing/palette-css';
import { describe, expect, it } from 'vitest';
import { NODE_TYPES } from '$graph/model/kinds';
import { heatOf, type Palette, PALETTES, type Theme } from '$graph/drawing/palette';

/** Relative luminance of `#rrggbb`, by WCAG 2.2. */
function luminance(colour: string): number {
	const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
		const share = parseInt(colour.slice(at, at + 2), 16) / 255;
		return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
	});
	return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: string, b: string): number {
	const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((one, other) => other - one);
	return (light + 0.05) / (dark + 0.05);
}

const THEMES = Object.keys(PALETTES) as Theme[];

/** Colour, what it lies on, the least contrast. */
function pairs(palette: Palette): [name: string, on: string, found: number, least: number][] {
	const grounds = { paper: palette.paper, sector: palette.sector, 'an empty sector': palette.sectorEmpty };
	const lines = {
		'a line': palette.edge,
		'a lit line': palette.edgeLit,
		'the border of a silent sector': palette.sectorLine,
		'a ring': palette.ring,
		'a hollow mark': palette.muted,
		'the fewest in a band': palette.densityFewest,
		...Object.fromEntries(heatOf(palette).map((colour, step) => [`step ${step + 1} of a share`, colour])),
		...Object.fromEntries(NODE_TYPES.map((type) => [`a ${type} mark`, palette.node[type]]))
	};
	const names = { 'a name': palette.ink, 'a quiet name': palette.muted };
	return Object.entries(grounds).flatMap(([on, ground]) => [
		...Object.entries(lines).map(([name, colour]) => [name, on, contrast(colour, ground), 3] as const),
		...Object.entries(names).map(([name, colour]) => [name, on, contrast(colour, ground), 4.5] as const)
	]) as [string, string, number, number][];
}

it('contrast is measured as WCAG does', () => {
	expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
	expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
});

describe.each(THEMES)('in the %s theme', (theme) => {
	it.each(pairs(PALETTES[theme]))('%s stands out from %s', (_name, _on, found, least) => {
		expect(found).toBeGreaterThanOrEqual(least);
	});

	it('each step of a share is apart from the next, and all go one way', () => {
		const steps = heatOf(PALETTES[theme]).map((colour) => contrast(colour, PALETTES[theme].paper));
		for (const [step, found] of steps.entries())
			if (step > 0) expect(found / (steps[step - 1] ?? NaN)).toBeGreaterThan(1.3);
	});

	it('a lit line stands out from the others', () => {
		const { edge, edgeLit, dimmedEdge } = PALETTES[theme];
		expect(contrast(edgeLit, edge)).toBeGreaterThan(1.25);
		expect(contrast(edgeLit, dimmedEdge)).toBeGreaterThan(3);
	});
});

describe('the style sheet of the app', () => {
	it('has the colours of the palettes, in every theme', () => {
		const written = readFileSync(join(import.meta.dirname, '../../src/palette.css'), 'utf8');
		expect(written, 'The palettes have changed. Run `npm run palette` and commit what it writes.').toBe(paletteCss());
	});

	it('names each colour that a painted picture asks for', () => {
		const asked = JSON.stringify(CSS_PALETTE).match(/--picture-[a-z-]+/g) ?? [];
		expect(asked.length).toBeGreaterThan(15);
		expect(asked.filter((name) => !paletteCss().includes(`${name}: #`))).toEqual([]);
	});
});
