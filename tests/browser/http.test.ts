/** The HTTP addresses as other programs use them, on the real server: right answers, and refusals in JSON with a fitting status. */

import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { ADDRESSES } from '../../graph/queries/addresses.ts';
import { addressOf } from './harness.ts';

interface Answer {
	status: number;
	type: string | null;
	body: Record<string, unknown>;
	text: string;
}

async function ask(path: string, method = 'GET'): Promise<Answer> {
	const response = await fetch(addressOf(path), { method });
	const text = await response.text();
	const body = text === '' ? {} : (JSON.parse(text) as Answer['body']);
	return { status: response.status, type: response.headers.get('content-type'), body, text };
}

/** Statements left by the filter, in each of the answers that take the facets. */
async function counted(facets: string): Promise<unknown[]> {
	const [overview, statements] = await Promise.all([ask(`/api/overview?${facets}`), ask(`/api/statements?${facets}`)]);
	return [overview.body['matched'], statements.body['total']];
}

describe('an address of the API', () => {
	it.each([
		['/api/live', ['live']],
		['/api/health', ['ready', 'engine', 'engineVersion', 'state', 'counts', 'fingerprint']],
		['/api/overview', ['total', 'matched', 'municipalities', 'concepts', 'links', 'facets', 'positions']],
		['/api/facets?concept=mod', ['total', 'matched', 'facets']],
		['/api/links?about=concept:mod', ['municipalities', 'concepts', 'links', 'reach']],
		['/api/slice?focus=concept:mod&limit=1', ['focus', 'total', 'nodes', 'edges']],
		['/api/path?from=concept:mod&to=role:leder', ['steps']],
		['/api/search?q=mod', ['nodes', 'statements', 'total', 'highlights']],
		['/api/search', ['nodes', 'statements', 'total', 'highlights']],
		['/api/statements?concept=mod&municipality=Gentofte&role=Leder', ['total', 'offset', 'items']],
		['/api/explain?text=Vi%20har%20mod.&concept=mod', ['text', 'mentions', 'ambiguous', 'nearMisses', 'silent']],
		['/api/rules', ['word', 'phrase']],
		['/api/export/json', ['meta', 'nodes', 'edges']],
		['/api/openapi.json', ['openapi', 'info', 'servers', 'paths', 'components']]
	])('%s gives %j', async (path, keys) => {
		const { status, type, body } = await ask(path);
		expect(status).toBe(200);
		expect(type).toMatch('application/json');
		expect(Object.keys(body)).toEqual(expect.arrayContaining(keys));
		const described = ADDRESSES.find((address) => address.path === /^[^?]+/.exec(path)?.[0]);
		if (described?.answer) expect(v.parse(described.answer, body)).toEqual(body);
	});

	it('gives the source round a statement', async () => {
		const { items } = (await ask('/api/statements?limit=1')).body as { items: { id: string; text: string }[] };
		const { body } = await ask(`/api/original?statement=${encodeURIComponent(items[0]?.id ?? '')}`);
		expect(Object.keys(body)).toEqual(['source', 'start', 'end', 'parts', 'cutBefore', 'cutAfter']);
	});

	it('answers HEAD as GET, without the content', async () => {
		expect(await ask('/api/search?q=mod', 'HEAD')).toMatchObject({ status: 200, text: '' });
	});
});

describe('a facet', () => {
	it.each([
		['concept=concept:mod', 'concept=Mod'],
		['concept=mod', 'concept=courage'],
		['concept=tvaergaaende', 'concept=P%C3%A5%20tv%C3%A6rs'],
		['role=role:leder-af-ledere', 'role=Leder%20af%20ledere'],
		['concept=mod,tillid', 'concept=mod&concept=tillid'],
		['document=gentofte-ledelsesgrundlag,gladsaxe-ledelsesgrundlag', 'document=Ledelsesgrundlag'],
		['', 'municipality=']
	])('%s asks the same as %s', async (one, other) => {
		const counts = await counted(one);
		expect(counts[0]).toBeGreaterThan(0);
		expect(counts[1]).toBe(counts[0]);
		expect(await counted(other)).toEqual(counts);
	});
});

