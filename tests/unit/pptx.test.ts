/** PowerPoint files: whole by the rules of the format, readable by programs that are not ours, and never broken by what is in them. */

import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Carried, Section } from '../../graph/carry/carried.ts';
import { presentationFile } from '../../graph/office/presentation.ts';
import type { Painter } from '../../graph/paint/painter.ts';
import type { GraphStore } from '../../graph/store/port.ts';
import { carriedStory } from '../../src/lib/server/carry/carried-story.ts';
import { CARRYING, carriedOf, seedPainter, seedStore } from '../fixtures/carried.ts';
import { all, type Element, parseXml, textIn } from '../fixtures/xml.ts';

let store: GraphStore;
let painter: Painter;
const folder = mkdtempSync(join(tmpdir(), 'pptx-'));
beforeAll(async () => {
	store = await seedStore();
	painter = seedPainter();
});
afterAll(async () => {
	await painter.close();
	rmSync(folder, { recursive: true });
});

class Deck {
	readonly bytes: Uint8Array;
	readonly files: Record<string, Uint8Array>;
	constructor(bytes: Uint8Array) {
		this.bytes = bytes;
		this.files = unzipSync(bytes);
	}
	xml(path: string): Element {
		return parseXml(strFromU8(this.files[path] ?? new Uint8Array()));
	}
	get slides(): Element[] {
		const paths = Object.keys(this.files).filter((path) => /^ppt\/slides\/slide\d+\.xml$/.test(path));
		const number = (path: string) => Number(/\d+/.exec(path)?.[0]);
		return paths.sort((a, b) => number(a) - number(b)).map((path) => this.xml(path));
	}
}

const VIEWS = {
	lens: 'focus=concept:mod',
	overview: '',
	comparison: 'compare=concept:mod,concept:tillid',
	matrix: 'mode=matrix',
	portrait: 'focus=role:leder',
	search: 'q=tillid',
	english: 'focus=concept:mod&lang=en',
	empty: 'focus=concept:mod&municipality=hvidovre&role=centerchef'
};
type Name = keyof typeof VIEWS | 'story';

const NAMES = [...(Object.keys(VIEWS) as Name[]), 'story' as const];

async function deckOf(name: Name): Promise<Deck> {
	const carried =
		name === 'story' ? await carriedStory(store, 'hvad-er-mod', 'da', CARRYING) : await carriedOf(store, VIEWS[name]);
	return new Deck(await presentationFile(carried, painter));
}

describe.each(NAMES)('the deck of %s', (name) => {
	let deck: Deck;
	beforeAll(async () => {
		deck = await deckOf(name);
	});

	it('is well-formed in every part, and every part has a type', () => {
		const types = deck.xml('[Content_Types].xml');
		const named = new Set(all(types, 'Override').map(({ attributes }) => attributes['PartName']));
		const endings = new Set(all(types, 'Default').map(({ attributes }) => attributes['Extension']));
		for (const path of Object.keys(deck.files)) {
			if (/\.(xml|rels)$/.test(path)) deck.xml(path);
			expect(named.has(`/${path}`) || endings.has(path.split('.').at(-1)), path).toBe(true);
		}
		for (const path of named) expect(deck.files, path).toHaveProperty([path?.slice(1) ?? '']);
	});

	it('leads by each relation to a part that is there', () => {
		for (const path of Object.keys(deck.files).filter((one) => one.endsWith('.rels'))) {
			const base = path.replace(/_rels\/[^/]*$/, '');
			for (const { attributes } of all(deck.xml(path), 'Relationship')) {
				if (attributes['TargetMode'] === 'External') continue;
				const target = new URL(attributes['Target'] ?? '', `file:///${base}`).pathname.slice(1);
				expect(Object.keys(deck.files), `${path}: ${target}`).toContain(target);
			}
		}
	});

	it('has on every slide a title, the link, the data, a number, its language, and shapes with ids of their own', () => {
		expect(deck.slides.length).toBeGreaterThan(0);
		deck.slides.forEach((slide, index) => {
			const placeholders = all(slide, 'p:sp').filter((shape) => all(shape, 'p:ph').length > 0);
			const byType = new Map(placeholders.map((shape) => [all(shape, 'p:ph')[0]?.attributes['type'], shape]));
			expect([...byType.keys()].sort()).toEqual(['ftr', 'sldNum', 'title']);
			const foot = byType.get('ftr');
			if (foot) {
				expect(textIn(foot)).toMatch(/udgave [0-9a-f]{8}|edition [0-9a-f]{8}/);
				expect(all(foot, 'a:hlinkClick')).toHaveLength(1);
			}
			expect(textIn(byType.get('title') ?? slide).trim()).not.toBe('');
			const ids = all(slide, 'p:cNvPr').map(({ attributes }) => attributes['id']);
			expect(new Set(ids).size).toBe(ids.length);
			for (const run of all(slide, 'a:rPr')) expect(run.attributes['lang']).toMatch(/^(da-DK|en-GB)$/);
			const links = all(deck.xml(`ppt/slides/_rels/slide${index + 1}.xml.rels`), 'Relationship');
			expect(links.some(({ attributes }) => attributes['Target']?.startsWith('https://graph.example/'))).toBe(true);
		});
	});

	it('has words in the place of everything that is not text', () => {
		for (const slide of deck.slides)
			for (const kind of ['p:grpSp', 'p:graphicFrame', 'p:pic', 'p:cxnSp']) {
				for (const shape of all(slide, kind)) {
					const own = all(shape, 'p:cNvPr')[0]?.attributes['descr'];
					expect(own, kind).toBeTruthy();
				}
			}
	});

	it('gives the same bytes twice', async () => {
		expect(Buffer.from((await deckOf(name)).bytes).equals(Buffer.from(deck.bytes))).toBe(true);
	});
});

