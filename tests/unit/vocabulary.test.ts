import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isGraphError } from '../../graph/model/errors.ts';
import { openLinker } from '../../graph/link/open.ts';
import { parseVocabulary as parse } from '../../graph/vocabulary/read.ts';
import type { VocabularyFile } from '../../graph/vocabulary/entries.ts';

const parseVocabulary = (files: VocabularyFile[]) => parse(files, new Set(['mod', 'modet']));

const HEAD = '# Ro / Calm\n\nOmfang: Ro.\nScope: Calm.\n\n';
const SECOND_HEAD = HEAD.replace('Ro / Calm', 'Fart / Speed');
const concept = (body: string, name = 'ro.md') => ({ name, text: (name === 'ro.md' ? HEAD : SECOND_HEAD) + body });

describe('a vocabulary file', () => {
	it('gives a concept its labels, scope notes, words, expressions and relations', () => {
		const { concepts } = parseVocabulary([
			concept(
				'## Ord\n- rolig, =roligt (tillægsord)\n## Udtryk\n- tage~ den …2 med ro\n## Beslægtet\n- fart: Ro og fart. / Calm and speed.\n'
			),
			concept('## Ord\n- fart\n', 'fart.md')
		]);
		const ro = concepts.find(({ key }) => key === 'ro');
		expect(ro?.label).toBe('Ro');
		expect(ro?.labelEn).toBe('Calm');
		expect(ro?.words).toEqual([
			{ word: 'rolig', exact: false },
			{ word: 'roligt', exact: true, wordClass: 'adjective' }
		]);
		expect(ro?.phrases.map(({ written }) => written)).toEqual(['tage~ den …2 med ro']);
		expect(ro?.relations[0]).toMatchObject({
			type: 'RELATED',
			concept: 'fart',
			reason: 'Ro og fart.',
			reasonEn: 'Calm and speed.'
		});
	});

	it('puts its concept into a group, in the order of the groups', () => {
		const { concepts, groups } = parseVocabulary([
			{ name: 'grupper.md', text: '# Grupper\n- fart: Fart / Speed\n- hvile: Hvile / Rest\n' },
			{ name: 'ro.md', text: `${HEAD.replace('Omfang', 'Gruppe: hvile\nOmfang')}## Ord\n- ro\n` }
		]);
		expect(groups.map(({ key }) => key)).toEqual(['fart', 'hvile']);
		expect(concepts[0]?.group).toEqual({ key: 'hvile', label: 'Hvile', labelEn: 'Rest', order: 1 });
	});

	it('may hold remarks, Windows line ends and a byte order mark', () => {
		const text = `\uFEFF${HEAD}<!-- a remark -->\n## Ord\n- ro\n`.replaceAll('\n', '\r\n');
		expect(parseVocabulary([{ name: 'ro.md', text }]).concepts[0]?.words).toHaveLength(1);
	});
});

