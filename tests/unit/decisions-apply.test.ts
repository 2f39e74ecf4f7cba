/** What becomes of decisions in the texts as they are now. */

import { describe, expect, it } from 'vitest';
import { countsOf } from '../../graph/facts/batch.ts';
import { mentionsOf } from '../../graph/build/document.ts';
import { applyDecisions } from '../../graph/decisions/apply.ts';
import { decisionsFingerprint, type Decision, type Quote, type Verdict } from '../../graph/decisions/decision.ts';
import { quoteAt } from '../../graph/decisions/find-quote.ts';
import { outcomeLine } from '../../graph/decisions/tell.ts';
import type { DocumentFacts } from '../../graph/facts/facts.ts';
import { drawFrom } from '../../graph/generate/draw.ts';
import { wordsLinker } from '../fixtures/words-linker.ts';

const linker = wordsLinker({
	mod: 'mod',
	modet: 'mod',
	tillid: 'tillid',
	tilliden: 'tillid',
	ansvar: 'ansvar',
	ro: 'ro'
});
const CONCEPTS = new Set(linker.concepts.map(({ id }) => id));

/** A document of these statements, in this order, under a value with this heading. */
function facts(texts: readonly string[], heading = 'Sådan er vi'): DocumentFacts {
	const statements = texts.map((text, index) => ({
		node: {
			type: 'Statement' as const,
			id: `statement:by:${index}`,
			label: text,
			text,
			kind: 'value' as const,
			order: index,
			anchor: { source: 'by.txt', start: 0, end: text.length, quote: text }
		},
		under: [],
		roles: [],
		mentions: mentionsOf(linker.link(text).mentions)
	}));
	return {
		head: {
			node: {
				type: 'Document',
				id: 'document:by',
				label: 'By',
				title: 'By',
				language: 'da',
				source: 'by.txt',
				sha256: '0'.repeat(64)
			},
			municipality: { type: 'Municipality', id: 'municipality:by', label: 'By' },
			edited: '2026-01-01',
			fingerprint: 'by',
			declares: [
				{
					node: { type: 'Value', id: 'value:by:sådan', label: heading, kind: 'value', name: heading, order: 1 },
					names: mentionsOf(linker.link(heading).mentions)
				}
			],
			counts: countsOf(statements)
		},
		statements
	};
}

/** `before [words] after` */
function quote(marked: string): Quote {
	const [, before = '', words = '', after = ''] = /^(.*?)\[(.*)\](.*)$/.exec(marked) ?? [];
	return { before: before.trim(), words, after: after.trim() };
}

let line = 0;
function decide(marked: string, verdict: Verdict['is'] | Verdict = 'rejected', concept = 'mod'): Decision {
	return {
		document: 'document:by',
		concept: `concept:${concept}`,
		quote: quote(marked),
		verdict:
			typeof verdict === 'object'
				? verdict
				: verdict === 'another'
					? { is: verdict, concept: 'concept:ro' }
					: { is: verdict },
		place: `decisions/by.tsv:${++line}`
	};
}

/** Each statement's evidence as `concept form status rule`. */
function evidence(applied: DocumentFacts): string[][] {
	return applied.statements.map(({ mentions }) =>
		mentions.flatMap(({ concept, evidence }) =>
			evidence.map(({ form, status, rule }) => `${concept.slice(8)} ${form} ${status} ${rule}`)
		)
	);
}

const apply = (texts: readonly string[], ...decisions: Decision[]) => applyDecisions(facts(texts), decisions, CONCEPTS);
const stateOf = (texts: readonly string[], decision: Decision) => apply(texts, decision).outcomes[0];