describe('a lens as slides', () => {
	it('is one group, whose lines are glued to marks in it', async () => {
		const [first] = (await deckOf('lens')).slides;
		const groups = first ? all(first, 'p:grpSp') : [];
		expect(groups).toHaveLength(1);
		const [group] = groups;
		if (!group) return;
		const shapes = new Set(all(group, 'p:sp').map((shape) => all(shape, 'p:cNvPr')[0]?.attributes['id']));
		const lines = all(group, 'p:cxnSp');
		expect(lines.length).toBeGreaterThan(20);
		for (const line of lines)
			for (const end of ['a:stCxn', 'a:endCxn']) {
				const [glue] = all(line, end);
				expect(shapes).toContain(glue?.attributes['id']);
				expect(Number(glue?.attributes['idx'])).toBeLessThan(8);
			}
	});

	it('has every quote of the view, with where it stands', async () => {
		const carried = await carriedOf(store, VIEWS.lens);
		const quotes = carried.sections
			.flatMap((section) => (section.is === 'quotes' ? section.groups : []))
			.flatMap((group) => group.quotes);
		expect(quotes).toHaveLength(21);
		const said = (await deckOf('lens')).slides.map(textIn).join('\n');
		for (const { text, source } of quotes) expect([said.includes(text), said.includes(source)]).toEqual([true, true]);
	});

	it('is 100 kB at most', async () => {
		expect((await deckOf('lens')).bytes.length).toBeLessThanOrEqual(100_000);
	});
});

describe('a story as slides', () => {
	it('has its notes', async () => {
		const deck = await deckOf('story');
		const notes = Object.keys(deck.files).filter((path) => /notesSlide\d+\.xml$/.test(path));
		expect(notes.length).toBeGreaterThan(3);
		expect(textIn(deck.xml(notes[0] ?? '')).length).toBeGreaterThan(10);
	});
});

describe('a matrix as slides', () => {
	it('is native tables with every row', async () => {
		const { slides } = await deckOf('matrix');
		const rows = slides.flatMap((slide) => all(slide, 'a:tr'));
		// 43 concepts, and a head on each slide.
		expect(rows.length - slides.length).toBe(43);
	});
});

const EVIL = 'a\u0000]]></a:t><p:sp>&"\'\u0007\ufffe';

function evil(sections: Section[]): Carried {
	const words = { page: '%1/%2', crowded: 'crowded', goesOn: '…', someQuotes: '%1 of %2', someRows: '%1 of %2' };
	return {
		title: EVIL,
		language: 'da',
		date: '2025-01-01',
		data: EVIL,
		link: 'https://graph.example/?q=%00',
		sections,
		words
	};
}

const scene = (marks: number) => ({
	key: 'overview',
	places: 'pulled' as const,
	nodes: Array.from({ length: marks }, (_, index) => ({
		...{
			id: `concept:c${index}`,
			type: 'Concept' as const,
			label: `${EVIL}${index}`,
			x: (index % 100) / 100,
			y: index / marks
		},
		...{ size: 4, rank: 1, statements: 1 }
	})),
	edges: [],
	sectors: [],
	frame: { width: 2, height: 2 }
});

