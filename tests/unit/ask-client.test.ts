/**
 * The client of the API on the screen: what it asks, what it makes of an answer, and what it says
 * where none comes.
 */

import { afterEach, describe, expect, it, vi } from 'vitest';
import { ask, AskFailure } from '../../src/lib/ask/client.ts';
import { failureText } from '../../src/lib/ask/failure-text.ts';
import { Pages } from '../../src/lib/ask/pages.svelte.ts';
import { messagesFor } from '../../src/lib/i18n/messages.ts';

/** Answers every request with this, and keeps the addresses asked. */
function serve(answer: (signal: AbortSignal | null | undefined) => Response | Promise<Response>): string[] {
	const asked: string[] = [];
	vi.stubGlobal('fetch', async (address: string, { signal }: RequestInit = {}) => {
		asked.push(address);
		return answer(signal);
	});
	return asked;
}
afterEach(() => vi.unstubAllGlobals());

async function failureOf(asking: Promise<unknown>): Promise<AskFailure> {
	const failure = await asking.then(
		() => undefined,
		(reason: unknown) => reason
	);
	if (failure instanceof AskFailure) return failure;
	throw new Error('it did not fail as a question fails', { cause: failure });
}

describe('a question', () => {
	it('goes to the address of its name, lists with commas, what is empty left out', async () => {
		const asked = serve(() => Response.json({ nodes: [] }));
		const answer = await ask('search', {
			q: 'mod & å',
			concept: ['concept:mod', 'concept:tillid'],
			role: [],
			offset: 0
		});
		expect(answer).toEqual({ nodes: [] });
		await ask('rules', {});
		expect(asked).toEqual([
			'/api/search?q=mod+%26+%C3%A5&concept=concept%3Amod%2Cconcept%3Atillid&offset=0',
			'/api/rules'
		]);
	});

	it('keeps the code and the words of a refusal', async () => {
		const error = { code: 'unknown-id', message: 'There is nothing.', subject: 'x', nextStep: 'Search for it.' };
		serve(() => Response.json({ error }, { status: 404 }));
		expect(await failureOf(ask('original', { statement: 'x' }))).toMatchObject({
			code: 'unknown-id',
			message: 'There is nothing.',
			nextStep: 'Search for it.'
		});
	});

	it.each([
		['a page of a proxy', () => new Response('<h1>Bad gateway</h1>', { status: 502 }), 'fault'],
		['a page where an answer should be', () => new Response('<h1>Hej</h1>'), 'fault'],
		['another failure', () => Response.json({ message: 'no' }, { status: 500 }), 'fault'],
		['null', () => Response.json(null, { status: 500 }), 'fault'],
		['no answer', () => Promise.reject(new TypeError('Failed to fetch')), 'offline']
	] as const)('that gets %s fails as a %s', async (_, answer, code) => {
		serve(answer);
		expect((await failureOf(ask('rules', {}))).code).toBe(code);
	});

	it('ends with its signal, and not as a failure of the server', async () => {
		const ending = new AbortController();
		serve((signal) => new Promise((_, reject) => signal?.addEventListener('abort', () => reject(new Error('gone')))));
		const asking = ask('rules', {}, ending.signal);
		ending.abort();
		await expect(asking).rejects.toMatchObject({ name: 'AbortError' });
	});
});

describe('what is said of a failure', () => {
	const t = messagesFor('en');
	const own = 'The search is not responding. Try again.';
	it.each([
		['unknown-id', 'It is not here. Search for it, or go to the overview.'],
		['store-unavailable', 'The database is not responding right now. Try again in a moment.'],
		['fault', own],
		['offline', own]
	] as const)('%s: %s', (code, words) => {
		expect(failureText(new AskFailure(code, 'm', 'n'), t, own)).toBe(words);
	});

	it('is the part’s own sentence for what is no answer of the API', () => {
		expect(failureText(new Error('x'), t, own)).toBe(own);
	});
});

describe('pages', () => {
	interface Page {
		items: number[];
	}
	const pageAt = (from: number): Page => ({ items: [from, from + 1] });
	const countIn = (pages: readonly Page[]) => pages.flatMap(({ items }) => items).length;

	it('follow each other', async () => {
		const first = pageAt(0);
		const pages = new Pages<Page>(
			() => first,
			async (shown) => pageAt(countIn(shown))
		);
		await pages.more();
		await pages.more();
		expect(pages.all.flatMap(({ items }) => items)).toEqual([0, 1, 2, 3, 4, 5]);
	});

	it('keep what there was where the next one does not come, and say so until it does', async () => {
		const first = pageAt(0);
		let gone = false;
		const pages = new Pages<Page>(
			() => first,
			async (shown) => {
				if (gone) throw new Error('gone');
				return pageAt(countIn(shown));
			}
		);
		await pages.more();
		gone = true;
		await pages.more();
		expect(pages.failure).toEqual(new Error('gone'));
		expect(countIn(pages.all)).toBe(4);
		gone = false;
		await pages.more();
		expect(pages.failure).toBeUndefined();
		expect(countIn(pages.all)).toBe(6);
	});

	it('of an earlier view are neither shown nor do they take away those of the present one', async () => {
		let first = pageAt(0);
		const { promise, resolve } = Promise.withResolvers<Page>();
		const answers = [promise, Promise.resolve(pageAt(12))];
		const pages = new Pages<Page>(
			() => first,
			async () => (await answers.shift()) ?? pageAt(99)
		);
		const late = pages.more();
		first = pageAt(10);
		expect(pages.all).toEqual([first]);
		await pages.more();
		resolve(pageAt(2));
		await late;
		expect(pages.all).toEqual([first, pageAt(12)]);
	});
});
