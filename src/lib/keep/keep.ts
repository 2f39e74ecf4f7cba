/** Saves a view, or adds a step to a story, also where somebody else adds one at the same time. */

import type { Step, Story } from '$graph/workspace/bodies';
import type { Language } from '../i18n/language';
import { change, make, KeptMeanwhile, read, type Kept } from '../ask/workspace';
import type { Keepable } from './keeping.svelte';

/** How often adding begins again because somebody else was quicker. */
const TRIES = 5;

/** What is typed for a step. */
export interface Typed {
	title: string;
	caption: string;
}

/** Ids of steps are unlike each other within one story, and need to be nothing else. */
export function newStepId(): string {
	return Array.from(crypto.getRandomValues(new Uint8Array(6)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

export function stepOf(what: Keepable, { title, caption }: Typed): Step {
	const parts = { id: newStepId(), title, caption, notes: '' };
	if (what.is === 'view') return { is: 'view', ...parts, address: what.address };
	const { statement, quote, source } = what;
	return { is: 'quote', ...parts, statement, quote, source };
}

export function emptyStory(title: string, language: Language, steps: Step[] = []): Story {
	return { format: 1, title, language, steps };
}

/** Adds a step at the end. @throws {AskFailure} */
export function addStep(story: string, step: Step): Promise<Kept<'stories'>> {
	return changeSteps(story, (steps) => [...steps, step]);
}

/** Gives a step another view; its words stay. A step that is gone meanwhile stays gone. @throws {AskFailure} */
export function showInStep(story: string, step: string, address: string): Promise<Kept<'stories'>> {
	return changeSteps(story, (steps) =>
		steps.map((one) => {
			if (one.id !== step || one.is !== 'view') return one;
			const { kept: _, ...rest } = one;
			return { ...rest, address };
		})
	);
}

/** What is done to the steps is done again where somebody else was quicker: both have their way. */
async function changeSteps(story: string, next: (steps: Step[]) => Step[]): Promise<Kept<'stories'>> {
	for (let tries = 1; ; tries++) {
		const { id, version, body } = await read('stories', story);
		try {
			return await change('stories', { id, version }, { ...body, steps: next(body.steps) });
		} catch (failure) {
			if (!(failure instanceof KeptMeanwhile) || tries === TRIES) throw failure;
		}
	}
}

/** Saves a view; where it is there already, it is found instead. @throws {AskFailure} */
export async function saveView(
	address: string,
	{ name, note }: { name: string; note: string }
): Promise<{ view: Kept<'views'>; isNew: boolean }> {
	try {
		return { view: await make('views', { name, note, address }), isNew: true };
	} catch (failure) {
		if (failure instanceof KeptMeanwhile && failure.stored.kind === 'view')
			return { view: failure.stored, isNew: false };
		throw failure;
	}
}
