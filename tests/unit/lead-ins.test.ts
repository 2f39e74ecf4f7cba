/** Words printed once that each statement below them completes: read, refused, found in the source, built, exported and written. */

import { batchOfGraph } from '../../graph/facts/batch.ts';
import { describe, expect, it } from 'vitest';
import { buildGraph } from '../../graph/build/build.ts';
import { leftOut } from '../../graph/anchor/left-out.ts';
import { checkAnchors } from '../../graph/corpus/check.ts';
import { parseEdition, readEdition } from '../../graph/edition/read.ts';
import { editionText } from '../../graph/draft/edition-text.ts';
import type { DraftLine, DraftStatement } from '../../graph/draft/place.ts';
import { jsonFormat } from '../../graph/export/json.ts';
import { piecesOf } from '../../graph/model/pieces.ts';
import { collected } from '../fixtures/collected.ts';
import { wordsLinker } from '../fixtures/words-linker.ts';

const FRONT = {
	municipality: 'Strandby',
	title: 'Sådan leder vi',
	language: 'da',
	source: 'strandby.txt',
	sha256: 'ab'.repeat(32),
	edited: '2026-11-22'
};
const FILE = 'strandby-ledelse.md';
const head = `---\n${Object.entries(FRONT)
	.map(([key, value]) => `${key}: ${value}\n`)
	.join('')}---\n`;
/** Lines of the front matter: the body's first line is one more. */
const FRONT_LINES = 8;

const parse = (body: string) => parseEdition(FILE, head + body);
/** Each statement with the words it completes. */
const led = (body: string) => ledIn(parse(body));
const ledIn = ({ statements, leadIns }: ReturnType<typeof parseEdition>) =>
	statements.map(({ text, leadIn }) => [leadIn === undefined ? undefined : leadIns[leadIn]?.text, text]);

describe('a lead-in of an edition', () => {
	it.each([
		[
			'the points below it, until a line that is no point',
			'> Hos os vil vi {art: punkt}\n\n- lytte\n- spørge\n\nVi ses. {art: værdi}\n- altid {art: punkt}',
			[
				['Hos os vil vi', 'lytte'],
				['Hos os vil vi', 'spørge'],
				[undefined, 'Vi ses.'],
				[undefined, 'altid']
			]
		],
		[
			'lines that are no points, until the next heading',
			'# Afsnit: A {art: punkt}\n> Vi vil\nlytte\n- og\nspørge\n## Afsnit: B\nVi ses.',
			[
				['Vi vil', 'lytte'],
				['Vi vil', 'og'],
				['Vi vil', 'spørge'],
				[undefined, 'Vi ses.']
			]
		],
		[
			'lines until the next lead-in',
			'> Vi vil {art: punkt}\n- lytte\n> Vi skal {art: punkt}\n- spørge',
			[
				['Vi vil', 'lytte'],
				['Vi skal', 'spørge']
			]
		],
		[
			'lines until it is ended',
			'> Vi vil {art: punkt}\n- lytte\n> {slut}\n- Vi ses. {art: punkt}',
			[
				['Vi vil', 'lytte'],
				[undefined, 'Vi ses.']
			]
		]
	])('leads %s', (_, body, expected) => {
		expect(led(body)).toEqual(expected);
	});

	it('may be a statement of its own, which is then counted too', () => {
		const edition = parse('Vi lover tre ting: {art: forpligtelse; indleder}\n- sol {art: punkt}\n- sne {art: punkt}');
		expect(ledIn(edition)).toEqual([
			[undefined, 'Vi lover tre ting:'],
			['Vi lover tre ting:', 'sol'],
			['Vi lover tre ting:', 'sne']
		]);
		expect(edition.leadIns).toEqual([{ text: 'Vi lover tre ting:', statement: 0, line: FRONT_LINES + 1 }]);
	});

	it('says the kind and the roles of its statements, nearer than a heading does and less near than they do', () => {
		const { statements } = parse(
			'# Rolle: Alle {art: værdi}\n> Lederne er {art: punkt; rolle: Leder}\n- modige\n- venlige {rolle: Direktion}\nVi ses.'
		);
		expect(statements.map(({ kind, roles }) => [kind, roles])).toEqual([
			['bullet', ['Leder']],
			['bullet', ['Direktion']],
			['value', ['Alle']]
		]);
	});

	it('leaves text and id of a statement as they are without it', () => {
		const [with_, without] = [parse('> Vi vil\n- lytte {art: punkt}'), parse('- lytte {art: punkt}')];
		expect(with_.statements[0]?.id).toBe(without.statements[0]?.id);
	});
});

