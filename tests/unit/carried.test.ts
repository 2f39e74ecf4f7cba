/** What is carried away says what the page says: titles, figures, quotes, rows and names of files; of views, of stories, and of all there is. */

import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { GraphStore } from '../../graph/store/port.ts';
import type { Painter } from '../../graph/paint/painter.ts';
import { isGraphError } from '../../graph/model/errors.ts';
import { carriedStory } from '../../src/lib/server/carry/carried-story.ts';
import { exportFile } from '../../src/lib/server/carry/export-file.ts';
import { pictureFileOf } from '../../src/lib/server/carry/picture-file.ts';
import { CARRYING, carriedOf, exportFrom, HOME, seedPainter, seedStore } from '../fixtures/carried.ts';
import { collected } from '../fixtures/collected.ts';
import { parseXml } from '../fixtures/xml.ts';

let store: GraphStore;
let painter: Painter;
beforeAll(async () => {
	store = await seedStore();
	painter = seedPainter();
});
afterAll(() => painter.close());

async function textOf(format: string, address: string): Promise<{ name: string; text: string; isLong: boolean }> {
	const file = await exportFile(format, new URLSearchParams(address), exportFrom(store, painter));
	const bytes = Buffer.concat((await collected(file.chunks)).map((chunk) => Buffer.from(chunk)));
	return { name: file.name, text: bytes.toString('utf8'), isLong: file.isLong };
}

/** Of a CSV with commas, without fields that hold line ends. */
const linesOf = (text: string) =>
	text
		.replace(/^\ufeff/, '')
		.trimEnd()
		.split('\r\n');

async function refusal(asked: Promise<unknown>): Promise<[string, string]> {
	try {
		await asked;
	} catch (failure) {
		if (isGraphError(failure)) return [failure.code, failure.subject];
		throw failure;
	}
	throw new Error('It was not refused.');
}

describe('a view that is carried away', () => {
	it.each([
		['focus=concept:mod', 'Mod', ['picture', 'quotes']],
		['', 'Overblik', ['picture']],
		['mode=matrix', 'Begreber × kommuner', ['table']],
		[
			'compare=concept:mod,concept:tillid',
			'Sammenligning: Mod og Tillid',
			['picture', 'text', 'table', 'table', 'table', 'quotes']
		],
		['q=tillid', 'Søgning: tillid', ['picture', 'quotes']],
		['focus=concept:mod&mode=list', 'Mod', ['quotes']],
		['focus=concept:mod&lang=en', 'Courage', ['picture', 'quotes']]
	])('%s is titled and has its parts', async (address, title, parts) => {
		const carried = await carriedOf(store, address);
		expect([carried.title, carried.sections.map(({ is }) => is)]).toEqual([title, parts]);
	});

	it('says its data, its day only where one is given, and the link without the frame and the talk', async () => {
		const plain = await carriedOf(store, 'focus=concept:mod&embed=role&step=hvad-er-mod.2');
		expect(plain.link).toBe(`${HOME}/?v=1&focus=concept:mod`);
		expect(plain.data).toMatch(/^Data pr\. .*, udgave [0-9a-f]{8}\.$/);
		const saved = await carriedOf(store, 'focus=concept:mod', { ...CARRYING, saved: '2026-11-26' });
		expect(saved.data).toMatch(/Gemt 26\. nov\. 2026\.$/);
	});

	it('names of a picture nothing that needs a pointer', async () => {
		const [picture] = (await carriedOf(store, '')).sections;
		const notes = picture?.is === 'picture' ? (picture.caption.meanings ?? '') : '';
		expect(notes).toContain('Hvert felt peger mod en kommune');
		expect(notes).not.toContain('Peg på');
	});

	it('names the filters and what is chosen, and counts what they leave', async () => {
		const carried = await carriedOf(
			store,
			'focus=concept:mod&municipality=gladsaxe&role=leder&select=municipality:gladsaxe'
		);
		const [picture] = carried.sections;
		if (picture?.is !== 'picture') throw new Error('A lens has a picture.');
		expect([picture.caption.filters, picture.caption.selection]).toEqual([
			'Filtre: Kommune: Gladsaxe; Rolle: Leder.',
			'Valgt: Gladsaxe.'
		]);
		const quotes = carried.sections.find((section) => section.is === 'quotes');
		expect(picture.caption.subtitle).toBe(`${quotes?.is === 'quotes' ? quotes.total : 0} udsagn`);
	});

	it('counts of a comparison what is compared', async () => {
		const [picture] = (await carriedOf(store, 'compare=concept:mod,concept:tillid')).sections;
		expect(picture?.is === 'picture' && picture.caption.subtitle).toBe('34 udsagn');
	});

	it('tells of a role what is expected, beside the others, with bases', async () => {
		const { sections } = await carriedOf(store, 'focus=role:leder');
		const tables = sections.filter((section) => section.is === 'table');
		expect(tables.map(({ title }) => title)).toContain('Leder: Fylder mere her');
		const cells = tables.flatMap(({ rows }) => rows).flatMap(({ cells: all }) => all.slice(1));
		expect(cells.length).toBeGreaterThan(20);
		for (const { text } of cells) expect(text).toMatch(/^\d+,\d\s% \(\d+ af \d+\)$/);
	});
});

