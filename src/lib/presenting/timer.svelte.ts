/** How long a talk has lasted, and what the clock says; a window that is loaded anew goes on with both. */

const TICK_MS = 500;

interface Kept {
	/** Milliseconds before the last start. */
	before: number;
	/** Undefined while it stands still. */
	since: number | undefined;
}

export class TalkTimer {
	readonly #key: string;
	#kept = $state.raw<Kept>({ before: 0, since: undefined });
	#now = $state(0);

	readonly runs = $derived.by(() => this.#kept.since !== undefined);
	readonly seconds = $derived.by(() => {
		const { before, since } = this.#kept;
		return Math.max(0, Math.floor((before + (since === undefined ? 0 : this.#now - since)) / 1000));
	});
	/** Hours and minutes. */
	readonly clock = $derived.by(() => {
		// Nothing changes this date: it is read at once.
		// eslint-disable-next-line svelte/prefer-svelte-reactivity -- as above
		const now = new Date(this.#now);
		return `${two(now.getHours())}:${two(now.getMinutes())}`;
	});

	/** Called in the browser, while a page is made; it ends with the page. */
	constructor(story: string) {
		this.#key = `talk-${story}`;
		$effect(() => {
			this.#kept = read(sessionStorage.getItem(this.#key));
			const tick = () => (this.#now = Date.now());
			tick();
			const timer = setInterval(tick, TICK_MS);
			return () => clearInterval(timer);
		});
	}

	toggle(): void {
		const now = Date.now();
		const { before, since } = this.#kept;
		this.#keep(since === undefined ? { before, since: now } : { before: before + now - since, since: undefined });
	}

	reset(): void {
		this.#keep({ before: 0, since: this.runs ? Date.now() : undefined });
	}

	#keep(kept: Kept): void {
		this.#now = Date.now();
		this.#kept = kept;
		sessionStorage.setItem(this.#key, JSON.stringify(kept));
	}
}

/** Minutes and seconds: 4:05. */
export function lasted(seconds: number): string {
	return `${Math.floor(seconds / 60)}:${two(seconds % 60)}`;
}

function two(number: number): string {
	return String(number).padStart(2, '0');
}

/** What was kept, or a timer that has not begun. */
function read(text: string | null): Kept {
	try {
		const { before, since } = JSON.parse(text ?? '{}') as Partial<Kept>;
		if (typeof before === 'number') return { before, since: typeof since === 'number' ? since : undefined };
	} catch {
		// Written by something else.
	}
	return { before: 0, since: undefined };
}
