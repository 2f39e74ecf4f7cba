/** The app under load, on the seed and on invented countries: a hundred readers at once, what a page costs, a supervisor meanwhile, a whole export, an end in the middle, slow connections, and many requests. */

import { join } from 'node:path';
import { runCommandLine } from '../../graph/cli/run.ts';
import type { Overview } from '../../graph/model/query.ts';
import { ensureBuilt } from '../../src/start/build.ts';
import { type RunningApp, startApp, temporaryFolder } from '../browser/app-server.ts';
import { keptTerminal } from '../fixtures/terminal.ts';
import { type Figure, printTable } from './figures.ts';
import { measureEnd, measureExport, measureSlow, measureSoak } from './load-ends.ts';
import { processorOf } from './load-process.ts';
import { ask, askAtOnce, type Answered, quantile } from './load-readers.ts';
import { watch, type Watched } from './load-watcher.ts';
import { measureAddresses } from './load-addresses.ts';

const ROOT = join(import.meta.dirname, '../..');
const READERS = 100;
/** Views that each reader opens, one after the other. */
const VIEWS = 3;
/** What is kept, or has not changed, costs so little that it is asked for more often. */
const VIEWS_AGAIN = 20;
/** Views that are opened before anything is measured, as a server has that has run for a while. */
const WARM = 120;

interface Size {
	name: string;
	/** 0: the seed. */
	statements: number;
	organisations: number;
	aim: string;
	/** Milliseconds of the processor for an overview and for a lens. */
	cost: readonly [string, string];
	isLargest?: boolean;
}

const SIZES: readonly Size[] = [
	{ name: 'the seed', statements: 0, organisations: 0, aim: 'p99 ≤ 800 ms', cost: ['≤ 2 ms', '≤ 4 ms'] },
	{ name: '100 organisations', statements: 10_000, organisations: 100, aim: 'p99 ≤ 1,500 ms', cost: ['', ''] },
	{
		name: '1,000 organisations',
		statements: 100_000,
		organisations: 1000,
		aim: 'p99 ≤ 2,500 ms',
		cost: ['', '≤ 25 ms'],
		isLargest: true
	}
];

export async function run(): Promise<void> {
	const built = await ensureBuilt(ROOT, () => console.log('Building the app …'));
	for (const size of SIZES) {
		const data = temporaryFolder();
		await fill(join(data.path, 'sammenhaeng.db'), size);
		const env = { DATA_DIR: data.path, BUILD_DIR: built };
		const app = await startApp(env);
		try {
			const paths = await pathsOf(app.address);
			printTable(`${size.name}: ${READERS} readers at once`, await measureReaders(app, size, paths));
			if (size.isLargest) printTable(`${size.name}: the whole export`, await measureExport(app));
			printTable(`${size.name}: 1,000 slow connections`, await measureSlow(app));
			if (!size.statements) printTable(`${size.name}: many requests`, await measureSoak(app, paths));
		} finally {
			await app.stop();
		}
		printTable(`${size.name}: an end while 30 views are made`, await measureEnd(env));
		if (size.isLargest) printTable(`${size.name}: every address with a heap of 512 MB`, await measureAddresses(env));
		data.remove();
	}
}

async function fill(file: string, { statements, organisations }: Size): Promise<void> {
	const words = statements
		? ['generate', '--statements', String(statements), '--organisations', String(organisations)]
		: ['seed'];
	const terminal = keptTerminal({});
	const code = await runCommandLine([...words, '--store', file], terminal);
	if (code !== 0) throw new Error(`The graph was not made: ${terminal.noted}`);
}

/** Addresses of views, each number another one. */
export interface Paths {
	overview: (number: number) => string;
	lens: (number: number) => string;
}