describe('a story that is carried away', () => {
	it('has its steps in order, with figures as words and notes', async () => {
		const carried = await carriedStory(store, 'hvad-er-mod', 'da', CARRYING);
		expect(carried.link).toBe(`${HOME}/stories/hvad-er-mod`);
		expect(carried.sections.length).toBeGreaterThanOrEqual(8);
		expect(JSON.stringify(carried.sections)).not.toMatch(/\{\{|<p>|&amp;/);
		expect(carried.sections.some(({ notes }) => (notes ?? '') !== '')).toBe(true);
	});
});

describe('rows', () => {
	it('are the quotes of a view, with concepts as a list and as columns of 0 and 1, their place and their link', async () => {
		const { name, text } = await textOf('csv', 'focus=concept:mod&separator=comma');
		expect(name).toBe('sammenhaeng-mod-21-udsagn.csv');
		const [head = '', ...lines] = linesOf(text);
		expect(head).toMatch(
			/^Kommune,Region,Art,Dokument,År,Værdi eller tema,Rolle,Indledning,Udsagn,Begreber,Sted i kilden,Link,/
		);
		expect(lines).toHaveLength(21);
		expect(lines[0]).toMatch(/^Albertslund,.*,Mod,Alle,,.*:\d+–\d+,https:\/\/graph\.example\/\?focus=statement:/);
		const column = head.split(',').indexOf('Mod');
		expect(lines.filter((line) => !line.includes('"')).every((line) => line.split(',')[column] === '1')).toBe(true);
	});

	it('are all statements where no view is asked for', async () => {
		const { name, text, isLong } = await textOf('csv', 'separator=comma');
		expect(name).toBe('sammenhaeng.csv');
		expect(linesOf(text).length - 1).toBe((await store.statements({ filter: viewless(), offset: 0, limit: 1 })).total);
		expect(isLong).toBe(false);
	});

	it('are the matrix with counts, shares and bases', async () => {
		const { text } = await textOf('csv', 'mode=matrix&what=matrix&separator=comma');
		const [head = '', ...lines] = linesOf(text);
		const mod = (lines.find((line) => line.startsWith('Mod,')) ?? '').split(',');
		const figures = Object.fromEntries(head.split(',').map((name, column) => [name, mod[column]]));
		expect(figures).toEqual({
			Begreb: 'Mod',
			'I alt': '21',
			'Albertslund (n = 36): Antal': '6',
			'Albertslund (n = 36): Andel': '0.1667',
			'Gentofte (n = 87): Antal': '5',
			'Gentofte (n = 87): Andel': '0.0575',
			'Gladsaxe (n = 76): Antal': '8',
			'Gladsaxe (n = 76): Andel': '0.1053',
			'Hvidovre (n = 127): Antal': '2',
			'Hvidovre (n = 127): Andel': '0.0157'
		});
		expect(lines).toHaveLength(43);
	});

	it('are each word found with what stands around it, of the concept that the view is about', async () => {
		const { text } = await textOf('csv', 'focus=concept:mod&what=concordance&separator=comma');
		const [head, ...lines] = linesOf(text);
		expect(head).toMatch(/^Begreb,Før,Ord,Efter,Kommune,/);
		expect(lines.length).toBeGreaterThanOrEqual(21);
		expect(lines.every((line) => line.startsWith('Mod,'))).toBe(true);
	});
});

function viewless() {
	return { municipality: [], role: [], relation: [], value: [], concept: [], document: [] };
}

describe('a graph', () => {
	it('of a view is its statements with all that surrounds them, counted', async () => {
		const { text } = await textOf('json', 'focus=concept:mod');
		const { meta, nodes, edges } = JSON.parse(text) as {
			meta: { counts: { nodes: Record<string, number>; edges: Record<string, number> } };
			nodes: { id: string; type: string }[];
			edges: { source: string; target: string }[];
		};
		const ids = new Set(nodes.map(({ id }) => id));
		expect(nodes.filter(({ type }) => type === 'Statement')).toHaveLength(21);
		expect(edges.every(({ source, target }) => ids.has(source) && ids.has(target))).toBe(true);
		expect(meta.counts.nodes['Statement']).toBe(21);
		expect(Object.values(meta.counts.edges).reduce((sum, count) => sum + count, 0)).toBe(edges.length);
	});

	it.each(['gexf', 'graphml'])('of a picture is what is drawn: %s', async (format) => {
		const { text, name } = await textOf(format, 'focus=concept:mod');
		expect(name).toBe(`sammenhaeng-mod-21-udsagn.${format}`);
		expect(parseXml(text)).toBeDefined();
		expect(text).toContain('concept:mod');
	});
});

describe('the name of a file', () => {
	it.each([
		['municipality=gladsaxe&role=leder&focus=concept:mod', /^sammenhaeng-mod-gladsaxe-leder-\d+-udsagn\.png$/],
		['compare=concept:mod,concept:tillid', /^sammenhaeng-sammenligning-mod-og-tillid-34-udsagn\.png$/],
		['lang=en', /^sammenhaeng-overview-326-statements\.png$/],
		['q=tillid', /^sammenhaeng-soegning-tillid-\d{2}-udsagn\.png$/],
		['focus=concept:mod&select=concept:tillid', /^sammenhaeng-mod-\d+-udsagn\.png$/],
		['municipality=gladsaxe,gentofte&role=leder,alle,medarbejder', /^sammenhaeng-overblik-5-filtre-\d+-udsagn\.png$/]
	])('says what it is of: %s', async (address, name) => {
		const { name: own } = await pictureFileOf('png', new URLSearchParams(address), exportFrom(store, painter));
		expect(own).toMatch(name);
		expect(own.length).toBeLessThan(160);
	});
});

describe('a picture', () => {
	it('in SVG is well-formed, says what it shows, and holds its type and its marks whole', async () => {
		const file = await pictureFileOf('svg', new URLSearchParams('focus=concept:mod'), exportFrom(store, painter));
		const svg = (await collected(file.chunks)).join('');
		const [root] = parseXml(svg).children;
		expect(root?.children.slice(0, 2).map(({ name }) => name)).toEqual(['title', 'desc']);
		expect(svg).toMatch(/@font-face/);
		expect(svg).not.toMatch(/<use|<svg[^>]*><svg/);
		expect(svg).toContain('>Innovative fællesskaber<');
	});

	it.each(['16:9', '4:3', 'a4', 'seen', 'social'])('gives the same bytes twice: %s', async (size) => {
		const paint = async () => {
			const asked = new URLSearchParams({ focus: 'concept:mod', size });
			const file = await pictureFileOf('png', asked, exportFrom(store, painter));
			return Buffer.concat((await collected(file.chunks)).map((chunk) => Buffer.from(chunk)));
		};
		expect((await paint()).equals(await paint())).toBe(true);
	});

	it.each([
		['focus=role:leder', 'unknown-id', 'view'],
		['story=hvad-er-mod', 'bad-query', 'story'],
		['size=wide', 'bad-query', 'size'],
		['width=99999', 'bad-query', 'width'],
		['without=nose', 'bad-query', 'without'],
		['saved=yesterday', 'bad-query', 'saved'],
		['colour=red', 'bad-query', 'colour']
	])('is refused by name: %s', async (address, code, subject) => {
		const asked = async () => {
			const file = await pictureFileOf('png', new URLSearchParams(address), exportFrom(store, painter));
			await collected(file.chunks);
		};
		expect(await refusal(asked())).toEqual([code, subject]);
	});
});

describe('an export', () => {
	it.each([
		['docx', '', 'unknown-id', 'docx'],
		['csv', 'focus=concept:nope', 'unknown-id', 'focus'],
		['csv', 'what=everything', 'bad-query', 'what'],
		['csv', 'mode=matrix&rows=role&columns=role&what=matrix', 'bad-query', 'rows'],
		['pptx', 'story=nope', 'unknown-id', 'nope'],
		['pptx', 'story=hvad-er-mod&focus=concept:mod', 'bad-query', 'story'],
		['json', 'what=quotes', 'bad-query', 'what']
	])('is refused by name: %s?%s', async (format, address, code, subject) => {
		expect(await refusal(textOf(format, address))).toEqual([code, subject]);
	});

	it('as one page has its policy, its facts and its words, and nothing that could end its script', async () => {
		const from = {
			...exportFrom(store, painter),
			reader: () => ({ script: 'const a = "</script>"', style: 'a{content:"</style>"}' })
		};
		const file = await exportFile('html', new URLSearchParams('focus=concept:mod&municipality=gladsaxe'), from);
		const html = (await collected(file.chunks)).join('');
		expect(file.name).toBe('sammenhaeng-mod-gladsaxe-8-udsagn.html');
		expect(html).toMatch(
			/http-equiv="Content-Security-Policy" content="default-src &#39;none&#39;; script-src &#39;sha256-/
		);
		const scripts = [...html.matchAll(/<script type="([^"]*)"[^>]*>([^<]*)<\/script>/g)];
		expect(html.match(/<\/script>/g)).toHaveLength(3);
		expect(scripts.map(([, type]) => type)).toEqual(['application/json', 'application/gzip', 'module']);
		const unpacked = gunzipSync(Buffer.from(scripts[1]?.[2] ?? '', 'base64')).toString();
		expect(unpacked).toBe('const a = "</script>"');
		for (const code of [unpacked, scripts[2]?.[2] ?? ''])
			expect(html).toContain(`sha256-${createHash('sha256').update(code).digest('base64')}`);
		expect(html.match(/<\/style>/g)).toHaveLength(1);
		expect(html).toContain('<h1>Mod</h1>');
		expect(html.match(/<blockquote/g)).toHaveLength(8);
	});
});
