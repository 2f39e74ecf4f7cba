import { formsIn } from '../../graph/facts/written-forms.ts';
import { describe, expect, it } from 'vitest';
import { batchOfGraph } from '../../graph/facts/batch.ts';
import { shortenAtWord } from '../../graph/text/shorten.ts';
import { buildGraph } from '../../graph/build/build.ts';
import { readCorpus } from '../../graph/corpus/read.ts';
import type { Decision } from '../../graph/decisions/decision.ts';
import { jsonFormat } from '../../graph/export/json.ts';
import { exporterFor, EXPORTERS } from '../../graph/export/registry.ts';
import { piecesOf } from '../../graph/model/pieces.ts';
import { isGraphError } from '../../graph/model/errors.ts';
import { type EdgeType, parseEdge, parseMeta, parseNode } from '../../graph/model/graph.ts';
import { collected } from '../fixtures/collected.ts';
import { wordsLinker } from '../fixtures/words-linker.ts';

const WORDS = { havn: 'havn', havnen: 'havn', åben: 'åbenhed', vejret: '?vejr', ord: 'ord', tør: 'mod' };
const build = (words: Record<string, string> = WORDS) => {
	const { graph, report } = buildGraph(readCorpus('tests/fixtures/editions'), wordsLinker(words));
	return { batch: batchOfGraph(graph), report };
};
const { batch, report } = build();

const node = (id: string) => batch.nodes.find((one) => one.id === id);
const edges = (type: EdgeType) => batch.edges.filter((edge) => edge.type === type);
const statement = (words: string) => {
	const found = batch.nodes.filter((one) => one.type === 'Statement' && one.text.startsWith(words));
	return found.map(({ id }) => id);
};
const label = (id: string) => node(id)?.label ?? id;

