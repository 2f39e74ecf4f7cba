/** The invented country: sound, the same every time, and made up as the real graph is. */

import { batchOfGraph, factsOf } from '../../graph/facts/batch.ts';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCommandLine } from '../../graph/cli/run.ts';
import { country } from '../../graph/generate/country.ts';
import { drawFrom } from '../../graph/generate/draw.ts';
import { type Sample, sampleOf } from '../../graph/generate/sample.ts';
import { placeName, sentence } from '../../graph/generate/words.ts';
import { type GraphBatch, parseEdge, parseNode } from '../../graph/model/graph.ts';
import { buildSeed } from '../../graph/build/seeding.ts';
import { keptTerminal } from '../fixtures/terminal.ts';

const MUNICIPALITIES = (
	'Albertslund Allerød Assens Ballerup Billund Bornholm Brøndby Brønderslev Dragør Egedal Esbjerg Fanø Favrskov Faxe ' +
	'Fredensborg Fredericia Frederiksberg Frederikshavn Frederikssund Furesø Gentofte Gladsaxe Glostrup Greve Gribskov ' +
	'Guldborgsund Haderslev Halsnæs Hedensted Helsingør Herlev Herning Hillerød Hjørring Holbæk Holstebro Horsens ' +
	'Hvidovre Hørsholm Ishøj Jammerbugt Kalundborg Kerteminde Kolding København Køge Langeland Lejre Lemvig Lolland ' +
	'Læsø Mariagerfjord Middelfart Morsø Norddjurs Nordfyn Nyborg Næstved Odder Odense Odsherred Randers Rebild Ringsted ' +
	'Roskilde Rudersdal Rødovre Samsø Silkeborg Skanderborg Skive Slagelse Solrød Sorø Stevns Struer Svendborg Syddjurs ' +
	'Sønderborg Thisted Tårnby Tønder Vallensbæk Varde Vejen Vejle Vesthimmerland Viborg Vordingborg Ærø Aabenraa ' +
	'Aalborg Aarhus'
).split(' ');

const REGIONS = ['', 'Hovedstaden', 'Sjælland', 'Syddanmark', 'Midtjylland', 'Nordjylland'];

const SIZE = { statements: 1500, organisations: 98 };

describe('an invented country', () => {
	let real: GraphBatch;
	let sample: Sample;
	let made: GraphBatch;
	beforeAll(() => {
		real = batchOfGraph(buildSeed('seed').graph);
		sample = sampleOf(real);
		made = batchOfGraph(country(sample, SIZE));
	});
	const share = (batch: GraphBatch, type: string, target?: string) =>
		batch.edges.filter((edge) => edge.type === type && (target === undefined || edge.target === target)).length /
		batch.nodes.filter((node) => node.type === 'Statement').length;

	it('has the size asked for, and counts itself', () => {
		const { nodes, edges } = made.meta.counts;
		expect(nodes).toMatchObject({ Statement: SIZE.statements, Municipality: SIZE.organisations });
		expect(edges['STATES']).toBe(SIZE.statements);
		expect(made.edges.length).toBe(Object.values(edges).reduce((sum, count) => sum + count, 0));
	});

	it('is sound: every engine takes it, every node and edge is valid', () => {
		expect(factsOf(made).documents.flatMap(({ statements }) => statements)).toHaveLength(SIZE.statements);
		for (const node of made.nodes) expect(parseNode(node, node.id)).toEqual(node);
		for (const edge of made.edges) expect(parseEdge(edge, edge.id)).toEqual(edge);
	});

	it('proves every mention by the words of its statement, and every statement by its source', () => {
		const sources = new Map(made.nodes.flatMap((node) => (node.type === 'Document' ? [[node.source, node.id]] : [])));
		const texts = new Map<string, string>();
		for (const node of made.nodes) {
			if (node.type === 'Value') texts.set(node.id, node.name);
			if (node.type !== 'Statement') continue;
			texts.set(node.id, node.text);
			const source = made.sourceTexts[sources.get(node.anchor.source) ?? ''] ?? '';
			expect(source.slice(node.anchor.start, node.anchor.end)).toBe(node.text);
		}
		for (const edge of made.edges) {
			if (edge.type !== 'MENTIONS' && edge.type !== 'NAMES') continue;
			for (const { start, end, form } of edge.evidence)
				expect(texts.get(edge.source)?.slice(start, end).toLowerCase(), edge.id).toBe(form);
		}
	});

	it('is the same every time, and another one for another seed', () => {
		const small = { statements: 200, organisations: 9 };
		const asText = (seed: number) => JSON.stringify(batchOfGraph(country(sample, { ...small, seed })));
		expect(asText(1) === asText(1)).toBe(true);
		expect(asText(2) === asText(1)).toBe(false);
	});

	it('has concepts, roles and repeats about as often as the real graph', () => {
		for (const { id } of [...sample.concepts, ...sample.roles]) {
			const type = id.startsWith('role:') ? 'SPEAKS_FOR' : 'MENTIONS';
			expect(Math.abs(share(made, type, id) - share(real, type, id)), id).toBeLessThan(0.04);
		}
		expect(Math.abs(share(made, 'REPEATS') - share(real, 'REPEATS'))).toBeLessThan(0.03);
	});

	it('has regions and kinds of its own, each of them with several organisations', () => {
		for (const key of ['region', 'kind'] as const) {
			const named = made.nodes.flatMap((node) => (node.type === 'Municipality' ? [node[key] ?? ''] : []));
			const counts = [...new Set(named)].map((name) => named.filter((one) => one === name).length);
			expect(counts.length, key).toBeGreaterThan(1);
			expect(Math.min(...counts), key).toBeGreaterThan(1);
			for (const name of named) expect(REGIONS).not.toContain(name);
		}
	});

	it('joins more concepts to a statement where more are asked for', () => {
		expect(share(batchOfGraph(country(sample, { ...SIZE, mentions: 5 })), 'MENTIONS')).toBeCloseTo(5, 0);
	});
});

