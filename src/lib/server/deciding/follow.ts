/** Decisions about links, from what is sent to the graph that shows them: one after another, so that each begins where the one before ended. */

import * as v from 'valibot';
import { checkVocabulary, decideStored } from '$graph/build/decide-stored';
import { decisionOf, placeOf } from '$graph/build/all-decisions';
import { textsOf } from '$graph/decisions/apply';
import type { Decision, Outcome, Quote } from '$graph/decisions/decision';
import { quoteAt, quoteFinder, wholeQuoteAt } from '$graph/decisions/find-quote';
import { readDecisions } from '$graph/decisions/read';
import { seedFolderIn } from '$graph/files/seed-folder';
import { unknownId } from '$graph/model/refusals';
import { type BodyOf, parseBody } from '$graph/workspace/bodies';
import type { WorkspaceRecord } from '$graph/workspace/record';
import { badRecord } from '$graph/workspace/refusals';
import type { Workspace } from '$graph/workspace/workspace';
import { linker } from '../linker';
import { catalogOf } from '../../page/catalog';
import { graphStore } from '../store';

/** A link as it stands on the screen: words of a statement, by UTF-16 offsets, and the concept they lead to. */
const linkSchema = v.strictObject({
	statement: v.pipe(v.string(), v.maxLength(200)),
	start: v.pipe(v.number(), v.integer(), v.minValue(0)),
	end: v.pipe(v.number(), v.integer(), v.minValue(1)),
	concept: v.pipe(v.string(), v.maxLength(200)),
	verdict: v.unknown(),
	reason: v.optional(v.string())
});

/** What a decision did to the graph. */
export interface Followed {
	record: WorkspaceRecord;
	/** Undefined for one that is no longer there. */
	outcome: Outcome | undefined;
}

/**
 * A decision as a record keeps it, found again by its words after the text has been mended.
 * @throws {GraphError} unknown-id for a statement or concept, bad-record for words that are none
 */
export async function decisionBody(sent: unknown): Promise<BodyOf<'decision'>> {
	const parsed = v.safeParse(linkSchema, sent);
	if (!parsed.success) {
		const body = parseBody('decision', sent);
		const { byId } = await catalogOf(await graphStore());
		if (byId.get(body.document)?.type !== 'Document') throw unknownId(body.document, 'document');
		await checkConcepts(body);
		return body;
	}
	const { statement, start, end, concept, verdict, reason } = parsed.output;
	const store = await graphStore();
	const item = await store.statement(statement);
	if (start >= end || item.text.slice(start, end).trim() === '' || end > item.text.length)
		throw badRecord('start', 'These offsets hold no words of the statement.');
	const document = item.document.id;
	const quote = quoteIn(textsOf(await store.document(document)), item.text, start, end);
	const body = parseBody('decision', { document, concept, quote, verdict, ...(reason && { reason }) });
	await checkConcepts(body);
	return body;
}

/** Enough of what stands around the words to find them again. */
function quoteIn(texts: ReturnType<typeof textsOf>, text: string, start: number, end: number): Quote {
	const short = quoteAt(text, start, end);
	return quoteFinder(texts)(short).state === 'ok' ? short : wholeQuoteAt(text, start, end);
}

async function checkConcepts({ concept, verdict }: BodyOf<'decision'>): Promise<void> {
	const { byId } = await catalogOf(await graphStore());
	for (const id of verdict.is === 'another' ? [concept, verdict.concept] : [concept])
		if (byId.get(id)?.type !== 'Concept') throw unknownId(id, 'concept');
	if (verdict.is === 'another' && verdict.concept === concept)
		throw badRecord('verdict', 'The other concept is the one that the words lead to already.');
}

let last: Promise<unknown> = Promise.resolve();

/**
 * Changes a record of a decision, and then the links of its document. Where the second fails, the record stays: the next
 * decision about the document, or the next start, brings the graph up to date.
 * @throws {GraphError} whatever `write` and the store throw
 */
export function following(
	workspace: Workspace,
	document: string,
	write: () => Promise<WorkspaceRecord>
): Promise<Followed> {
	const mine = last.then(async () => {
		const seedDir = seedFolderIn(process.cwd());
		const [store, open] = [await graphStore(), await linker()];
		await checkVocabulary(store, open);
		const before = await decisionsAbout(workspace, document, seedDir);
		const record = await write();
		const next = await decisionsAbout(workspace, document, seedDir);
		const outcomes = await decideStored(store, open, { document, before, next }, seedDir);
		const place = placeOf(record.id);
		return { record, outcome: outcomes.find(({ decision }) => decision.place === place) };
	});
	last = mine.catch(() => undefined);
	return mine;
}

/** Those of the corpus and of the workspace. */
export async function decisionsAbout(workspace: Workspace, document: string, seedDir: string): Promise<Decision[]> {
	const made = (await workspace.list('decision')).map(({ summary, ...entry }) =>
		decisionOf({ ...entry, body: summary })
	);
	return [...readDecisions(seedDir), ...made].filter((decision) => decision.document === document);
}
