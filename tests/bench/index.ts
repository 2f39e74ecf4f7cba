/** How large the index can get by itself: statements are made up while they are asked for, so that no database is in the way. */

import { fork } from 'node:child_process';
import { join } from 'node:path';
import process from 'node:process';
import { table } from '../../graph/cli/table.ts';
import { median } from './figures.ts';
import type { Spent } from './store-changes.ts';
import type { Grown } from './index-child.ts';

const MILLION = 1_000_000;
const SIZES = [MILLION, 2 * MILLION];
const LONG = [5 * MILLION, 10 * MILLION];
/** Megabytes of heap, so that the machine's memory is the limit and not the usual setting of Node. */
const HEAP = 14_000;

export async function run(flags: readonly string[]): Promise<void> {
	const sizes = flags.includes('--long') ? [...SIZES, ...LONG] : SIZES;
	const all: { size: number; grown: Grown | undefined }[] = [];
	for (const size of sizes) all.push({ size, grown: await grownTo(size) });
	const rows = (what: string, cell: (grown: Grown) => string) => [
		what,
		...all.map(({ grown }) => (grown === undefined ? 'ended' : cell(grown)))
	];
	const megabytes = (bytes: number) => `${Math.round(bytes / 1e6).toLocaleString('en')} MB`;
	const seconds = (time: number) => `${(time / 1000).toFixed(1)} s`;
	process.stdout.write(
		`\nThe index alone, by the clock and, in brackets, the processor's own time, in ms where nothing else is said\n${table(
			[
				['statements', ...all.map(({ size }) => size.toLocaleString('en'))],
				rows('facet values', ({ values }) => values.toLocaleString('en')),
				rows('making the index, processor', ({ made }) => seconds(made)),
				rows('and its words, processor', ({ worded }) => seconds(worded)),
				rows('memory of the process', ({ resident }) => megabytes(resident)),
				rows('of it objects and texts', ({ heap }) => megabytes(heap)),
				rows('of it columns, sets and words', ({ arrays }) => megabytes(arrays)),
				rows('overview', ({ overview }) => spent(overview)),
				rows('overview, leaders only', ({ leaders }) => spent(leaders)),
				rows('search', ({ search }) => spent(search)),
				rows('one link decided, until the next overview', ({ links }) => spent(links)),
				rows('100 statements put, until the next overview', ({ puts }) => spent(puts))
			]
		)}`
	);
}

function spent({ times, worked }: Spent): string {
	return `${median(times).toFixed(1)} (${median(worked).toFixed(1)})`;
}

/** Undefined where the process ended before it had an answer; it has said why. */
function grownTo(statements: number): Promise<Grown | undefined> {
	return new Promise((done, failed) => {
		const child = fork(join(import.meta.dirname, 'index-child.ts'), [String(statements)], {
			execArgv: [`--max-old-space-size=${HEAP}`, '--expose-gc']
		});
		let answer: Grown | undefined;
		child.on('message', (message) => (answer = message as Grown));
		child.on('error', failed);
		child.on('exit', () => done(answer));
	});
}
