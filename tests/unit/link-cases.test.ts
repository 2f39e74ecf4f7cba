import { describe, expect, it } from 'vitest';
import { nodeId } from '../../graph/model/ids.ts';
import { openLinker } from '../../graph/link/open.ts';
import { precision, recall } from '../gold/link/score.ts';
import { LABELLED_CONCEPTS } from '../gold/cases/labelled.ts';
import { readCases, scoreCases } from '../gold/cases/score.ts';

const linker = openLinker('seed');
const keys = new Map(linker.vocabulary.concepts.map(({ key }) => [nodeId('Concept', key), key]));

describe('sentences that each stand for a kind of difficulty', () => {
	const { right, wrong, missed } = scoreCases(linker, keys, LABELLED_CONCEPTS);
	const tally = { right, wrong: wrong.length, missed: missed.length };

	it('are there, with mentions and with lookalikes', () => {
		expect(readCases().length).toBeGreaterThan(50);
		expect(right + missed.length).toBeGreaterThan(30);
	});

	it('are linked rightly', () => {
		expect(precision(tally)).toBeGreaterThanOrEqual(0.98);
		expect(recall(tally)).toBeGreaterThanOrEqual(0.96);
	});
});
