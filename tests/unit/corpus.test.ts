import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkCorpus, editionStamps, readCorpus } from '../../graph/corpus/read.ts';
import { spansOf } from '../../graph/anchor/left-out.ts';
import { isGraphError } from '../../graph/model/errors.ts';

const FIXTURE = 'tests/fixtures/editions';

let seed = '';
beforeEach(() => {
	seed = mkdtempSync(join(tmpdir(), 'sammenhaeng-corpus-'));
	cpSync(FIXTURE, seed, { recursive: true });
});
afterEach(() => rmSync(seed, { recursive: true, force: true }));

const path = (name: string) => join(seed, 'corpus', name);
const change = (name: string, edit: (text: string) => string) =>
	writeFileSync(path(name), edit(readFileSync(path(name), 'utf8')));
/** Adds lines to the front matter of an edition. */
const addFront = (name: string, lines: string) => change(name, (text) => text.replace('title:', `${lines}\ntitle:`));
/** Gives the edition of Ørby to Strandby. */
const giveAway = () => change('oerby-grundlag.md', (text) => text.replace('Ørby', 'Strandby'));
/** Edits a source, and gives its edition the new sum. */
const changeSource = (name: string, edit: (text: string) => string) => {
	change(`source/${name}.txt`, edit);
	const sum = createHash('sha256')
		.update(readFileSync(path(`source/${name}.txt`)))
		.digest('hex');
	change(`${name}.md`, (text) => text.replace(/sha256: .*/, `sha256: ${sum}`));
};
const problems = () => checkCorpus(seed).problems.map(({ code, message }) => `${code} ${message}`);

describe('a corpus', () => {
	it('is all editions by id, each statement with its place in the source', () => {
		const { documents } = readCorpus(seed);
		expect(documents.map(({ edition }) => edition.document.id)).toEqual([
			'document:oerby-grundlag',
			'document:strandby-leder'
		]);
		for (const { edition, sourceText, anchors } of documents) {
			expect(anchors.length).toBe(edition.statements.length);
			for (const anchor of anchors) {
				expect(anchor.source).toBe(edition.document.source);
				for (const { start, end, quote } of spansOf(anchor)) expect(sourceText.slice(start, end)).toBe(quote);
			}
		}
	});

	it('has the same fingerprint for the same words, also after a remark or a blank line, and another for other words', () => {
		const fingerprints = () => readCorpus(seed).documents.map(({ fingerprint }) => fingerprint);
		const stamped = () => editionStamps(seed)?.map(({ fingerprint }) => fingerprint);
		const before = fingerprints();
		expect(stamped()).toEqual(before);
		change('strandby-leder.md', (text) => text.replace('### Afsnit', '\n<!-- side 2 -->\n### Afsnit'));
		expect(fingerprints()).toEqual(before);
		change('strandby-leder.md', (text) => text.replace('art: punkt', 'art: forventning'));
		expect(fingerprints()).toEqual([before[0], expect.not.stringMatching(before[1] ?? '')]);
		expect(stamped()).toEqual(fingerprints());
	});
});

