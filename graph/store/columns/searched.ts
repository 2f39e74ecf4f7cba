/** What a search looks at, the same for every engine: the words of statements and of all other nodes, and the order in which both are listed. */

import type { GraphBatch, GraphNode, NodeType } from '../../model.ts';
import { searchText } from '../../search/normalise.ts';
import { byText } from '../arrange.ts';
import type { ArrangedStatement } from '../arrange.ts';
import type { Columns } from './columns.ts';
import { WordList, Words } from './words.ts';

/** At equal match, a search lists node types in this order. */
const RANK: Readonly<Record<NodeType, number>> = {
	Concept: 0,
	Municipality: 1,
	Role: 2,
	Relation: 3,
	Value: 4,
	Document: 5,
	Statement: 6
};

/** The words of statements; of nodes; of their labels alone; and whole labels, each as one word. By the names they are stored under. */
export const WORD_COLUMNS = ['statementWords', 'nodeWords', 'labelWords', 'labels'] as const;
type WordColumn = (typeof WORD_COLUMNS)[number];

/** The words of a stored graph, and its nodes but statements by place: indexes of facet values. */
export interface Searched extends Readonly<Record<WordColumn, Words>> {
	readonly nodes: Uint32Array;
}

/** Words part at everything that is neither an ASCII letter or digit nor beyond ASCII. Half a surrogate pair could not be stored as UTF-8. */
export function lettersOf(text: string): string[] {
	return (
		text
			.toWellFormed()
			.toLowerCase()
			.match(/[a-z0-9\u0080-\u{10ffff}]+/gu) ?? []
	);
}

/** The columns of words, to be stored; `found` holds the statements in the order a search lists them. */
export function wordsToStore(
	batch: GraphBatch,
	statements: readonly ArrangedStatement[],
	found: Uint32Array
): Record<WordColumn, Uint8Array> {
	const lists = {
		statementWords: new WordList(),
		nodeWords: new WordList(),
		labelWords: new WordList(),
		labels: new WordList()
	};
	for (const index of found) lists.statementWords.push(lettersOf(batch.searchTexts[statements[index]?.id ?? ''] ?? ''));
	const nodes = batch.nodes.filter(({ type }) => type !== 'Statement');
	for (const node of inOrder(nodes)) {
		const labels = labelsOf(node);
		const words = labels.flatMap(lettersOf);
		lists.labels.push(labels);
		lists.labelWords.push(words);
		lists.nodeWords.push([...words, ...lettersOf(batch.searchTexts[node.id] ?? '')]);
	}
	return {
		statementWords: lists.statementWords.bytes(),
		nodeWords: lists.nodeWords.bytes(),
		labelWords: lists.labelWords.bytes(),
		labels: lists.labels.bytes()
	};
}

/** What {@link wordsToStore} has made, read again. */
export function searchedFrom({ values }: Columns, column: (name: WordColumn) => Uint8Array): Searched {
	const places = new Map(values.map(({ id }, index) => [id, index]));
	return {
		statementWords: new Words(column('statementWords')),
		nodeWords: new Words(column('nodeWords')),
		labelWords: new Words(column('labelWords')),
		labels: new Words(column('labels')),
		nodes: Uint32Array.from(inOrder(values), ({ id }) => places.get(id) ?? 0)
	};
}

/** By type, then id. */
function inOrder<T extends { type: NodeType; id: string }>(nodes: readonly T[]): T[] {
	return [...nodes].sort((a, b) => RANK[a.type] - RANK[b.type] || byText(a.id, b.id));
}

/** A node's label as it is searched, a concept's also in English. */
function labelsOf(node: GraphNode): string[] {
	const labels = node.type === 'Concept' ? [node.label, node.labelEn] : [node.label];
	return labels.map(searchText);
}
