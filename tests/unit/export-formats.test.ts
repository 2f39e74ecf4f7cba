/** Data formats: each read back by a reader that is not ours, with names that would break it. */

import Graph from 'graphology';
import { parse as parseGexf } from 'graphology-gexf';
import { parse as parseGraphml } from 'graphology-graphml';
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { csvFormat } from '../../graph/export/csv.ts';
import type { GraphFormat } from '../../graph/export/format.ts';
import { gexfFormat } from '../../graph/export/gexf.ts';
import { graphmlFormat } from '../../graph/export/graphml.ts';
import { placedScene } from '../../graph/export/placed-graph.ts';
import type { Rows, Value } from '../../graph/export/rows.ts';
import { xlsxFormat } from '../../graph/export/xlsx.ts';
import { PALETTES } from '../../graph/drawing/palette.ts';
import { piecesOf } from '../../graph/model/pieces.ts';
import type { Scene } from '../../graph/scene/scene.ts';
import { collected } from '../fixtures/collected.ts';
import { smallGraph } from '../fixtures/graph.ts';
import { groupedGraph } from '../fixtures/grouped.ts';
import { all, parseXml, textIn } from '../fixtures/xml.ts';

/** Control characters, ends of CDATA, markup, formulas, and letters beyond the basic plane. */
const EVIL = [
	'a\u0000b\u0007',
	']]>',
	'</t><script>&"\'',
	'=1+1',
	'+cmd|x',
	'@SUM(A1)',
	'-2',
	'\t=1',
	'æøå 😀',
	'"a";b\n"c'
];

function rowsOf(rows: readonly (readonly Value[])[], columns = ['Tekst', 'Tal']): Rows {
	async function* all() {
		await Promise.resolve();
		yield* rows;
	}
	return { name: 'Ark: 1/2', columns: columns.map((head) => ({ head, width: 10 })), rows: all() };
}

async function bytesOf(chunks: AsyncIterable<string | Uint8Array>): Promise<Buffer> {
	return Buffer.concat((await collected(chunks)).map((chunk) => Buffer.from(chunk)));
}

/** RFC 4180, as a reader has it: quotes are doubled, and a field in quotes may hold anything. */
function csvRows(text: string, separator: string): string[][] {
	const fields = [...text.matchAll(new RegExp(`("(?:[^"]|"")*"|[^"\\r\\n${separator}]*)(${separator}|\\r\\n)`, 'g'))];
	const rows: string[][] = [[]];
	for (const [, field = '', end] of fields) {
		rows.at(-1)?.push(field.startsWith('"') ? field.slice(1, -1).replaceAll('""', '"') : field);
		if (end === '\r\n') rows.push([]);
	}
	return rows.slice(0, -1);
}

describe('CSV', () => {
	it('is what Danish Excel reads: a byte order mark, semicolons, and commas in numbers', async () => {
		const text = (await bytesOf(csvFormat.write(rowsOf([['Mod', 0.5]]), { separator: 'semicolon' }))).toString();
		expect(text).toBe('\ufeffTekst;Tal\r\nMod;0,5\r\n');
	});

	it('has points in numbers where cells are divided by commas', async () => {
		const text = (await bytesOf(csvFormat.write(rowsOf([['Mod', 0.5]]), { separator: 'comma' }))).toString();
		expect(text).toBe('\ufeffTekst,Tal\r\nMod,0.5\r\n');
	});

	it.each(['semicolon', 'comma'] as const)(
		'gives back what was put in, but for what would be a formula: %s',
		async (separator) => {
			const rows = rowsOf(EVIL.map((text) => [text, null]));
			const text = (await bytesOf(csvFormat.write(rows, { separator }))).toString();
			const read = csvRows(text.slice(1), separator === 'comma' ? ',' : ';').slice(1);
			expect(read.map(([field]) => field)).toEqual(
				EVIL.map((field) => (/^\t?[=+@-]/.test(field) ? `'${field}` : field))
			);
		}
	);

	it('comes in pieces', async () => {
		const many = rowsOf(Array.from({ length: 1000 }, (_, index) => ['a', index]));
		expect((await collected(csvFormat.write(many, { separator: 'comma' }))).length).toBeGreaterThan(4);
	});
});