describe('an invented place', () => {
	it('has a name of its own', () => {
		const names = Array.from({ length: 20_000 }, (_, number) => placeName(number));
		expect(new Set(names).size).toBe(names.length);
	});

	it('is none of the country’s own municipalities: nobody is made to say what they never said', () => {
		const names = new Set(Array.from({ length: 20_000 }, (_, number) => placeName(number)));
		expect(MUNICIPALITIES.filter((name) => names.has(name))).toEqual([]);
	});
});

describe('an invented sentence', () => {
	it('holds the given words where it says', () => {
		const draw = drawFrom(7);
		for (let length = 1; length < 30; length++) {
			const { text, starts } = sentence(['mod', 'tillid', 'ansvar'], length, draw);
			expect(starts.map((start) => /^\p{L}+/u.exec(text.slice(start))?.[0])).toEqual(['mod', 'tillid', 'ansvar']);
			expect(text).toMatch(/^\p{Lu}.*\.$/u);
		}
	});
});

/** Milliseconds: each run reads the editions, links them and writes a graph. */
const RUNS = { timeout: 30_000 };

describe('graph -- generate', RUNS, () => {
	const folder = mkdtempSync(join(tmpdir(), 'sammenhaeng-generate-'));
	afterAll(() => rmSync(folder, { recursive: true }));
	const graph = async (...line: string[]) => {
		const terminal = keptTerminal({ DATA_DIR: folder });
		const code = await runCommandLine(line, terminal);
		return { code, out: terminal.kept, notes: terminal.noted };
	};
	const store = join(folder, 'country.db');

	it('fills a named database, and another time anew', async () => {
		const first = await graph('generate', '--statements', '200', '--organisations', '5', '--store', store);
		expect(first).toMatchObject({ code: 0, notes: '' });
		expect(first.out).toMatch(/^Filled sqlite with an invented country: .* of 5 organisations\.\n$/);
		expect((await graph('generate', '--statements', '300', '--organisations', '5', '--store', store)).code).toBe(0);
	});

	it('never fills one that is not named, nor replaces a graph of real documents unasked', async () => {
		expect(await graph('generate')).toMatchObject({ code: 2, out: '' });
		await graph('seed');
		const real = join(folder, 'sammenhaeng.db');
		const refused = await graph('generate', '--statements', '200', '--store', real);
		expect(refused).toMatchObject({ code: 2, notes: expect.stringContaining('--force') });
		expect(
			(await graph('generate', '--statements', '200', '--organisations', '5', '--store', real, '--force')).code
		).toBe(0);
	});

	it.each([['0'], ['-3'], ['1.5'], ['many']])('refuses %s statements', async (number) => {
		const line = ['generate', `--statements=${number}`, '--store', join(folder, 'never.db')];
		expect(await graph(...line)).toMatchObject({ code: 2, out: '' });
	});
});
