import { describe, expect, it } from 'vitest';
import { parseEdition, readEdition } from '../../graph/edition/read.ts';
import { isGraphError } from '../../graph/model/errors.ts';

const FRONT = `---
municipality: Strandby
title: Sådan leder vi
language: da
source: strandby.txt
sha256: ${'ab'.repeat(32)}
edited: 2026-11-22
---
`;
/** Lines of the front matter above: the body's first line is one more. */
const FRONT_LINES = 8;

const read = (body: string, front = FRONT) => readEdition('strandby-ledelse.md', front + body);
const parse = (body: string) => parseEdition('strandby-ledelse.md', FRONT + body);

describe('an edition', () => {
	it('knows its document', () => {
		const { document, file } = parse('Vi cykler sammen. {art: værdi}');
		expect(file).toBe('strandby-ledelse.md');
		expect(document).toEqual({
			id: 'document:strandby-ledelse',
			slug: 'strandby-ledelse',
			municipality: 'Strandby',
			title: 'Sådan leder vi',
			region: undefined,
			kind: undefined,
			year: undefined,
			language: 'da',
			source: 'strandby.txt',
			sha256: 'ab'.repeat(32),
			edited: '2026-11-22'
		});
	});

	it('takes a year where there is one', () => {
		const front = FRONT.replace('language', 'year: 2019\nlanguage');
		expect(read('Vi cykler. {art: værdi}', front).edition?.document.year).toBe(2019);
	});

	it('takes the region and the kind of its organisation where there are any, whatever the form of their letters', () => {
		const front = FRONT.replace('title', 'region: Øerne\nkind: selvejende institution\ntitle').normalize('NFD');
		expect(read('Vi cykler. {art: værdi}', front).edition?.document).toMatchObject({
			region: 'Øerne',
			kind: 'selvejende institution'
		});
	});

	it('reads one statement a line, with or without a bullet, and skips remarks and blank lines', () => {
		const { statements } = parse(
			'<!-- side 2 -->\n\nVi  cykler sammen. {art: værdi}\n- Vi holder for rødt {art: punkt}\n'
		);
		expect(statements.map(({ text, kind, order, line }) => ({ text, kind, order, line }))).toEqual([
			{ text: 'Vi cykler sammen.', kind: 'value', order: 1, line: FRONT_LINES + 3 },
			{ text: 'Vi holder for rødt', kind: 'bullet', order: 2, line: FRONT_LINES + 4 }
		]);
	});

	it('reads the same from a file with a byte-order mark, Windows line ends and decomposed letters', () => {
		const plain = `${FRONT}## Værdi: Åben gård\n\nVi går på. {art: adfærd}\n`;
		const windows = `\uFEFF${plain.replaceAll('\n', '\r\n').normalize('NFD')}`;
		expect(parseEdition('a.md', windows)).toEqual(parseEdition('a.md', plain));
	});

	it.each([
		['Værdi', 'value'],
		['Forpligtelse', 'commitment'],
		['Fokusområde', 'focus-area'],
		['Perspektiv', 'perspective']
	])('declares a heading of %s as a value of kind %s, named as printed, labelled by its short name', (word, kind) => {
		const { values, statements } = parse(`## ${word}: Sammen på cykel {navn: Cykel; art: værdi}\n\nVi cykler.\n`);
		const id = 'value:strandby-ledelse:cykel';
		expect(values).toEqual([{ id, kind, name: 'Sammen på cykel', label: 'Cykel', order: 1, line: FRONT_LINES + 1 }]);
		expect(statements[0]?.under).toEqual([id]);
	});

	it('takes a heading that comes again for the same value, also where the short name is left out', () => {
		const { values, statements } = parse(
			'# Værdi: Vind {navn: Luft; art: værdi}\nEn.\n# Værdi: Sol\nTo. {art: værdi}\n# Værdi: Vind {art: punkt}\nTre.\n'
		);
		expect(values.map(({ label, order }) => [label, order])).toEqual([
			['Luft', 1],
			['Sol', 2]
		]);
		expect(statements[2]?.under).toEqual(['value:strandby-ledelse:luft']);
	});

	it('gives relations ids that all documents share', () => {
		const { relations, statements } = parse(
			'## Relation: Ledelse opad – mod toppen {navn: opad; art: punkt}\nEn.\n## Relation: På tværs {art: punkt}\nTo.\n' +
				'## Relation: Ledelse indad {art: punkt}\nTre.\n'
		);
		expect(relations).toEqual(['Opad', 'På tværs', 'Indad']);
		expect(statements.map(({ under }) => under)).toEqual([
			['relation:opad'],
			['relation:paa-tvaers'],
			['relation:indad']
		]);
	});

	it('lets a heading hold until the next one of its level or above, nested ones keeping what the outer ones say', () => {
		const { statements } = parse(`
## Rolle: Direktion {art: punkt}
### Perspektiv: Drift
Et.
### Perspektiv: Vækst {art: værdi}
To.
#### Afsnit: Nærmere {rolle: Leder, Direktion}
Tre. {art: adfærd}
## Afsnit: Andet {art: baggrund}
Fire.
Fem. {rolle: medarbejder}
`);
		const drift = 'value:strandby-ledelse:drift';
		const growth = 'value:strandby-ledelse:vaekst';
		expect(statements.map(({ text, kind, roles, under }) => [text, kind, roles, under])).toEqual([
			['Et.', 'bullet', ['Direktion'], [drift]],
			['To.', 'value', ['Direktion'], [growth]],
			['Tre.', 'behaviour', ['Direktion', 'Leder'], [growth]],
			['Fire.', 'context', ['Alle'], []],
			['Fem.', 'context', ['Medarbejder'], []]
		]);
	});

	it('places a statement under a value and a relation at once, and one marked under: ingen under neither', () => {
		const { statements } = parse(
			'# Værdi: Sol {art: værdi}\n## Relation: opad\nEn.\nTo. {under: ingen}\n## Afsnit: Slut {under: ingen}\nTre.\n'
		);
		expect(statements.map(({ under }) => under)).toEqual([['value:strandby-ledelse:sol', 'relation:opad'], [], []]);
	});

	it('keeps every printed heading, without the word before its colon', () => {
		const { headings } = parse('# Værdi: Sol: og måne {art: værdi}\n## Afsnit: Hvad gør vi?\nEn.\n');
		expect(headings).toEqual([
			{ text: 'Sol: og måne', line: FRONT_LINES + 1 },
			{ text: 'Hvad gør vi?', line: FRONT_LINES + 2 }
		]);
	});
});

