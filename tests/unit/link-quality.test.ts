import { describe, expect, it } from 'vitest';
import { readCorpus } from '../../graph/corpus/read.ts';
import { nodeId } from '../../graph/model/ids.ts';
import { openLinker } from '../../graph/link/open.ts';
import { nameConcepts, precision, readDocuments, recall, scoreDecisions, scoreDocuments } from '../gold/link/score.ts';

const linker = openLinker('seed');
nameConcepts(linker.vocabulary.concepts.map(({ key }) => [nodeId('Concept', key), key] as const));

describe('the links, judged by hand-made labels', () => {
	const documents = scoreDocuments(linker);

	it('are labelled for every statement of the editions', () => {
		const labelled = new Set(readDocuments().map(({ text }) => text));
		const statements = readCorpus('seed').documents.flatMap((document) => document.edition.statements);
		expect(statements.map(({ text }) => text).filter((text) => !labelled.has(text))).toEqual([]);
	});

	it('are right in the five documents', () => {
		expect(precision(documents.total)).toBeGreaterThanOrEqual(0.97);
		expect(recall(documents.total)).toBeGreaterThanOrEqual(0.95);
	});

	it('to courage have no error in the five documents', () => {
		expect(documents.errors.filter(({ concept }) => concept === 'mod')).toEqual([]);
	});

	it.each([
		['to all concepts', 'heldout', undefined],
		['to courage', 'heldout', 'mod'],
		['to all concepts', 'tuning', undefined],
		['to courage', 'tuning', 'mod']
	] as const)('%s are right in sentences of other texts (%s)', (_, part, concept) => {
		const { total, decisions } = scoreDecisions(linker, part, concept);
		expect(decisions).toBeGreaterThan(50);
		expect(precision(total)).toBeGreaterThanOrEqual(0.97);
		expect(recall(total)).toBeGreaterThanOrEqual(0.95);
	});
});
