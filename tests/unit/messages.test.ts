/** The interface's words: the same in both languages, and none that nothing shows. */

import { describe, expect, it } from 'vitest';
import { da } from '$lib/i18n/da';
import { en } from '$lib/i18n/en';
import { carryingWords } from '$lib/i18n/carrying';
import { sharingWords } from '$lib/i18n/sharing';
import { decidingWords } from '$lib/i18n/deciding';
import { makingWords } from '$lib/i18n/making';
import { presentingWords } from '$lib/i18n/presenting';
import type { Problem } from '$lib/i18n/problem';
import { nameOf } from '$lib/i18n/messages';
import { nodeId } from '$graph/model/ids';
import { RELATIONS, ROLES } from '$graph/edition/words';
import { sourceFiles } from './source-files.ts';

/** Groups that are read by a type, a code or a choice, or by a drawing, never by the name of a key here. */
const BY_VALUE =
	/^(types|valueKinds|facets|kinds|marks|errors|modes|claims\.narrowed|explore\.(ways|linkTypes)|found\.groups|inPicture|groups\.(about|shown|nobody|ungrouped)|settings\.themes|legend\.silences|matrix\.(sides|figures|orders|looks|silences)|portrait\.(certainty|parts|sides)|notFound|offline)\./;
/** Groups that components hold by another name than the group's. */
const HELD_APART = ['accessibility', 'canvas', 'conceptMap', 'explore', 'problems', 'silence', 'strips'];

function keysOf(words: object, path = ''): string[] {
	return Object.entries(words)
		.flatMap(([key, value]: [string, unknown]) =>
			typeof value === 'object' && value !== null ? keysOf(value, `${path}${key}.`) : [path + key]
		)
		.sort();
}

/** Words that come with rooms of their own, and their groups that are read by a choice or a code. */
const ROOMS = [
	{
		room: 'making',
		da: makingWords('da'),
		en: makingWords('en'),
		byValue: /^(stories\.(broken|newer|tooLarge)|editor\.(kinds|languages)\.)/
	},
	{ room: 'presenting', da: presentingWords('da'), en: presentingWords('en'), byValue: /^$/ },
	{
		room: 'deciding',
		da: decidingWords('da'),
		en: decidingWords('en'),
		byValue: /^(lost\.|confirmed$|rejected$|review\.states\.)/
	},
	{
		room: 'sharing',
		da: sharingWords('da'),
		en: sharingWords('en'),
		byValue:
			/^(kinds|picture\.(sizes|colourNames|partNames)|document|data\.(formats|scopes|contents|separators)|embed\.themes)\./
	},
	{ room: 'carrying', da: carryingWords('da'), en: carryingWords('en'), byValue: /^(page|crowded|goesOn|some\w+)$/ }
] as const;

describe.each(ROOMS)('the words of $room', ({ da: danish, en: english, byValue }) => {
	it('are the same keys in Danish and in English', () => {
		expect(keysOf(english)).toEqual(keysOf(danish));
	});

	it('are all shown somewhere', () => {
		const code = sourceFiles('src')
			.filter(({ path }) => !path.startsWith('src/lib/i18n/'))
			.map(({ text }) => text)
			.join('\n');
		const unused = keysOf(danish).filter((key) => {
			const name = key.split('.').at(-1) ?? key;
			return (
				!byValue.test(key) &&
				!new RegExp(
					`\\b(t|c|words|words\\(\\)|carryingWords\\([\\w().]+\\)|editor|views|stories)(\\.\\w+)?\\.${name}\\b`
				).test(code)
			);
		});
		expect(unused).toEqual([]);
	});
});

describe('the words of the interface', () => {
	it('are the same keys in Danish and in English', () => {
		expect(keysOf(en)).toEqual(keysOf(da));
	});

	it('are all shown somewhere', () => {
		const readers = sourceFiles('src').filter(({ path }) => !/i18n\/(\w+-)?(da|en)\.ts$/.test(path));
		const code = readers.map(({ text }) => text).join('\n');
		const unused = keysOf(da).filter((key) => {
			const [group = '', name] = key.split('.');
			const written = name === undefined || !HELD_APART.includes(group) ? key : name;
			return !BY_VALUE.test(key) && !new RegExp(`\\.${written.replaceAll('.', '\\.')}\\b`).test(code);
		});
		expect(unused).toEqual([]);
	});
});

describe('a name', () => {
	const [roles, relations] = [ROLES.map(({ name }) => name), RELATIONS];
	it.each([
		...roles.map((label) => [nodeId('Role', label), label]),
		...relations.map((label) => [nodeId('Relation', label), label])
	])('of %s has the Danish one in brackets in English', (id = '', label = '') => {
		expect(nameOf({ id, label }, 'da')).toBe(label);
		const english = nameOf({ id, label }, 'en');
		expect(english).toMatch(/^[A-Z][a-z ]+ \(/);
		expect(english).toContain(`(${label})`);
	});

	it.each([
		['a concept', { id: 'concept:mod', label: 'Mod', labelEn: 'Courage' }, 'Courage'],
		['a municipality', { id: 'municipality:vejle', label: 'Vejle' }, 'Vejle'],
		['a role that no edition has', { id: 'role:kejser', label: 'Kejser' }, 'Kejser']
	])('of %s in English', (_what, node, name) => {
		expect(nameOf(node, 'en')).toBe(name);
	});
});

describe('what is said of a link', () => {
	const cases: [Problem, danish: string, english: string][] = [
		[
			{ code: 'unknown-parameter', key: 'zzz' },
			'Vi kender ikke »zzz« og ser bort fra det.',
			'We do not know “zzz” and have ignored it.'
		],
		[
			{ code: 'bad-value', key: 'camera', value: '9,9,9' },
			'Værdien »9,9,9« for zoom kan ikke bruges.',
			'The value “9,9,9” for zoom cannot be used.'
		],
		[
			{ code: 'too-long', key: 'q' },
			'Søgeteksten i linket er for lang og er udeladt.',
			'The search in the link is too long and was left out.'
		],
		[
			{ code: 'unknown-id', key: 'focus', value: 'concept:vaek' },
			'Begrebet »vaek« findes ikke her. Søg efter det i stedet.',
			'The concept “vaek” is not here. Search for it instead.'
		],
		[
			{ code: 'unknown-id', key: 'select', value: 'statement:a:0123456789' },
			'Udsagnet i linket findes ikke her; det kan være rettet siden. Søg efter det i stedet.',
			'The statement in the link is not here; it may have been corrected since. Search for it instead.'
		]
	];
	it.each(cases)('%j', (problem, danish, english) => {
		expect(da.problems.tell(problem)).toBe(danish);
		expect(en.problems.tell(problem)).toBe(english);
	});
});

describe('Danish', () => {
	it('has »…« and English “…” round a word', () => {
		const texts = (language: string) =>
			sourceFiles('src/lib/i18n')
				.filter(({ path }) => path.endsWith(`${language}.ts`))
				.map(({ text }) => text.replaceAll(/\/\*.*?\*\//gs, ''))
				.join('\n');
		expect(texts('da')).toContain('»');
		expect(texts('da')).not.toMatch(/[“”„]/);
		expect(texts('en')).toContain('“');
		expect(texts('en')).not.toMatch(/[»«„]/);
	});

	it('says one word for one thing', () => {
		const said = sourceFiles('src/lib/i18n')
			.filter(({ path }) => path.endsWith('da.ts'))
			.map(({ text }) => text)
			.join('\n');
		expect(said.match(/\b(graf|grafen|linse|linsen|liste|listen|siger det)\b/gi)).toBeNull();
	});
});
