/** Every address of the app, one after the other, on a server with little memory. */

import { ADDRESSES } from '../../graph/queries/addresses.ts';
import { startApp } from '../browser/app-server.ts';
import type { Figure } from './figures.ts';
import { memoryOf } from './load-process.ts';
import { ask } from './load-readers.ts';

const SMALL_HEAP = '--max-old-space-size=512';

/** What an address must be told besides. */
const TOLD: Readonly<Record<string, string>> = {
	slice: '?focus=concept:mod&limit=400',
	path: '?from=concept:mod&to=concept:tillid',
	search: '?q=mod&limit=200',
	statements: '?limit=200',
	links: '?about=concept:mod',
	explain: '?text=Vi%20har%20mod.'
};

const PAGES = [
	'/',
	'/?focus=concept:mod',
	'/?show=matrix',
	'/?compare=concept:mod&compare=concept:tillid',
	'/?focus=role:leder',
	'/?q=mod',
	'/__data.json',
	'/stories',
	'/views',
	'/review',
	'/was',
	'/sign-in'
];

/** Asks for each; an address that needs more than it is told refuses in words, which is an answer too. */
export async function measureAddresses(env: NodeJS.ProcessEnv): Promise<Figure[]> {
	const app = await startApp({ ...env, NODE_OPTIONS: SMALL_HEAP });
	const faults: string[] = [];
	let longest = { time: 0, path: '' };
	const paths = [...PAGES, ...ADDRESSES.map(({ name, path }) => path + (TOLD[name] ?? ''))];
	try {
		for (const path of paths) {
			const begin = performance.now();
			const status = await ask(app.address + path).then(
				(got) => got.status,
				() => 0
			);
			const time = performance.now() - begin;
			if (status === 0 || status >= 500) faults.push(`${path}: ${status}`);
			if (time > longest.time) longest = { time, path };
		}
		const { peak } = memoryOf(app.pid);
		return [
			{
				what: `addresses asked for, and what failed`,
				value: `${paths.length}, ${faults.length}`,
				spread: faults.join(', '),
				aim: '0 failed'
			},
			{ what: `longest: ${longest.path}`, value: `${Math.round(longest.time).toLocaleString('en')} ms` },
			{ what: 'memory at most', value: `${Math.round(peak / 1e6).toLocaleString('en')} MB` }
		];
	} finally {
		await app.stop();
	}
}
