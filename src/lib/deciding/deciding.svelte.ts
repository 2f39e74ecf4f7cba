/** Deciding about links, and taking it back, with what is said of it. Used where a link is explained, and in the review. */

import { failureText } from '../ask/failure-text';
import { KeptMeanwhile } from '../ask/workspace';
import type { DecidingWords } from '../i18n/deciding';
import type { Messages } from '../i18n/messages';
import { decide, redecide, undecide, type Link, type Verdict } from './decide';

/** What a page lends it. */
interface Around {
	messages(): Messages;
	words(): DecidingWords;
	nameOf(concept: string): string;
	/** @param undo the way back, where there is one */
	say(text: string, undo?: () => Promise<void>): void;
	/** Brings the page up to date, whatever came of it. `place` is the one that {@link Deciding.take} was given. */
	after(place: number | undefined): Promise<void>;
}

/** What is taken back. */
interface Recorded {
	id: string;
	version: number;
}

export class Deciding {
	readonly #around: Around;
	/** True while something is on its way. */
	busy = $state(false);

	constructor(around: Around) {
		this.#around = around;
	}

	/** @param form the words of the link */
	take(link: Link & { form: string }, verdict: Verdict, reason: string, place?: number): Promise<void> {
		return this.#run(place, async () => {
			const { say, words } = this.#around;
			const { statement, start, end, concept, form } = link;
			const { id, version, state, lost } = await decide({ statement, start, end, concept }, verdict, reason);
			const told =
				state === 'lost' && lost ? words().notApplied(words().lost[lost]) : this.#said(verdict, form, concept);
			say(told, () => this.takeBack({ id, version }, place));
		});
	}

	takeBack(record: Recorded, place?: number): Promise<void> {
		return this.#run(place, async () => {
			const gone = await undecide(record);
			this.#around.say(this.#around.words().saidUndone, () =>
				this.#run(place, async () => {
					await redecide(gone, record.version);
				})
			);
		});
	}

	#said(verdict: Verdict, form: string, concept: string): string {
		const { words, nameOf } = this.#around;
		switch (verdict.is) {
			case 'confirmed':
				return words().saidConfirmed(form, nameOf(concept));
			case 'rejected':
				return words().saidRejected(form, nameOf(concept));
			case 'another':
				return words().saidAnother(form, nameOf(verdict.concept));
		}
	}

	async #run(place: number | undefined, step: () => Promise<void>): Promise<void> {
		const { messages, words, say, after } = this.#around;
		this.busy = true;
		try {
			await step();
		} catch (failure) {
			if (failure instanceof KeptMeanwhile) say(words().saidConflict(failure.stored.by));
			else say(failureText(failure, messages(), words().failed));
		} finally {
			this.busy = false;
		}
		await after(place);
	}
}
