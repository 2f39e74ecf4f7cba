/** What no engine stores: facts that contradict themselves, each other, or what is there. Nothing of them is written. */

import { afterEach, beforeEach, expect, it } from 'vitest';
import { batchOfGraph, countsOf } from '../../graph/facts/batch.ts';
import type { DocumentFacts, GraphFacts, Mention, SharedFacts, StatementFacts } from '../../graph/facts/facts.ts';
import type { GraphStore } from '../../graph/store/port.ts';
import { documentOf, graphOf, small } from '../fixtures/facts.ts';
import type { Bench, OpenBench } from './store-suite.ts';

/** Always there, so that a case says only what it spoils. */
function first<T>(things: readonly T[]): T {
	const [thing] = things;
	if (thing === undefined) throw new Error('The fixture has nothing to spoil.');
	return thing;
}

function statement({ statements }: DocumentFacts, key: string): StatementFacts {
	return first(statements.filter(({ node }) => node.id === `statement:nordby-vejen:${key}`));
}

const mention = (concept: string): Mention => ({
	concept,
	evidence: [{ start: 0, end: 2, form: 'Vi', rule: 'word-form', status: 'found' }]
});

/** What is wrong with Nordby's document, how it comes to be, and what the refusal says. */
const SPOILT: [what: string, spoil: (facts: DocumentFacts) => void, says: RegExp][] = [
	['an unknown concept', (one) => statement(one, 'foran').mentions.push(mention('concept:ukendt')), /concept:ukendt/],
	['a role as a concept', (one) => statement(one, 'foran').mentions.push(mention('role:alle')), /concept "role:alle"/],
	['an unknown concept in a heading', ({ head }) => first(head.declares).names.push(mention('concept:x')), /concept:x/],
	['an unknown role', (one) => statement(one, 'foran').roles.push('role:ukendt'), /role "role:ukendt"/],
	['a concept as a role', (one) => (statement(one, 'foran').roles = ['concept:mod']), /role "concept:mod"/],
	[
		'a value that another document declares',
		(one) => statement(one, 'foran').under.push('value:sydby-loefter:plads-til-mod'),
		/does not declare/
	],
	['mentions out of order', (one) => statement(one, 'det-nye').mentions.reverse(), /"concept:mod" out of order/],
	[
		'the same concept mentioned twice',
		(one) => statement(one, 'foran').mentions.push(mention('concept:mod')),
		/mentions "concept:mod" twice/
	],
	['a mention without evidence', (one) => (first(statement(one, 'foran').mentions).evidence = []), /without evidence/],
	[
		'a value that a statement stands under twice',
		(one) => statement(one, 'foran').under.push('value:nordby-vejen:mod'),
		/under "value:nordby-vejen:mod" twice/
	],
	['values out of order', (one) => statement(one, 'aebler').under.reverse(), /stands under ".*" out of order/],
	['a role twice', (one) => statement(one, 'foran').roles.push('role:direktion'), /speaks for "role:direktion" twice/],
	['roles out of order', (one) => statement(one, 'aebler').roles.reverse(), /speaks for "role:leder" out of order/],
	['the same statement twice', ({ statements }) => statements.unshift(first(statements)), /states ".*aebler" twice/],
	['statements out of order', ({ statements }) => statements.reverse(), /states ".*" out of order/],
	['a value declared twice', ({ head }) => head.declares.unshift(first(head.declares)), /declares ".*" twice/],
	['declared values out of order', ({ head }) => head.declares.reverse(), /declares ".*" out of order/],
	[
		'a relation whose heading names a concept',
		({ head }) =>
			head.declares.unshift({
				node: { type: 'Relation', id: 'relation:indad', label: 'Indad', order: 9 },
				names: [mention('concept:mod')]
			}),
		/only values do/
	],
	['counts that are not its own', ({ head }) => (head.counts.MENTIONS += 1), /counts/],
	[
		'another name of a municipality',
		({ head }) => (head.municipality = { ...head.municipality, id: 'municipality:sydby', label: 'Syd' }),
		/say different things of "municipality:sydby"/
	],
	[
		'another heading of a value that is there',
		({ head }) =>
			head.declares.push({
				node: {
					type: 'Value',
					id: 'value:sydby-loefter:plads-til-mod',
					label: 'Mod',
					kind: 'value',
					name: 'Mod',
					order: 0
				},
				names: []
			}),
		/say different things of "value:sydby-loefter:plads-til-mod"/
	],
	[
		'another place of a relation that others declare',
		({ head }) =>
			head.declares.unshift({ node: { type: 'Relation', id: 'relation:opad', label: 'Opad', order: 7 }, names: [] }),
		/say different things of "relation:opad"/
	],
	[
		'a municipality that is a concept',
		({ head }) => (head.municipality = { ...head.municipality, id: 'concept:mod' }),
		/"concept:mod" belongs to all documents/
	],
	[
		'a repeat of another document’s statement',
		(one) => (statement(one, 'foran').repeats = 'statement:vestby-retning:brister'),
		/not a first printing/
	],
	[
		'a repeat of what is itself printed again',
		(one) => (statement(one, 'foran').repeats = 'statement:nordby-vejen:det-nye-igen'),
		/not a first printing/
	],
	[
		'a statement of another document',
		({ statements }) => {
			const { node, ...others } = first(statements);
			statements.push({ ...others, node: { ...node, id: 'statement:vestby-retning:brister' } });
		},
		/"statement:vestby-retning:brister" stands in "document:vestby-retning" already/
	]
];

