import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCommandLine } from '../../graph/cli/run.ts';
import { readEdition } from '../../graph/edition/read.ts';
import { prepareText } from '../../graph/draft/draft.ts';
import { accountForLines } from '../../graph/draft/report.ts';
import { decodeText, LARGEST_TEXT } from '../../graph/repair/read-text.ts';
import { openRepairer } from '../../graph/repair/repair.ts';
import { keptTerminal } from '../fixtures/terminal.ts';

const repairer = openRepairer();
const ABOUT = { municipality: 'Engby', title: 'Sådan gør vi', edited: '2026-11-22' };
const draft = (text: string) => prepareText(text, ABOUT, repairer);
const body = (text: string) =>
	draft(text)
		.edition.split('-->\n\n')[1]
		?.trim()
		.split('\n')
		.filter((line) => line !== '');

let folder: string;
beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'prepare-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('a draft', () => {
	it('is an edition that the reader of editions accepts', () => {
		for (const name of ['solbakke.scanned', 'aastrup.right']) {
			const text = readFileSync(join(import.meta.dirname, `../gold/ocr/${name}.txt`), 'utf8');
			const { edition, id } = draft(text);
			expect(readEdition(`${id}.md`, edition).problems).toEqual([]);
		}
	});

	it('is the same twice', () => {
		const text = 'Vi tør.\n\n• vi lytter\n';
		expect(draft(text)).toMatchObject({ edition: draft(text).edition, report: draft(text).report });
	});

	it.each([
		['Vi vil lytte mere\n\nVi går foran.', ['## Forpligtelse: Vi vil lytte mere', 'Vi går foran. {art: forpligtelse}']],
		[
			'Mod\n\nVærdier: Vi tør.\n\nAdfærd: Vi siger fra.',
			[
				'## Værdi: Mod',
				'### Afsnit: Værdier {art: værdi}',
				'Vi tør. {art: værdi}',
				'### Afsnit: Adfærd {art: adfærd}',
				'Vi siger fra. {art: adfærd}'
			]
		],
		[
			'Ledelse på tværs\n\nVi deler viden.',
			['## Relation: Ledelse på tværs {navn: på tværs; rolle: Leder}', 'Vi deler viden. {art: baggrund; rolle: Leder}']
		],
		[
			'Rolle:\nCENTERCHEF\n\n- Jeg går foran.',
			['## Rolle: Centerchef', '- Jeg går foran. {art: punkt; rolle: Centerchef}']
		],
		[
			'Om ledelse\n\nSom leder går du foran. Du lytter altid.',
			[
				'## Afsnit: Om ledelse',
				'Som leder går du foran. {art: forventning; rolle: Leder}',
				'Du lytter altid. {art: forventning; rolle: Leder}'
			]
		],
		[
			'Om os\n\nHer er ledere og medarbejdere sammen. Hvad vil I?',
			[
				'## Afsnit: Om os',
				'Her er ledere og medarbejdere sammen. {art: baggrund; rolle: Leder, Medarbejder}',
				'Hvad vil I? {art: spørgsmål}'
			]
		],
		[
			'Hos os er lederne …\n\n• åbne for nyt\n',
			['### Afsnit: Hos os er lederne … {rolle: Leder}', '- åbne for nyt {art: punkt; rolle: Leder}']
		],
		[
			'Perspektiv: Driften\n\nDen er {sikker} i dag.',
			['## Perspektiv: Driften', 'Den er (sikker) i dag. {art: baggrund}']
		],
		[
			'Om os\n\nVi lytter til alle borgere. Og mere.\n\nVi lytter til alle borgere.',
			[
				'## Afsnit: Om os',
				'Vi lytter til alle borgere. {art: baggrund}',
				'Og mere. {art: baggrund}',
				'Vi lytter til alle borgere. {art: baggrund; gentager}'
			]
		]
	])('of %j says kind and role', (text, expected) => {
		expect(body(text)).toEqual(expected);
	});

	it('reports every repair, every doubt, and everything left out', () => {
		const text = 'Faelles maal\n\nVi laerer paa tvaers, og vi har Kvxzw.\n\nModet er vigtigt, virksom heder.\n\n12\n';
		const { report } = draft(text);
		expect(report).toContain('| 3 | laerer | lærer | æ læst som ae |');
		expect(report).toContain('| 3 | Kvxzw |');
		expect(report).toContain('| 5 | Modet | modet, mødet | sammenhængen afgør det ikke |');
		expect(report).toContain('| 5 | virksom heder | virksomheder |');
		expect(report).toContain('| 7 | 12 | sidetal |');
	});

	it('accounts for every line of the source', () => {
		const text = readFileSync(join(import.meta.dirname, '../gold/segmentation/engparken.txt'), 'utf8');
		const { layout, repaired } = draft(text);
		const { fates, counts } = accountForLines(text, layout, repaired.toSource);
		expect(fates).toHaveLength(text.split('\n').length);
		expect(Object.values(counts).reduce((sum, count) => sum + count)).toBe(fates.length);
		const left = text
			.split('\n')
			.filter((_, line) => fates[line] === 'left out')
			.map((line) => line.trim());
		expect(left).toEqual([
			'12',
			'13',
			'Engparken Kommune',
			'Personale og Kommunikation',
			'Parkvej 4',
			'9999 Engby',
			'www.engparken.example'
		]);
		// and each line left out stands in the report's list
		const listed = layout.leftOut.map(({ start, end }) =>
			text.slice(repaired.toSource(start), repaired.toSource(end)).trim()
		);
		for (const line of left) expect(listed.some((item) => item.includes(line))).toBe(true);
	});

	it('loses no word of a damaged source', () => {
		const text = readFileSync(join(import.meta.dirname, '../gold/ocr/solbakke.scanned.txt'), 'utf8');
		const { layout, repaired } = draft(text);
		const kept = new Set<number>();
		for (const segment of layout.segments) {
			for (let at = 0; at < segment.text.length; at++) kept.add(repaired.toSource(segment.toSource(at)));
		}
		for (const word of text.matchAll(/\p{L}{2,}/gu)) expect([word[0], kept.has(word.index)]).toEqual([word[0], true]);
	});
});

