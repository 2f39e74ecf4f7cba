/** What a search looks at: the words of all nodes but statements, and the order in which they are listed. */

import type { GraphHead, SmallNode } from '../facts/facts.ts';
import { smallNodes } from '../facts/values.ts';
import { formsIn } from '../facts/written-forms.ts';
import type { NodeType } from '../model/graph.ts';
import { byText } from '../text/order.ts';
import { searchText } from '../text/normalise.ts';
import type { Index } from './index.ts';
import { isFoundByKind, kindWordsOf } from './kind-words.ts';
import { lettersOf } from './searched.ts';
import { WordList } from './word-list.ts';
import type { Words } from './words.ts';

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

/** Where a search lists a type among the others. */
export function rankOf(type: NodeType): number {
	return RANK[type];
}

/** The words of all small nodes, by their place in {@link nodes}. */
export interface NodeWords {
	/** Whole labels, each as one word; also as a role or a municipality is inflected. */
	labels: Words;
	/** The words of labels alone. */
	labelWords: Words;
	/** What names a node: its label, a value's printed name, the forms of concepts, roles and municipalities. */
	nodeWords: Words;
	/** What a node is, where that alone finds it. */
	kindWords: Words;
	/** What tells a node from others without naming it: whose it is, and what it is elsewhere. */
	besideWords: Words;
	/** Facet values, by their place in the index. */
	nodes: Uint32Array;
	/** By id of a concept or role, the forms it is found by, as they are written. */
	forms: ReadonlyMap<string, readonly string[]>;
}

/** The words of all nodes but statements. */
export function nodeWords(head: GraphHead, { places, values }: Pick<Index, 'places' | 'values'>): NodeWords {
	const lists = {
		labels: new WordList(),
		labelWords: new WordList(),
		nodeWords: new WordList(),
		kindWords: new WordList(),
		besideWords: new WordList()
	};
	const nodes = [...smallNodes(head).values()].sort((a, b) => RANK[a.type] - RANK[b.type] || byText(a.id, b.id));
	const forms = new Map(Object.entries(head.shared.words).map(([id, words]) => [id, formsIn(words)]));
	for (const node of nodes) {
		const ref = values[places.get(node.id) ?? -1];
		const labels = labelsOf(node);
		const words = labels.flatMap(lettersOf);
		const kind = kindWordsOf({ type: node.type, ...(node.type === 'Value' && { kind: node.kind }) });
		const byKind = isFoundByKind(node);
		lists.labels.push([...labels, ...inflectedLabels(node, forms)]);
		lists.labelWords.push(words);
		lists.nodeWords.push([...words, ...lettersOf(searchText(moreWordsOf(node, head)))]);
		lists.kindWords.push(byKind ? kind : []);
		lists.besideWords.push([...(byKind ? [] : kind), ...lettersOf(searchText(ref?.owner?.label ?? ''))]);
	}
	return {
		labels: lists.labels.done(),
		labelWords: lists.labelWords.done(),
		nodeWords: lists.nodeWords.done(),
		kindWords: lists.kindWords.done(),
		besideWords: lists.besideWords.done(),
		nodes: Uint32Array.from(nodes, ({ id }) => places.get(id) ?? 0),
		forms
	};
}

/** A label of one word in other forms: all that a role or a municipality of one word is found by. */
function inflectedLabels({ type, id, label }: SmallNode, forms: NodeWords['forms']): string[] {
	if (/\s/.test(label)) return [];
	if (type === 'Role') return (forms.get(id) ?? []).map(searchText);
	return type === 'Municipality' ? [searchText(genitiveOf(label))] : [];
}

/** What names a node beside its label. */
function moreWordsOf(node: SmallNode, { shared }: GraphHead): string {
	switch (node.type) {
		case 'Concept':
		case 'Role':
			return shared.words[node.id] ?? '';
		case 'Value':
			return node.name;
		case 'Municipality':
			return genitiveOf(node.label);
		default:
			return '';
	}
}

/** As in »Gentoftes ledere«. */
function genitiveOf(name: string): string {
	return `${name}s`;
}

/** A node's label as it is searched, a concept's also in English. */
function labelsOf(node: SmallNode): string[] {
	const labels = node.type === 'Concept' ? [node.label, node.labelEn] : [node.label];
	return labels.map(searchText);
}