describe('a graph built from editions', () => {
	it('holds only nodes and edges the model knows, sorted by id, none twice', () => {
		for (const one of batch.nodes) parseNode(one, one.id);
		for (const one of batch.edges) parseEdge(one, one.id);
		parseMeta(batch.meta, 'meta');
		for (const ids of [batch.nodes.map(({ id }) => id), batch.edges.map(({ id }) => id)]) {
			expect(ids).toEqual([...new Set(ids)].sort());
		}
	});

	it('joins only what is there', () => {
		for (const { id, source, target } of batch.edges) {
			expect(node(source), `source of ${id}`).toBeDefined();
			expect(node(target), `target of ${id}`).toBeDefined();
		}
	});

	it('names municipalities, documents, values and relations as the editions do', () => {
		expect(node('municipality:oerby')).toEqual({ type: 'Municipality', id: 'municipality:oerby', label: 'Ørby' });
		expect(node('document:strandby-leder')).toMatchObject({
			label: 'Sådan leder vi',
			title: 'Sådan leder vi',
			year: 2021,
			language: 'da',
			source: 'strandby-leder.txt'
		});
		expect(node('document:oerby-grundlag')).not.toHaveProperty('year');
		expect(node('value:strandby-leder:aaben-havn')).toMatchObject({
			label: 'Åben havn',
			name: 'Sådan leder vi i Strandby',
			kind: 'value',
			order: 1
		});
		expect(node('relation:opad')).toEqual({ type: 'Relation', id: 'relation:opad', label: 'Opad', order: 1 });
	});

	it('keeps the region and the kind of an organisation where its editions say them', () => {
		const { documents } = readCorpus('tests/fixtures/editions');
		const grouped = documents.map((document) => {
			const { edition } = document;
			const groups = { region: 'Øerne', kind: 'kommune' };
			return { ...document, edition: { ...edition, document: { ...edition.document, ...groups } } };
		});
		const { graph } = buildGraph({ documents: grouped }, wordsLinker(WORDS));
		for (const { head } of graph.documents)
			expect(head.municipality).toMatchObject({ region: 'Øerne', kind: 'kommune' });
		expect(node('municipality:oerby')).not.toHaveProperty('region');
	});

	it('has all seven roles, the leaders’ roles being kinds of leader', () => {
		const roles = batch.nodes.filter((one) => one.type === 'Role').sort((a, b) => a.order - b.order);
		expect(roles.map(({ label: name, broader }) => [name, broader])).toEqual([
			['Alle', undefined],
			['Direktion', 'role:leder'],
			['Centerchef', 'role:leder'],
			['Leder', undefined],
			['Leder af ledere', 'role:leder'],
			['Leder af medarbejdere', 'role:leder'],
			['Medarbejder', undefined]
		]);
	});

	it('says who published, declared and stated what', () => {
		expect(edges('PUBLISHED').map(({ source, target }) => [source, target])).toEqual([
			['municipality:oerby', 'document:oerby-grundlag'],
			['municipality:strandby', 'document:strandby-leder']
		]);
		expect(edges('DECLARES').map(({ target }) => target)).toEqual(['relation:opad', 'value:strandby-leder:aaben-havn']);
		expect(edges('STATES').length).toBe(10);
	});

	it('places statements under values and relations and gives them their roles', () => {
		const [dare = ''] = statement('Vi tør sejle');
		const [say = ''] = statement('Jeg siger');
		const of = (type: EdgeType, id: string) =>
			edges(type)
				.filter(({ source }) => source === id)
				.map(({ target }) => label(target));
		expect([of('UNDER', dare), of('SPEAKS_FOR', dare)]).toEqual([['Åben havn'], ['Leder', 'Medarbejder']]);
		expect([of('UNDER', say), of('SPEAKS_FOR', say)]).toEqual([['Opad'], ['Leder']]);
	});

	it('joins a later printing to the first', () => {
		const [first = '', again = ''] = statement('Du kender vejret');
		expect(again).toBe(`${first}-2`);
		expect(edges('REPEATS').map(({ source, target }) => [source, target])).toEqual([[again, first]]);
	});

	it('links a statement once to a concept, with every word as evidence, and says what stays undecided', () => {
		const [open = ''] = statement('Havnen er åben');
		const mentions = build({ havnen: 'havn', lægger: 'havn', åben: 'åbenhed' }).batch.edges.filter(
			({ type, source }) => type === 'MENTIONS' && source === open
		);
		expect(mentions).toEqual([
			expect.objectContaining({
				target: 'concept:aabenhed',
				evidence: [{ start: 10, end: 14, form: 'åben', rule: 'word', status: 'found' }]
			}),
			expect.objectContaining({
				target: 'concept:havn',
				evidence: [
					{ start: 0, end: 6, form: 'Havnen', rule: 'word', status: 'found' },
					{ start: 50, end: 56, form: 'lægger', rule: 'word', status: 'found' }
				]
			})
		]);
		expect(report.ambiguous.map(({ mention }) => mention.form)).toEqual(['vejret', 'vejret', 'vejret']);
		expect(edges('MENTIONS').filter(({ target }) => label(target) === 'vejr')).toEqual([]);
	});

	it('links a value by its printed heading', () => {
		const named = build({ ...WORDS, leder: 'ledelse' }).batch.edges.filter(({ type }) => type === 'NAMES');
		expect(named.map(({ id }) => id)).toEqual(['NAMES:value:strandby-leder:aaben-havn>concept:ledelse']);
	});

	it('carries the source texts whole, and the words of every concept and role as they are written', () => {
		const text = batch.sourceTexts['document:strandby-leder'] ?? '';
		for (const one of batch.nodes) {
			if (one.type !== 'Statement' || one.anchor.source !== 'strandby-leder.txt') continue;
			expect(text.slice(one.anchor.start, one.anchor.end)).toBe(one.anchor.quote);
		}
		const searched = batch.nodes.filter(({ type }) => type === 'Concept' || type === 'Role');
		expect(Object.keys(batch.conceptWords)).toEqual(searched.map(({ id }) => id));
		expect(formsIn(batch.conceptWords['concept:mod'] ?? '')).toEqual(expect.arrayContaining(['mod', 'tør']));
	});

	it('describes itself: counts, the newest edition’s date, its documents', () => {
		expect(batch.meta.counts.nodes).toEqual({
			Concept: 5,
			Document: 2,
			Municipality: 2,
			Relation: 1,
			Role: 7,
			Statement: 10,
			Value: 1
		});
		expect(batch.meta.edited).toBe('2026-05-09');
		expect(batch.meta.documents.map(({ title, municipality }) => [title, municipality])).toEqual([
			['Grundlag', 'Ørby'],
			['Sådan leder vi', 'Strandby']
		]);
	});

	it('is the same every time, and has another fingerprint with another vocabulary', () => {
		expect(JSON.stringify(build().batch)).toBe(JSON.stringify(batch));
		expect(build({ ...WORDS, kaffe: 'kaffe' }).batch.meta.fingerprint).not.toBe(batch.meta.fingerprint);
	});
});

describe('the label of a statement', () => {
	it.each([
		['Vi tør.', 'Vi tør.'],
		['a'.repeat(60), 'a'.repeat(60)],
		[
			'Vi går hver dag en tur langs åen, og bagefter drikker vi kaffe.',
			'Vi går hver dag en tur langs åen, og bagefter drikker vi…'
		],
		[
			'Vi går hver dag en tur langs den lange, brede å, og så sover, vi.',
			'Vi går hver dag en tur langs den lange, brede å, og så…'
		],
		['a'.repeat(70), `${'a'.repeat(59)}…`],
		[`${'a'.repeat(58)}🚲🚲🚲`, `${'a'.repeat(58)}…`]
	])('%j is %j: whole words, 60 characters at most', (text, expected) => {
		expect(shortenAtWord(text, 60)).toBe(expected);
		expect(shortenAtWord(text, 60).length).toBeLessThanOrEqual(60);
	});
});