describe('a lead-in that breaks the format', () => {
	const at = (body: string, line = 1) => [body, FRONT_LINES + line] as const;
	const long = 'Vi vil '.repeat(50).trim();

	it.each([
		[...at('> Vi vil\n# Afsnit: A {art: punkt}\nVi ses.'), 'leads no statement', 'below it'],
		[...at('Vi ses. {art: punkt}\n> Vi vil', 2), 'leads no statement', 'below it'],
		[...at('> Vi vil\n> {slut}\nVi ses. {art: punkt}'), 'leads no statement', 'below it'],
		[...at('Vi vil: {art: punkt; indleder}'), 'leads no statement', 'below it'],
		[...at(`> ${long}\n- lytte {art: punkt}`), 'has 349 characters, more than 300', 'Keep the words'],
		[...at(`${long} {art: punkt; indleder}\n- lytte {art: punkt}`), 'has 349 characters', 'Keep the words'],
		[...at('> Vi vil\n> altid\n- lytte {art: punkt}', 2), 'stands inside the one on line 9', 'in one line'],
		[
			...at('> Vi vil\n- dette: {art: punkt; indleder}\n- lytte {art: punkt}', 2),
			'stands inside the one on line 9',
			"take 'indleder' away"
		],
		[...at('>\n- lytte {art: punkt}'), 'the lead-in is empty', '{slut}'],
		[...at('> …\n- lytte {art: punkt}'), 'the lead-in is empty', '{slut}'],
		[...at('> {art: punkt}\n- lytte {art: punkt}'), 'the lead-in is empty', '{slut}'],
		[...at('> Vi {vil} det\n- lytte {art: punkt}'), 'a brace stands inside a lead-in', 'end of the line'],
		[...at('- Vi ses. {art: punkt}\n> {slut}', 2), "'slut' ends no lead-in", 'Take the line out'],
		[...at('> Vi vil {slut}\n- lytte {art: punkt}'), "'slut' stands beside other words", 'alone'],
		[...at('> {slut; art: punkt}\n- lytte {art: punkt}'), "'slut' stands beside other words", 'alone'],
		[...at('Vi ses. {art: punkt; slut}'), "a statement has no 'slut'", "'> {slut}'"],
		[...at('# Afsnit: A {art: punkt; slut}\nVi ses.'), "a heading has no 'slut'", "'> {slut}'"],
		[...at('# Afsnit: A {art: punkt; indleder}\nVi ses.'), "a heading has no 'indleder'", "'> …'"],
		[...at('> Vi vil {indleder}\n- lytte {art: punkt}'), "a lead-in has no 'indleder'", "'> …'"],
		[...at('> Vi vil {navn: Vilje}\n- lytte {art: punkt}'), "a lead-in has no 'navn'", 'heading'],
		[...at('Vi vil: {art: punkt; indleder: ja}\n- lytte {art: punkt}'), "'indleder' takes nothing", 'alone']
	])('%j is refused at line %i, with the reason and the next step', (body, line, reason, nextStep) => {
		const { edition, problems } = readEdition(FILE, head + body);
		expect(edition).toBeUndefined();
		const [problem] = problems;
		expect(problem).toMatchObject({ code: 'bad-edition', subject: `${FILE}:${line}` });
		expect(problem?.message).toContain(`${FILE}:${line}: `);
		expect(problem?.message).toContain(reason);
		expect(problem?.nextStep).toContain(nextStep);
	});
});

