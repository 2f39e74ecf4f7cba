/** Applies the decisions about a document to its facts, and says what became of each. */

import { countsOf } from '../facts/batch.ts';
import type { DocumentFacts, Mention } from '../facts/facts.ts';
import { byText } from '../text/order.ts';
import { byPlace, type Decision, keyOf, type NearText, type Outcome, verdictText } from './decision.ts';
import { type Found, quoteAt, quoteFinder } from './find-quote.ts';
import { type Decided, overlap, reach, settle } from './settle.ts';

export interface Applied {
	facts: DocumentFacts;
	/** One for each decision, in the order of their places. */
	outcomes: Outcome[];
	/** By the id of the statement or value: what has been decided of its words. */
	decided: ReadonlyMap<string, readonly Decided[]>;
}

interface Effect extends Decided {
	node: string;
	decision: Decision;
}

interface DecidableText extends NearText {
	mentions: readonly Mention[];
}

/**
 * The facts with the status that decisions give their evidence. The order of decisions changes nothing; where two say
 * different things of the same words, neither is applied.
 * @param decisions about this document
 * @param concepts ids of the concepts that the graph holds
 */
export function applyDecisions(
	facts: DocumentFacts,
	decisions: readonly Decision[],
	concepts: ReadonlySet<string>
): Applied {
	const sorted = decisions.toSorted((a, b) => byText(keyOf(a), keyOf(b)) || byText(a.place, b.place));
	const texts = new Map(textsOf(facts).map((text) => [text.node, text]));
	const find = quoteFinder([...texts.values()]);
	const found = sorted.map((decision): [Decision, Found | undefined] => [
		decision,
		conceptsOf(decision).every((concept) => concepts.has(concept)) ? find(decision.quote) : undefined
	]);
	const effects = found.flatMap(([decision, result]) =>
		result === undefined || result.state === 'lost' ? [] : effectsOf(decision, result.spots)
	);
	const against = contradictions(effects, texts);
	const decided = Map.groupBy(
		effects.filter(({ decision }) => !against.has(decision)),
		({ node }) => node
	);
	const outcomes = found
		.map(([decision, result]) => outcomeOf(decision, result, against.get(decision), texts))
		.sort((a, b) => byPlace(a.decision.place, b.decision.place));
	return { facts: settled(facts, decided), outcomes, decided };
}

/** The outcome of a decision about a document that is not there. */
export function withoutDocument(decision: Decision): Outcome {
	return { decision, state: 'lost', reason: 'unknown-document', nearest: [], against: [] };
}

/** The texts that decisions may be about: statements, and the headings of values. */
export function textsOf({ head, statements }: DocumentFacts): DecidableText[] {
	const headings = head.declares.flatMap(({ node, names }) =>
		node.type === 'Value' ? [{ node: node.id, text: node.name, mentions: names }] : []
	);
	return [...headings, ...statements.map(({ node, mentions }) => ({ node: node.id, text: node.text, mentions }))];
}

function conceptsOf({ concept, verdict }: Decision): string[] {
	return verdict.is === 'another' ? [concept, verdict.concept] : [concept];
}

function effectsOf(decision: Decision, spots: readonly { node: string; start: number; end: number }[]): Effect[] {
	const { concept, verdict } = decision;
	return spots.flatMap(({ node, start, end }): Effect[] => {
		const words = { node, start, end, decision };
		if (verdict.is !== 'another') return [{ ...words, concept, status: verdict.is }];
		return [
			{ ...words, concept, status: 'rejected' },
			{ ...words, concept: verdict.concept, status: 'confirmed' }
		];
	});
}

/** By decision, the places of those that say otherwise of words it is about. */
function contradictions(
	effects: readonly Effect[],
	texts: ReadonlyMap<string, DecidableText>
): Map<Decision, Set<string>> {
	const against = new Map<Decision, Set<string>>();
	for (const group of Map.groupBy(effects, ({ node, concept }) => `${node} ${concept}`).values()) {
		if (group.length < 2) continue;
		const reached = group.map((effect) => ({
			effect,
			stretch: reach(effect, texts.get(effect.node)?.mentions ?? [])
		}));
		for (const one of reached)
			for (const other of reached) {
				if (one.effect.status === other.effect.status || !overlap(one.stretch, other.stretch)) continue;
				const places = against.get(one.effect.decision) ?? new Set<string>();
				against.set(one.effect.decision, places.add(other.effect.decision.place));
			}
	}
	return against;
}

function outcomeOf(
	decision: Decision,
	found: Found | undefined,
	against: ReadonlySet<string> | undefined,
	texts: ReadonlyMap<string, DecidableText>
): Outcome {
	const lost = { decision, state: 'lost' as const, nearest: [] as NearText[], against: [] as string[] };
	if (found === undefined) return { ...lost, reason: 'unknown-concept' };
	if (found.state === 'lost') return { ...lost, reason: found.reason, nearest: found.nearest };
	const [first] = found.spots;
	if (against !== undefined)
		return { ...lost, reason: 'contradicted', nearest: [near(first)], against: [...against].sort(byPlace) };
	const isLinked = found.spots.some(({ node, ...words }) =>
		(texts.get(node)?.mentions ?? []).some(
			({ concept, evidence }) => concept === decision.concept && evidence.some((one) => overlap(one, words))
		)
	);
	return {
		decision,
		state: found.state,
		nodes: found.spots.map(({ node }) => node),
		quote: quoteAt(first.text, first.start, first.end),
		idle: verdictText(decision.verdict) === 'rejected' && !isLinked
	};
}

function near({ node, text }: NearText): NearText {
	return { node, text };
}

function settled(facts: DocumentFacts, decided: ReadonlyMap<string, readonly Effect[]>): DocumentFacts {
	if (decided.size === 0) return facts;
	const settleText = (node: string, text: string, mentions: Mention[]): Mention[] => {
		const own = decided.get(node);
		return own === undefined ? mentions : settle(text, mentions, own);
	};
	const statements = facts.statements.map((statement) => {
		const { node, mentions } = statement;
		return { ...statement, mentions: settleText(node.id, node.text, mentions) };
	});
	const declares = facts.head.declares.map(({ node, names }) =>
		node.type === 'Value' ? { node, names: settleText(node.id, node.name, names) } : { node, names }
	);
	return { ...facts, head: { ...facts.head, declares, counts: countsOf(statements) }, statements };
}