describe('a statement’s id', () => {
	it('comes from the document and the words alone', () => {
		const id = (body: string) => parse(body).statements.at(-1)?.id;
		expect(id('Vi cykler. {art: værdi}')).toMatch(/^statement:strandby-ledelse:[0-9a-f]{10}$/);
		expect(id('Noget før. {art: værdi}\n## Rolle: Leder\nVi cykler. {art: punkt}')).toBe(id('Vi cykler. {art: værdi}'));
		expect(id('Vi cykler! {art: værdi}')).not.toBe(id('Vi cykler. {art: værdi}'));
	});

	it('is numbered where the document prints the same words again', () => {
		const { statements } = parse(
			'Vi cykler. {art: punkt}\nVi cykler. {art: punkt; gentager}\nVi cykler. {art: punkt; gentager}\n'
		);
		const [first = '', second, third] = statements.map(({ id }) => id);
		expect([second, third]).toEqual([`${first}-2`, `${first}-3`]);
	});
});

describe('a repeated statement', () => {
	const again = (body: string): (string | undefined)[] => {
		const { statements } = parse(body);
		return statements.map(({ repeats }) => statements.find(({ id }) => id === repeats)?.text);
	};

	it('repeats the earlier statement it is most like, also where the wording differs', () => {
		const body =
			'Vi holder øje med vejret. {art: punkt}\nVi holder altid øje med vinden. {art: punkt}\n' +
			'holde øje med vinden {art: punkt; gentager}\n';
		expect(again(body)).toEqual([undefined, undefined, 'Vi holder altid øje med vinden.']);
	});

	it('repeats the one for the same role, and the first printing rather than a repeat', () => {
		const { statements } = parse(
			'# Rolle: Direktion {art: punkt}\nJeg cykler.\n# Rolle: Leder {art: punkt}\nJeg cykler.\n' +
				'# Afsnit: Igen {gentager; art: punkt}\n## Rolle: Leder\nJeg cykler.\n## Rolle: Direktion\nJeg cykler.\n'
		);
		const ids = statements.map(({ id }) => id);
		expect(statements.map(({ repeats }) => repeats)).toEqual([undefined, undefined, ids[1], ids[0]]);
	});
});

