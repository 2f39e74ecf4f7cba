/** Reads the editions of a seed folder with their source texts, anchors every statement, and says all that is wrong. */

import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { GraphError, isGraphError, throwFirst } from '../model/errors.ts';
import { nodeId } from '../model/ids.ts';
import type { Anchor } from '../model/graph.ts';
import { controlInSource, utf8Text } from '../text/plain-text.ts';
import { checkAnchors } from './check.ts';
import { groupingClashes } from './groupings.ts';
import { nearNames } from './near-names.ts';
import { lineAt } from '../text/lines.ts';
import { readEdition } from '../edition/read.ts';
import type { Edition } from '../edition/types.ts';

/** The folder of source texts, beside the editions. */
export const SOURCES = 'source';

/** An edition with its source; `anchors[i]` is the place of `edition.statements[i]`, `leadIns[i]` that of `edition.leadIns[i]`. */
export interface CorpusDocument {
	edition: Edition;
	/** The source text as received, every character where it stood. */
	sourceText: string;
	anchors: Anchor[];
	leadIns: Anchor[];
	/** sha256 over what the edition says and over its source. */
	fingerprint: string;
}

export interface Corpus {
	/** Sorted by document id. */
	documents: CorpusDocument[];
}

/** An edition that can be read, with the places of those of its statements and lead-ins that were found. */
export interface CheckedDocument {
	edition: Edition;
	sourceText: string;
	anchors: (Anchor | undefined)[];
	leadIns: (Anchor | undefined)[];
}

export interface CorpusCheck {
	/** Sorted by document id. */
	documents: CheckedDocument[];
	/** All that is wrong, by file and line. */
	problems: GraphError[];
	/** What is no fault, but may be a slip. */
	warnings: string[];
}

/** Reads a corpus that must be right. @throws {GraphError} bad-edition or unanchored: the first problem, and how many there are. */
export function readCorpus(seedDir: string): Corpus {
	return corpusOf(checkCorpus(seedDir));
}

/** The corpus that was checked. @throws {GraphError} the first problem, and how many there are */
export function corpusOf({ documents, problems }: Pick<CorpusCheck, 'documents' | 'problems'>): Corpus {
	throwFirst(problems);
	return { documents: documents.map(anchored) };
}

/**
 * Reads one edition that must be right; its source lies in the folder `source` beside it. Other editions of the folder are
 * not looked at.
 * @throws {GraphError} bad-edition or unanchored: the first problem, and how many there are
 */
export function readDocument(folder: string, name: string): CorpusDocument {
	const { document, problems } = checkDocument(folder, name);
	throwFirst(problems);
	if (document === undefined) throw new Error(`${name} has neither an edition nor a problem`);
	return anchored(document);
}

/** Reads the edition of a seed folder with this id as {@link readDocument} does. @throws {GraphError} unknown-id too */
export function readDocumentOf(seedDir: string, id: string): CorpusDocument {
	const folder = join(seedDir, 'corpus');
	const names = editionNames(folder);
	const name = names.find((one) => documentId(one) === id);
	if (name !== undefined) return readDocument(folder, name);
	const next = `Use one of: ${names.map((one) => documentId(one)).join(', ')}.`;
	throw new GraphError('unknown-id', id, `The seed folder has no edition of "${id}".`, next);
}

/** The id of the document that a file of this name is the edition of. */
function documentId(name: string): string {
	return nodeId('Document', name.replace(/\.md$/, ''));
}

/** An edition without problems: all is anchored. */
function anchored({ edition, sourceText, anchors, leadIns }: CheckedDocument): CorpusDocument {
	return {
		edition,
		sourceText,
		anchors: anchors.filter((anchor) => anchor !== undefined),
		leadIns: leadIns.filter((anchor) => anchor !== undefined),
		fingerprint: fingerprintOf(edition)
	};
}

/** An edition as it stands in its file, known without looking at its source. */
export interface EditionStamp {
	/** `document:…` */
	id: string;
	/** YYYY-MM-DD */
	edited: string;
	/** As in {@link CorpusDocument}. */
	fingerprint: string;
}

/** What {@link readCorpus} would say of each edition, without looking at the sources; undefined where an edition cannot be read. */
export function editionStamps(seedDir: string): EditionStamp[] | undefined {
	const folder = join(seedDir, 'corpus');
	try {
		return editionNames(folder).map((name) => {
			const { edition, problems } = readEdition(name, readEditionFile(folder, name));
			if (!edition) throw problems[0];
			return { id: edition.document.id, edited: edition.document.edited, fingerprint: fingerprintOf(edition) };
		});
	} catch (error) {
		if (!isGraphError(error)) throw error;
		return undefined;
	}
}

/** sha256 over what an edition says and over its source. */
function fingerprintOf(edition: Edition): string {
	return createHash('sha256')
		.update(JSON.stringify(essence(edition)))
		.digest('hex');
}

/** Reads and checks a corpus to the end, whatever is wrong. */
export function checkCorpus(seedDir: string): CorpusCheck {
	const folder = join(seedDir, 'corpus');
	const documents: CheckedDocument[] = [];
	const problems: GraphError[] = [];
	try {
		const names = editionNames(folder);
		for (const name of names) {
			const { document, problems: wrong } = checkDocument(folder, name);
			problems.push(...wrong);
			if (document) documents.push(document);
		}
	} catch (error) {
		if (!isGraphError(error)) throw error;
		problems.push(error);
	}
	problems.push(...clashes(documents), ...groupingClashes(documents.map(({ edition }) => edition)));
	documents.sort((a, b) => (a.edition.document.id < b.edition.document.id ? -1 : 1));
	const names = documents.map(({ edition }) => ({ name: edition.document.municipality, file: edition.file }));
	return { documents, problems, warnings: nearNames(names) };
}

