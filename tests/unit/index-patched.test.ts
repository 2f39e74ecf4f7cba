/** An index and its words after any change, and after a way through bytes: the same as made anew, whatever the documents. */

import { describe, expect, it } from 'vitest';
import type { DocumentFacts, GraphHead, StoredStatement } from '../../graph/facts/facts.ts';
import { factsOf } from '../../graph/facts/batch.ts';
import { country } from '../../graph/generate/country.ts';
import { type Draw, drawFrom } from '../../graph/generate/draw.ts';
import { sampleOf } from '../../graph/generate/sample.ts';
import { IndexBuilder, inReadingOrder, patched } from '../../graph/index/build.ts';
import { indexBytes, indexFrom, wordBytes, wordsFrom } from '../../graph/index/bytes.ts';
import { type Index, indexOf } from '../../graph/index/index.ts';
import { movedWords, type StatementWords, StatementWordList } from '../../graph/index/searched.ts';
import { WordList } from '../../graph/index/word-list.ts';
import { Words } from '../../graph/index/words.ts';
import { inOrderOfEdges } from '../../graph/store/pieces.ts';
import { smallGraph } from '../fixtures/graph.ts';

const small = factsOf(smallGraph());
const CHANCES = Array.from({ length: 25 }, (_, seed) => seed + 1);

/** Words that a careless reading of bytes would change. */
const ODD = ['a', 'aa', 'ab', 'z', '0', '\ufeffmod', 'mod', 'øl', '\u{1f600}', '\uffee', 'é', 'e\u0301'];

function joined(parts: readonly Uint8Array[]): Uint8Array {
	return new Uint8Array(Buffer.concat(parts));
}

function listed(words: Words, size: number): Record<string, number[]> {
	const places = (bits: Uint32Array) =>
		Array.from({ length: size }, (_, place) => place).filter(
			(place) => (((bits[place >>> 5] ?? 0) >>> (place % 32)) & 1) === 1
		);
	return Object.fromEntries(
		ODD.flatMap((word) => [
			[word, places(words.whole(word))],
			[`${word}…`, places(words.begun(word))]
		])
	);
}

/** The slow way: look at every text. */
function recounted(texts: readonly (readonly string[])[]): Record<string, number[]> {
	const places = (fits: (word: string) => boolean) =>
		texts.flatMap((words, place) => (words.some(fits) ? [place] : []));
	return Object.fromEntries(
		ODD.flatMap((word) => [
			[word, places((other) => other === word)],
			[`${word}…`, places((other) => other.startsWith(word))]
		])
	);
}

function wordList(texts: readonly (readonly string[])[]): Words {
	const list = new WordList();
	for (const words of texts) list.push(words);
	return list.done();
}

const someWords = (draw: Draw) => Array.from({ length: draw.below(5) }, () => draw.pick(ODD));

describe('words', () => {
	it.each(CHANCES)('that came, went and moved stand where a slow recount finds them (chance %i)', (seed) => {
		const draw = drawFrom(seed);
		const before = Array.from({ length: draw.below(200) }, () => someWords(draw));
		const after: string[][] = [];
		const moved = new Int32Array(before.length).fill(-1);
		const added = new Map<string, number[]>();
		const add = () => {
			const words = someWords(draw);
			for (const word of new Set(words)) added.set(word, [...(added.get(word) ?? []), after.length]);
			after.push(words);
		};
		for (const [place, words] of before.entries()) {
			while (draw.share() < 0.2) add();
			if (draw.share() < 0.3) continue;
			moved[place] = after.length;
			after.push(words);
		}
		while (draw.share() < 0.7) add();
		expect(listed(wordList(before), before.length)).toEqual(recounted(before));
		const words = wordList(before).moved(moved, after.length, added);
		expect(listed(words, after.length)).toEqual(recounted(after));
		expect(listed(new Words(words.bytes.slice()), after.length)).toEqual(recounted(after));
		// Nothing of what went is left in the bytes.
		expect(words.bytes).toEqual(wordList(after).bytes);
	});
});

/** A graph as an engine gives it, with a key for each statement. */
class Stored {
	#documents = new Map<string, { facts: DocumentFacts; statements: StoredStatement[] }>();
	#lastKey = 0;

