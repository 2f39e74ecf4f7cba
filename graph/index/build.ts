/** Makes an index from facts, document by document; a changed document takes its statements anew, the others are copied. */

import { stands } from '../facts/evidence.ts';
import type { DocumentHead, GraphHead, StoredStatement } from '../facts/facts.ts';
import { byText } from '../text/order.ts';
import type { NodeRef } from '../model/query.ts';
import { Numbers } from './numbers.ts';
import { type Index, indexOf, type IndexRows, statementsWith } from './index.ts';
import { facetValues, rolesWithBroader } from '../facts/values.ts';

/** Where statements of an earlier index stand in a later one; {@link GONE} where they do not. */
export type Moved = Int32Array;
export const GONE = -1;

/** The documents in reading order: by municipality, then by id. */
export function inReadingOrder(documents: readonly DocumentHead[]): DocumentHead[] {
	return [...documents].sort((a, b) => byText(a.municipality.id, b.municipality.id) || byText(a.node.id, b.node.id));
}

/** An index, and the statements of the documents that were not copied, by place. */
export class IndexBuilder {
	readonly #values: readonly NodeRef[];
	readonly #places: ReadonlyMap<string, number>;
	readonly #roles: ReadonlyMap<string, readonly string[]>;
	readonly #repeated = new Map<number, number>();
	readonly #keys: Numbers;
	readonly #valueStart: Numbers;
	readonly #valuesOf: Numbers;

	/** `same`: an earlier index, where the head has the same facet values as it had then. */
	constructor(head: GraphHead, same?: Index) {
		this.#values = same?.values ?? facetValues(head);
		this.#places = same?.places ?? new Map(this.#values.map(({ id }, place) => [id, place]));
		this.#roles = rolesWithBroader(head);
		const statements = head.documents.reduce((sum, { counts }) => sum + counts.statements, 0);
		this.#keys = new Numbers(statements);
		this.#valueStart = new Numbers(statements + 1);
		this.#valuesOf = new Numbers(statements * 8);
		this.#valueStart.push(0);
	}

