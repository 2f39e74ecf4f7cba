/** Reads the vocabulary files: one Markdown file a concept, as seed/vocabulary/README.md describes. Everything is parsed here; inside nothing is checked twice. */

import { GraphError } from '../model/errors.ts';
import { nodeId } from '../model/ids.ts';
import {
	bad,
	contentLines,
	excerpt,
	parsePhrase,
	parseWords,
	splitReason,
	type Known,
	type VocabularyFile,
	type VocabularyPhrase,
	type VocabularyWord
} from './entries.ts';
import { GROUPS_FILE, parseGroups, type VocabularyGroup } from './groups.ts';

export interface VocabularyRelation {
	readonly type: 'BROADER' | 'RELATED';
	readonly concept: string;
	readonly reason: string;
	readonly reasonEn: string;
	readonly line: number;
}

export interface VocabularyConcept {
	readonly key: string;
	readonly file: string;
	/** The group it names, if any. */
	readonly group?: VocabularyGroup;
	readonly label: string;
	readonly labelEn: string;
	readonly scopeNote: string;
	readonly scopeNoteEn: string;
	readonly words: readonly VocabularyWord[];
	readonly phrases: readonly VocabularyPhrase[];
	readonly firstParts: readonly VocabularyWord[];
	readonly lastParts: readonly VocabularyWord[];
	readonly notWords: readonly VocabularyWord[];
	readonly notPhrases: readonly VocabularyPhrase[];
	readonly doubtWords: readonly VocabularyWord[];
	readonly doubtPhrases: readonly VocabularyPhrase[];
	readonly relations: readonly VocabularyRelation[];
}

export interface Vocabulary {
	readonly concepts: readonly VocabularyConcept[];
	/** Named word lists that phrases refer to as {name}. */
	readonly lists: ReadonlyMap<string, readonly VocabularyWord[]>;
	/** In the order of the screen; none where the folder has no file of groups. */
	readonly groups: readonly VocabularyGroup[];
}

const LISTS_FILE = 'ordlister.md';
export const READING_HELP = 'README.md';

const SECTIONS = ['Ord', 'Udtryk', 'Forled', 'Efterled', 'Tæller ikke', 'Tvivl', 'Bredere', 'Beslægtet'] as const;
type Section = (typeof SECTIONS)[number];

const KEY = /^[a-zæøå][a-zæøå0-9-]*$/;

/**
 * Parses all files of seed/vocabulary.
 * @param senses the keys that `{afgør: …}` may name
 * @throws {GraphError} bad-vocabulary, naming file and line
 */
export function parseVocabulary(files: readonly VocabularyFile[], senses: ReadonlySet<string>): Vocabulary {
	const sorted = files.filter((file) => file.name !== READING_HELP).sort((a, b) => (a.name < b.name ? -1 : 1));
	const lists = new Map<string, VocabularyWord[]>();
	for (const file of sorted.filter(({ name }) => name === LISTS_FILE)) parseLists(file, lists, senses);
	const groups = sorted.filter(({ name }) => name === GROUPS_FILE).flatMap(parseGroups);
	const concepts = sorted
		.filter(({ name }) => name !== LISTS_FILE && name !== GROUPS_FILE)
		.map((file) => parseConcept(file, { lists, senses }, groups));
	if (concepts.length === 0) {
		throw new GraphError(
			'bad-vocabulary',
			'seed/vocabulary',
			'The vocabulary holds no concept.',
			'Put at least one concept file there.'
		);
	}
	checkNames(concepts);
	checkRelations(concepts);
	return { concepts, lists, groups };
}

/** One idea, one concept: neither an id nor a label may stand twice, or one would silently swallow the other. */
function checkNames(concepts: readonly VocabularyConcept[]): void {
	const owners = new Map<string, string>();
	for (const { key, file, label, labelEn } of concepts) {
		for (const name of new Set([nodeId('Concept', key), label.toLowerCase(), labelEn.toLowerCase()])) {
			const owner = owners.get(name);
			owners.set(name, file);
			if (owner === undefined) continue;
			throw new GraphError(
				'bad-vocabulary',
				file,
				`${file} and ${owner} are both "${name}".`,
				'Join the two files, or give one of them another name and heading.'
			);
		}
	}
}

