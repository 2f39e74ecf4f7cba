/** When an answer is not made again: what its tag stands for, and what never gets one. */

import type { RequestEvent } from '@sveltejs/kit';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createKeptPages } from '../../src/lib/server/kept-pages.ts';
import { unlessUnchanged } from '../../src/lib/server/unchanged.ts';
import { type Appearance, DEFAULT_APPEARANCE } from '../../src/lib/view/view.ts';

const { status } = vi.hoisted(() => ({ status: vi.fn<() => Promise<{ fingerprint: string | undefined }>>() }));
vi.mock('$app/environment', () => ({ dev: false, version: 'build-1' }));
vi.mock('../../src/lib/server/store.ts', () => ({ graphStore: () => Promise.resolve({ status }) }));

beforeEach(() => {
	status.mockReset();
	status.mockResolvedValue({ fingerprint: 'graph-1' });
});

interface Asked {
	path?: string;
	method?: string;
	route?: string;
	/** The part of the address that the route of queries takes. */
	query?: string;
	has?: string;
	isSubRequest?: boolean;
	own?: Appearance;
	base?: string;
	/** The window that this browser had last. */
	frame?: string;
}

/** As much of an event as the rule looks at. */
function eventOf({
	path = '/',
	method = 'GET',
	route = '/(app)/(picture)/(matrix)',
	query,
	has,
	isSubRequest = false,
	own = DEFAULT_APPEARANCE,
	base = '',
	frame
}: Asked): RequestEvent {
	const params = query === undefined ? {} : { query };
	const headers = has === undefined ? {} : { 'if-none-match': has };
	const request = new Request(`http://localhost${path}`, { method, headers });
	const cookies = { get: () => frame };
	const url = new URL(request.url);
	return {
		url,
		request,
		route: { id: route },
		params,
		locals: { own, base },
		cookies,
		isSubRequest
	} as unknown as RequestEvent;
}

const page = () => Promise.resolve(new Response('the page', { headers: { etag: '"its own"' } }));

async function tagOf(asked: Asked = {}): Promise<string> {
	return (await unlessUnchanged(eventOf(asked), page)).headers.get('etag') ?? '';
}