/** One edition with its source, whatever is wrong with it; no document where either cannot be read. */
function checkDocument(
	folder: string,
	name: string
): { document: CheckedDocument | undefined; problems: GraphError[] } {
	const problems: GraphError[] = [];
	try {
		const reading = readEdition(name, readEditionFile(folder, name));
		problems.push(...reading.problems);
		const { edition } = reading;
		if (!edition) {
			// What could be read of it is looked for all the same, so that an editor sees everything at once.
			const { partial } = reading;
			if (partial) problems.push(...checkAnchors(partial, readSource(folder, partial), { isWhole: false }).problems);
			return { document: undefined, problems };
		}
		const sourceText = readSource(folder, edition);
		const { anchors, leadIns, problems: unanchored } = checkAnchors(edition, sourceText);
		problems.push(...unanchored);
		return { document: { edition, sourceText, anchors, leadIns }, problems };
	} catch (error) {
		if (!isGraphError(error)) throw error;
		return { document: undefined, problems: [...problems, error] };
	}
}

function editionNames(folder: string): string[] {
	const names = list(folder).filter((name) => name.endsWith('.md') && !name.startsWith('.'));
	if (names.length > 0) return names.sort();
	throw new GraphError(
		'bad-edition',
		'corpus',
		'There are no editions in the folder corpus.',
		'Put an edition there; seed/README.md describes the format.'
	);
}

function list(folder: string): string[] {
	try {
		return readdirSync(folder);
	} catch (cause) {
		throw new GraphError(
			'bad-edition',
			'corpus',
			'The folder corpus cannot be read.',
			'Start the program in the project folder, where seed/corpus is, or name another with --seed.',
			{ cause }
		);
	}
}

function readEditionFile(folder: string, name: string): string {
	const bytes = readBytes(join(folder, name), name, 'Check that it is a file you may read.');
	return decode(bytes, name);
}

function readSource(folder: string, { file, document }: Edition): string {
	const place = `${file}: the source ${document.source}`;
	const bytes = readBytes(
		join(folder, SOURCES, document.source),
		place,
		'Put the text as received into corpus/source.'
	);
	const sha256 = createHash('sha256').update(bytes).digest('hex');
	if (sha256 !== document.sha256) {
		throw new GraphError(
			'bad-edition',
			file,
			`${place} is not the text this edition was made from: its sha256 is ${sha256}.`,
			'Restore the source as it was received; for a new source, go through the edition and write the new sha256 in it.'
		);
	}
	const text = decode(bytes, place);
	const control = controlInSource(text);
	if (control) {
		const line = `${document.source}:${lineAt(text, control.index)}`;
		throw new GraphError(
			'bad-edition',
			line,
			`${line}: the source of ${file} holds the control character ${control.name}.`,
			`Take it out, and write the new sha256 of the source in ${file}.`
		);
	}
	return text;
}

function readBytes(path: string, place: string, nextStep: string): Buffer {
	try {
		return readFileSync(path);
	} catch (cause) {
		throw new GraphError('bad-edition', place, `${place} cannot be read.`, nextStep, { cause });
	}
}

function decode(bytes: Buffer, place: string): string {
	// A byte-order mark stays: offsets count every character of the source.
	const text = utf8Text(bytes);
	if (text !== undefined) return text;
	throw new GraphError('bad-edition', place, `${place} is not UTF-8 text.`, 'Save it as UTF-8.');
}

/** Documents whose ids or organisations would be mixed up in the graph, or whose text would be counted twice. */
function clashes(documents: readonly CheckedDocument[]): GraphError[] {
	const problems: GraphError[] = [];
	const sources = new Map<string, string>();
	const seen = new Map<string, { name: string; file: string }>();
	const claim = (id: string, name: string, file: string, nextStep: string): void => {
		const other = seen.get(id);
		if (!other) seen.set(id, { name, file });
		else if (other.name !== name) {
			const message = `${file}: '${name}' has the same id, ${id}, as '${other.name}' in ${other.file}.`;
			problems.push(new GraphError('bad-edition', file, message, nextStep));
		}
	};
	for (const { edition } of documents) {
		const { file, document } = edition;
		const other = sources.get(document.sha256);
		if (other === undefined) sources.set(document.sha256, file);
		else {
			const message = `${file}: its source, ${document.source}, is the source of ${other} already.`;
			const next = 'Keep one edition of each source, or name the source that this one was made from.';
			problems.push(new GraphError('bad-edition', file, message, next));
		}
		claim(document.id, file, file, 'Give one of the files another name.');
		const id = nodeId('Municipality', document.municipality);
		claim(id, document.municipality, file, 'Write the organisation’s name alike in both.');
	}
	return problems;
}

/** What an edition says, without where it says it: a blank line or a remark is no new edition. The source is in it by its sha256. */
function essence(edition: Edition): unknown {
	const { document, values, relations, leadIns, statements } = edition;
	const unplaced = <T extends { line: number }>({ line: _line, ...rest }: T) => rest;
	return {
		document,
		values: values.map(unplaced),
		relations,
		leadIns: leadIns.map(unplaced),
		statements: statements.map(unplaced)
	};
}
