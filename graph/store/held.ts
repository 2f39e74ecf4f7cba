/** What is held of a stored graph for one generation: its head, index and words. Each is made when it is first asked for. */

import { likenessGroupsIn } from '../analysis/likeness-groups.ts';
import { metaOf } from '../facts/batch.ts';
import type { DocumentHead, GraphHead, SmallNode, StoredStatement } from '../facts/facts.ts';
import { IndexBuilder, inReadingOrder, patched } from '../index/build.ts';
import { type Counts, countAll } from '../index/counts.ts';
import { type Index, indexOf } from '../index/index.ts';
import { movedWords, type StatementWords, StatementWordList } from '../index/searched.ts';
import { type NodeWords, nodeWords } from '../index/searched-nodes.ts';
import { smallNodes } from '../facts/values.ts';
import { isPlacedByLikeness, overviewPlaces } from '../layout/overview.ts';
import type { GraphMeta } from '../model/graph.ts';
import type { Places } from '../model/query.ts';
import { byId } from '../text/order.ts';
import type { At, Engine, Generation } from './engine.ts';
import type { IndexCache } from './index-cache.ts';
import { lazily, type Lazy } from './lazily.ts';
import { ofGeneration } from './generation.ts';
import { type Surroundings, surroundings } from './surroundings.ts';

export interface Held {
	readonly generation: Generation;
	readonly head: Lazy<GraphHead>;
	readonly meta: Lazy<GraphMeta>;
	readonly index: Lazy<Index>;
	/** The counts without any filter. */
	readonly counts: Lazy<Counts>;
	readonly nodeWords: Lazy<NodeWords>;
	readonly statementWords: Lazy<StatementWords>;
	readonly nodes: Lazy<ReadonlyMap<string, SmallNode>>;
	readonly surroundings: Lazy<Surroundings>;
	readonly places: Lazy<Places>;
	/** Ids of organisations that are alike, by group. */
	readonly likenessGroups: Lazy<readonly (readonly string[])[]>;
}

/** Statements read from the engine at once while an index is made. */
const STEP = 5000;

/** What is held of a generation nothing is known of yet. */
export function holdFresh(engine: Engine, generation: Generation, cache: IndexCache): Held {
	const at = <T>(answer: Promise<At<T>>) => ofGeneration(generation, answer);
	const head = lazily(() => at(engine.head()));
	const index = lazily(async () => {
		const cached = await cache.index(generation);
		if (cached !== undefined) return indexOf(cached);
		const builder = new IndexBuilder(await head());
		for await (const [document, statements] of documentsOf(await head(), at, engine)) builder.add(document, statements);
		const made = indexOf(builder.rows());
		cache.keepIndex(generation, made);
		return made;
	});
	const statementWords = lazily(async () => {
		const cached = await cache.words(generation);
		if (cached !== undefined) return cached;
		const list = new StatementWordList();
		for await (const [, statements] of documentsOf(await head(), at, engine))
			for (const { node, repeats } of statements) if (repeats === undefined) list.push(node.text);
		const made = list.done();
		cache.keepWords(generation, made);
		return made;
	});
	return held(generation, head, index, statementWords);
}

/**
 * What is held after documents changed, made from what was held before where that is less work.
 * @throws {MovedOn}
 */
export async function holdNext(
	engine: Engine,
	earlier: Held,
	generation: Generation,
	cache: IndexCache
): Promise<Held> {
	const earlierIndex = earlier.index.made();
	if (earlierIndex === undefined) return holdFresh(engine, generation, cache);
	const at = <T>(answer: Promise<At<T>>) => ofGeneration(generation, answer);
	const changes = await at(engine.changesSince(earlier.generation));
	if (changes === undefined) return holdFresh(engine, generation, cache);
	const earlierHead = earlier.head.made();
	const head = await headAfter(engine, at, earlierHead, changes);
	if (isMost(changes, head)) return holdFresh(engine, generation, cache);

	const sameValues =
		earlierHead !== undefined && changes.every((id) => isSame(headIn(earlierHead, id), headIn(head, id)));
	const changed = new Map<string, StoredStatement[]>(changes.map((id) => [id, []]));
	for (const statement of await at(engine.statementsOf(changes))) changed.get(statement.document)?.push(statement);
	const { index, moved, added } = patched(earlierIndex, head, changed, sameValues);
	const words = earlier.statementWords.made();
	const texts = added.map(({ place, statement }) => ({ place, text: statement.node.text }));
	const fresh = holdFresh(engine, generation, cache);
	const next = held(
		generation,
		lazily.made(head),
		lazily.made(index),
		words === undefined ? fresh.statementWords : lazily.made(movedWords(words, moved, index.size, texts))
	);
	if (!sameValues) return next;
	const [from, to] = index.ranges.municipality;
	return {
		...next,
		places: isPlacedByLikeness(to - from) ? next.places : kept(earlier.places, next.places),
		nodeWords: kept(earlier.nodeWords, next.nodeWords),
		nodes: kept(earlier.nodes, next.nodes),
		surroundings: kept(earlier.surroundings, next.surroundings)
	};
}

