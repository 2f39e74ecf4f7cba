/**
 * A list in pages: the first comes with the view, the others are fetched when a reader wants more.
 */

export class Pages<P extends object> {
	/** Later pages belong to the first they were asked for. */
	#later = $state.raw<{ first: P; pages: readonly P[]; failure?: unknown }>();
	readonly #first: () => P;
	readonly #next: (pages: readonly P[]) => Promise<P>;

	/** `next` fetches the page that follows those there are. */
	constructor(first: () => P, next: (pages: readonly P[]) => Promise<P>) {
		this.#first = first;
		this.#next = next;
	}

	/** All pages there are, in order. */
	get all(): readonly P[] {
		const first = this.#first();
		return [first, ...(this.#later?.first === first ? this.#later.pages : [])];
	}

	/** Why the last page asked for did not come; undefined where it did. */
	get failure(): unknown {
		return this.#later?.first === this.#first() ? this.#later.failure : undefined;
	}

	/** Fetches the next page. An answer that comes after the view has changed is not shown. */
	async more(): Promise<void> {
		const [first, ...pages] = this.all;
		if (first === undefined) return;
		const later = await this.#next(this.all).then(
			(page) => ({ first, pages: [...pages, page] }),
			(failure: unknown) => ({ first, pages, failure })
		);
		if (this.#first() === first) this.#later = later;
	}
}