/** Two lists with the same lead-in, one of them torn by a page's number; scanned, with lost letters and a word broken. */
const SOURCE = `Hos os geelder det saer-
ligt om, at
• vi lytter
• vi sporger

Vi lover tre ting:
• kaffe
side 7

Hos os geelder det
== 8 ==
saerligt om, at
• vi sejler`;
const BODY = `> Hos os gælder det særligt om, at {art: punkt}

- vi lytter
- vi spørger

Vi lover tre ting: {art: forpligtelse; indleder}

- kaffe {art: punkt}

> Hos os gælder det særligt om, at {art: punkt}

- vi sejler
`;
const check = (body: string, source = SOURCE) => {
	const edition = parse(body);
	return { edition, ...checkAnchors(edition, source) };
};

describe('a lead-in in its source', () => {
	it('has its exact place, whatever scanning has made of it, and fragments where it is torn', () => {
		const { leadIns, problems } = check(BODY);
		expect(problems.map(({ message }) => message)).toEqual([]);
		const spans = leadIns.map((anchor) => (anchor ? [anchor, ...(anchor.fragments ?? [])] : []));
		expect(spans.map((parts) => parts.map(({ quote }) => quote))).toEqual([
			['Hos os geelder det saer-\nligt om, at'],
			['Vi lover tre ting:'],
			['Hos os geelder det', 'saerligt om, at']
		]);
		for (const { start, end, quote } of spans.flat()) expect(SOURCE.slice(start, end)).toBe(quote);
	});

	it('shares the place of the statement that it is', () => {
		const { leadIns, anchors } = check(BODY);
		expect(leadIns[1]).toEqual(anchors[2]);
	});

	it('moves no statement from its place', () => {
		const without = BODY.replaceAll(/^> .*\n/gm, '').replaceAll(/^- vi .*/gm, '$& {art: punkt}');
		expect(parse(without).leadIns.length).toBe(1);
		expect(check(BODY).anchors).toEqual(check(without).anchors);
	});

	it.each([
		['a changed word', 'særligt om', 'især om', /strandby-ledelse\.md:9: the lead-in «Hos os.*where «især»/],
		['a word more', 'Hos os gælder', 'Hos os alle gælder', /:9: the lead-in «Hos os alle.*where «alle» is not there/],
		['words of another text', 'Hos os gælder det særligt om, at', 'Vi drømmer om, at', /:9: the lead-in «Vi drømmer/],
		['a lead-in cut at its beginning', 'Hos os gælder', 'gælder', /:9: the lead-in «gælder.*leaves out «Hos os»/]
	])('is refused for %s, by its name and its line', (_, right, wrong, message) => {
		const { problems } = check(BODY.replace(right, wrong));
		expect(problems.map(({ code }) => code)).toContain('unanchored');
		expect(problems.map((problem) => problem.message).join('\n')).toMatch(message);
	});

	it('is refused where the edition has it more often than the source', () => {
		const { problems } = check(`${BODY}\n> Hos os gælder det særligt om, at\n- vi sejler {art: punkt; gentager}\n`);
		expect(problems.map(({ message }) => message)).toContainEqual(
			expect.stringMatching(/:22: the lead-in «Hos os .* every place is taken/)
		);
	});

	it('is nothing that was left out', () => {
		const { anchors, leadIns } = check(BODY);
		const placed = [...anchors, ...leadIns].filter((anchor) => anchor !== undefined);
		expect(leftOut(SOURCE, placed, []).map(({ quote }) => quote)).toEqual(['side 7', '== 8 ==']);
	});
});

