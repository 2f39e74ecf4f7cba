/** The screen on the seed and on invented countries: a facet's click, a picture that is panned, and the bytes of a page. */

import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { runCommandLine } from '../../graph/cli/run.ts';
import { isMany } from '../../graph/layout/fields.ts';
import { startApp, temporaryFolder } from '../browser/app-server.ts';
import { keptTerminal } from '../fixtures/terminal.ts';
import { openDrawn, STAGE, WINDOW } from './browser-window.ts';
import { type ClickAim, measureClick } from './facet-click.ts';
import type { Figure } from './figures.ts';
import { measurePan } from './panning.ts';
import { measureViews } from './views.ts';

const LENS = '/?focus=concept:mod';

interface Size {
	name: string;
	/** 0: the seed. */
	statements: number;
	organisations: number;
	aim: ClickAim;
	isLargest?: boolean;
}

const SIZES: readonly Size[] = [
	{ name: 'the seed', statements: 0, organisations: 0, aim: { click: '≤ 80 ms', work: '≤ 25 ms' } },
	{
		name: '100 organisations',
		statements: 10_000,
		organisations: 100,
		aim: { click: '≤ 150 ms', work: '≤ 60 ms' }
	},
	{
		name: '1,000 organisations',
		statements: 100_000,
		organisations: 1000,
		aim: { click: '≤ 250 ms', work: '≤ 80 ms' },
		isLargest: true
	}
];

/** @param bare the folder of the bare page */
export async function measureGraphs(browser: Browser, built: string, bare: string): Promise<Figure[]> {
	const figures: Figure[] = [];
	for (const size of SIZES) {
		const data = temporaryFolder();
		await fill(join(data.path, 'sammenhaeng.db'), size);
		const env = { DATA_DIR: data.path, BUILD_DIR: built, BARE_DIR: bare };
		const app = await startApp(env, { script: 'tests/bench/serve-both.ts' });
		const context = await browser.newContext(WINDOW);
		try {
			const page = await context.newPage();
			// Strips are no picture of Sigma's: there the lens is filtered.
			const [address, name] = isMany(size.organisations)
				? [app.address + LENS, `${size.name}, lens`]
				: [app.address, size.name];
			figures.push(...(await measureClick(page, address, name, size.aim)));
			figures.push(...(await measureViews(browser, app.address, size.name)));
			if (!size.isLargest) continue;
			await openDrawn(page, app.address + LENS);
			figures.push(await measurePan(page, STAGE, `${size.name}: lens`, '≤ 4 ms'));
		} finally {
			await context.close();
			await app.stop();
			data.remove();
		}
	}
	return figures;
}

async function fill(file: string, { statements, organisations }: Size): Promise<void> {
	const words = statements
		? ['generate', '--statements', String(statements), '--organisations', String(organisations)]
		: ['seed'];
	const terminal = keptTerminal({});
	const code = await runCommandLine([...words, '--store', file], terminal);
	if (code !== 0) throw new Error(`The graph was not made: ${JSON.stringify(terminal)}`);
}