/** Nordby's document, spoilt, as another edition; its counts are right where they are not what is wrong. */
function spoilt(spoil: (facts: DocumentFacts) => void): DocumentFacts {
	const facts = documentOf('nordby-vejen');
	const counts = JSON.stringify(facts.head.counts);
	spoil(facts);
	if (JSON.stringify(facts.head.counts) === counts) facts.head.counts = countsOf(facts.statements);
	return { ...facts, head: { ...facts.head, fingerprint: 'spoilt' } };
}

export function describeRefused(openBench: OpenBench): void {
	let bench: Bench;
	let store: GraphStore;
	beforeEach(async () => {
		bench = await openBench();
		store = await bench.open();
		await store.write(graphOf(small.documents));
	});
	afterEach(() => bench.dispose());

	const asBefore = async () => expect(await store.read()).toEqual(batchOfGraph(graphOf(small.documents)));
	const refused = (says: RegExp) => ({
		code: 'bad-data',
		message: expect.stringMatching(says) as string,
		nextStep: expect.stringContaining('Nothing was written.') as string
	});

	it.each(SPOILT)(
		'a document with %s is refused, put or written, and the graph is as it was',
		async (_, spoil, says) => {
			const facts = spoilt(spoil);
			await expect(store.putDocument(facts)).rejects.toMatchObject(refused(says));
			await asBefore();
			// Last, so that the contradiction is met when all else has been written.
			const documents = [...small.documents.filter(({ head }) => head.node.id !== facts.head.node.id), facts];
			await expect(store.write({ ...graphOf(documents), documents })).rejects.toMatchObject(refused(says));
			await asBefore();
		}
	);

	const shared: [string, (facts: SharedFacts) => void, RegExp][] = [
		['concepts out of order', ({ nodes }) => nodes.reverse(), /not sorted/],
		['a concept twice', ({ nodes }) => nodes.unshift(first(nodes)), /twice/],
		[
			'a role that is a kind of no role',
			({ nodes }) => {
				for (const node of nodes) if (node.type === 'Role' && node.broader) node.broader = 'concept:mod';
			},
			/not a role/
		],
		['an edge to nowhere', ({ nodes }) => nodes.splice(0, 1), /no node "concept:ansvar"/],
		['an edge twice', ({ edges }) => edges.unshift(first(edges)), /twice/],
		['words for no concept', ({ words }) => (words['concept:ukendt'] = 'ukendt'), /"concept:ukendt"/]
	];
	it.each(shared)('a graph with %s is refused, and the graph is as it was', async (_, spoil, says) => {
		const facts = structuredClone(small.shared);
		spoil(facts);
		await expect(store.write({ ...graphOf(small.documents, facts), fingerprint: 'spoilt' })).rejects.toMatchObject(
			refused(says)
		);
		await asBefore();
	});

	it('a graph with the same document twice is refused, and the graph is as it was', async () => {
		const documents = [...small.documents, ...small.documents.slice(0, 1)];
		const twice: GraphFacts = { ...graphOf(small.documents), fingerprint: 'spoilt', documents };
		await expect(store.write(twice)).rejects.toMatchObject(refused(/"document:nordby-vejen" comes twice/));
		await asBefore();
	});

	const links: [string, Mention[], RegExp][] = [
		['an unknown concept', [mention('concept:ukendt')], /concept:ukendt/],
		['mentions out of order', [mention('concept:tillid'), mention('concept:mod')], /out of order/],
		['the same concept twice', [mention('concept:mod'), mention('concept:mod')], /twice/],
		['a mention without evidence', [{ concept: 'concept:mod', evidence: [] }], /without evidence/]
	];
	it.each(links)('a statement is not linked anew with %s', async (_, mentions, says) => {
		const relinking = [{ statement: 'statement:nordby-vejen:foran', mentions }];
		await expect(store.relink('document:nordby-vejen', relinking, 'spoilt')).rejects.toMatchObject(refused(says));
		await asBefore();
	});

	it('whoever changes facts after giving them changes nothing of what is stored', async () => {
		const given = structuredClone({ shared: small.shared, documents: small.documents });
		await store.write({ ...given, fingerprint: 'given' });
		const written = structuredClone(await store.read());
		for (const node of given.shared.nodes) node.label = 'Other';
		for (const { head, statements } of given.documents) {
			head.node.label = 'Other';
			for (const one of statements) one.roles.length = 0;
		}
		expect(await (await bench.open()).read()).toEqual(written);

		const put = documentOf('nordby-vejen');
		put.head.fingerprint = 'put';
		await store.putDocument(put);
		const mentions = [mention('concept:mod')];
		await store.relink('document:nordby-vejen', [{ statement: 'statement:nordby-vejen:foran', mentions }], 'linked');
		const changed = structuredClone(await store.read());
		put.head.node.label = 'Other';
		put.statements.length = 0;
		first(mentions).concept = 'concept:tillid';
		expect(await (await bench.open()).read()).toEqual(changed);
	});
}
