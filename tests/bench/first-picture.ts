/** From navigation to the first picture and to the one that answers, beside a bare page with Sigma alone, by turns in one Chromium. */

import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { type Figure, median, timed } from './figures.ts';
import { type Cookies, visit, type Visit } from './visit.ts';

/** Odd, so that the median is one of them. */
const ROUNDS = 7;

const PICTURES = { overview: '', lens: '?focus=concept:mod' };

/** @param built the folder of the build, for the bytes that its server sends */
export async function measurePages(browser: Browser, address: string, built: string): Promise<Figure[]> {
	const figures: Figure[] = [];
	for (const [picture, search] of Object.entries(PICTURES)) {
		const first: Visit[] = [];
		const again: Visit[] = [];
		const bare: Visit[] = [];
		let cookies: Cookies = [];
		// One round is for warming up.
		for (let round = 0; round <= ROUNDS; round++) {
			const ours = await visit(browser, `${address}/${search}`, 'graph-answers');
			const yardstick = await visit(browser, `${address}/bare/index.html${search}`, 'graph-drawn');
			const later = await visit(browser, `${address}/${search}`, 'graph-answers', cookies);
			({ cookies } = ours);
			if (round === 0) continue;
			first.push(ours);
			bare.push(yardstick);
			again.push(later);
		}
		figures.push(...figuresOf(picture, { first, again, bare }, built));
	}
	return figures;
}

function figuresOf(
	picture: string,
	{ first, again, bare }: Record<'first' | 'again' | 'bare', Visit[]>,
	built: string
): Figure[] {
	const drawn = bare.map(({ marked }) => marked);
	const shown = bare.map(({ firstPaint }) => firstPaint);
	const ratio = (what: string, times: number[], yardstick: number[], aim: string): Figure => ({
		...spread(
			`${picture}: ${what}, ratio`,
			times.map((time, round) => time / (yardstick[round] ?? NaN)),
			2
		),
		aim
	});
	const painted = first.map(({ firstPaint }) => firstPaint);
	const answered = first.map(({ marked }) => marked);
	const whole = first.filter(({ isPaintWhole }) => isPaintWhole).length;
	const scripts = first[0]?.scripts ?? [];
	const name = (what: string) => `${picture}: ${what}`;
	return [
		timed(name('Sigma alone, drawn'), drawn),
		timed(name('Sigma alone, first picture'), shown),
		timed(name(`first picture (page read before it ${whole} of ${first.length} times)`), painted),
		ratio('first picture', painted, shown, '≤ 1.00'),
		ratio('first picture to Sigma’s having drawn, before any paint', painted, drawn, ''),
		timed(name('it answers'), answered),
		ratio('it answers', answered, drawn, '≤ 1.40'),
		timed(
			name('Sigma alone, main thread until rest'),
			bare.map((seen) => seen.worked)
		),
		timed(
			name('main thread until rest'),
			first.map((seen) => seen.worked)
		),
		shifts(name('layout shift, first visit'), first),
		shifts(name('layout shift, with cookies'), again),
		{
			what: name(`JavaScript until it answers (${scripts.length} files, brotli)`),
			value: `${(brotliBytes(built, scripts) / 1024).toFixed(1)} kB`,
			aim: '≤ 90 kB'
		}
	];
}

function shifts(what: string, visits: Visit[]): Figure {
	const figure = spread(
		what,
		visits.map(({ shift }) => shift),
		3
	);
	return { ...figure, aim: '≤ 0.020' };
}

function spread(what: string, values: number[], digits: number): Figure {
	const [least, most] = [Math.min(...values), Math.max(...values)].map((value) => value.toFixed(digits));
	return { what, value: median(values).toFixed(digits), spread: `${least} to ${most}` };
}

/** As the server sends them: the compressed file that the build laid beside each. */
function brotliBytes(built: string, scripts: readonly string[]): number {
	return [...new Set(scripts)]
		.map((script) => join(built, 'client', script))
		.map((file) => (existsSync(`${file}.br`) ? `${file}.br` : file))
		.reduce((sum, file) => sum + statSync(file).size, 0);
}
