/** What people make, as it is written: each kind with the id and the parts that the server decides. */

import { randomBytes } from 'node:crypto';
import { parseBody } from '$graph/workspace/bodies';
import { contentId } from '$graph/workspace/content-id';
import type { Author, Body, WorkspaceRecord } from '$graph/workspace/record';
import type { RecordOf, Target, Workspace } from '$graph/workspace/workspace';
import { decisionBody, following } from '../deciding/follow';
import { keepSteps } from '../stories/keep-steps';
import { keptAddress } from '../../page/known-view';
import { graphStore } from '../store';

type MadeKind = 'decision' | 'view' | 'story';

/** Letters of the id of a view: short enough to read aloud; and of a decision. */
const VIEW_LETTERS = 10;
const DECISION_LETTERS = 20;
/** Bytes of the id of a story: nobody guesses its link. */
const STORY_BYTES = 10;

/** @throws {GraphError} as Workspace.create */
export async function make(workspace: Workspace, kind: MadeKind, sent: Body, author: Author): Promise<WorkspaceRecord> {
	switch (kind) {
		case 'view': {
			const order = sent['order'] ?? (await nextPlace(workspace));
			const body = viewBody({ ...sent, order });
			return workspace.create('view', contentId(VIEW_LETTERS, body.address), body, author);
		}
		case 'story': {
			const body = parseBody('story', sent);
			const kept = await keepSteps({ store: await graphStore(), workspace, author }, body, undefined);
			return workspace.create('story', randomBytes(STORY_BYTES).toString('hex'), kept, author);
		}
		case 'decision': {
			const body = await decisionBody(sent);
			const { before, words, after } = body.quote;
			const id = contentId(DECISION_LETTERS, body.document, body.concept, before, words, after);
			return followed(workspace, body.document, () => workspace.create('decision', id, body, author));
		}
	}
}

/** @throws {GraphError} as Workspace.replace */
export async function remake(
	workspace: Workspace,
	target: Target<MadeKind>,
	sent: Body,
	author: Author
): Promise<WorkspaceRecord> {
	const { kind, id } = target;
	switch (kind) {
		case 'view': {
			const { body } = await workspace.read('view', id);
			// The address is what the short link is made of, so it stays.
			return workspace.replace(target, viewBody({ order: body.order, ...sent, address: body.address }), author);
		}
		case 'story': {
			const before: RecordOf<'story'> = await workspace.read('story', id);
			const body = parseBody('story', sent);
			const kept = await keepSteps({ store: await graphStore(), workspace, author }, body, before.body);
			return workspace.replace(target, kept, author);
		}
		case 'decision': {
			const { body: before }: RecordOf<'decision'> = await workspace.read('decision', id);
			const { reason: _, ...link } = before;
			// The words stay: they are what the record is of.
			const body = await decisionBody({
				...link,
				...sent,
				document: before.document,
				concept: before.concept,
				quote: before.quote
			});
			return followed(workspace, before.document, () => workspace.replace(target, body, author));
		}
	}
}

/** @throws {GraphError} as Workspace.remove */
export async function unmake(workspace: Workspace, target: Target<MadeKind>, author: Author): Promise<WorkspaceRecord> {
	const remove = () => workspace.remove(target, author);
	return target.kind === 'decision' ? followed(workspace, await documentOf(workspace, target.id), remove) : remove();
}

/** An earlier version becomes the newest. @throws {GraphError} as Workspace.restore */
export async function bringBack(
	workspace: Workspace,
	target: Target<MadeKind>,
	earlier: number,
	author: Author
): Promise<WorkspaceRecord> {
	const restore = () => workspace.restore(target, earlier, author);
	return target.kind === 'decision' ? followed(workspace, await documentOf(workspace, target.id), restore) : restore();
}

async function documentOf(workspace: Workspace, id: string): Promise<string> {
	const { body }: RecordOf<'decision'> = await workspace.read('decision', id);
	return body.document;
}

/** The record, once the graph shows what it says; `state` says what became of it. */
async function followed(workspace: Workspace, document: string, write: () => Promise<WorkspaceRecord>) {
	const { record, outcome } = await following(workspace, document, write);
	return {
		...record,
		...(outcome && { state: outcome.state, ...(outcome.state === 'lost' && { lost: outcome.reason }) })
	};
}

function viewBody(sent: Body) {
	const body = parseBody('view', { note: '', ...sent });
	return { ...body, address: keptAddress(body.address) };
}

/** After all others. */
async function nextPlace(workspace: Workspace): Promise<number> {
	const orders = (await workspace.list('view')).map(({ summary }) => Number(summary['order']));
	return Math.max(0, ...orders.filter(Number.isFinite)) + 1;
}