describe('a decision', () => {
	it.each<[string, Decision, string[]]>([
		[
			'confirms what was found',
			decide('Vi har [mod] og', 'confirmed'),
			['mod mod confirmed word', 'tillid tillid found word']
		],
		['rejects what was found', decide('Vi har [mod] og'), ['mod mod rejected word', 'tillid tillid found word']],
		[
			'puts another concept in its place',
			decide('Vi har [mod] og', 'another'),
			['mod mod rejected word', 'ro mod confirmed decision', 'tillid tillid found word']
		],
		[
			'confirms the other concept where it was found',
			decide('Vi har mod og [tillid].', { is: 'another', concept: 'concept:tillid' }),
			['mod mod found word', 'tillid tillid confirmed word']
		],
		[
			'adds a link that no rule finds',
			decide('[Vi har] mod', 'confirmed', 'ansvar'),
			['ansvar Vi har confirmed decision', 'mod mod found word', 'tillid tillid found word']
		],
		[
			'is about all evidence that its words touch',
			decide('Vi [har mod og tillid]'),
			['mod mod rejected word', 'tillid tillid found word']
		],
		[
			'that rejects what nothing links changes nothing',
			decide('Vi [har] mod', 'rejected', 'ro'),
			['mod mod found word', 'tillid tillid found word']
		]
	])('%s', (_name, decision, expected) => {
		const { facts: applied, outcomes } = apply(['Vi har mod og tillid.'], decision);
		expect(evidence(applied)).toEqual([expected]);
		expect(outcomes).toEqual([expect.objectContaining({ state: 'ok', nodes: ['statement:by:0'] })]);
		expect(applied.head.counts).toEqual(countsOf(applied.statements));
	});

	it('is idle only where it rejects what nothing links', () => {
		expect(stateOf(['Vi har mod.'], decide('Vi [har]', 'rejected', 'ro'))).toMatchObject({ idle: true });
		expect(stateOf(['Vi har mod.'], decide('Vi har [mod]'))).toMatchObject({ idle: false });
		expect(stateOf(['Vi har mod.'], decide('Vi [har]', 'confirmed', 'ro'))).toMatchObject({ idle: false });
	});

	it('may be about the heading of a value', () => {
		const { facts: applied } = applyDecisions(facts(['Vi har mod.'], 'Mod til mere'), [decide('[Mod] til')], CONCEPTS);
		expect(applied.head.declares[0]?.names[0]?.evidence).toMatchObject([{ form: 'Mod', status: 'rejected' }]);
		expect(evidence(applied)).toEqual([['mod mod found word']]);
	});

	it('holds for each printing of a text', () => {
		const { facts: applied, outcomes } = apply(['Vi har mod.', 'Vi har ro.', 'Vi har mod.'], decide('har [mod]'));
		expect(evidence(applied)).toEqual([['mod mod rejected word'], ['ro ro found word'], ['mod mod rejected word']]);
		expect(outcomes[0]).toMatchObject({ state: 'ok', nodes: ['statement:by:0', 'statement:by:2'] });
	});

	it('leaves the facts it was given as they were', () => {
		const before = facts(['Vi har mod.']);
		const copy = structuredClone(before);
		applyDecisions(before, [decide('har [mod]', 'another')], CONCEPTS);
		expect(before).toEqual(copy);
	});
});

const SENTENCE = 'Vi siger med mod, hvad vi mener, også når det er svært.';
const MARKED = 'Vi siger med [mod], hvad vi mener, også når det er svært.';

describe('the words of a decision', () => {
	it.each<[string, string, string[], 'ok' | 'moved', number, string]>([
		['stand where they were', MARKED, [SENTENCE], 'ok', 0, 'mod'],
		['stand in another place of the document', MARKED, ['Vi har ro.', SENTENCE], 'ok', 1, 'mod'],
		['need no context where they stand once', '[mod]', ['Vi har ro.', SENTENCE], 'ok', 1, 'mod'],
		['are told apart by what stands before them', 'har [mod]', ['Vi har mod.', 'Vi får mod.'], 'ok', 0, 'mod'],
		['are told apart by what stands after them', '[mod] nu', ['Vi har mod.', 'Vi får mod nu.'], 'ok', 1, 'mod'],
		['are the whole text before they are a part of one', '[mod]', ['Vi har mod.', 'mod'], 'ok', 1, 'mod'],
		['are whole words', '[mod]', ['Vi tager imod modet.', 'Vi har mod.'], 'ok', 1, 'mod'],
		[
			'moved with a word put in',
			MARKED,
			['Vi siger altid med mod, hvad vi mener, også når det er svært.'],
			'moved',
			0,
			'mod'
		],
		['moved with a word taken out', MARKED, ['Vi siger med mod, hvad vi mener, når det er svært.'], 'moved', 0, 'mod'],
		[
			'moved with other marks around them',
			MARKED,
			['Vi siger med mod – hvad vi mener; også når det er svært!'],
			'moved',
			0,
			'mod'
		],
		['moved with another case', '[mod] er godt', ['Mod er godt.'], 'moved', 0, 'Mod'],
		[
			'moved with another inflection',
			MARKED,
			['Vi siger med modet, hvad vi mener, også når det er svært.'],
			'moved',
			0,
			'modet'
		],
		['moved with one letter mended', 'Vi viser [tilld] her', ['Vi viser tillid her.'], 'moved', 0, 'tillid'],
		[
			'moved into a sentence made of two',
			'Vi siger med [mod], hvad vi mener.',
			['Her er ro, og vi siger med mod, hvad vi mener, hver dag.'],
			'moved',
			0,
			'mod'
		]
	])('%s', (_name, marked, texts, state, statement, words) => {
		const { facts: applied, outcomes } = apply(texts, decide(marked, 'confirmed'));
		expect(outcomes[0]).toMatchObject({ state, nodes: [`statement:by:${statement}`], quote: { words } });
		const confirmed = evidence(applied).map((own) => own.filter((one) => one.includes(`${words} confirmed`)).length);
		expect(confirmed).toEqual(texts.map((_, index) => (index === statement ? 1 : 0)));
	});

	it.each<[string, Decision, string[], string, string[]]>([
		['their sentence is gone', decide(MARKED), ['Vi har ro.'], 'absent', []],
		[
			'other words stand in their place',
			decide(MARKED),
			['Vi siger med ro, hvad vi mener, også når det er svært.'],
			'absent',
			['statement:by:0']
		],
		[
			'a word of the same look stands in their place',
			decide(MARKED, 'confirmed'),
			['Vi siger med mos, hvad vi mener, også når det er svært.'],
			'absent',
			['statement:by:0']
		],
		['little of what stood around them is left', decide(MARKED), ['Ingen har mod.'], 'absent', ['statement:by:0']],
		[
			'they stand in several places',
			decide('[mod]'),
			['Vi har mod.', 'Vi får mod.'],
			'several',
			['statement:by:0', 'statement:by:1']
		],
		['they stand twice in a text', decide('[mod]'), ['Vi har mod og mod.'], 'several', ['statement:by:0']],
		[
			'they may have moved to several places',
			decide('Vi har altid [mod] til det'),
			['Vi har mod til det.', 'Vi har ofte mod til det.'],
			'several',
			['statement:by:0', 'statement:by:1']
		],
		[
			'the vocabulary has no such concept',
			decide('har [mod]', 'rejected', 'glemt'),
			['Vi har mod.'],
			'unknown-concept',
			[]
		],
		[
			'the vocabulary has no such other concept',
			decide('har [mod]', { is: 'another', concept: 'concept:glemt' }),
			['Vi har mod.'],
			'unknown-concept',
			[]
		]
	])('are lost where %s, and nothing changes', (_name, decision, texts, reason, nearest) => {
		const { facts: applied, outcomes } = apply(texts, decision);
		expect(outcomes).toHaveLength(1);
		expect(outcomes[0]).toMatchObject({ state: 'lost', reason });
		expect(outcomes[0]?.state === 'lost' && outcomes[0].nearest.map(({ node }) => node)).toEqual(nearest);
		expect(applied).toEqual(facts(texts));
		expect(outcomeLine(outcomes[0] ?? expect.fail())).toContain(`${decision.place}: lost: `);
	});
});

