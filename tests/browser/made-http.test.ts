/** The addresses of what people make, as programs use them: versions, conflicts, refusals, and who may not. */

import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type RunningApp, startApp, temporaryFolder } from './app-server.ts';

const folder = temporaryFolder();
let app: RunningApp;

beforeAll(async () => {
	app = await startApp({ DATA_DIR: folder.path, BUILD_DIR: inject('buildFolder') });
});
afterAll(async () => {
	await app.stop();
	folder.remove();
});

interface Answer {
	status: number;
	etag: string | null;
	body: Record<string, unknown> & { error?: { code: string }; stored?: { by: string; version: number } };
}

async function send(
	method: string,
	path: string,
	body?: unknown,
	headers: Record<string, string> = {}
): Promise<Answer> {
	const response = await fetch(`${app.address}/api/${path}`, {
		method,
		headers: { origin: app.address, ...(body !== undefined && { 'content-type': 'application/json' }), ...headers },
		...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) })
	});
	return {
		status: response.status,
		etag: response.headers.get('etag'),
		body: (await response.json()) as Answer['body']
	};
}

const VIEW = { name: 'Mod', note: '', address: 'focus=concept:mod' };

describe('what people make over HTTP', () => {
	it('is made, read, changed, removed and brought back, each with its version', async () => {
		const made = await send('POST', 'workspace/views', VIEW);
		expect([made.status, made.etag]).toEqual([201, '"1"']);
		expect(made.body).toMatchObject({ by: 'local', version: 1, body: { address: 'v=1&focus=concept:mod', order: 1 } });
		const path = `workspace/views/${String(made.body['id'])}`;
		const changed = await send('PUT', path, { ...VIEW, name: 'Ny' }, { 'if-match': '"1"' });
		expect([changed.status, changed.etag]).toEqual([200, '"2"']);
		const old = await send('PUT', path, { ...VIEW, name: 'For sent' }, { 'if-match': '"1"' });
		expect([old.status, old.etag, old.body.error?.code]).toEqual([412, '"2"', 'changed-meanwhile']);
		expect(old.body.stored).toMatchObject({ by: 'local', version: 2, body: { name: 'Ny' } });
		const removed = await send('DELETE', path, undefined, { 'if-match': '"2"' });
		expect(removed.body).toMatchObject({ version: 3, removed: true });
		expect((await send('GET', 'workspace/views')).body).toEqual([]);
		const back = await send('POST', `${path}/restore`, { version: 1 }, { 'if-match': '"3"' });
		expect(back.body).toMatchObject({ version: 4, removed: false, body: { name: 'Mod' } });
		const history = (await send('GET', `${path}/history`)).body as unknown as { version: number }[];
		expect(history.map(({ version }) => version)).toEqual([4, 3, 2, 1]);
	});

	it.each([
		['a change without a version', 'DELETE', 'workspace/views/x', undefined, {}, 428, 'version-needed'],
		['a version that is none', 'DELETE', 'workspace/views/x', undefined, { 'if-match': '*' }, 400, 'bad-query'],
		['what is not there', 'DELETE', 'workspace/views/x', undefined, { 'if-match': '"1"' }, 404, 'unknown-id'],
		['things that nobody keeps', 'GET', 'workspace/dreams', undefined, {}, 404, 'unknown-id'],
		['another method', 'PATCH', 'workspace/views', {}, {}, 405, 'bad-usage'],
		['what is no JSON', 'POST', 'workspace/stories', '{', {}, 400, 'bad-record'],
		['a list in place of an object', 'POST', 'workspace/stories', [], {}, 400, 'bad-record'],
		['a form', 'POST', 'workspace/stories', 'a=b', { 'content-type': 'text/plain' }, 400, 'bad-record'],
		['a caption of a megabyte', 'POST', 'workspace/stories', 'x'.repeat(1e6), {}, 413, 'too-large'],
		[
			'a page of another site',
			'POST',
			'workspace/views',
			VIEW,
			{ origin: 'https://evil.example' },
			403,
			'foreign-request'
		],
		['a proxy', 'POST', 'workspace/views', VIEW, { 'x-forwarded-for': '10.0.0.9' }, 403, 'not-an-editor'],
		[
			'a decision about no statement',
			'POST',
			'workspace/decisions',
			{ statement: 'statement:x:y', start: 0, end: 3, concept: 'concept:mod', verdict: { is: 'rejected' } },
			{},
			404,
			'unknown-id'
		],
		['a picture that nobody kept', 'GET', 'workspace/pictures/abc', undefined, {}, 404, 'unknown-id'],
		['the picture of a table', 'GET', 'picture/svg?mode=matrix', undefined, {}, 404, 'unknown-id']
	] as const)('refuses %s', async (_what, method, path, body, headers, status, code) => {
		const answer = await send(method, path, body, headers);
		expect([answer.status, answer.body.error?.code]).toEqual([status, code]);
	});

	it('takes a decision about words that are none for what it is', async () => {
		const page = (await (await fetch(`${app.address}/api/statements?concept=mod&limit=1`)).json()) as {
			items: { id: string }[];
		};
		const link = { statement: page.items[0]?.id, concept: 'concept:mod', verdict: { is: 'rejected' } };
		for (const [start, end] of [
			[5, 5],
			[0, 99_999]
		])
			expect((await send('POST', 'workspace/decisions', { ...link, start, end })).body.error?.code).toBe('bad-record');
		const other = { ...link, start: 0, end: 2, verdict: { is: 'another', concept: 'concept:mod' } };
		expect((await send('POST', 'workspace/decisions', other)).body.error?.code).toBe('bad-record');
		expect((await send('GET', 'workspace/decisions')).body).toEqual([]);
	});

	it('gives the picture of a view as SVG, the same bytes twice, with a title', async () => {
		const svg = async () => {
			const answer = await fetch(`${app.address}/api/picture/svg?focus=concept:mod&lang=en`);
			return [answer.headers.get('content-type'), await answer.text()];
		};
		const [type, text] = await svg();
		expect(type).toBe('image/svg+xml');
		expect(text).toContain('Courage');
		expect(text).not.toContain('<script');
		expect(await svg()).toEqual([type, text]);
	});

	it('is carried away as files, also a story whose steps are gone', async () => {
		const step = (id: string, more: object) => ({ id, title: '', caption: 'Se her', notes: 'Husk', ...more });
		const steps = [
			step('a', { is: 'view', address: 'focus=concept:nope&municipality=gladsaxe' }),
			step('b', { is: 'quote', statement: 'statement:x:0000', quote: 'Et gammelt udsagn', source: 'Nordby' }),
			step('c', { is: 'view', address: 'mode=matrix&rows=role&columns=role' }),
			step('d', { is: 'text' })
		];
		const story = { format: 1, title: ']]>\u0007<b>Tabt</b>', language: 'da', steps };
		const made = await send('POST', 'workspace/stories', story);
		expect(made.status).toBe(201);
		const id = String(made.body['id']);
		for (const path of ['export/pptx', 'picture/pdf', 'export/html']) {
			const answer = await fetch(`${app.address}/api/${path}?story=${id}`);
			expect([path, answer.status, answer.headers.get('content-disposition')]).toEqual([
				path,
				200,
				expect.stringMatching(/filename="sammenhaeng-b-tabt-b\.(pptx|pdf|html)"/)
			]);
			const bytes = Buffer.from(await answer.arrayBuffer());
			if (path === 'export/html') {
				expect(bytes.toString()).toContain('Et gammelt udsagn');
				expect(bytes.toString()).not.toContain('<b>Tabt');
			}
		}
		await send('DELETE', `workspace/stories/${id}`, undefined, { 'if-match': made.etag ?? '' });
		expect((await fetch(`${app.address}/api/export/pptx?story=${id}`)).status).toBe(404);
	});
});

