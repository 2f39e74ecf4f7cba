/** Opens the linker: the vocabulary of seed/vocabulary with the forms the dictionary gives its words. */

import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openDictionary } from '../danish/dictionary/dictionary.ts';
import { GraphError } from '../model/errors.ts';
import { edgeId, nodeId } from '../model/ids.ts';
import type { EdgeOf, NodeOf } from '../model/graph.ts';
import { findConcepts, type Findings } from './find.ts';
import { formIndex } from './form-index.ts';
import { formsOf, type LinkDictionary, nameForms } from './inflect.ts';
import { lexisOf } from './lexis.ts';
import type { Linker, LinkResult, Mention } from './linker.ts';
import { utf8Text } from '../text/plain-text.ts';
import { SENSE_TABLES } from './senses/tables.ts';
import { plainSpelling } from '../text/tokens.ts';
import { parseVocabulary, READING_HELP, type Vocabulary } from '../vocabulary/read.ts';
import type { VocabularyFile } from '../vocabulary/entries.ts';

const SENSES = new Set(SENSE_TABLES.map(({ key }) => key));

/** A linker that also shows what it left out, for explanations. */
export interface OpenLinker extends Linker {
	readonly vocabulary: Vocabulary;
	/** Every word a concept's vocabulary knows, with its decision. */
	find(text: string): Findings;
}

/**
 * The linker over `<seedDir>/vocabulary`.
 * @throws {GraphError} bad-vocabulary, naming file and line, or the folder that cannot be read.
 */
export function openLinker(seedDir: string, dictionary: LinkDictionary = openDictionary()): OpenLinker {
	return linkerOf(readVocabularyFiles(seedDir), dictionary);
}

/** The linker over vocabulary files already read. @throws {GraphError} bad-vocabulary. */
export function linkerOf(files: readonly VocabularyFile[], dictionary: LinkDictionary): OpenLinker {
	const vocabulary = parseVocabulary(files, SENSES);
	const index = formIndex(vocabulary, dictionary);
	const lexis = lexisOf(dictionary);
	const ids = new Map(vocabulary.concepts.map(({ key }) => [key, nodeId('Concept', key)]));
	const words = new Map(
		vocabulary.concepts.map((concept) => [nodeId('Concept', concept.key), searchWords(concept, dictionary)])
	);
	const find = (text: string) => findConcepts(text, index, lexis);
	return {
		vocabulary,
		concepts: conceptNodes(vocabulary),
		relations: relationEdges(vocabulary),
		fingerprint: fingerprintOf(files),
		find,
		link: (text) => linkResult(text, find(text), ids),
		searchForms: (concept) => words.get(concept) ?? [],
		nameForms: (name) => nameForms(name, dictionary)
	};
}

function readVocabularyFiles(seedDir: string): VocabularyFile[] {
	const folder = join(seedDir, 'vocabulary');
	let files: { name: string; bytes: Buffer }[];
	try {
		files = readdirSync(folder)
			.filter((name) => name.endsWith('.md') && name !== READING_HELP)
			.sort()
			.map((name) => ({ name, bytes: readFileSync(join(folder, name)) }));
	} catch (cause) {
		throw new GraphError(
			'bad-vocabulary',
			'vocabulary',
			'The vocabulary folder cannot be read.',
			'Start the program in the project folder, where seed/vocabulary is.',
			{ cause }
		);
	}
	return files.map(({ name, bytes }) => {
		const text = utf8Text(bytes);
		if (text !== undefined) return { name, text };
		throw new GraphError('bad-vocabulary', name, `${name} is not UTF-8 text.`, 'Save it as UTF-8.');
	});
}

function linkResult(text: string, { tokens, findings }: Findings, ids: ReadonlyMap<string, string>): LinkResult {
	const mentions: Mention[] = [];
	const ambiguous: Mention[] = [];
	for (const { concept, first, last, verdict, rule } of findings) {
		if (verdict === 'not') continue;
		const start = tokens[first]?.start ?? 0;
		const end = tokens[last]?.end ?? 0;
		const mention = { concept: ids.get(concept) ?? concept, start, end, form: text.slice(start, end), rule };
		(verdict === 'counts' ? mentions : ambiguous).push(mention);
	}
	return { mentions, ambiguous };
}

function conceptNodes(vocabulary: Vocabulary): NodeOf<'Concept'>[] {
	return vocabulary.concepts
		.map(({ key, label, labelEn, scopeNote, scopeNoteEn, group }) => ({
			type: 'Concept' as const,
			id: nodeId('Concept', key),
			label,
			labelEn,
			scopeNote,
			scopeNoteEn,
			...(group && { group: group.key, groupLabel: group.label, groupLabelEn: group.labelEn, groupOrder: group.order })
		}))
		.sort((a, b) => (a.id < b.id ? -1 : 1));
}

function relationEdges(vocabulary: Vocabulary): EdgeOf<'BROADER' | 'RELATED'>[] {
	return vocabulary.concepts
		.flatMap(({ key, relations }) =>
			relations.map(({ type, concept, reason, reasonEn }) => {
				const source = nodeId('Concept', key);
				const target = nodeId('Concept', concept);
				return { type, id: edgeId(type, source, target), source, target, reason, reasonEn };
			})
		)
		.sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Labels, words and last parts in every inflection, and expressions without alternatives: who types "modige" means courage. */
function searchWords(concept: Vocabulary['concepts'][number], dictionary: LinkDictionary): string[] {
	const { label, labelEn, words, phrases, lastParts } = concept;
	const plain = phrases.map(({ written }) => written).filter((written) => /^[\p{L} -]+$/u.test(written));
	const forms = [...words, ...lastParts].flatMap((word) => [word.word, ...formsOf(word, dictionary)]);
	return [...new Set([label, labelEn, ...forms, ...plain])];
}

function fingerprintOf(files: readonly VocabularyFile[]): string {
	const hash = createHash('sha256');
	const counted = files.filter(({ name }) => name !== READING_HELP).sort((a, b) => (a.name < b.name ? -1 : 1));
	for (const { name, text } of counted) hash.update(`${name}\0${plainSpelling(text).replace(/\r\n?/g, '\n')}\0`);
	return hash.digest('hex');
}
