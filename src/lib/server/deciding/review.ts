/** Every link in the statements of a document, with what was decided about it: what a person goes through. */

import { plainlyLinked } from '$graph/build/renewal';
import { applyDecisions } from '$graph/decisions/apply';
import type { Outcome } from '$graph/decisions/decision';
import { overlap } from '$graph/decisions/settle';
import type { Evidence } from '$graph/model/graph';
import type { OpenLinker } from '$graph/link/open';
import type { DocumentFacts } from '$graph/facts/facts';
import { type DecidedItem, itemOf, outcomesIn, startIn } from './decided';
import { linker } from '../linker';
import { graphStore } from '../store';

export type ReviewState = 'undecided' | 'doubtful' | 'confirmed' | 'rejected';

export interface ReviewLink {
	/** Id of the statement, and its text. */
	statement: string;
	text: string;
	/** UTF-16 offsets of the words, `end` exclusive. */
	start: number;
	end: number;
	/** Id. */
	concept: string;
	state: ReviewState;
	decided?: DecidedItem;
}

export interface Review {
	/** In the order of the document. */
	links: ReviewLink[];
	/** Decisions about the document that are not applied. */
	lost: DecidedItem[];
}

type Told = Awaited<ReturnType<typeof outcomesIn>>;

const STATE: Readonly<Record<Evidence['status'], ReviewState>> = {
	found: 'undecided',
	confirmed: 'confirmed',
	rejected: 'rejected'
};

/** @throws {GraphError} unknown-id */
export async function reviewOf(document: string): Promise<Review> {
	const [stored, open, told] = await Promise.all([
		(await graphStore()).document(document),
		linker(),
		outcomesIn(document)
	]);
	const decisions = told.map(({ outcome }) => outcome.decision);
	const { facts } = applyDecisions(plainlyLinked(stored, open), decisions, new Set(open.concepts.map(({ id }) => id)));
	return {
		links: linksOf(facts, open, told),
		lost: told.filter(({ outcome }) => outcome.state === 'lost').map(itemOf)
	};
}

function linksOf({ statements }: DocumentFacts, open: OpenLinker, told: Told): ReviewLink[] {
	return [...statements]
		.sort((a, b) => a.node.order - b.node.order)
		.flatMap(({ node, mentions }) => {
			const { id, text } = node;
			const found = mentions.flatMap(({ concept, evidence }) =>
				evidence.map(({ start, end, status }) => ({ start, end, concept, state: STATE[status] }))
			);
			const doubtful = open
				.link(text)
				.ambiguous.filter((one) => !found.some((link) => link.concept === one.concept && overlap(link, one)))
				.map(({ start, end, concept }) => ({ start, end, concept, state: 'doubtful' as const }));
			return [...found, ...doubtful]
				.sort((a, b) => a.start - b.start || a.end - b.end)
				.map((link): ReviewLink => {
					const by = told.find(({ outcome }) => isAbout(outcome, { statement: id, text, ...link }));
					// No rule links doubtful words, so that a rejection of them changes nothing but this list.
					const state = by && link.state === 'doubtful' ? 'rejected' : link.state;
					return { statement: id, text, ...link, state, ...(by && { decided: itemOf(by) }) };
				});
		});
}

/** A decision names the words that it is about; those it links to another concept belong to that. */
function isAbout(
	outcome: Outcome,
	{ statement, text, start, concept }: Pick<ReviewLink, 'statement' | 'text' | 'start' | 'concept'>
): boolean {
	if (outcome.state === 'lost' || !outcome.nodes.includes(statement)) return false;
	if (startIn(text, outcome).start !== start) return false;
	const { decision } = outcome;
	return decision.concept === concept || (decision.verdict.is === 'another' && decision.verdict.concept === concept);
}
