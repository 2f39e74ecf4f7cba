/** Whose card is shown: it outlives the pointing for a moment, in which the pointer may go over to the card itself. */

/** Milliseconds. */
const STAYS_MS = 350;

export class CardStay<T> {
	of = $state.raw<T>();
	#leaves: ReturnType<typeof setTimeout> | undefined;

	show(of: T | undefined): void {
		clearTimeout(this.#leaves);
		this.of = of;
	}

	leave(): void {
		clearTimeout(this.#leaves);
		this.#leaves = setTimeout(() => this.close(), STAYS_MS);
	}

	close(): void {
		this.show(undefined);
	}
}