	/** The next document in reading order, with its statements by order, then id. Returns those that count. */
	add(document: DocumentHead, statements: readonly StoredStatement[]): StoredStatement[] {
		const printed = new Map<string, number>();
		for (const { repeats } of statements)
			if (repeats !== undefined) printed.set(repeats, (printed.get(repeats) ?? 0) + 1);
		const counted = statements.filter(({ repeats }) => repeats === undefined);
		for (const statement of counted) {
			const times = printed.get(statement.node.id);
			if (times !== undefined) this.#repeated.set(this.#keys.length, times);
			this.#keys.push(statement.key);
			for (const value of this.#valuesIn(document, statement)) this.#valuesOf.push(value);
			this.#valueStart.push(this.#valuesOf.length);
		}
		return counted;
	}

	/**
	 * The next documents as they stand in an earlier index, at its places from `first` to before `end`. Notes in `moved`
	 * where these have gone.
	 */
	copy({ first, end }: Run, earlier: Index, renumbered: Renumbered, moved: Moved): void {
		const shift = this.#keys.length - first;
		for (let place = first; place < end; place++) moved[place] = place + shift;
		this.#keys.append(earlier.keys.subarray(first, end));
		const from = earlier.valueStart[first] ?? 0;
		const ends = earlier.valueStart.subarray(first + 1, end + 1);
		const offset = this.#valuesOf.length - from;
		this.#valuesOf.append(renumbered(earlier.valuesOf.subarray(from, ends.at(-1)), ends, from));
		this.#valueStart.append(ends, offset);
	}

	/** Once all is copied: how often statements that are still there are printed. */
	copyRepeated(earlier: Index, moved: Moved): void {
		for (const [place, times] of earlier.repeated) {
			const now = moved[place] ?? GONE;
			if (now !== GONE) this.#repeated.set(now, times);
		}
	}

	/** Where the values of an earlier index stand in this one, for {@link copy}. */
	renumbering(earlier: Index): Renumbered {
		if (this.#values === earlier.values) return (values) => values;
		const places = Int32Array.from(earlier.values, ({ id }) => this.#places.get(id) ?? GONE);
		if (places.every((place, index) => place === index)) return (values) => values;
		const known = Array.from(places).filter((place) => place !== GONE);
		const keepsOrder = known.every((place, index) => index === 0 || (known[index - 1] ?? 0) < place);
		return (values, ends, from) => {
			const next = values.map((value) => places[value] ?? 0);
			if (!keepsOrder) {
				let start = 0;
				for (const end of ends) {
					next.subarray(start, end - from).sort();
					start = end - from;
				}
			}
			return next;
		};
	}

	/** Statements so far. */
	get size(): number {
		return this.#keys.length;
	}

	rows(): IndexRows {
		return {
			values: this.#values,
			keys: this.#keys.done(),
			valueStart: this.#valueStart.done(),
			valuesOf: this.#valuesOf.done(),
			repeated: this.#repeated
		};
	}

	/** Places of all values of a statement, ascending; a role brings the roles it is a kind of. */
	#valuesIn({ node, municipality }: DocumentHead, { under, roles, mentions }: StoredStatement): number[] {
		const places = new Set<number>();
		const add = (id: string) => {
			const place = this.#places.get(id);
			if (place !== undefined) places.add(place);
		};
		add(node.id);
		add(municipality.id);
		under.forEach(add);
		for (const role of roles) (this.#roles.get(role) ?? [role]).forEach(add);
		for (const mention of mentions) if (stands(mention)) add(mention.concept);
		return [...places].sort((a, b) => a - b);
	}
}

/** Places of an earlier index that are copied together. */
interface Run {
	first: number;
	end: number;
}

/** Values of statements as they are numbered in the new index; `ends` are the ends of the statements' runs, `from` where the values began. */
type Renumbered = (values: Uint32Array, ends: Uint32Array, from: number) => Uint32Array;

/**
 * The index after some documents changed. `head` is that of the graph as it is now, `changed` holds the statements of each
 * document that changed, `sameValues` says that the facet values are those of the earlier index.
 */
export function patched(
	earlier: Index,
	head: GraphHead,
	changed: ReadonlyMap<string, readonly StoredStatement[]>,
	sameValues: boolean
): { index: Index; moved: Moved; added: { place: number; statement: StoredStatement }[] } {
	const builder = new IndexBuilder(head, sameValues ? earlier : undefined);
	const renumbered = builder.renumbering(earlier);
	const moved = new Int32Array(earlier.size).fill(GONE);
	const added: { place: number; statement: StoredStatement }[] = [];
	let run: Run = { first: 0, end: 0 };
	const copyRun = () => {
		if (run.end > run.first) builder.copy(run, earlier, renumbered, moved);
	};
	for (const document of inReadingOrder(head.documents)) {
		const statements = changed.get(document.node.id);
		if (statements === undefined) {
			const next = runOf(earlier, document);
			if (next === undefined) continue;
			if (next.first !== run.end) {
				copyRun();
				run = next;
			} else run = { first: run.first, end: next.end };
			continue;
		}
		copyRun();
		run = { first: 0, end: 0 };
		let place = builder.size;
		for (const statement of builder.add(document, statements)) added.push({ place: place++, statement });
	}
	copyRun();
	builder.copyRepeated(earlier, moved);
	return { index: indexOf(builder.rows(), sameValues ? earlier : undefined), moved, added };
}

/** Where the statements of a document stand; undefined where none of its statements counts. */
function runOf(index: Index, { node }: DocumentHead): Run | undefined {
	const statements = statementsWith(index, index.places.get(node.id) ?? -1);
	const [first, last] = [statements[0], statements.at(-1)];
	return first === undefined || last === undefined ? undefined : { first, end: last + 1 };
}
