/** A growing array of whole numbers, for an index that does not know its length beforehand. */

export class Numbers {
	#numbers: Uint32Array;
	length = 0;

	constructor(capacity: number) {
		this.#numbers = new Uint32Array(Math.max(capacity, 16));
	}

	push(number: number): void {
		this.#reserve(1);
		this.#numbers[this.length++] = number;
	}

	/** Adds these numbers, each with `more` added to it. */
	append(numbers: Uint32Array, more = 0): void {
		this.#reserve(numbers.length);
		this.#numbers.set(numbers, this.length);
		const end = this.length + numbers.length;
		if (more !== 0) for (let at = this.length; at < end; at++) this.#numbers[at] = (this.#numbers[at] ?? 0) + more;
		this.length = end;
	}

	/** What was gathered so far, until more is. */
	view(): Uint32Array {
		return this.#numbers.subarray(0, this.length);
	}

	/** What was gathered, in an array of just that length. */
	done(): Uint32Array {
		return this.#numbers.slice(0, this.length);
	}

	#reserve(more: number): void {
		if (this.length + more <= this.#numbers.length) return;
		const wider = new Uint32Array(Math.max(this.#numbers.length * 2, this.length + more));
		wider.set(this.view());
		this.#numbers = wider;
	}
}