describe('an answer that is made of the graph', () => {
	it('is not made again for one who has it', async () => {
		const has = await tagOf();
		const make = vi.fn(page);
		const answer = await unlessUnchanged(eventOf({ has }), make);
		expect([answer.status, await answer.text(), answer.headers.get('etag')]).toEqual([304, '', has]);
		expect(make).not.toHaveBeenCalled();
		expect((await unlessUnchanged(eventOf({ has, method: 'HEAD' }), make)).status).toBe(304);
	});

	it('is made again for a browser with another window', async () => {
		const has = await tagOf({ frame: '736x765' });
		expect(await tagOf({ frame: '736x765' })).toBe(has);
		expect(await tagOf({ frame: '390x500' })).not.toBe(has);
		expect(await tagOf({ frame: '390x500', route: '/api/export/[format]' })).toBe(
			await tagOf({ route: '/api/export/[format]' })
		);
	});

	it.each(['overview', 'facets', 'links', 'slice', 'search', 'path', 'statements', 'rules', 'original'])(
		'may be that of the query %s',
		async (query) => {
			expect(await tagOf({ route: '/api/[query]', query })).toMatch(/^W\//);
		}
	);

	it('is made again for a new graph and at another address', async () => {
		const has = await tagOf();
		expect((await unlessUnchanged(eventOf({ has, path: '/?lang=en' }), page)).status).toBe(200);
		expect((await unlessUnchanged(eventOf({ has, path: '/__data.json' }), page)).status).toBe(200);
		status.mockResolvedValue({ fingerprint: 'graph-2' });
		expect((await unlessUnchanged(eventOf({ has }), page)).status).toBe(200);
		expect(await tagOf()).not.toBe(has);
	});

	it('is another for a reader of another language or theme, where it is a page', async () => {
		const english: Appearance = { language: 'en', theme: 'auto' };
		const dark: Appearance = { language: 'da', theme: 'dark' };
		const tags = await Promise.all([tagOf(), tagOf({ own: english }), tagOf({ own: dark })]);
		expect(new Set(tags).size).toBe(3);
		const query = { route: '/api/[query]', query: 'facets' };
		expect(await tagOf({ ...query, own: dark })).toBe(await tagOf(query));
	});

	it('has no tag where the graph was replaced while it was made', async () => {
		status.mockResolvedValueOnce({ fingerprint: 'graph-1' }).mockResolvedValueOnce({ fingerprint: 'graph-2' });
		expect(await tagOf()).toBe('');
	});

	it('has no tag where a part of it could not be made, though its status is 200 as that of data is', async () => {
		const event = eventOf({ path: '/__data.json' });
		const answer = await unlessUnchanged(event, () => {
			event.locals.hasFailed = true;
			return page();
		});
		expect([answer.status, answer.headers.get('etag'), answer.headers.get('cache-control')]).toEqual([200, null, null]);
	});

	it.each([404, 500, 503])('is left as it is where it is a refusal: %i', async (code) => {
		const refusal = new Response('no', { status: code });
		expect(await unlessUnchanged(eventOf({}), () => Promise.resolve(refusal))).toBe(refusal);
		expect(refusal.headers.get('etag')).toBeNull();
	});

	it.each([
		['empty', () => status.mockResolvedValue({ fingerprint: undefined })],
		['away', () => status.mockRejectedValue(new Error('No database.'))]
	])('is made without a tag while the database is %s', async (_, happen) => {
		const has = await tagOf();
		happen();
		expect(await (await unlessUnchanged(eventOf({ has }), page)).text()).toBe('the page');
	});
});

describe('all else is made each time', () => {
	it.each<[string, Asked]>([
		['a question about health', { route: '/api/health' }],
		['an explanation, which reads the vocabulary too', { route: '/api/[query]', query: 'explain' }],
		['what is no query', { route: '/api/[query]', query: 'findes-ikke' }],
		['a method that does not read', { method: 'POST' }],
		['a question of the app to itself', { isSubRequest: true }]
	])('%s', async (_, asked) => {
		const answer = await unlessUnchanged(eventOf({ ...asked, has: await tagOf() }), page);
		expect([answer.status, answer.headers.get('etag')]).toEqual([200, '"its own"']);
	});
});

describe('a page that somebody was given before', () => {
	it('is given again without being made, with its tag, to whoever asks for the same', async () => {
		const pages = createKeptPages();
		const make = vi.fn(page);
		const first = await unlessUnchanged(eventOf({}), make, {
			pages,
			pictures: pages,
			answers: pages,
			encoding: undefined
		});
		const second = await unlessUnchanged(eventOf({}), make, {
			pages,
			pictures: pages,
			answers: pages,
			encoding: undefined
		});
		expect(make).toHaveBeenCalledOnce();
		expect([await first.text(), await second.text()]).toEqual(['the page', 'the page']);
		expect(second.headers.get('etag')).toBe(first.headers.get('etag'));
	});

	it.each<[string, Asked]>([
		['at another address', { path: '/?focus=concept:mod' }],
		['in another window', { frame: '390x500' }],
		['with another language', { own: { language: 'en', theme: 'auto' } }],
		['without its body', { method: 'HEAD' }],
		['of another route', { route: '/api/export/[format]' }]
	])('is made for who asks %s', async (_how, asked) => {
		const pages = createKeptPages();
		await unlessUnchanged(eventOf({}), page, { pages, pictures: pages, answers: pages, encoding: undefined });
		const make = vi.fn(page);
		await unlessUnchanged(eventOf(asked), make, { pages, pictures: pages, answers: pages, encoding: undefined });
		expect(make).toHaveBeenCalledOnce();
	});

	it('is kept where it is a picture, which takes long to paint', async () => {
		const pages = createKeptPages();
		const picture = eventOf({ route: '/api/picture/[format]', path: '/api/picture/png?focus=concept:mod' });
		await unlessUnchanged(picture, page, { pages, pictures: pages, answers: pages, encoding: undefined });
		const make = vi.fn(page);
		const again = await unlessUnchanged(picture, make, { pages, pictures: pages, answers: pages, encoding: undefined });
		expect([await again.text(), make.mock.calls.length]).toEqual(['the page', 0]);
	});

	it('has no tag where it is of a story, which people change', async () => {
		expect(await tagOf({ route: '/api/picture/[format]', path: '/api/picture/pdf?focus=concept:mod' })).not.toBe('');
		expect(await tagOf({ route: '/api/picture/[format]', path: '/api/picture/pdf?story=x' })).toBe('"its own"');
		expect(await tagOf({ route: '/api/export/[format]', path: '/api/export/pptx?story=x' })).toBe('"its own"');
	});

	it('is made again for who takes it in another encoding', async () => {
		const pages = createKeptPages();
		await unlessUnchanged(eventOf({}), page, { pages, pictures: pages, answers: pages, encoding: 'br' });
		const make = vi.fn(page);
		await unlessUnchanged(eventOf({}), make, { pages, pictures: pages, answers: pages, encoding: 'gzip' });
		await unlessUnchanged(eventOf({}), make, { pages, pictures: pages, answers: pages, encoding: 'br' });
		expect(make).toHaveBeenCalledOnce();
	});

	it.each<[string, Asked]>([
		['a page', {}],
		['a picture', { route: '/api/picture/[format]', path: '/api/picture/png?focus=concept:mod' }],
		['an answer of the API', { route: '/api/[query]', query: 'overview', path: '/api/overview' }]
	])('is made once for all who ask at the same time: %s', async (_, asked) => {
		const pages = createKeptPages();
		const kept = { pages, pictures: pages, answers: pages, encoding: undefined };
		let finish = () => undefined as unknown;
		const make = vi.fn(() => new Promise<Response>((resolve) => (finish = () => void page().then(resolve))));
		const answers = Promise.all([1, 2, 3].map(() => unlessUnchanged(eventOf(asked), make, kept)));
		await vi.waitUntil(() => make.mock.calls.length > 0);
		await new Promise(setImmediate);
		finish();
		const told = await answers;
		expect(make).toHaveBeenCalledOnce();
		expect(await Promise.all(told.map((answer) => answer.text()))).toEqual(['the page', 'the page', 'the page']);
		expect(new Set(told.map(({ headers }) => headers.get('etag'))).size).toBe(1);
	});

	it('is made for each where the first one’s could not be kept', async () => {
		const pages = createKeptPages();
		const kept = { pages, pictures: pages, answers: pages, encoding: undefined };
		const make = vi.fn(() => Promise.resolve(new Response('sorry', { status: 500, headers: { etag: '"x"' } })));
		const told = await Promise.all([1, 2].map(() => unlessUnchanged(eventOf({}), make, kept)));
		expect([told.map((answer) => answer.status), make.mock.calls.length]).toEqual([[500, 500], 2]);
	});

	it('is wanted for as long as one of those who asked is there', async () => {
		const pages = createKeptPages();
		const [first, second] = [new AbortController(), new AbortController()];
		const wanted: boolean[] = [];
		let finish = () => undefined as unknown;
		const made = pages.share('a', first.signal, async (isWanted) => {
			await new Promise<void>((resolve) => (finish = resolve));
			wanted.push(isWanted());
			second.abort();
			wanted.push(isWanted());
			return new Response('the page', { headers: { etag: '"a"' } });
		});
		const other = pages.share('a', second.signal, page);
		first.abort();
		finish();
		expect([await (await made).text(), await (await other).text(), wanted]).toEqual([
			'the page',
			'the page',
			[true, false]
		]);
	});

	it('is made again for a new graph', async () => {
		const pages = createKeptPages();
		await unlessUnchanged(eventOf({}), page, { pages, pictures: pages, answers: pages, encoding: undefined });
		status.mockResolvedValue({ fingerprint: 'graph-2' });
		const make = vi.fn(page);
		await unlessUnchanged(eventOf({}), make, { pages, pictures: pages, answers: pages, encoding: undefined });
		expect(make).toHaveBeenCalledOnce();
	});

	it('is not kept where making it failed', async () => {
		const pages = createKeptPages();
		const make = vi.fn(() => Promise.resolve(new Response('sorry', { status: 503 })));
		await unlessUnchanged(eventOf({}), make, { pages, pictures: pages, answers: pages, encoding: undefined });
		expect(
			(await unlessUnchanged(eventOf({}), make, { pages, pictures: pages, answers: pages, encoding: undefined })).status
		).toBe(503);
		expect(make).toHaveBeenCalledTimes(2);
	});

	it('gives way to others once there are too many, what was asked for longest ago first', async () => {
		const pages = createKeptPages(10, 8);
		await pages.keep('a', new Response('1234'));
		await pages.keep('b', new Response('1234'));
		expect(await pages.get('a')?.text()).toBe('1234');
		await pages.keep('c', new Response('1234'));
		expect(pages.get('b')).toBeUndefined();
		expect(pages.get('a')).toBeDefined();
		expect(await (await pages.keep('d', new Response('too large'))).text()).toBe('too large');
		expect(pages.get('d')).toBeUndefined();
	});
});
