/** Files of each kind of difficulty: what `prepare` cuts from them, what `link` finds, and that `check` accepts the drafts. */

import { describe, expect, it } from 'vitest';
import { nodeId } from '../../graph/model/ids.ts';
import { openLinker } from '../../graph/link/open.ts';
import { openRepairer } from '../../graph/repair/repair.ts';
import { readFileCases, scoreFile } from '../gold/cases/files.ts';

const linker = openLinker('seed');
const keys = new Map(linker.vocabulary.concepts.map(({ key }) => [nodeId('Concept', key), key]));
const repairer = openRepairer();
const scores = await Promise.all(
	readFileCases().map(async (one) => ({ kind: one.expected.kind, ...(await scoreFile(one, repairer, linker, keys)) }))
);
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

describe('files of each kind of difficulty', () => {
	it('are there', () => {
		expect(scores.length).toBeGreaterThan(150);
		expect(new Set(scores.map(({ kind }) => kind)).size).toBeGreaterThan(28);
	});

	it('are cut into their statements', () => {
		const expected = sum(scores.map((score) => score.expected));
		expect(sum(scores.map(({ exact }) => exact)) / expected).toBeGreaterThanOrEqual(0.98);
		expect(sum(scores.map(({ extra }) => extra)) / expected).toBeLessThanOrEqual(0.015);
	});

	it('give drafts that check accepts', () => {
		expect(scores.flatMap(({ refused }) => refused)).toEqual([]);
	});

	it.each(scores.map((score) => [score.name, score] as const))('come right: %s', (_, { faults }) => {
		expect(faults).toEqual([]);
	});
});
