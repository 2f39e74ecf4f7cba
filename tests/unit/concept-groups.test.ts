import { describe, expect, it } from 'vitest';
import { inGroups } from '../../src/lib/facets/concept-groups';
import type { NodeOf } from '../../graph/model/graph';
import { openLinker } from '../../graph/link/open';

const concept = (key: string, group?: [key: string, label: string, order: number]): NodeOf<'Concept'> => ({
	type: 'Concept',
	id: `concept:${key}`,
	label: key,
	labelEn: key,
	scopeNote: key,
	scopeNoteEn: key,
	...(group && { group: group[0], groupLabel: group[1], groupLabelEn: `${group[1]} in English`, groupOrder: group[2] })
});

const arranged = (concepts: readonly NodeOf<'Concept'>[], language = 'da') =>
	inGroups(
		concepts.map(({ id }) => ({ id })),
		(id) => concepts.find((one) => one.id === id),
		language,
		'Uden gruppe'
	).map(({ label, items }) => [label, ...items.map(({ id }) => id.slice(8))]);

describe('concepts in groups', () => {
	const mod = concept('mod', ['holdning', 'Holdninger', 1]);
	const tillid = concept('tillid', ['holdning', 'Holdninger', 1]);
	const drift = concept('drift', ['opgaven', 'Opgaven', 0]);

	it('stand in the order of the groups, and within one as they were', () => {
		expect(arranged([tillid, drift, mod])).toEqual([
			['Opgaven', 'drift'],
			['Holdninger', 'tillid', 'mod']
		]);
	});

	it('have headings in the language of the reader', () => {
		expect(arranged([mod], 'en')).toEqual([['Holdninger in English', 'mod']]);
	});

	it('have those without a group last, under a heading of their own', () => {
		expect(arranged([concept('ro'), mod])).toEqual([
			['Holdninger', 'mod'],
			['Uden gruppe', 'ro']
		]);
	});

	it('are one list without a heading where the graph has no groups', () => {
		expect(arranged([concept('ro'), concept('fart')])).toEqual([['', 'ro', 'fart']]);
	});
});

describe('the groups of the vocabulary', () => {
	const { concepts, vocabulary } = openLinker('seed');

	it('are five to eight, and every concept is in one', () => {
		expect(vocabulary.groups.length).toBeGreaterThanOrEqual(5);
		expect(vocabulary.groups.length).toBeLessThanOrEqual(8);
		expect(concepts.filter(({ group, groupOrder }) => group === undefined || groupOrder === undefined)).toEqual([]);
	});

	it('hold no more than an eye takes in', () => {
		const sizes = vocabulary.groups.map(({ key }) => concepts.filter(({ group }) => group === key).length);
		expect(Math.max(...sizes)).toBeLessThanOrEqual(8);
		expect(Math.min(...sizes)).toBeGreaterThanOrEqual(3);
	});
});