describe('a corpus that is wrong', () => {
	it('says every problem, of every edition, by file and line', () => {
		change('oerby-grundlag.md', (text) => text.replace('for havnen.', 'for skoven.'));
		change('strandby-leder.md', (text) => text.replace('{navn: Åben havn; art: værdi}', '{art: vardi}'));
		expect(problems()).toEqual([
			expect.stringMatching(/^unanchored oerby-grundlag\.md:12: «Som leder .*line 3, where «skoven» is not there/),
			expect.stringMatching(/^bad-edition strandby-leder\.md:11: 'vardi' is no kind/)
		]);
	});

	it.each([
		['a word more', (text: string) => text.replace('Vi deler,', 'Vi deler ikke,'), /strandby-leder\.md:19: .*«ikke»/],
		['a word less', (text: string) => text.replace(' hilser på', ' hilser'), /strandby-leder\.md:13: .*other words/],
		[
			'a sentence cut at its line',
			(text: string) => text.replace('Vi byder', 'byder'),
			/leaves out «Vi».*line 3|strandby-leder.txt:3/
		],
		[
			'an invention',
			(text: string) => text.replace('Vi tør sejle ud, når andre tøver', 'Vi bygger broer af glas'),
			/is not in strandby-leder\.txt/
		],
		[
			'a statement given twice that is printed once',
			(text: string) => `${text}\nVi tør sejle ud, når andre tøver {gentager; art: punkt}\n`,
			/taken by the same words above/
		]
	])('%s: unanchored, naming line and words', (_, edit, message) => {
		change('strandby-leder.md', edit);
		const found = checkCorpus(seed).problems;
		expect(found.map(({ code }) => code)).toContain('unanchored');
		expect(found.map((problem) => problem.message).join('\n')).toMatch(message);
	});

	it('tells of all that is wrong with an edition at once', () => {
		change('strandby-leder.md', (text) =>
			text.replace('Vi tør sejle ud', 'Vi tør flyve ud').replace(/^## /m, '## Ukendt: ')
		);
		const found = checkCorpus(seed).problems.filter(({ message }) => message.startsWith('strandby-leder.md'));
		expect(found.map(({ code }) => code).sort()).toEqual(expect.arrayContaining(['bad-edition', 'unanchored']));
	});

	it.each([
		['Strandby', 'Strandby Kommune', 1],
		['Strandby', 'Strandbi', 1],
		['Strandby', 'Sandby', 0],
		['Strandby', 'Nordby', 0]
	])('warns of names that are nearly the same: %s and %s', (one, other, count) => {
		change('strandby-leder.md', (text) => text.replace(/^municipality: .*$/m, `municipality: ${one}`));
		change('oerby-grundlag.md', (text) => text.replace(/^municipality: .*$/m, `municipality: ${other}`));
		const { problems: wrong, warnings } = checkCorpus(seed);
		expect(wrong).toEqual([]);
		expect(warnings).toHaveLength(count);
		for (const warning of warnings) expect(warning).toMatch(new RegExp(`'${one}'.*'${other}'|'${other}'.*'${one}'`));
	});

	it('refuses a source that was edited, naming it and the sum it has', () => {
		change('source/strandby-leder.txt', (text) => text.replace('kaffe', 'the'));
		const sum = createHash('sha256')
			.update(readFileSync(path('source/strandby-leder.txt')))
			.digest('hex');
		expect(problems()).toEqual([expect.stringMatching(`bad-edition strandby-leder.md: .*strandby-leder.txt.*${sum}`)]);
	});

	it.each([
		['a missing source', () => rmSync(path('source/strandby-leder.txt')), /strandby-leder\.txt cannot be read/],
		[
			'a source in another encoding',
			() => {
				const latin1 = Buffer.from('Vi går på', 'latin1');
				writeFileSync(path('source/strandby-leder.txt'), latin1);
				const sum = createHash('sha256').update(latin1).digest('hex');
				change('strandby-leder.md', (text) => text.replace(/sha256: .*/, `sha256: ${sum}`));
			},
			/strandby-leder\.txt is not UTF-8/
		],
		[
			'an edition in another encoding',
			() => writeFileSync(path('a.md'), Buffer.from('---å', 'latin1')),
			/a\.md is not UTF-8/
		],
		[
			'an edition with a character that is not seen',
			() => change('strandby-leder.md', (text) => text.replace('Vi tør', 'Vi\0 tør')),
			/strandby-leder\.md:18: character 5 of the line is the control character U\+0000 \(NUL\)/
		],
		[
			'a source with a character that is not seen',
			() => changeSource('strandby-leder', (text) => text.replace('\n', '\n\u0002')),
			/strandby-leder\.txt:2: the source of strandby-leder\.md holds the control character U\+0002/
		],
		[
			'one source for two editions',
			() => writeFileSync(path('strandby-igen.md'), readFileSync(path('strandby-leder.md'))),
			/strandby-leder\.md: its source, strandby-leder\.txt, is the source of strandby-igen\.md already/
		],
		[
			'one organisation written in two ways',
			() => change('oerby-grundlag.md', (text) => text.replace('Ørby', 'STRANDBY')),
			/'Strandby' has the same id, municipality:strandby, as 'STRANDBY' in oerby-grundlag\.md/
		],
		[
			'a region written in two ways',
			() => {
				addFront('strandby-leder.md', 'region: Øerne');
				addFront('oerby-grundlag.md', 'region: øerne');
			},
			/strandby-leder\.md: 'region: Øerne' has the same id as 'region: øerne' in oerby-grundlag\.md/
		],
		[
			'an organisation of two kinds',
			() => {
				addFront('strandby-leder.md', 'kind: kommune');
				giveAway();
				addFront('oerby-grundlag.md', 'kind: styrelse');
			},
			/strandby-leder\.md: 'kind: kommune' of Strandby, but oerby-grundlag\.md says 'kind: styrelse'/
		],
		[
			'an organisation with a region in one edition alone',
			() => {
				giveAway();
				addFront('oerby-grundlag.md', 'region: Øerne');
			},
			/strandby-leder\.md: no 'region' of Strandby, but oerby-grundlag\.md says 'region: Øerne'/
		],
		[
			'no editions',
			() => ['strandby-leder.md', 'oerby-grundlag.md'].forEach((name) => rmSync(path(name))),
			/no editions/
		],
		['no folder', () => rmSync(join(seed, 'corpus'), { recursive: true }), /cannot be read/]
	])('%s', (_, spoil, message) => {
		spoil();
		const found = problems();
		expect(found.length).toBe(1);
		expect(found[0]).toMatch(message);
	});

	it('stops a reader with the first problem and the number of others', () => {
		change('strandby-leder.md', (text) => text.replace('Vi tør', 'Vi kan').replace('Jeg siger', 'Jeg synger'));
		try {
			readCorpus(seed);
			expect.unreachable();
		} catch (error) {
			expect(isGraphError(error) && error.code).toBe('unanchored');
			expect(isGraphError(error) && error.message).toMatch(/^strandby-leder\.md:18: .*\(1 more problem\.\)$/);
		}
	});
});

describe('a source as it was received', () => {
	it('may hold page breaks, soft line ends and letters of a wrong encoding', () => {
		changeSource('strandby-leder', (text) => `${text}\n\f\v\u0085\n`);
		expect(problems()).toEqual([]);
	});
});

describe('the corpus of this project', () => {
	const { documents, problems: found } = checkCorpus('seed');

	it('has nothing wrong', () => {
		expect(found.map(({ message }) => message)).toEqual([]);
	});

	it('has a place of its own for every statement and every lead-in', () => {
		for (const { edition, sourceText, anchors, leadIns } of documents) {
			const taken = new Set<number>();
			const own = leadIns.filter((_, index) => edition.leadIns[index]?.statement === undefined);
			for (const anchor of [...anchors, ...own]) {
				for (const { start, end } of anchor ? spansOf(anchor) : []) {
					expect(/^\s|\s$/.test(sourceText.slice(start, end))).toBe(false);
					for (let offset = start; offset < end; offset++) {
						expect(taken.has(offset), `${edition.file} ${offset}`).toBe(false);
						taken.add(offset);
					}
				}
			}
		}
	});

	it('has the lead-ins of its documents, each with the statements that complete it', () => {
		const found = documents.flatMap(({ edition: { document, leadIns, statements } }) =>
			leadIns.map(({ text }, index) => [
				document.slug,
				text,
				statements.filter(({ leadIn }) => leadIn === index).length
			])
		);
		expect(found).toEqual([
			...Array<unknown>(4).fill(['gentofte-ledelsesgrundlag', 'Det vil vi ved at:', 3]),
			['gladsaxe-ledelsesgrundlag', 'I Gladsaxe Kommune er lederne …', 6],
			...Array<unknown>(5).fill(['gladsaxe-ledelsesgrundlag', 'I Gladsaxe handler det særligt om, at', 3]),
			['hvidovre-hvidovrevejen', 'Den Nye Synteses udforsker og beskriver:', 3]
		]);
	});
});