describe('what has not changed is not sent again', () => {
	it.each([
		['a page', '/?focus=concept:mod'],
		['its data', '/__data.json?focus=concept:mod'],
		['a query', '/api/overview'],
		['a picture', '/api/picture/svg?focus=concept:mod'],
		['a file of the view', '/api/export/csv?focus=concept:mod'],
		['a file beside the pages', '/favicon.svg']
	])('%s: %s', async (_, path) => {
		const first = await fetch(addressOf(path));
		const etag = first.headers.get('etag') ?? '';
		expect([first.status, first.headers.get('cache-control')]).toEqual([200, 'no-cache']);
		await first.arrayBuffer();
		const again = await fetch(addressOf(path), { headers: { 'if-none-match': etag } });
		expect([again.status, await again.text()]).toEqual([304, '']);
	});

	it('but what is named after its content is never asked for again', async () => {
		const page = await (await fetch(addressOf('/'))).text();
		const [script = ''] = /_app\/immutable\/[^"]+\.js/.exec(page) ?? [];
		const answer = await fetch(addressOf(`/${script}`));
		expect(answer.headers.get('cache-control')).toBe('public,max-age=31536000,immutable');
	});
});

describe('what cannot be answered is refused in JSON', () => {
	const tooMuch = encodeURIComponent('å'.repeat(10_000));
	it.each([
		['/api/overview?farve=bl%C3%A5', 400, 'bad-query', 'farve'],
		['/api/overview?concept[]=mod', 400, 'bad-query', 'concept[]'],
		['/api/overview?municipality=Atlantis', 404, 'unknown-id', 'Atlantis'],
		['/api/overview?role=kejser', 404, 'unknown-id', 'kejser'],
		['/api/overview?concept=__proto__', 404, 'unknown-id', '__proto__'],
		[`/api/overview?concept=${Array.from({ length: 51 }, (_, i) => `c${i}`).join()}`, 400, 'bad-query', 'concept'],
		['/api/slice', 400, 'bad-query', 'focus'],
		['/api/slice?focus=concept:findes-ikke', 404, 'unknown-id', 'concept:findes-ikke'],
		['/api/slice?focus=concept:mod&limit=401', 400, 'bad-query', 'limit'],
		['/api/slice?focus=concept:mod&focus=concept:tillid', 400, 'bad-query', 'focus'],
		[`/api/search?q=${tooMuch}`, 400, 'bad-query', 'q'],
		['/api/search?q=mod&limit=0x10', 400, 'bad-query', 'limit'],
		['/api/statements?offset=-1', 400, 'bad-query', 'offset'],
		['/api/statements?offset=99999999999999999999', 400, 'bad-query', 'offset'],
		['/api/explain', 400, 'bad-query', 'text'],
		['/api/explain?text=mod&concept=findes-ikke', 404, 'unknown-id', 'findes-ikke'],
		['/api/original?statement=../../package.json', 404, 'unknown-id', '../../package.json'],
		['/api/explain?text=mod&concept=mod&concept=tillid', 400, 'bad-query', 'concept'],
		['/api/rules?lang=da', 400, 'bad-query', 'lang'],
		['/api/openapi.json?v=3', 400, 'bad-query', 'v'],
		['/api/export/json?format=xml', 400, 'bad-query', 'format'],
		['/api/export/xml', 404, 'unknown-id', 'xml'],
		['/api/findes-ikke', 404, 'unknown-id', '/api/findes-ikke'],
		['/api/__proto__', 404, 'unknown-id', '/api/__proto__'],
		['/api/overview/mod', 404, 'unknown-id', '/api/overview/mod'],
		['/api', 404, 'unknown-id', '/api']
	])('%.60s: %i %s, naming %s', async (path, status, code, subject) => {
		const answer = await ask(path);
		expect(answer).toMatchObject({ status, type: 'application/json', body: { error: { code, subject } } });
		const { error } = answer.body as { error: { message: string; nextStep: string } };
		expect(error.message).not.toBe('');
		expect(error.nextStep).not.toBe('');
	});

	it.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('%s: 405 bad-usage', async (method) => {
		expect(await ask('/api/search?q=mod', method)).toMatchObject({
			status: 405,
			body: { error: { code: 'bad-usage', subject: method, nextStep: 'Use GET.' } }
		});
	});

	it.each(['/api/health', '/api/export/json', '/api/openapi.json'])('%s takes no POST', async (path) => {
		expect((await ask(path, 'POST')).status).toBe(405);
	});

	it('a wrong address is a wrong address for every method', async () => {
		expect(await ask('/api/findes-ikke', 'POST')).toMatchObject({
			status: 404,
			body: { error: { code: 'unknown-id' } }
		});
	});

	it.each(['mod OR', '"mod', 'NEAR(mod tillid)', 'mod*', '((', "'; DROP TABLE node;--", '\0', '^', 'text:mod', '%'])(
		'a search for %j is a search for words',
		async (words) => {
			expect((await ask(`/api/search?q=${encodeURIComponent(words)}`)).status).toBe(200);
		}
	);
});
