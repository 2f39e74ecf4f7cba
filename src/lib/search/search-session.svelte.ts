/** One search box's life: asks as a person types, drops answers that come too late, knows which option is active. */

import { LIMITS, type Filter, type FoundStatements } from '$graph/model/query';
import { ask } from '../ask/client';
import { type Group, groupsOf, type Option } from './options';

export type SearchState = 'idle' | 'busy' | 'done' | 'failed' | 'too-long';

const WAIT_MS = 120;
const STATEMENTS = 5;

export class SearchSession {
	text = $state('');
	state = $state<SearchState>('idle');
	found = $state.raw<FoundStatements>();
	/** Why there is no answer, while the state is `failed`. */
	failure = $state.raw<unknown>();
	active = $state(0);
	readonly groups: readonly Group[] = $derived(this.found && this.state === 'done' ? groupsOf(this.found) : []);
	readonly options: readonly Option[] = $derived(this.groups.flatMap(({ options }) => options));

	readonly #filter: () => Filter;
	#timer: ReturnType<typeof setTimeout> | undefined;
	#asking: AbortController | undefined;
	#answered: Promise<void> = Promise.resolve();

	/** `filter` as it is when it asks: what is offered here is what choosing it shows. */
	constructor(filter: () => Filter) {
		this.#filter = filter;
	}

	/** Takes what was typed; asks when the typing pauses. */
	type(text: string): void {
		this.text = text;
		this.stop();
		this.active = 0;
		const words = text.trim();
		if (!words) {
			this.state = 'idle';
			this.found = undefined;
		} else if (words.length > LIMITS.search) {
			this.state = 'too-long';
		} else {
			this.state = 'busy';
			this.#answered = new Promise((resolve) => {
				this.#timer = setTimeout(() => void this.#ask(words).finally(resolve), WAIT_MS);
			});
		}
	}

	/** The option that Enter means, once the answer to what was typed is here. */
	async chosen(): Promise<Option | undefined> {
		await this.#answered;
		return this.options[this.active];
	}

	move(step: 1 | -1): void {
		const { length } = this.options;
		if (length) this.active = (this.active + step + length) % length;
	}

	/** Ends what is under way. */
	stop(): void {
		clearTimeout(this.#timer);
		this.#asking?.abort();
	}

	async #ask(words: string): Promise<void> {
		const asking = new AbortController();
		this.#asking = asking;
		try {
			const found = await ask('search', { ...this.#filter(), q: words, limit: STATEMENTS }, asking.signal);
			if (asking.signal.aborted) return;
			this.found = found;
			this.state = 'done';
		} catch (failure) {
			if (asking.signal.aborted) return;
			this.failure = failure;
			this.state = 'failed';
		}
	}
}