function parseLists(file: VocabularyFile, lists: Map<string, VocabularyWord[]>, senses: Known['senses']): void {
	let current: VocabularyWord[] | undefined;
	for (const { line, text } of contentLines(file)) {
		if (text.startsWith('## ')) {
			const name = text.slice(3).trim();
			if (!KEY.test(name)) throw bad(file, line, `"${name}" cannot name a list`, 'Use small letters without spaces.');
			if (lists.has(name)) throw bad(file, line, `the list "${name}" stands twice`, 'Join the two lists.');
			current = [];
			lists.set(name, current);
		} else if (text.startsWith('- ')) {
			if (current === undefined)
				throw bad(file, line, 'a word stands before the first list', 'Begin the list with "## name".');
			current.push(...parseWords(file, line, text.slice(2), senses));
		}
	}
}

interface Draft {
	group?: VocabularyGroup;
	label?: string;
	labelEn?: string;
	scopeNote?: string;
	scopeNoteEn?: string;
	words: VocabularyWord[];
	phrases: VocabularyPhrase[];
	firstParts: VocabularyWord[];
	lastParts: VocabularyWord[];
	notWords: VocabularyWord[];
	notPhrases: VocabularyPhrase[];
	doubtWords: VocabularyWord[];
	doubtPhrases: VocabularyPhrase[];
	relations: VocabularyRelation[];
}

function parseConcept(file: VocabularyFile, known: Known, groups: readonly VocabularyGroup[]): VocabularyConcept {
	const key = file.name.replace(/\.md$/, '').normalize('NFC');
	if (!file.name.endsWith('.md') || !KEY.test(key)) {
		throw bad(file, 1, 'the file name is no concept key', 'Name it as the concept in small letters, such as mod.md.');
	}
	const draft: Draft = {
		words: [],
		phrases: [],
		firstParts: [],
		lastParts: [],
		notWords: [],
		notPhrases: [],
		doubtWords: [],
		doubtPhrases: [],
		relations: []
	};
	let section: Section | undefined;
	for (const { line, text } of contentLines(file)) {
		if (text.startsWith('## ')) section = parseSection(file, line, text.slice(3).trim());
		else if (text.startsWith('# ')) parseLabels(file, line, text.slice(2), draft);
		else if (section === undefined) parseHead(file, line, text, draft, groups);
		else if (text.startsWith('- ')) parseEntry(file, line, section, text.slice(2).trim(), draft, known);
		else throw bad(file, line, `"${excerpt(text)}" is no entry`, 'Begin every entry with "- ".');
	}
	const { label, labelEn, scopeNote, scopeNoteEn } = draft;
	if (label === undefined || labelEn === undefined) {
		throw bad(file, 1, 'the heading with both labels is missing', 'Begin with "# Dansk navn / English name".');
	}
	if (scopeNote === undefined || scopeNoteEn === undefined) {
		throw bad(file, 1, 'a scope note is missing', 'Add a line "Omfang: …" and a line "Scope: …" below the heading.');
	}
	if (draft.words.length === 0)
		throw bad(file, 1, 'the concept has no words', 'Add a section "## Ord" with at least one.');
	return { ...draft, key, file: file.name, label, labelEn, scopeNote, scopeNoteEn };
}

function parseSection(file: VocabularyFile, line: number, name: string): Section {
	const section = SECTIONS.find((title) => title === name);
	if (section === undefined) throw bad(file, line, `"${name}" is no section`, `Use one of: ${SECTIONS.join(', ')}.`);
	return section;
}

function parseLabels(file: VocabularyFile, line: number, text: string, draft: Draft): void {
	const [label, labelEn, more] = text.split(' / ').map((part) => part.trim());
	if (!label || !labelEn || more !== undefined) {
		throw bad(file, line, 'the heading must hold two labels', 'Write "# Dansk navn / English name".');
	}
	if (draft.label !== undefined) throw bad(file, line, 'the heading stands twice', 'Keep one concept a file.');
	draft.label = label;
	draft.labelEn = labelEn;
}

