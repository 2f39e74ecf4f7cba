/** A decision as a person waits for it: the request, and then the page whose picture no longer has the link. */

import type { StatementPage } from '../../graph/model/query.ts';
import { openStore } from '../../graph/store/open/open.ts';
import { databaseSettings } from '../../graph/store/settings.ts';
import { startApp, temporaryFolder } from '../browser/app-server.ts';
import { type Figure, timed } from './figures.ts';
import { manySeeds } from './many-seeds.ts';

/** Odd, so that the median is one of them. */
const ROUNDS = 9;

const SIZES = [
	{ name: 'the seed', statements: 0, aim: '≤ 300 ms' },
	{ name: '100,000 statements, 1,200 organisations', statements: 100_000, aim: '≤ 500 ms' }
];

/** @param built the folder of the built app */
export async function measureDecisions(built: string): Promise<Figure[]> {
	const figures: Figure[] = [];
	for (const { name, statements, aim } of SIZES) {
		const data = temporaryFolder();
		const store = await openStore({ settings: databaseSettings({ DATA_DIR: data.path }) });
		await store.write(manySeeds(statements || 1));
		await store.close();
		const app = await startApp({ DATA_DIR: data.path, BUILD_DIR: built });
		try {
			figures.push(timed(name, await decide(app.address), aim));
		} finally {
			await app.stop();
			data.remove();
		}
	}
	return figures;
}

/** @throws {Error} where the picture is as before */
async function decide(address: string): Promise<number[]> {
	const times: number[] = [];
	const lens = `${address}/?focus=concept:mod`;
	const quotes = `${address}/api/statements?concept=mod&limit=${ROUNDS + 1}`;
	const { items, total } = (await (await fetch(quotes)).json()) as StatementPage;
	await (await fetch(lens)).text();
	for (const [round, item] of items.entries()) {
		const mention = item.mentions.find(({ concept }) => concept.id === 'concept:mod');
		const begin = performance.now();
		for (const { start, end } of mention?.evidence ?? []) {
			const answer = await fetch(`${address}/api/workspace/decisions`, {
				method: 'POST',
				headers: { origin: address, 'content-type': 'application/json' },
				body: JSON.stringify({ statement: item.id, start, end, concept: 'concept:mod', verdict: { is: 'rejected' } })
			});
			if (answer.status !== 201) throw new Error(`A decision was answered with ${answer.status}.`);
		}
		await (await fetch(lens)).text();
		const spent = performance.now() - begin;
		// The first opens the linker.
		if (round > 0) times.push(spent / Math.max(1, mention?.evidence.length ?? 1));
	}
	const after = (await (await fetch(quotes)).json()) as StatementPage;
	if (after.total !== total - items.length) throw new Error('The decisions did not reach the graph.');
	return times;
}
