/**
 * Every query of the table, asked of a small graph in memory: answers as their schemas promise, and
 * refusals in plain words.
 */

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as v from 'valibot';
import { factsOf } from '../../graph/facts/batch.ts';
import { openLinker, type OpenLinker } from '../../graph/link/open.ts';
import { namesIn } from '../../graph/queries/names.ts';
import { parameterFacts } from '../../graph/queries/parameter-facts.ts';
import type { AnyQuery, QueryContext } from '../../graph/queries/query.ts';
import { answerQuery, isQueryName, QUERIES, type QueryName } from '../../graph/queries/table.ts';
import { NO_FILTER } from '../../graph/model/query.ts';
import { openMemory } from '../../graph/store/memory/open.ts';
import type { GraphStore } from '../../graph/store/port.ts';
import { smallGraph } from '../fixtures/graph.ts';

const STATEMENT = smallGraph().nodes.find(({ type }) => type === 'Statement')?.id ?? '';

/** A question of each row that the small graph can answer. */
const QUESTIONS: Record<QueryName, string> = {
	health: '',
	live: '',
	overview: 'concept=mod',
	facets: 'concept=mod&about=municipality:sydby',
	links: 'municipality=nordby',
	matrix: 'rows=concept&columns=municipality&role=leder',
	compare: 'ids=concept:mod,concept:tillid',
	portrait: 'id=role:leder',
	distinctive: 'id=municipality:nordby',
	together: 'role=leder&other=role:medarbejder&limit=3',
	groups: 'by=region&role=leder',
	slice: 'focus=concept:mod',
	search: 'q=mod',
	path: 'from=concept:mod&to=municipality:sydby',
	expand: 'id=concept:mod&way=mentions-in-statement&limit=2',
	statements: 'concept=mod&limit=2',
	explain: 'text=Vi%20har%20mod&concept=mod',
	rules: '',
	original: `statement=${STATEMENT}`
};
const ROWS = Object.entries<AnyQuery>(QUERIES);

let store: GraphStore;
beforeAll(async () => {
	store = openMemory();
	await store.write(factsOf(smallGraph()));
});
afterAll(() => store.close());

let linker: OpenLinker | undefined;
const context: QueryContext = {
	store: () => Promise.resolve(store),
	names: async () => namesIn((await store.catalog()).nodes),
	linker: () => Promise.resolve((linker ??= openLinker('seed')))
};

function ask(name: string, question: string): Promise<unknown> {
	if (!isQueryName(name)) throw new Error(`no query ${name}`);
	return answerQuery(name, new URLSearchParams(question), context);
}

const joined = (...parts: string[]) => parts.filter(Boolean).join('&');

describe.each(ROWS)('the query %s', (name, query) => {
	const question = isQueryName(name) ? QUESTIONS[name] : '';
	const parameters = parameterFacts(query.parameters);

	it('gives what its schema promises, and nothing else', async () => {
		const answer = JSON.parse(JSON.stringify(await ask(name, question))) as unknown;
		expect(v.parse(query.answer, answer)).toEqual(answer);
	});

	it('says in one sentence what it gives, and of each parameter what it is', () => {
		expect(query.summary).toMatch(/^[A-Z].+\.$/);
		for (const { description, example } of parameters) {
			expect(description).toMatch(/^[A-Z].+[.…]$/);
			expect(example).not.toBe('');
		}
	});

	it('refuses a parameter that it does not have', async () => {
		const asked = async () => ask(name, joined(question, 'farve=rød'));
		await expect(asked()).rejects.toMatchObject({ code: 'bad-query', subject: 'farve' });
	});

	it.each(parameters.filter(({ isFacet }) => !isFacet))('refuses $name given twice', async ({ name: parameter }) => {
		const rest = new URLSearchParams(question);
		rest.delete(parameter);
		const asked = async () => ask(name, joined(String(rest), `${parameter}=1&${parameter}=1`));
		await expect(asked()).rejects.toMatchObject({ code: 'bad-query', subject: parameter });
	});

	it.each(parameters.filter(({ required }) => required))('refuses to go without $name', async ({ name: missing }) => {
		const rest = new URLSearchParams(question);
		rest.delete(missing);
		const asked = async () => ask(name, String(rest));
		await expect(asked()).rejects.toMatchObject({
			code: 'bad-query',
			subject: missing,
			message: `“${missing}” is missing.`
		});
	});

	it.each(parameters.filter(({ kind }) => kind === 'number'))(
		'takes no $name beyond its bounds',
		async ({ name: parameter, min, max }) => {
			const rest = new URLSearchParams(question);
			for (const value of [min - 1, max + 1, 'x']) {
				rest.set(parameter, String(value));
				const asked = async () => ask(name, String(rest));
				await expect(asked()).rejects.toMatchObject({ code: 'bad-query', subject: parameter });
			}
		}
	);
});

describe('the queries together', () => {
	it('split the overview without changing it', async () => {
		const question = 'concept=mod&about=municipality:sydby';
		const whole = (await ask('overview', question)) as Record<string, unknown>;
		const { positions: _, ...rest } = whole;
		expect({ ...((await ask('facets', question)) as object), ...((await ask('links', question)) as object) }).toEqual(
			rest
		);
	});

	it('ask the store for what their words mean', async () => {
		const page = await store.statements({
			filter: { ...NO_FILTER, concept: ['concept:mod'] },
			offset: 1,
			limit: 1
		});
		expect(await ask('statements', 'concept=Courage&offset=1&limit=1')).toEqual(page);
	});

	it('explain a statement as they explain its text', async () => {
		const { text } = await store.statement(STATEMENT);
		expect(await ask('explain', `statement=${STATEMENT}`)).toEqual(
			await ask('explain', String(new URLSearchParams({ text })))
		);
	});

	it('explain only what is given', async () => {
		await expect((async () => ask('explain', 'concept=mod'))()).rejects.toMatchObject({
			code: 'bad-query',
			subject: 'text'
		});
	});

	it('have no row for what every object has', () => {
		expect(['__proto__', 'constructor', 'toString', ''].filter(isQueryName)).toEqual([]);
	});

	it('show the source around a statement, quote by quote', async () => {
		const { anchor } = await store.statement(STATEMENT);
		const { parts } = (await ask('original', `statement=${STATEMENT}`)) as {
			parts: { text: string; quoted: boolean }[];
		};
		expect(parts.filter(({ quoted }) => quoted).map(({ text }) => text)).toEqual([
			anchor.quote,
			...(anchor.fragments ?? []).map(({ quote }) => quote)
		]);
	});
});

it('live looks at nothing', async () => {
	const never = () => Promise.reject(new Error('It was looked at.'));
	expect(await answerQuery('live', new URLSearchParams(), { store: never, names: never, linker: never })).toEqual({
		live: true
	});
});