describe('the JSON export', async () => {
	const edge = (at: number) => {
		const [source, target] = ['document:a', `statement:a:${String(at).padStart(5, '0')}`];
		return { type: 'STATES' as const, id: `STATES:${source}>${target}`, source, target };
	};
	const written = async (graph: Parameters<typeof piecesOf>[0]) =>
		(await collected(jsonFormat.write(piecesOf(graph), {}))).join('');
	const text = await written(batch);

	it('is one object with meta, nodes and edges, each node and edge on its line', () => {
		expect(JSON.parse(text)).toEqual({ meta: batch.meta, nodes: batch.nodes, edges: batch.edges });
		const lines = text.split('\n').filter((line) => /^\{"id":/.test(line));
		expect(lines.length).toBe(batch.nodes.length + batch.edges.length);
		expect(text.endsWith('}\n')).toBe(true);
	});

	it('is the same whatever order things and properties come in', async () => {
		const turned = (value: unknown): unknown => {
			if (Array.isArray(value)) return value.map(turned);
			if (typeof value !== 'object' || value === null) return value;
			return Object.fromEntries(
				Object.entries(value)
					.reverse()
					.map(([key, inner]) => [key, turned(inner)])
			);
		};
		const other = turned(batch) as typeof batch;
		const turnedRound = { ...other, nodes: other.nodes.toReversed(), edges: other.edges.toReversed() };
		expect(await written(turnedRound)).toBe(text);
	});

	it.each([
		['of nothing', { ...batch, nodes: [], edges: [] }],
		['without edges', { ...batch, edges: [] }],
		['of one node', { ...batch, nodes: batch.nodes.slice(0, 1), edges: [] }],
		['in many pieces', { ...batch, edges: Array.from({ length: 1200 }, (_, at) => edge(at)) }]
	])('is one object %s too', async (_, graph) => {
		const { meta, nodes, edges } = graph;
		expect(JSON.parse(await written(graph))).toEqual({ meta, nodes, edges });
	});

	it('begins each line with id, type and label or ends', () => {
		expect(text).toContain(
			'{"id":"role:centerchef","type":"Role","label":"Centerchef","order":3,"broader":"role:leder"}'
		);
		expect(text).toContain('{"id":"PUBLISHED:municipality:oerby>document:oerby-grundlag","type":"PUBLISHED","source":');
		expect(text).toMatch(/"anchor":\{"source":"[^"]+","start":\d+,"end":\d+,"quote":/);
	});

	it('is found by its name; an unknown format is refused by name', () => {
		expect(exporterFor('json').format).toBe('json');
		expect(EXPORTERS.map(({ format }) => format)).toContain('json');
		try {
			exporterFor('docx');
			expect.unreachable();
		} catch (error) {
			expect(isGraphError(error) && [error.code, error.subject]).toEqual(['unknown-id', 'docx']);
		}
	});
});

describe('decisions about links', () => {
	const corpus = readCorpus('tests/fixtures/editions');
	const linker = wordsLinker(WORDS);
	const confirmed = (document: string): Decision => ({
		document,
		concept: 'concept:vejr',
		quote: { before: 'øje med', words: 'vejret', after: '' },
		verdict: { is: 'confirmed' },
		place: `decisions/a.tsv:${document.length}`
	});
	const plain = buildGraph(corpus, linker);
	const decided = buildGraph(corpus, linker, [confirmed('document:oerby-grundlag'), confirmed('document:nordby')]);
	const fingerprints = ({ graph }: typeof plain) => graph.documents.map(({ head }) => head.fingerprint);

	it('change the fingerprint of the document they are about, and of no other', () => {
		const [oerby, strandby] = fingerprints(plain);
		expect(fingerprints(decided)).toEqual([expect.not.stringMatching(oerby ?? ''), strandby]);
		expect(decided.graph.fingerprint).not.toBe(plain.graph.fingerprint);
		expect(fingerprints(buildGraph(corpus, linker, [confirmed('document:nordby')]))).toEqual([oerby, strandby]);
	});

	it('take words out of those that are left to a person', () => {
		const open = plain.report.ambiguous;
		expect(open.length).toBeGreaterThan(1);
		const [outcome] = decided.report.outcomes.filter(({ state }) => state === 'ok');
		const nodes = outcome?.state === 'ok' ? outcome.nodes : [];
		expect(nodes).toHaveLength(1);
		expect(decided.report.ambiguous).toEqual(open.filter(({ node }) => !nodes.includes(node)));
	});

	it('are all accounted for, also those about a document that is not there', () => {
		expect(decided.report.outcomes).toMatchObject([
			{ decision: { document: 'document:nordby' }, state: 'lost', reason: 'unknown-document' },
			{ decision: { document: 'document:oerby-grundlag' }, state: 'ok' }
		]);
		expect(plain.report.outcomes).toEqual([]);
	});
});