describe('a vocabulary file that breaks the format', () => {
	const two = (body: string) => [concept(`## Ord\n- ro\n${body}`), concept('## Ord\n- fart\n', 'fart.md')];
	it.each([
		['an unknown section', [concept('## Ordene\n- ro\n')], 'ro.md:6', /is no section/],
		['an entry without a dash', [concept('## Ord\nro\n')], 'ro.md:7', /is no entry/],
		['an expression among the words', [concept('## Ord\n- ro på\n')], 'ro.md:7', /is no word/],
		['an unknown word class', [concept('## Ord\n- ro (ting)\n')], 'ro.md:7', /is no word class/],
		['an unknown sense table', [concept('## Ord\n- ro {afgør: ro}\n')], 'ro.md:7', /no sense table/],
		['a concept without words', [concept('## Udtryk\n- i ro\n')], 'ro.md:1', /has no words/],
		['a missing English label', [{ name: 'ro.md', text: '# Ro\n' }], 'ro.md:1', /two labels/],
		['a missing scope note', [{ name: 'ro.md', text: '# Ro / Calm\n\n## Ord\n- ro\n' }], 'ro.md:1', /scope note/],
		[
			'an exclusion without a reason',
			[concept('## Ord\n- ro\n## Tæller ikke\n- uro\n')],
			'ro.md:9',
			/reason is missing/
		],
		[
			'an exclusion with a reason in one language',
			[concept('## Ord\n- ro\n## Tæller ikke\n- uro: nej\n')],
			'ro.md:9',
			/reason is missing/
		],
		[
			'a list that does not exist',
			[concept('## Ord\n- ro\n## Udtryk\n- ro hos {alle}\n')],
			'ro.md:9',
			/no word list "alle"/
		],
		[
			'an expression that begins with a gap',
			[concept('## Ord\n- ro\n## Udtryk\n- …2 ro\n')],
			'ro.md:9',
			/does not begin/
		],
		['an expression that ends with a gap', [concept('## Ord\n- ro\n## Udtryk\n- ro …2\n')], 'ro.md:9', /does not end/],
		['a relation to no concept', two('## Beslægtet\n- hast: x. / y.\n'), 'ro.md:9', /no concept "hast"/],
		['a relation to itself', two('## Beslægtet\n- ro: x. / y.\n'), 'ro.md:9', /related to itself/],
		[
			'a relation stated twice',
			two('## Beslægtet\n- fart: x. / y.\n- fart: x. / y.\n'),
			'ro.md:10',
			/already related in ro\.md:9/
		],
		['a relation without a reason', two('## Bredere\n- fart\n'), 'ro.md:9', /is not understood/],
		['a character that is not seen', [concept('## Ord\n- r\0o\n')], 'ro.md:7', /character 4 .* U\+0000 \(NUL\)/],
		[
			'a group that is not in the file of groups',
			[{ name: 'ro.md', text: HEAD.replace('Omfang', 'Gruppe: fart\nOmfang') }],
			'ro.md:3',
			/no group "fart"/
		],
		[
			'a group without two names',
			[concept('## Ord\n- ro\n'), { name: 'grupper.md', text: '- fart: Fart\n' }],
			'grupper.md:1',
			/is no group/
		],
		[
			'a group that stands twice',
			[concept('## Ord\n- ro\n'), { name: 'grupper.md', text: '- fart: Fart / Speed\n- fart: Hast / Haste\n' }],
			'grupper.md:2',
			/stands twice/
		],
		['two headings', [concept('# Ro / Calm\n')], 'ro.md:6', /stands twice/],
		['a file name that is no key', [{ name: 'Ro og fred.md', text: HEAD }], 'Ro og fred.md:1', /no concept key/]
	])('is refused for %s, naming file and line', (_, files, where, message) => {
		try {
			parseVocabulary(files);
		} catch (error) {
			if (!isGraphError(error)) throw error;
			expect(error.code).toBe('bad-vocabulary');
			expect(error.subject).toBe(where);
			expect(error.message).toMatch(message);
			expect(error.nextStep).not.toBe('');
			return;
		}
		expect.unreachable('the file was accepted');
	});

	it('is refused when there is no concept at all', () => {
		expect(() => parseVocabulary([])).toThrow(/holds no concept/);
	});
});

describe('a vocabulary folder', () => {
	let seed = '';
	beforeEach(() => {
		seed = mkdtempSync(join(tmpdir(), 'sammenhaeng-vocabulary-'));
		mkdirSync(join(seed, 'vocabulary'));
		writeFileSync(join(seed, 'vocabulary/ro.md'), `${HEAD}## Ord\n- ro\n`);
	});
	afterEach(() => rmSync(seed, { recursive: true }));

	it('is refused for a file in another encoding, by name', () => {
		writeFileSync(join(seed, 'vocabulary/åben.md'), Buffer.from(`${SECOND_HEAD}## Ord\n- åben\n`, 'latin1'));
		expect(() => openLinker(seed)).toThrow(
			expect.objectContaining({
				code: 'bad-vocabulary',
				message: expect.stringContaining('åben.md is not UTF-8'),
				nextStep: 'Save it as UTF-8.'
			})
		);
	});

	it('may hold a README in any encoding', () => {
		writeFileSync(join(seed, 'vocabulary/README.md'), Buffer.from('læs', 'latin1'));
		expect(openLinker(seed).concepts.map(({ id }) => id)).toEqual(['concept:ro']);
	});
});

describe('a file with a character that turns the direction of letters', () => {
	it.each(['# Ro\u202e / Calm', '- ro\u2067', '- \u200fro'])('is refused at its line: %j', (line) => {
		const file = concept(`## Ord\n${line}\n`);
		const number = file.text.split('\n').indexOf(line) + 1;
		expect(() => parseVocabulary([file])).toThrow(new RegExp(`${file.name}:${number}: .*U\\+20`));
	});
});

describe('two files for one idea', () => {
	const words = '## Ord\n- ro\n';
	it.each([
		['the same heading', [concept(words), { name: 'ro2.md', text: HEAD + words }], /both "ro"/],
		[
			'names that give the same id',
			[
				{ name: 'ære.md', text: HEAD + words },
				{ name: 'aere.md', text: SECOND_HEAD + words }
			],
			/both "concept:aere"/
		],
		[
			'the same English name',
			[concept(words), { name: 'hvile.md', text: HEAD.replace('Ro /', 'Hvile /') + words }],
			/both "calm"/
		]
	])('are refused, naming both: %s', (_what, files, message) => {
		expect(() => parseVocabulary(files)).toThrow(message);
		for (const { name } of files) expect(() => parseVocabulary(files)).toThrow(name);
	});
});
