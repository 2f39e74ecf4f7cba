/** What a link was not understood for: it stays until it is closed, also after the next step. */

import { afterNavigate } from '$app/navigation';
import { untrack } from 'svelte';
import type { Problem } from '../i18n/problem';

export class RaisedProblems {
	#all = $state.raw<readonly Problem[]>([]);

	/** `problems` of the present address. Made once, while the page is made. */
	constructor(problems: () => readonly Problem[]) {
		this.#all = untrack(problems);
		afterNavigate(({ type }) => {
			const present = problems();
			if (present.length && type !== 'goto') this.#all = present;
		});
	}

	get all(): readonly Problem[] {
		return this.#all;
	}

	dismiss(): void {
		this.#all = [];
	}
}
