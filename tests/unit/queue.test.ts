/** Work in its turn: what begins when, what is refused, and what is left out. */

import { setImmediate as nextRound } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { createQueue } from '../../src/lib/server/queue.ts';

const LANES = { pages: { running: 2, waiting: 3 }, answers: { running: 2, waiting: 3 } };

/** Work that ends when it is told to, and says when it began. */
function heldWork(name: string, begun: string[]) {
	let [end, fail]: [() => void, (failure: Error) => void] = [() => undefined, () => undefined];
	const done = new Promise<string>((resolve, reject) => {
		end = () => resolve(name);
		fail = reject;
	});
	const work = () => {
		begun.push(name);
		return done;
	};
	return { work, end, fail };
}

async function rounds(count: number): Promise<void> {
	for (let round = 0; round < count; round++) await nextRound();
}

describe('a queue', () => {
	it('begins one piece of work at a time, after what has arrived was read, and no more than may be under way', async () => {
		const queue = createQueue(LANES);
		const begun: string[] = [];
		const [first, second, third] = [heldWork('1', begun), heldWork('2', begun), heldWork('3', begun)];
		const done = Promise.all([first, second, third].map(({ work }) => queue.run('pages', work)));
		expect(begun).toEqual([]);
		await rounds(3);
		expect(begun).toEqual(['1']);
		await rounds(20);
		expect(begun).toEqual(['1', '2']);
		expect([queue.running(), queue.waiting()]).toEqual([2, 1]);
		first.end();
		await rounds(20);
		expect(begun).toEqual(['1', '2', '3']);
		second.end();
		third.end();
		expect(await done).toEqual(['1', '2', '3']);
		expect([queue.running(), queue.waiting(), queue.refused()]).toEqual([0, 0, 0]);
	});

	it('lets its lanes take turns, so that a long one holds up no other', async () => {
		const queue = createQueue({ pages: { running: 9, waiting: 9 }, answers: { running: 9, waiting: 9 } });
		const order: string[] = [];
		const add = (lane: 'pages' | 'answers', name: string) =>
			queue.run(lane, () => Promise.resolve(void order.push(name)));
		const all = [
			add('pages', 'p1'),
			add('pages', 'p2'),
			add('pages', 'p3'),
			add('answers', 'a1'),
			add('answers', 'a2')
		];
		await Promise.all(all);
		expect(order).toEqual(['p1', 'a1', 'p2', 'a2', 'p3']);
	});

	it('refuses at once what would be one too many, and counts it', async () => {
		const queue = createQueue(LANES);
		const held = Array.from({ length: 4 }, (_, number) => heldWork(String(number), []));
		const answers = held.map(({ work }) => queue.run('pages', work));
		expect(await answers[3]).toBeUndefined();
		expect([queue.waiting(), queue.refused()]).toEqual([3, 1]);
		for (const { end } of held) end();
		expect(await Promise.all(answers)).toEqual(['0', '1', '2', undefined]);
	});

	it('leaves out what nobody wants any more', async () => {
		const queue = createQueue(LANES);
		const begun: string[] = [];
		const [first, second] = [heldWork('1', begun), heldWork('2', begun)];
		const left = queue.run('pages', first.work, () => false);
		const made = queue.run('pages', second.work, () => true);
		second.end();
		expect([await left, await made, begun]).toEqual([undefined, '2', ['2']]);
		expect(queue.refused()).toBe(0);
	});

	it('gives the place of what nobody wants any more to whoever comes', async () => {
		const queue = createQueue({ pages: { running: 1, waiting: 2 } });
		const state = { isThere: true };
		const gone = [1, 2].map((number) =>
			queue.run(
				'pages',
				() => Promise.resolve(number),
				() => state.isThere
			)
		);
		state.isThere = false;
		const came = queue.run('pages', () => Promise.resolve('made'));
		expect([await Promise.all(gone), await came, queue.refused()]).toEqual([[undefined, undefined], 'made', 0]);
	});

	it('frees the place of work that failed, also of work that failed before it began', async () => {
		const queue = createQueue({ pages: { running: 1, waiting: 3 } });
		const broken = heldWork('1', []);
		const failed = queue.run('pages', broken.work);
		const never = queue.run('pages', () => {
			throw new Error('at once');
		});
		const after = queue.run('pages', () => Promise.resolve('after'));
		const told = Promise.allSettled([failed, never, after]);
		await rounds(20);
		broken.fail(new Error('broken'));
		expect((await told).map((one) => (one.status === 'fulfilled' ? one.value : String(one.reason)))).toEqual([
			'Error: broken',
			'Error: at once',
			'after'
		]);
		expect(queue.running()).toBe(0);
	});

	it('tells all that wait, and whoever comes, when it ends, and lets what is under way end', async () => {
		const queue = createQueue({ pages: { running: 1, waiting: 3 } });
		const begun: string[] = [];
		const [first, second] = [heldWork('1', begun), heldWork('2', begun)];
		const made = queue.run('pages', first.work);
		const told = queue.run('pages', second.work);
		await rounds(20);
		queue.end();
		expect(await told).toBeUndefined();
		expect(await queue.run('pages', second.work)).toBeUndefined();
		first.end();
		expect([await made, begun, queue.refused()]).toEqual(['1', ['1'], 2]);
	});
});