/** The earlier thing where it has been made. Only the thing is kept: what it is made from would keep the earlier index in memory. */
function kept<T>(earlier: Lazy<T>, next: Lazy<T>): Lazy<T> {
	const thing = earlier.made();
	return thing === undefined ? next : lazily.made(thing);
}

/** Leaves to the next start what has been made for this generation. */
export function keepHeld({ generation, index, statementWords }: Held, cache: IndexCache): void {
	const made = { index: index.made(), words: statementWords.made() };
	if (made.index !== undefined) cache.keepIndex(generation, made.index);
	if (made.words !== undefined) cache.keepWords(generation, made.words);
}

function held(
	generation: Generation,
	head: Lazy<GraphHead>,
	index: Lazy<Index>,
	statementWords: Lazy<StatementWords>
): Held {
	const counts = lazily(async () => countAll(await index()));
	const nodes = lazily(async () => smallNodes(await head()));
	return {
		generation,
		head,
		index,
		counts,
		nodes,
		meta: lazily(async () => metaOf(await head())),
		statementWords,
		nodeWords: lazily(async () => nodeWords(await head(), await index())),
		surroundings: lazily(async () => surroundings(await head(), await nodes())),
		places: lazily(async () => placesIn(await index(), await counts())),
		likenessGroups: lazily(async () => likenessGroupsIn(await index(), await counts()))
	};
}

/** Every document in reading order with its statements. */
async function* documentsOf(
	head: GraphHead,
	at: <T>(answer: Promise<At<T>>) => Promise<T>,
	engine: Engine
): AsyncGenerator<[DocumentHead, StoredStatement[]]> {
	let step: DocumentHead[] = [];
	let size = 0;
	for (const document of [...inReadingOrder(head.documents), undefined]) {
		if (document !== undefined && (size === 0 || size + document.counts.statements <= STEP)) {
			step.push(document);
			size += document.counts.statements;
			continue;
		}
		const statements = new Map<string, StoredStatement[]>(step.map(({ node }) => [node.id, []]));
		for (const statement of await at(engine.statementsOf([...statements.keys()])))
			statements.get(statement.document)?.push(statement);
		for (const one of step) yield [one, statements.get(one.node.id) ?? []];
		step = document === undefined ? [] : [document];
		size = document?.counts.statements ?? 0;
	}
}

/** True where reading everything anew costs little more than a patch. */
function isMost(changes: readonly string[], { documents }: GraphHead): boolean {
	return changes.length > 8 && changes.length * 4 > documents.length;
}

/** The head after these documents changed. An index that came from a cache may be there without a head: then all of it is read. */
async function headAfter(
	engine: Engine,
	at: <T>(answer: Promise<At<T>>) => Promise<T>,
	earlier: GraphHead | undefined,
	changes: readonly string[]
): Promise<GraphHead> {
	if (earlier === undefined) return at(engine.head());
	const { fingerprint, documents } = await at(engine.headsOf(changes));
	const gone = new Set(changes);
	const others = earlier.documents.filter(({ node }) => !gone.has(node.id));
	return {
		fingerprint,
		shared: earlier.shared,
		documents: [...others, ...documents].sort((a, b) => byId(a.node, b.node))
	};
}

function headIn({ documents }: GraphHead, id: string): DocumentHead | undefined {
	return documents.find(({ node }) => node.id === id);
}

/** True where two heads bring the same small nodes and the same names into a graph. */
function isSame(a: DocumentHead | undefined, b: DocumentHead | undefined): boolean {
	const small = (head: DocumentHead | undefined) =>
		JSON.stringify(head && [head.node, head.municipality, head.declares]);
	return small(a) === small(b);
}

function placesIn(index: Index, { whole, links }: Counts): Places {
	const [firstMunicipality, endMunicipality] = index.ranges.municipality;
	const [firstConcept, endConcept] = index.ranges.concept;
	const width = endConcept - firstConcept;
	const municipalities = index.values.slice(firstMunicipality, endMunicipality).map(({ id }) => id);
	const concepts = index.values.slice(firstConcept, endConcept);
	if (!isPlacedByLikeness(municipalities.length))
		return overviewPlaces({ municipalities, concepts, shares: new Map() });
	const shares = new Map(
		concepts.map(({ id }, concept) => {
			const row = new Map<string, number>();
			for (const [place, municipality] of municipalities.entries()) {
				const statements = links[place * width + concept] ?? 0;
				if (statements > 0) row.set(municipality, statements / (whole[firstMunicipality + place] ?? 1));
			}
			return [id, row] as const;
		})
	);
	return overviewPlaces({ municipalities, concepts, shares });
}
