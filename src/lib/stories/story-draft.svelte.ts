/** A presentation while it is edited: what is typed, what is saved, and each change of its steps as a named act. */

import type { Step, Story } from '$graph/workspace/bodies';
import type { Kept, Seen } from '../ask/workspace';
import { newStepId } from '../keep/keep';

export class StoryDraft {
	readonly #id: string;
	/** The version that the draft comes from. */
	#version = $state(0);
	#saved = $state('');
	/** What is typed into. */
	story = $state<Story>({ format: 1, title: '', language: 'da', steps: [] });
	readonly isChanged = $derived.by(() => JSON.stringify(this.story) !== this.#saved);

	constructor({ id, version, body }: Pick<Kept<'stories'>, 'id' | 'version' | 'body'>) {
		this.#id = id;
		this.take({ version, body });
	}

	/** What a save is of. */
	get seen(): Seen {
		return { id: this.#id, version: this.#version };
	}

	/** What is sent: nothing of it changes while it is on its way. */
	get sent(): Story {
		return $state.snapshot(this.story);
	}

	/** Begins again from what is stored. */
	take({ version, body }: { version: number; body: Story }): void {
		this.#version = version;
		this.story = structuredClone(body);
		this.#saved = JSON.stringify(body);
	}

	/** What was sent is stored now. What was typed meanwhile stays; what the server made of each step is taken over. */
	wasSaved(sent: Story, { version, body }: { version: number; body: Story }): void {
		const isSame = JSON.stringify(this.story) === JSON.stringify(sent);
		if (isSame) {
			this.take({ version, body });
			return;
		}
		this.#version = version;
		this.#saved = JSON.stringify(body);
		for (const step of this.story.steps) {
			const now = body.steps.find(({ id }) => id === step.id);
			if (step.is === 'view' && now?.is === 'view' && now.kept)
				Object.assign(step, { kept: now.kept, address: now.address });
		}
	}

	/** The next save goes on top of this version. */
	overtake(version: number): void {
		this.#version = version;
	}

	/** @returns the place it has then; the same where it cannot go further */
	move(from: number, to: number): number {
		const place = Math.max(0, Math.min(this.story.steps.length - 1, to));
		const [step] = this.story.steps.splice(from, 1);
		if (step) this.story.steps.splice(place, 0, step);
		return place;
	}

	duplicate(place: number): void {
		const step = this.story.steps[place];
		if (step) this.story.steps.splice(place + 1, 0, { ...$state.snapshot(step), id: newStepId() });
	}

	addText(): void {
		this.story.steps.push({ is: 'text', id: newStepId(), title: '', caption: '', notes: '' });
	}

	/** @returns the way back: the step at its place, or at the end of what is left */
	remove(place: number): { step: Step; undo: () => void } | undefined {
		const [step] = this.story.steps.splice(place, 1);
		if (!step) return undefined;
		return { step, undo: () => void this.story.steps.splice(Math.min(place, this.story.steps.length), 0, step) };
	}

	/** Without what it was when it was kept, a step is counted and drawn anew at the next save. */
	refresh(place: number): void {
		const step = this.story.steps[place];
		if (step?.is === 'view') delete step.kept;
	}
}
