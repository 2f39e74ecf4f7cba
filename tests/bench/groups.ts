/** How long a thousand organisations take to be grouped: once a seeding by likeness, and at each question their figures. */

import { join } from 'node:path';
import { likenessGroups, type Mentioning } from '../../graph/analysis/likeness-groups.ts';
import { buildSeed } from '../../graph/build/seeding.ts';
import { batchOfGraph } from '../../graph/facts/batch.ts';
import { country } from '../../graph/generate/country.ts';
import { type Draw, drawFrom } from '../../graph/generate/draw.ts';
import { sampleOf } from '../../graph/generate/sample.ts';
import { NO_FILTER } from '../../graph/model/query.ts';
import { openMemory } from '../../graph/store/memory/open.ts';
import { type Figure, printTable, timed } from './figures.ts';

const RUNS = 9;
const ORGANISATIONS = 1000;
const CONCEPTS = 28;
const STATEMENTS = 20_000;
const LEADERS = { ...NO_FILTER, role: ['role:leder'] };

export async function run(): Promise<void> {
	const draw = drawFrom(3);
	const size = `${ORGANISATIONS.toLocaleString('en')} organisations, ${CONCEPTS} concepts`;
	const alike = organisations(draw);
	const figures: Figure[] = [
		timed(`${size}: groups by likeness, once a seeding`, await runs(() => likenessGroups(alike)), '≤ 300 ms')
	];
	const sample = sampleOf(batchOfGraph(buildSeed(join(import.meta.dirname, '../../seed')).graph));
	const store = openMemory();
	await store.write(country(sample, { statements: STATEMENTS, organisations: ORGANISATIONS }));
	for (const by of ['likeness', 'region'] as const)
		figures.push(
			timed(
				`${STATEMENTS.toLocaleString('en')} statements: figures by ${by}, leaders only`,
				await runs(() => store.groups({ by, filter: LEADERS }))
			)
		);
	await store.close();
	printTable('Groups of organisations', figures);
}

/** Each leans to some concepts more than to others, as real ones do. */
function organisations(draw: Draw): Mentioning[] {
	return Array.from({ length: ORGANISATIONS }, (_, number) => ({
		id: `municipality:${String(number).padStart(4, '0')}`,
		mentions: Array.from({ length: CONCEPTS }, () => Math.floor(20 * draw.share() ** 3))
	}));
}

/** The first is for warming up. */
async function runs(work: () => unknown): Promise<number[]> {
	await work();
	const times: number[] = [];
	for (let round = 0; round < RUNS; round++) {
		const begin = performance.now();
		await work();
		times.push(performance.now() - begin);
	}
	return times;
}
