/** What statements are joined to, but for their mentions: kept small, so that all edges of a large graph come from one reading. */

import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Joined } from '../facts/batch.ts';
import type { StoredStatement } from '../facts/facts.ts';

/** Of each statement its id and its place in its document; its lists of ids are shared with others that have the same. */
export class Joins {
	readonly #ids: string[] = [];
	/** Of each statement, its lists of values and of roles. */
	readonly #lists: (readonly [under: string[], roles: string[]])[] = [];
	/** Each pair of lists once. */
	readonly #known = new Map<string, readonly [under: string[], roles: string[]]>();
	readonly #repeats = new Map<string, string>();
	/** By document, its statements as places among all, in the order in which they were added. */
	readonly #ofDocument = new Map<string, number[]>();

	add({ node, document, under, roles, repeats }: StoredStatement): void {
		const place = this.#ids.push(node.id) - 1;
		const text = JSON.stringify([under, roles]);
		const lists = this.#known.get(text) ?? ([under, roles] as const);
		this.#known.set(text, lists);
		this.#lists.push(lists);
		if (repeats !== undefined) this.#repeats.set(node.id, repeats);
		const own = this.#ofDocument.get(document);
		if (own === undefined) this.#ofDocument.set(document, [place]);
		else own.push(place);
	}

	/** All statements in pages of `size`, in the order in which they were added; others get their turn between two. */
	async *pages(size: number): AsyncGenerator<Joined[]> {
		for (let from = 0; from < this.#ids.length; from += size) {
			yield this.#ids.slice(from, from + size).map((_, offset) => this.#at(from + offset));
			await nextTurn();
		}
	}

	/** Those of a document, in the order in which they were added. */
	ofDocument(document: string): Joined[] {
		return (this.#ofDocument.get(document) ?? []).map((place) => this.#at(place));
	}

	#at(place: number): Joined {
		const id = this.#ids[place] ?? '';
		const [under, roles] = this.#lists[place] ?? [[], []];
		const repeats = this.#repeats.get(id);
		return { node: { id }, under, roles, mentions: [], ...(repeats !== undefined && { repeats }) };
	}
}