describe('what is in it', () => {
	const picture = (marks: number): Section => ({
		is: 'picture',
		title: 'T'.repeat(5000),
		caption: {
			subtitle: EVIL,
			told: [EVIL],
			legend: [{ label: EVIL, color: '#000000', shape: 'disc' }],
			sources: [EVIL]
		},
		description: EVIL,
		scene: scene(marks),
		draw: (size) => ({
			...size,
			paper: '#ffffff',
			items: scene(marks).nodes.map(({ id, x, y }) => ({
				kind: 'mark',
				id,
				x: x * size.width,
				y: y * size.height,
				shape: 'hexagon',
				radius: 4,
				color: '#0a4f86'
			}))
		})
	});
	const cases: [string, Section[], number][] = [
		['nothing', [], 1],
		['names that are markup, and a title of 5,000 letters', [picture(3)], 1],
		['10,000 marks', [picture(10_000)], 1],
		['an empty table', [{ is: 'table', title: EVIL, about: EVIL, head: [EVIL], rows: [] }], 1],
		[
			'a quote longer than a slide',
			[
				{
					is: 'quotes',
					title: EVIL,
					about: '',
					total: 1,
					groups: [{ heading: '', quotes: [{ text: 'Langt ord '.repeat(400), source: EVIL }] }]
				}
			],
			1
		],
		[
			'more quotes than anybody shows',
			[
				{
					is: 'quotes',
					title: 'Q',
					about: '',
					total: 900,
					groups: [{ heading: 'A', quotes: Array.from({ length: 200 }, () => ({ text: EVIL, source: EVIL })) }]
				}
			],
			2
		]
	];

	it.each(cases)('breaks nothing: %s', async (_what, sections, least) => {
		const deck = new Deck(await presentationFile(evil(sections), painter));
		for (const path of Object.keys(deck.files)) if (/\.(xml|rels)$/.test(path)) deck.xml(path);
		expect(deck.slides.length).toBeGreaterThanOrEqual(least);
	});

	it('is one picture, drawn and as pixels, where nobody could change so many shapes, and says so', async () => {
		const deck = new Deck(await presentationFile(evil([picture(10_000)]), painter));
		const [slide] = deck.slides;
		expect(slide && [all(slide, 'p:pic').length, all(slide, 'p:grpSp').length]).toEqual([1, 0]);
		expect(slide && textIn(slide)).toContain('crowded');
		expect(Object.keys(deck.files).filter((path) => path.startsWith('ppt/media/'))).toEqual([
			'ppt/media/image1.png',
			'ppt/media/image2.svg'
		]);
	});

	it('says how many of the quotes are here', async () => {
		const quotes = Array.from({ length: 200 }, () => ({ text: 'Mod', source: 'A' }));
		const deck = new Deck(
			await presentationFile(
				evil([{ is: 'quotes', title: 'Q', about: '', total: 900, groups: [{ heading: 'A', quotes }] }]),
				painter
			)
		);
		expect(textIn(deck.slides.at(-1) ?? parseXml('<a/>'))).toContain('60 of 900');
	});
});

const has = (...line: string[]) => spawnSync(line[0] ?? '', line.slice(1), { stdio: 'ignore' }).status === 0;
const hasPython = has('python3', '-c', 'import pptx, openxml_audit');
const hasOffice = has('soffice', '--version');

describe('programs that are not ours', () => {
	const written = async (name: Name) => {
		const path = join(folder, `${name}.pptx`);
		writeFileSync(path, (await deckOf(name)).bytes);
		return path;
	};

	it.skipIf(!hasPython).each(NAMES)(
		'python-pptx reads it, and openxml-audit expects PowerPoint to open it: %s',
		async (name) => {
			const path = await written(name);
			const code =
				'import sys, pptx; deck = pptx.Presentation(sys.argv[1]); print(len(deck.slides), sum(len(list(s.shapes)) for s in deck.slides))';
			const [slides, shapes] = execFileSync('python3', ['-c', code, path], { encoding: 'utf8' })
				.trim()
				.split(' ')
				.map(Number);
			expect([(slides ?? 0) > 0, (shapes ?? 0) > 2]).toEqual([true, true]);
			expect(execFileSync('python3', ['-m', 'openxml_audit', path], { encoding: 'utf8' })).toMatch(/Errors: 0/);
		}
	);

	it.skipIf(!hasOffice)('LibreOffice makes a page of each slide', async () => {
		const path = await written('story');
		execFileSync('soffice', ['--headless', '--convert-to', 'pdf', '--outdir', folder, path], { stdio: 'ignore' });
		expect(readdirSync(folder)).toContain('story.pdf');
	});
});