describe('an input file', () => {
	const DANISH = 'Vi møder borgerne med åbenhed, og vi tør lære af vores fejl. Æblet, Øen og Åen.';
	const be = (text: string) => Buffer.from(text, 'utf16le').swap16();

	it.each([
		['UTF-8', Buffer.from(DANISH)],
		['UTF-8 with a mark', Buffer.from(`\ufeff${DANISH}`)],
		['UTF-16 LE with a mark', Buffer.from(`\ufeff${DANISH}`, 'utf16le')],
		['UTF-16 BE with a mark', be(`\ufeff${DANISH}`)],
		['UTF-16 LE without one', Buffer.from(DANISH, 'utf16le')],
		['UTF-16 BE without one', be(DANISH)],
		['Latin-1', Buffer.from(DANISH, 'latin1')],
		[
			'Mac Roman',
			Buffer.from(
				DANISH.replace(
					/[æøåÆØÅ]/g,
					(l) => ({ æ: '\xbe', ø: '\xbf', å: '\x8c', Æ: '\xae', Ø: '\xaf', Å: '\x81' })[l] ?? l
				),
				'latin1'
			)
		],
		[
			'DOS',
			Buffer.from(
				DANISH.replace(
					/[æøåÆØÅ]/g,
					(l) => ({ æ: '\x91', ø: '\x9b', å: '\x86', Æ: '\x92', Ø: '\x9d', Å: '\x8f' })[l] ?? l
				),
				'latin1'
			)
		]
	])('in %s is read letter for letter', (_, bytes) => {
		expect(decodeText(bytes, 'a.txt')).toBe(DANISH);
	});

	it('keeps its line ends', () => {
		expect(decodeText(Buffer.from('a b\r\nc\rd\n'), 'a.txt')).toBe('a b\r\nc\rd\n');
	});

	it.each([
		['nothing', Buffer.alloc(0), 'is empty'],
		['blanks', Buffer.from(' \n\ufeff\t '), 'is empty'],
		['a PDF', Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3 1 0 obj', 'latin1'), 'is a PDF'],
		['a Word file', Buffer.from('PK\x03\x04 word/document.xml'), 'is a zip file'],
		['RTF', Buffer.from('{\\rtf1\\ansi Hej}'), 'is an RTF file'],
		['a program', Buffer.from(Array.from({ length: 4000 }, (_, index) => (index * 37) % 256)), 'holds binary data'],
		['numbers alone', Buffer.from('12;34;56\n78;90;12\n'), 'holds no words']
	])('that holds %s is refused with a reason and a next step', (_, bytes, reason) => {
		expect(() => decodeText(bytes, 'a.txt')).toThrow(
			expect.objectContaining({ code: 'bad-text', message: expect.stringContaining(reason) })
		);
	});

	it('of 50 MB is refused before it is read', async () => {
		const file = join(folder, 'large.txt');
		writeFileSync(file, Buffer.alloc(50_000_000, 'a '));
		expect(await run('repair', file)).toMatchObject({
			code: 1,
			notes: expect.stringContaining(`50 MB, the limit is ${LARGEST_TEXT / 1e6} MB`)
		});
	});

	it.each([
		['a table of numbers', 'År;Udgift;Indtægt\n2020;12;13\n2021;14;15\n'],
		['a page of numbers with a heading', 'Tal\n\n1 2 3 4\n5 6 7 8\n']
	])('with %s gives a plain message', async (_, text) => {
		const file = join(folder, 'numbers.txt');
		writeFileSync(file, text);
		const { code, notes } = await run('prepare', file, '--municipality', 'Engby', '--out', join(folder, 'numbers'));
		expect([code, notes]).toEqual([1, expect.stringContaining('holds no sentence and no bullet')]);
	});
});

describe('the commands', () => {
	it('prepare writes the draft, the report and the source, and will not write over them', async () => {
		const file = join(folder, 'engby.txt');
		writeFileSync(file, Buffer.from('Vi tør\n\nVi lærer af fejl.\n', 'latin1'));
		const out = join(folder, 'out');
		const line = ['prepare', file, '--municipality', 'Engby', '--edited', '2026-01-02', '--out', out] as const;
		expect(await run(...line)).toMatchObject({ code: 0 });
		expect(readdirSync(out).sort()).toEqual(['engby-vi-toer.md', 'engby-vi-toer.report.md', 'source']);
		expect(readFileSync(join(out, 'source/engby-vi-toer.txt'), 'utf8')).toBe('Vi tør\n\nVi lærer af fejl.\n');
		expect(readFileSync(join(out, 'engby-vi-toer.md'), 'utf8')).toContain('edited: 2026-01-02');
		expect(await run(...line)).toMatchObject({ code: 2, notes: expect.stringContaining('--force') });
		expect(await run(...line, '--force')).toMatchObject({ code: 0 });
	});

	it('repair prints the mended text and nothing else', async () => {
		const file = join(folder, 'scan.txt');
		writeFileSync(file, 'Vi moder borgerne\nmed abenhed og tillid pa tvaers.\n');
		expect(await run('repair', file)).toMatchObject({
			code: 0,
			out: 'Vi møder borgerne\nmed åbenhed og tillid på tværs.\n'
		});
	});

	it('say what is wrong with a command line', async () => {
		expect(await run('prepare', join(folder, 'none.txt'), '--municipality', 'X')).toMatchObject({
			code: 2,
			notes: expect.stringContaining('cannot be found')
		});
		expect(await run('prepare', join(folder, 'scan.txt'))).toMatchObject({
			code: 2,
			notes: expect.stringContaining('--municipality')
		});
		expect(await run('repair', folder)).toMatchObject({ code: 2, notes: expect.stringContaining('is not a file') });
	});
});

async function run(...line: string[]): Promise<{ code: number; out: string; notes: string }> {
	const terminal = keptTerminal({});
	const code = await runCommandLine(line, terminal);
	return { code, out: terminal.kept, notes: terminal.noted };
}
