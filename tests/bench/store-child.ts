/** One measurement in a process of its own, so that memory and a first start are its own too. */

import { performance } from 'node:perf_hooks';
import process from 'node:process';
import { openStore } from '../../graph/store/open/open.ts';
import { databaseSettings } from '../../graph/store/settings.ts';
import { NO_FILTER } from '../../graph/model/query.ts';
import { change, type Changed } from './store-changes.ts';
import { exportAll, type Exported, fill, type Filled } from './store-whole.ts';
import { questionsOf } from './store-questions.ts';

/** Of each question the best counts: how slow the slowest question is, not what else the machine did meanwhile. */
const TIMES = 3;

export interface Task {
	do: keyof Answers;
	/** Of the store; undefined for a file in the data directory. */
	url: string | undefined;
	dataDir: string;
	statements: number;
	organisations: number;
	/** Concepts a statement mentions on average. */
	mentions: number;
}

export interface Answers {
	fill: Filled;
	start: Started;
	ask: Asked;
	change: Changed;
	export: Exported;
}

/** Milliseconds from opening the store to its first overview; of them the processor's time, whatever else the machine did. */
export interface Started {
	first: number;
	worked: number;
}

export interface Asked {
	/** Bytes resident after all questions. */
	memory: number;
	questions: { what: string; aim: string; times: number[] }[];
}

const TASKS: { [Name in keyof Answers]: (task: Task) => Promise<Answers[Name]> } = {
	fill,
	start,
	ask,
	change,
	export: exportAll
};

async function start({ url, dataDir }: Task): Promise<Started> {
	const begin = performance.now();
	const cpu = process.cpuUsage();
	const store = await openStore({
		settings: databaseSettings(process.env),
		dataDir,
		...(url === undefined ? {} : { url })
	});
	await store.overview(NO_FILTER);
	const first = performance.now() - begin;
	const { user, system } = process.cpuUsage(cpu);
	await store.close();
	return { first, worked: (user + system) / 1000 };
}

async function ask({ url, dataDir }: Task): Promise<Asked> {
	const store = await openStore({
		settings: databaseSettings(process.env),
		dataDir,
		...(url === undefined ? {} : { url })
	});
	const questions = await questionsOf(store);
	for (const { variants } of questions) for (const variant of variants) await variant();
	const asked: Asked['questions'] = [];
	for (const { what, aim = '', variants } of questions) {
		const times: number[] = [];
		for (const variant of variants) {
			let best = Infinity;
			for (let time = 0; time < TIMES; time++) {
				const before = performance.now();
				await variant();
				best = Math.min(best, performance.now() - before);
			}
			times.push(best);
		}
		asked.push({ what, aim, times });
	}
	const memory = process.memoryUsage().rss;
	await store.close();
	return { memory, questions: asked };
}

process.once('message', (task: Task) => {
	TASKS[task.do](task).then(
		(answer) => process.send?.(answer, () => process.disconnect()),
		(error: unknown) => {
			console.error(error instanceof Error ? error.message : error);
			process.exitCode = 1;
			process.disconnect();
		}
	);
});