describe('a step of a presentation', () => {
	it('keeps its picture when the graph changes, and says what changed', async () => {
		const step = { is: 'view', id: 'a', title: 'Mod', caption: '', notes: '', address: 'focus=concept:mod&lang=en' };
		const made = await send('POST', 'workspace/stories', { format: 1, title: 'T', language: 'da', steps: [step] });
		const id = String(made.body['id']);
		const stored = made.body['body'] as { steps: { address: string; kept: { statements: number; picture: string } }[] };
		expect(stored.steps[0]).toMatchObject({ address: 'v=1&focus=concept:mod', kept: { statements: 21 } });
		const picture = stored.steps[0]?.kept.picture ?? '';

		const page = (await (await fetch(`${app.address}/api/statements?concept=mod&limit=1`)).json()) as {
			items: { id: string; mentions: { concept: { id: string }; evidence: { start: number; end: number }[] }[] }[];
		};
		const [item] = page.items;
		const decided = [];
		for (const { start, end } of item?.mentions.find(({ concept }) => concept.id === 'concept:mod')?.evidence ?? [])
			decided.push(
				await send('POST', 'workspace/decisions', {
					...{ statement: item?.id, start, end, concept: 'concept:mod' },
					verdict: { is: 'rejected' }
				})
			);
		expect(decided.map(({ status }) => status)).toEqual(decided.map(() => 201));
		const told = (await send('GET', `told/${id}?lang=da`)).body as unknown as { steps: Record<string, unknown>[] };
		expect(told.steps[0]).toMatchObject({ statements: 20, before: { statements: 21, picture } });
		const text = await (await fetch(`${app.address}/stories/${id}?lang=da`)).text();
		expect(text).toContain('Da trinnet blev gemt, hørte der 21 udsagn til det. Nu er der 20.');
		expect((await fetch(`${app.address}/api/workspace/pictures/${picture}`)).headers.get('content-type')).toBe(
			'image/svg+xml'
		);
	});
});