/** A line before the first section: what counts, in both languages, and the group. */
function parseHead(
	file: VocabularyFile,
	line: number,
	text: string,
	draft: Draft,
	groups: readonly VocabularyGroup[]
): void {
	const match = /^(Omfang|Scope|Gruppe): (.+)$/.exec(text);
	if (match?.[2] === undefined)
		throw bad(
			file,
			line,
			`"${excerpt(text)}" is not understood`,
			'Before the first section only "Gruppe: …", "Omfang: …" and "Scope: …" may stand.'
		);
	const said = match[2].trim();
	if (match[1] === 'Omfang') draft.scopeNote = said;
	else if (match[1] === 'Scope') draft.scopeNoteEn = said;
	else {
		const group = groups.find(({ key }) => key === said.normalize('NFC'));
		if (group === undefined)
			throw bad(file, line, `there is no group "${excerpt(said)}"`, `Use a key of ${GROUPS_FILE}, or add one there.`);
		draft.group = group;
	}
}

function parseEntry(
	file: VocabularyFile,
	line: number,
	section: Section,
	text: string,
	draft: Draft,
	known: Known
): void {
	switch (section) {
		case 'Ord':
			draft.words.push(...parseWords(file, line, text, known.senses));
			return;
		case 'Forled':
			draft.firstParts.push(...parseWords(file, line, text, known.senses));
			return;
		case 'Efterled':
			draft.lastParts.push(...parseWords(file, line, text, known.senses));
			return;
		case 'Udtryk':
			draft.phrases.push(parsePhrase(file, line, text, known));
			return;
		case 'Tæller ikke':
		case 'Tvivl': {
			const [entry, reason] = splitReason(file, line, text);
			const isPhrase = /\s/.test(entry.replace(/,\s+/g, ',').replace(/ \(\p{L}+\)| \{afgør: [\p{L}-]+\}/gu, ''));
			const words = section === 'Tvivl' ? draft.doubtWords : draft.notWords;
			const phrases = section === 'Tvivl' ? draft.doubtPhrases : draft.notPhrases;
			if (isPhrase) phrases.push({ ...parsePhrase(file, line, entry, known), reason });
			else words.push(...parseWords(file, line, entry, known.senses).map((word) => ({ ...word, reason })));
			return;
		}
		case 'Bredere':
		case 'Beslægtet': {
			const match = /^([^\s:]+): (.+) \/ (.+)$/.exec(text);
			if (match?.[1] === undefined || match[2] === undefined || match[3] === undefined) {
				throw bad(file, line, 'the relation is not understood', 'Write "- concept: begrundelse / reason".');
			}
			const type = section === 'Bredere' ? 'BROADER' : 'RELATED';
			draft.relations.push({ type, concept: match[1], reason: match[2].trim(), reasonEn: match[3].trim(), line });
			return;
		}
	}
}

function checkRelations(concepts: readonly VocabularyConcept[]): void {
	const keys = new Set(concepts.map(({ key }) => key));
	const pairs = new Map<string, string>();
	for (const concept of concepts) {
		for (const relation of concept.relations) {
			const where = { name: concept.file, text: '' };
			if (!keys.has(relation.concept)) {
				throw bad(
					where,
					relation.line,
					`there is no concept "${relation.concept}"`,
					'Use the key of another vocabulary file.'
				);
			}
			if (relation.concept === concept.key) {
				throw bad(where, relation.line, 'a concept cannot be related to itself', 'Remove the line.');
			}
			const pair = [concept.key, relation.concept].sort().join(' – ');
			const first = pairs.get(pair);
			if (first !== undefined) {
				throw bad(where, relation.line, `${pair} is already related in ${first}`, 'State each relation once.');
			}
			pairs.set(pair, `${concept.file}:${relation.line}`);
		}
	}
}