describe('XLSX', () => {
	const cells = async (rows: Rows) => {
		const files = unzipSync(new Uint8Array(await bytesOf(xlsxFormat.write(rows, { separator: 'semicolon' }))));
		for (const [name, bytes] of Object.entries(files)) if (name.endsWith('.xml')) parseXml(strFromU8(bytes));
		const sheet = parseXml(strFromU8(files['xl/worksheets/sheet1.xml'] ?? new Uint8Array()));
		const [workbook] = all(parseXml(strFromU8(files['xl/workbook.xml'] ?? new Uint8Array())), 'sheet');
		return {
			name: workbook?.attributes['name'],
			formulas: all(sheet, 'f').length,
			rows: all(sheet, 'row').map((row) => all(row, 'c').map((cell) => textIn(cell)))
		};
	};

	it('holds texts as texts and numbers as numbers, and no formula', async () => {
		const { rows, formulas, name } = await cells(rowsOf(EVIL.map((text, index) => [text, index / 4])));
		expect(formulas).toBe(0);
		expect(name).toBe('Ark  1 2');
		expect(rows[0]).toEqual(['Tekst', 'Tal']);
		expect(rows.slice(1).map(([, number]) => Number(number))).toEqual(EVIL.map((_, index) => index / 4));
		expect(rows.slice(1).map(([text]) => text?.replace(/\s/g, ' '))).toEqual(
			// eslint-disable-next-line no-control-regex -- what no XML may hold is put as a question
			EVIL.map((text) => text.replace(/[\u0000\u0007]/g, '\ufffd').replace(/\s/g, ' '))
		);
	});

	it('gives the same bytes twice', async () => {
		const write = () => bytesOf(xlsxFormat.write(rowsOf([['Mod', 1]]), { separator: 'semicolon' }));
		expect((await write()).equals(await write())).toBe(true);
	});

	it('goes to its end where nobody has a row', async () => {
		expect((await cells(rowsOf([]))).rows).toEqual([['Tekst', 'Tal']]);
	});
});

const READERS: [GraphFormat, (text: string) => Graph][] = [
	[gexfFormat, (text) => parseGexf(Graph, text)],
	[graphmlFormat, (text) => parseGraphml(Graph, text)]
];

describe.each(READERS)('$format', (format, read) => {
	const graph = smallGraph();
	const places = { 'concept:mod': [0.25, -0.5] as [number, number] };
	let text = '';

	beforeAll(async () => {
		text = (await collected(format.write(piecesOf(graph), places))).join('');
	});

	it('is read back with every node, every edge, and places where there are any', () => {
		parseXml(text);
		const back = read(text);
		expect([back.order, back.size]).toEqual([graph.nodes.length, graph.edges.length]);
		expect(back.getNodeAttributes('concept:mod')).toMatchObject({ label: 'Mod', x: 125, y: -250 });
		const [edge] = graph.edges;
		if (edge) expect([back.source(edge.id), back.target(edge.id)]).toEqual([edge.source, edge.target]);
	});

	it('tells the region and the kind of an organisation where they are known', async () => {
		const back = read((await collected(format.write(piecesOf(groupedGraph()), places))).join(''));
		expect(back.getNodeAttributes('municipality:sydby')).toMatchObject({ region: 'Øerne', kind: 'styrelse' });
		expect(back.getNodeAttributes('municipality:vestby')).not.toHaveProperty('region');
		expect(back.getNodeAttributes('concept:mod')).not.toHaveProperty('kind');
	});

	it('gives the same text twice', async () => {
		expect((await collected(format.write(piecesOf(graph), places))).join('')).toBe(text);
	});

	it('is a picture as it is drawn: places, sizes and colours; whatever its names hold', async () => {
		const nodes = EVIL.map((label, index) => ({
			...{ id: `concept:c${index}`, type: 'Concept' as const, label, x: index / 10, y: 0.5, size: 7 + index },
			...{ rank: 1, statements: 1 }
		}));
		const scene: Scene = {
			key: 'overview',
			places: 'pulled',
			nodes,
			edges: [{ id: 'e', source: 'concept:c0', target: 'concept:c1', width: 2, statements: 3 }],
			sectors: [],
			frame: { width: 2, height: 2 }
		};
		const { writePicture } = format;
		if (!writePicture) throw new Error('The format has places.');
		const written = writePicture(placedScene(scene, PALETTES.light, ']]>"<', '2025-01-01'));
		const drawn = (await collected(written)).join('');
		parseXml(drawn);
		const back = read(drawn);
		expect(back.order).toBe(EVIL.length);
		expect(back.getNodeAttribute('concept:c1', 'x')).toBe(50);
		expect(back.getNodeAttribute('concept:c1', 'size')).toBe(8);
		expect(back.getEdgeAttribute('e', 'weight')).toBe(3);
		expect(back.getNodeAttribute('concept:c2', 'label')).toBe(EVIL[2]);
	});
});
