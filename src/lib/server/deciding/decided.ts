/** What has been decided about the words of a statement, by whom and when, and what became of it. */

import { placeOf } from '$graph/build/all-decisions';
import { plainlyLinked } from '$graph/build/renewal';
import { applyDecisions } from '$graph/decisions/apply';
import { quoteFinder } from '$graph/decisions/find-quote';
import type { LostReason, Outcome, Verdict } from '$graph/decisions/decision';
import { seedFolderIn } from '$graph/files/seed-folder';
import { byText } from '$graph/text/order';
import { decisionsAbout } from './follow';
import { linker } from '../linker';
import { graphStore } from '../store';
import { workspace } from '../workspace/open';

export interface DecidedItem {
	/** Id and version of its record; none for a decision that belongs to the corpus. */
	record?: { id: string; version: number };
	concept: string;
	/** As they stand now. */
	words: string;
	/** Where they stand in the statement that was asked about, in UTF-16 code units. */
	start?: number;
	verdict: Verdict;
	reason?: string;
	by?: string;
	/** YYYY-MM-DD */
	at?: string;
	state: Outcome['state'];
	/** Why it is not applied, where it is not. */
	lost?: LostReason;
}

/** What became of every decision about a document. @throws {GraphError} unknown-id */
export async function outcomesIn(
	document: string
): Promise<{ outcome: Outcome; record?: { id: string; version: number } }[]> {
	const [store, made] = [await graphStore(), await workspace()];
	const decisions = await decisionsAbout(made, document, seedFolderIn(process.cwd()));
	if (decisions.length === 0) return [];
	const records = new Map((await made.list('decision')).map(({ id, version }) => [placeOf(id), { id, version }]));
	const open = await linker();
	const { outcomes } = applyDecisions(
		plainlyLinked(await store.document(document), open),
		decisions,
		new Set(open.concepts.map(({ id }) => id))
	);
	return outcomes.map((outcome) => {
		const record = records.get(outcome.decision.place);
		return { outcome, ...(record && { record }) };
	});
}

/** @throws {GraphError} unknown-id */
export async function decidedOf(statement: string): Promise<DecidedItem[]> {
	const item = await (await graphStore()).statement(statement);
	const all = await outcomesIn(item.document.id);
	return all
		.filter(({ outcome }) => outcome.state !== 'lost' && outcome.nodes.includes(statement))
		.map((one) => ({ ...itemOf(one), ...startIn(item.text, one.outcome) }))
		.sort((a, b) => byText(a.concept, b.concept) || byText(a.words, b.words));
}

/** The same words may stand twice in a statement. */
export function startIn(text: string, outcome: Outcome): { start?: number } {
	if (outcome.state === 'lost') return {};
	const found = quoteFinder([{ node: '', text }])(outcome.quote);
	return found.state === 'lost' ? {} : { start: found.spots[0].start };
}

export function itemOf({
	outcome,
	record
}: {
	outcome: Outcome;
	record?: { id: string; version: number };
}): DecidedItem {
	const { concept, quote, verdict, reason, by, at } = outcome.decision;
	return {
		...(record && { record }),
		concept,
		words: outcome.state === 'lost' ? quote.words : outcome.quote.words,
		verdict,
		...(reason !== undefined && { reason }),
		...(by !== undefined && { by }),
		...(at !== undefined && { at }),
		state: outcome.state,
		...(outcome.state === 'lost' && { lost: outcome.reason })
	};
}