describe('decisions that contradict each other', () => {
	const texts = ['Vi har mod og tillid.'];
	it.each<[string, Decision, Decision]>([
		['about the same words', decide('Vi har [mod] og', 'confirmed'), decide('har [mod]')],
		['about words that share some', decide('Vi [har mod]', 'confirmed'), decide('Vi har [mod og]')],
		['one of them by another concept', decide('har [mod]', 'another'), decide('Vi har [mod]', 'rejected', 'ro')],
		['through the evidence that both touch', decide('Vi har [mod]', 'another'), decide('[har mod]', 'confirmed')]
	])('are lost, both: %s', (_name, one, other) => {
		const { facts: applied, outcomes } = apply(texts, one, other);
		expect(outcomes).toMatchObject([
			{ state: 'lost', reason: 'contradicted', against: [other.place] },
			{ state: 'lost', reason: 'contradicted', against: [one.place] }
		]);
		expect(applied).toEqual(facts(texts));
	});

	it('are none where their words share no letter', () => {
		const { outcomes } = apply(texts, decide('Vi [har]', 'confirmed'), decide('har [mod]'));
		expect(outcomes.map(({ state }) => state)).toEqual(['ok', 'ok']);
	});
});

describe('the order of decisions', () => {
	it('changes neither facts nor outcomes nor the fingerprint', () => {
		const texts = [
			'Vi har mod og tillid og ansvar.',
			'Tillid er ansvar, og modet er ro.',
			'Vi har mod og tillid og ansvar.',
			'Ro og mod og ro.'
		];
		const words = texts.flatMap((text) =>
			[...text.matchAll(/\p{L}+/gu)].map(({ 0: word, index }) => ({ text, start: index, end: index + word.length }))
		);
		const verdicts: Verdict[] = [{ is: 'confirmed' }, { is: 'rejected' }, { is: 'another', concept: 'concept:ro' }];
		const concepts = ['mod', 'tillid', 'ansvar', 'glemt'];
		const draw = drawFrom(7);
		let lost = 0;
		let kept = 0;
		for (let round = 0; round < 200; round++) {
			const decisions = Array.from({ length: 8 }, (_, index): Decision => {
				const { text, start, end } = draw.pick(words);
				const place = `decisions/by.tsv:${index + 2}`;
				const whole = quoteAt(text, start, end);
				const own = draw.share() < 0.3 ? { ...whole, after: '' } : whole;
				return {
					document: 'document:by',
					concept: `concept:${draw.pick(concepts)}`,
					quote: own,
					verdict: draw.pick(verdicts),
					place
				};
			});
			const first = apply(texts, ...decisions);
			const mixed = decisions.map((decision) => ({ decision, at: draw.share() })).sort((a, b) => a.at - b.at);
			const other = apply(texts, ...mixed.map(({ decision }) => decision));
			expect(other).toEqual(first);
			expect(decisionsFingerprint(mixed.map(({ decision }) => decision))).toBe(decisionsFingerprint(decisions));
			expect(first.outcomes).toHaveLength(decisions.length);
			lost += first.outcomes.filter(({ state }) => state === 'lost').length;
			kept += first.outcomes.filter(({ state }) => state === 'ok').length;
		}
		expect(Math.min(lost, kept)).toBeGreaterThan(100);
	});
});