describe('a graph with lead-ins', () => {
	const build = (body: string, source = SOURCE) => {
		const { edition, anchors, leadIns } = check(body, source);
		const placed = <T>(places: (T | undefined)[]) => places.filter((place) => place !== undefined);
		const places = { anchors: placed(anchors), leadIns: placed(leadIns) };
		const document = { edition, sourceText: source, ...places, fingerprint: body };
		const linker = wordsLinker({ lytter: 'lydhørhed', gælder: 'gæld' });
		return batchOfGraph(buildGraph({ documents: [document] }, linker).graph);
	};
	const batch = build(BODY);
	const statements = batch.nodes.filter((node) => node.type === 'Statement').sort((a, b) => a.order - b.order);

	it('has at each statement the words it completes, with their place', () => {
		const first = {
			text: 'Hos os gælder det særligt om, at',
			anchor: { start: 0, end: 36, quote: 'Hos os geelder det saer-\nligt om, at' }
		};
		expect(statements.map(({ text, leadIn }) => [text, leadIn?.text, leadIn?.anchor.fragments?.length])).toEqual([
			['vi lytter', first.text, undefined],
			['vi spørger', first.text, undefined],
			['Vi lover tre ting:', undefined, undefined],
			['kaffe', 'Vi lover tre ting:', undefined],
			['vi sejler', first.text, 1]
		]);
		expect(statements[0]?.leadIn).toEqual(first);
		expect(statements[2]).not.toHaveProperty('leadIn');
	});

	it('links no statement to a concept for a word of its lead-in, and finds none by it', () => {
		const mentions = batch.edges.filter(({ type }) => type === 'MENTIONS').map(({ target }) => target);
		expect(mentions).toEqual(['concept:lydhoerhed']);
		expect(Object.values(batch.conceptWords).filter((words) => words.includes('saerligt'))).toEqual([]);
	});

	it('is exported with them, their properties in one order', async () => {
		const text = (await collected(jsonFormat.write(piecesOf(batch), {}))).join('');
		expect(text).toContain(
			'"leadIn":{"text":"Hos os gælder det særligt om, at","anchor":{"start":0,"end":36,"quote":"Hos os geelder det saer-\\nligt om, at"}}}'
		);
	});
});

describe('a draft with lead-ins', () => {
	const from = { paragraph: 1, interleaved: false } as unknown as DraftStatement['from'];
	const statement = (text: string, bullet: boolean, leadIn?: DraftStatement['leadIn']): DraftStatement => ({
		is: 'statement',
		text,
		bullet,
		kind: 'punkt',
		roles: [],
		again: false,
		from,
		...(leadIn && { leadIn })
	});
	const will = { is: 'lead-in', text: 'Vi vil' } as const;
	const shall = { is: 'lead-in', text: 'Vi skal' } as const;
	const promise = statement('Vi lover:', false);
	const heading: DraftLine = { is: 'heading', level: 2, type: 'Afsnit', text: 'A', braces: [], from };

	it.each<[string, DraftLine[]]>([
		['a list that ends by itself', [statement('lytte', true, will), statement('Vi ses.', false)]],
		['a list with another below it', [statement('lytte', true, will), statement('Nu.', true)]],
		['lines that are no points', [statement('lytte', false, will), statement('Nu.', false)]],
		['a list with one line that is no point', [statement('lytte', true, will), statement('spørge', false, will)]],
		['two lists', [statement('lytte', true, will), statement('spørge', true, shall)]],
		['a list that a heading ends', [statement('lytte', true, will), heading, statement('Nu.', true)]],
		['a statement that leads', [promise, statement('sol', true, promise), statement('sne', true, promise)]],
		[
			'a statement that leads, below a list',
			[statement('lytte', true, will), promise, statement('sol', true, promise)]
		],
		['a statement that looks like one', [statement('> 5 år', false), statement('1. maj', false)]]
	])('is read as it was written: %s', (_, lines) => {
		const { edition, problems } = readEdition(FILE, editionText(FRONT, lines));
		expect(problems).toEqual([]);
		const written = lines.flatMap((line) => (line.is === 'statement' ? [[line.leadIn?.text, line.text]] : []));
		expect(edition && ledIn(edition)).toEqual(written);
	});
});