	put(facts: DocumentFacts): void {
		const statements = facts.statements
			.map((one) => ({ ...one, key: ++this.#lastKey, document: facts.head.node.id }))
			.sort((a, b) => a.node.order - b.node.order || (a.node.id < b.node.id ? -1 : 1));
		this.#documents.set(facts.head.node.id, { facts, statements });
	}

	remove(id: string): void {
		this.#documents.delete(id);
	}

	get head(): GraphHead {
		const documents = [...this.#documents.values()].map(({ facts }) => facts.head);
		return {
			fingerprint: '',
			shared: small.shared,
			documents: documents.sort((a, b) => (a.node.id < b.node.id ? -1 : 1))
		};
	}

	statementsOf(id: string): StoredStatement[] {
		return this.#documents.get(id)?.statements ?? [];
	}

	/** Made anew. */
	made(): { index: Index; words: StatementWords } {
		const builder = new IndexBuilder(this.head);
		const list = new StatementWordList();
		for (const document of inReadingOrder(this.head.documents))
			for (const { node } of builder.add(document, this.statementsOf(document.node.id))) list.push(node.text);
		return { index: indexOf(builder.rows()), words: list.done() };
	}
}

const pictured = ({ index, words }: { index: Index; words: StatementWords }) => ({
	index: { ...index, places: [...index.places], repeated: [...index.repeated].sort(([a], [b]) => a - b) },
	words: { ...words, words: words.words.bytes }
});

describe('an index', () => {
	it.each(CHANCES)('that was patched again and again is the one made anew, also through bytes (chance %i)', (seed) => {
		const draw = drawFrom(seed);
		const invented = country(sampleOf(smallGraph()), { statements: 90, organisations: 6, seed });
		const all = [...invented.documents, ...small.documents];
		const stored = new Stored();
		for (const facts of all) if (draw.share() < 0.5) stored.put(facts);
		let held = stored.made();
		for (let step = 0; step < 8; step++) {
			const changes = Array.from({ length: 1 + draw.below(3) }, () => draw.pick(all));
			let hasSameValues = true;
			for (const facts of changes) {
				const { id } = facts.head.node;
				const isThere = stored.head.documents.some(({ node }) => node.id === id);
				if (isThere && draw.share() < 0.3) {
					stored.remove(id);
					hasSameValues = false;
					continue;
				}
				hasSameValues &&= isThere;
				const statements = facts.statements.filter(({ repeats }) => repeats !== undefined || draw.share() < 0.9);
				stored.put({ ...facts, statements });
			}
			const changed = new Map(changes.map(({ head }) => [head.node.id, stored.statementsOf(head.node.id)]));
			const { index, moved, added } = patched(held.index, stored.head, changed, hasSameValues);
			const texts = added.map(({ place, statement }) => ({ place, text: statement.node.text }));
			held = { index, words: movedWords(held.words, moved, index.size, texts) };
			expect(pictured(held)).toEqual(pictured(stored.made()));

			const stamp = { engine: 'memory', generation: String(step), fingerprint: 'f' };
			const rows = indexFrom(joined(indexBytes(stamp, held.index)), stamp);
			const words = wordsFrom(joined(wordBytes(stamp, held.words)), stamp);
			if (rows === undefined || words === undefined) throw new Error('The bytes gave nothing.');
			expect(pictured({ index: indexOf(rows), words })).toEqual(pictured(held));
			for (const other of ['engine', 'generation', 'fingerprint'])
				expect(indexFrom(joined(indexBytes(stamp, held.index)), { ...stamp, [other]: 'x' })).toBeUndefined();
			held = { index: indexOf(rows), words };
		}
	});
});

describe('the order of edges', () => {
	it.each(CHANCES)('is that of their ids, however the statements’ ids begin alike (chance %i)', async (seed) => {
		const draw = drawFrom(seed);
		const ids = new Set<string>();
		while (ids.size < 60) {
			const tail = Array.from({ length: draw.below(6) }, () => draw.pick(['a', 'b', '-', ':', '0', '9', 'z']));
			ids.add(`statement:x${tail.join('')}`);
		}
		const statements = [...ids].sort().map((id) => ({ node: { id } }) as Pick<StoredStatement, 'node'>);
		const pages = async function* () {
			for (let from = 0; from < statements.length;) {
				const to = from + 1 + draw.below(9);
				yield statements.slice(from, to);
				from = to;
			}
		};
		const found: string[] = [];
		for await (const { node } of inOrderOfEdges(pages())) found.push(`${node.id}>`);
		expect(found).toEqual([...ids].map((id) => `${id}>`).sort());
	});
});
