/** The figures that repair, cutting and drafts must keep; `npm run eval` lists every error behind them. */

import { describe, expect, it } from 'vitest';
import { evaluateText } from '../gold/eval-text.ts';

const scores = evaluateText();

describe('repair of damaged texts', () => {
	it.each([...scores.repair])(
		'%s: at least 93 % mended, at most 0.5 % harmed',
		(_, { damaged, mended, right, harmed }) => {
			expect(damaged).toBeGreaterThan(50);
			expect(mended / damaged).toBeGreaterThanOrEqual(0.93);
			expect(harmed / right).toBeLessThanOrEqual(0.005);
		}
	);

	it('mends 98 % over all of them together', () => {
		const all = [...scores.repair.values()];
		const sum = (of: 'mended' | 'damaged') => all.reduce((total, score) => total + score[of], 0);
		expect(sum('mended') / sum('damaged')).toBeGreaterThanOrEqual(0.98);
	});

	it.each([...scores.untouched])('%s, which is clean, comes through unchanged', (_, changes) => {
		expect(changes).toBe(0);
	});
});

describe('statements cut from raw texts', () => {
	it.each([...scores.statements].filter(([name]) => name.startsWith('cut: ')))('%s: all, word for word', (_, score) => {
		expect(score).toMatchObject({ exact: score.expected, missed: [], extra: [] });
	});

	it.each([...scores.statements].filter(([name]) => name.startsWith('draft: ')))(
		'%s: nearly what a person made of it',
		(_, { expected, cut, exact, reworded }) => {
			const found = exact + reworded.length;
			expect(found / expected).toBeGreaterThanOrEqual(0.98);
			expect(exact / expected).toBeGreaterThanOrEqual(0.93);
			// Hvidovre's wheel of four perspectives is read as a list of four points.
			expect(found / cut).toBeGreaterThanOrEqual(0.93);
		}
	);
});