describe('an edition that breaks the format', () => {
	const at = (body: string, line = 1) => [body, FRONT_LINES + line] as const;

	it.each([
		[...at('## Mod {art: værdi}\nVi tør.'), "the heading 'Mod' does not say what it is", 'Værdi:'],
		[...at('## Værdier: Mod {art: værdi}\nVi tør.'), "the heading 'Værdier: Mod' does not say", 'Værdi:'],
		[...at('## Værdi: {art: værdi}\nVi tør.'), 'the heading is empty', 'printed'],
		[...at('## Værdi {art: værdi}\nVi tør.'), 'does not say what it is', 'Værdi:'],
		[...at('Vi tør.'), 'the statement has no kind', '{art: …}'],
		[...at('Vi tør. {art: mod}'), "'mod' is no kind of statement", 'baggrund'],
		[...at('Vi tør. {art: punkt; rolle: Chef}'), "'Chef' is no role", 'Leder af ledere'],
		[...at('Vi tør. {art: punkt; rolle: Leder, Leder}'), "the role 'Leder' stands twice", 'Keep one'],
		[...at('## Rolle: Borger {art: punkt}\nVi tør.'), "'Borger' is no role", 'Medarbejder'],
		[...at('## Relation: Ledelse hjemad {art: punkt}\nVi tør.'), 'which relation', 'på tværs'],
		[...at('## Relation: Opad {navn: bagud; art: punkt}\nVi tør.'), 'which relation', 'på tværs'],
		[...at('Vi tør. {art: punkt; farve: blå}'), "'farve' is no word for braces", 'gentager'],
		[...at('Vi tør. {art: punkt; art: værdi}'), "'art' stands twice", 'Keep one'],
		[...at('Vi tør. {art: punkt; rolle}'), "'rolle' says nothing", 'rolle: …'],
		[...at('Vi tør. {art: punkt; gentager: ja}'), "'gentager' takes nothing", 'alone'],
		[...at('Vi tør. {art: punkt; under: Mod}'), "'under: Mod' is not understood", 'ingen'],
		[...at('Vi tør. {art: punkt; navn: Mod}'), "a statement has no 'navn'", 'heading'],
		[...at('## Afsnit: Om {navn: X; art: punkt}\nVi tør.'), "'navn' has no use", 'short name'],
		[...at('Vi {tør} det. {art: punkt}'), 'a brace stands inside', 'end of the line'],
		[...at('{art: punkt}'), 'no statement', 'take the line out'],
		[...at('- {art: punkt}'), 'no statement', 'take the line out'],
		[...at('• Vi tør. {art: punkt}'), "a bullet begins with '•'", "'- '"],
		[...at('<!-- hvad nu\nVi tør. {art: punkt}'), 'a remark does not end', '-->'],
		[...at('Vi tør. {art: punkt}\nVi tør. {art: punkt}', 2), 'stands on line 9 too', '{gentager}'],
		[...at('Vi tør. {art: punkt; gentager}'), 'nothing before it is like', 'gentager'],
		[...at('Solen. {art: punkt}\nVi tør. {art: punkt; gentager}', 2), 'nothing before it is like', 'gentager'],
		[...at('# Værdi: A {art: punkt}\nEn.\n# Perspektiv: A {art: punkt}\nTo.', 3), "'A' is taken by", 'line 9'],
		[
			...at('# Værdi: A {navn: X; art: punkt}\nEn.\n# Værdi: A {navn: Y; art: punkt}\nTo.', 3),
			"short name 'Y' here and 'X' on line 9",
			'same short name'
		]
	])('%j is refused at line %i, with the reason and the next step', (body, line, reason, nextStep) => {
		const { edition, problems } = read(body);
		expect(edition).toBeUndefined();
		const [problem] = problems;
		expect(problem?.code).toBe('bad-edition');
		expect(problem?.subject).toBe(`strandby-ledelse.md:${line}`);
		expect(problem?.message).toContain(`strandby-ledelse.md:${line}: `);
		expect(problem?.message).toContain(reason);
		expect(`${problem?.message} ${problem?.nextStep}`).toContain(nextStep);
	});

	it.each(['municipality', 'title', 'language', 'source', 'sha256', 'edited'])(
		'lacks %s in its front matter: the key is named',
		(key) => {
			const front = FRONT.replace(new RegExp(`${key}: .*\n`), '');
			expect(read('Vi tør. {art: punkt}', front).problems.map(({ message }) => message)).toEqual([
				`strandby-ledelse.md:1: the front matter lacks '${key}'.`
			]);
		}
	);

	it.each([
		['language: da', 'language: dansk!', 4],
		['source: strandby.txt', 'source: ../strandby.txt', 5],
		['source: strandby.txt', 'source: strandby.pdf', 5],
		['sha256: ab', 'sha256: xb', 6],
		['edited: 2026-11-22', 'edited: 2026-02-30', 7],
		['edited: 2026-11-22', 'edited: i går', 7],
		['title: Sådan leder vi', 'title:', 3],
		['title: Sådan', 'titel: Sådan', 1],
		['title: Sådan leder vi', 'title: A\ntitle: B', 4],
		['language: da', 'year: sidste år\nlanguage: da', 4],
		['title', 'region:\ntitle', 3],
		['title', 'region: …\ntitle', 3],
		['title', `kind: ${'k'.repeat(101)}\ntitle`, 3],
		['title', 'kind: kom\u202Emune\ntitle', 3],
		['title', 'region: A\nregion: B\ntitle', 4]
	])('has %j changed to %j in its front matter: refused at line %i', (right, wrong, line) => {
		const [problem] = read('Vi tør. {art: punkt}', FRONT.replace(right, wrong)).problems;
		expect(problem?.subject).toBe(`strandby-ledelse.md:${line}`);
	});

	it.each([
		['', 'the front matter is missing'],
		['# Værdi: Mod\n', 'the front matter is missing'],
		['---\ntitle: A\n', 'the front matter does not end'],
		[FRONT, 'the edition has no statements']
	])('%j: %s', (markdown, reason) => {
		const messages = readEdition('a.md', markdown).problems.map(({ message }) => message);
		expect(messages.some((message) => message.includes(reason))).toBe(true);
	});

	it.each(['061C', '200E', '200F', '202A', '202E', '2066', '2069'])(
		'is refused where U+%s turns the direction of letters: in a name, a value and a statement',
		(code) => {
			const turn = String.fromCharCode(Number.parseInt(code, 16));
			const body = `## Værdi: Mod${turn}\nVi tør.${turn} {art: punkt}`;
			const { problems } = read(body, FRONT.replace('title: S', `title: ${turn}S`));
			expect(problems).toHaveLength(3);
			for (const { message, nextStep } of problems) {
				expect(message).toMatch(new RegExp(`^strandby-ledelse\\.md:\\d+: character \\d+ .* U\\+${code}\\.$`));
				expect(nextStep).toMatch(/^Take it out/);
			}
		}
	);

	it('is told all that is wrong at once, in the order of lines', () => {
		const { problems } = read('Vi tør.\n## Mod\nVi kan. {rolle: Chef; art: punkt}\n');
		expect(problems.map(({ subject }) => subject)).toEqual([9, 10, 11].map((line) => `strandby-ledelse.md:${line}`));
	});

	it('throws the first problem when parsed', () => {
		let thrown: unknown;
		try {
			parse('Vi tør.');
		} catch (error) {
			thrown = error;
		}
		expect(isGraphError(thrown) && thrown.subject).toBe('strandby-ledelse.md:9');
	});
});
