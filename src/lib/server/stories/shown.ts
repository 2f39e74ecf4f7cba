/** Stories as they are shown: of the workspace and of the seed, with figures and pictures of the graph as it is now. */

import type { GraphStore } from '$graph/store/port';
import type { Step, Story } from '$graph/workspace/bodies';
import { unknownRecord } from '$graph/workspace/refusals';
import type { RecordOf } from '$graph/workspace/workspace';
import type { Language } from '../../i18n/language';
import { captionHtml } from '../../stories/caption';
import type { ShownStep, ShownStory } from '../../stories/shown';
import { cited } from '../../text/lead-in';
import { sourceOf } from '../../text/source';
import { orUnknown } from '../../page/asked';
import { figuresWritten, statementsOf } from './figures';
import { viewAt } from '../../page/known-view';
import { seedStory } from './seed';
import { catalogOf } from '../../page/catalog';
import { workspace } from '../workspace/open';

/** A story of the workspace or of the seed. @throws {GraphError} unknown-id, also for one that was removed */
export async function shownStory(store: GraphStore, id: string, language: Language): Promise<ShownStory> {
	const fromSeed = seedStory(id, language);
	if (fromSeed) return { id, ...(await shown(store, fromSeed)) };
	const { body, version, by, at, removed }: RecordOf<'story'> = await (await workspace()).read('story', id);
	if (removed) throw unknownRecord('story', id);
	return { id, kept: { version, by, at }, ...(await shown(store, body)) };
}

async function shown(store: GraphStore, { title, language, steps }: Story): Promise<Omit<ShownStory, 'id' | 'kept'>> {
	const texts = [title, ...steps.flatMap((step) => [step.title, step.caption, step.notes])];
	const written = await figuresWritten(store, texts, language);
	return {
		title: written(title),
		language,
		steps: await Promise.all(steps.map((step) => shownStep(store, step, written)))
	};
}

async function shownStep(store: GraphStore, step: Step, written: (text: string) => string): Promise<ShownStep> {
	const parts = {
		id: step.id,
		title: written(step.title),
		caption: captionHtml(written(step.caption)),
		notes: written(step.notes)
	};
	switch (step.is) {
		case 'text':
			return { is: 'text', ...parts };
		case 'quote':
			return { is: 'quote', ...parts, ...(await quoteNow(store, step)) };
		case 'view':
			return { is: 'view', ...parts, ...(await viewNow(store, step)) };
	}
}

async function quoteNow(store: GraphStore, { statement, quote, source }: Extract<Step, { is: 'quote' }>) {
	const item = await orUnknown(() => store.statement(statement), statement, new Set());
	if (item === undefined) return { statement, quote, source, isGone: true };
	return { statement, quote: cited(item), source: sourceOf(item), isGone: false };
}

async function viewNow(store: GraphStore, { address, kept }: Extract<Step, { is: 'view' }>) {
	const { byId } = await catalogOf(store);
	const { view, gone } = viewAt(address, (id) => byId.has(id));
	const statements = await statementsOf(store, view);
	if (kept === undefined || kept.statements === statements) return { address, statements, gone };
	const { picture } = kept;
	return {
		address,
		statements,
		gone,
		before: { statements: kept.statements, ...(picture !== undefined && { picture }) }
	};
}