/** Every view is of a concept within a role and a relation; the first ones are of all roles. */
async function pathsOf(address: string): Promise<Paths> {
	const { concepts, facets } = (await (await fetch(`${address}/api/overview`)).json()) as Overview;
	const roles = ['', ...facets.role.map(({ id }) => `&role=${id}`)];
	const relations = ['', ...facets.relation.map(({ id }) => `&relation=${id}`)];
	const view = (key: string) => (number: number) => {
		const concept = concepts[number % concepts.length]?.id ?? '';
		const later = Math.floor(number / concepts.length);
		const role = roles[later % roles.length] ?? '';
		return `/?${key}=${concept}${role}${relations[Math.floor(later / roles.length) % relations.length] ?? ''}`;
	};
	return { overview: view('select'), lens: view('focus') };
}

const ms = (time: number) => `${time.toLocaleString('en', { maximumFractionDigits: time < 10 ? 1 : 0 })} ms`;

async function measureReaders({ address, pid }: RunningApp, size: Size, paths: Paths): Promise<Figure[]> {
	const warm = {
		readers: 1,
		views: WARM,
		path: (_: number, turn: number) => paths[turn % 2 ? 'lens' : 'overview'](turn)
	};
	// Asked for in another window than the readers have, so that nothing is kept for these.
	await askAtOnce(address, { ...warm, headers: { cookie: 'frame=1000x800' } });
	const figures: Figure[] = [];
	for (const [place, name] of (['overview', 'lens'] as const).entries()) {
		const same = name === 'overview' ? '/' : '/?focus=concept:mod';
		const { headers, bytes } = await ask(address + same);
		const loads: readonly [string, number, (reader: number, turn: number) => string, Record<string, string>?][] = [
			['each their own view', VIEWS, (reader, turn) => paths[name](reader * VIEWS + turn)],
			['the same view, not made before', 1, () => same, { cookie: 'frame=900x700' }],
			['the same view, kept', VIEWS_AGAIN, () => same],
			['the same view, unchanged', VIEWS_AGAIN, () => same, { 'if-none-match': String(headers['etag']) }]
		];
		for (const [what, views, path, headers] of loads) {
			const live = await watch(`${address}/api/live`);
			const health = await watch(`${address}/api/health`);
			const before = processorOf(pid);
			const answered = await askAtOnce(address, { readers: READERS, views, path, ...(headers && { headers }) });
			const cost = (processorOf(pid) - before) / (READERS * views);
			const own = what.startsWith('each');
			figures.push(readersFigure(`${name}, ${what}: p50 / p99`, answered, own ? size.aim : ''));
			const aim = own ? (size.cost[place] ?? '') : what.endsWith('unchanged') ? '≤ 1 ms' : '';
			figures.push({ what: '– processor a page', value: ms(cost), aim });
			figures.push(watchedFigure('– /api/live meanwhile: p50 / p99', await live.end()));
			figures.push(watchedFigure('– /api/health meanwhile: p50 / p99', await health.end()));
		}
		figures.push({ what: `${name}: bytes sent`, value: `${(bytes / 1000).toFixed(0)} kB`, aim: '≤ 120 kB' });
	}
	return figures;
}

function readersFigure(what: string, { times, statuses, resets }: Answered, aim: string): Figure {
	const others = [...statuses].filter(([status]) => status !== 200 && status !== 304);
	const failed = others.map(([status, count]) => `, ${count} × ${status}`).join('');
	return {
		what,
		value: `${ms(quantile(times, 0.5))} / ${ms(quantile(times, 0.99))}`,
		spread: `${times.length} answers${failed}${resets ? `, ${resets} resets` : ''}`,
		aim
	};
}

export function watchedFigure(
	what: string,
	{ p50, p99, longest, count, failed }: Watched,
	aim = 'p99 ≤ 100 ms'
): Figure {
	const spread = `to ${ms(longest)}, of ${count}${failed ? `, ${failed} failed` : ''}`;
	return { what, value: `${ms(p50)} / ${ms(p99)}`, spread, aim };
}
