/** What a start puts into a stored graph, and what it leaves alone. */

import { readDecisions } from '../../graph/decisions/read.ts';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { batchOfGraph, countsOf } from '../../graph/facts/batch.ts';
import { COLUMNS } from '../../graph/decisions/table.ts';
import { renew } from '../../graph/build/renewal.ts';
import { buildSeed } from '../../graph/build/seeding.ts';
import { openMemory } from '../../graph/store/memory/open.ts';
import type { GraphStore } from '../../graph/store/port.ts';
import { documentOf } from '../fixtures/facts.ts';

/** A concept that the vocabulary does not have. */
const COFFEE = '# Kaffe / Coffee\n\nOmfang: Kaffe.\nScope: Coffee.\n\n## Ord\n- kaffe\n';

let seed = '';
let notes: string[] = [];
/** What was changed, by the port's own words. */
let changes: string[] = [];
beforeEach(() => {
	notes = [];
	changes = [];
	seed = mkdtempSync(join(tmpdir(), 'sammenhaeng-renewal-'));
	cpSync('tests/fixtures/editions', seed, { recursive: true });
	cpSync('seed/vocabulary', join(seed, 'vocabulary'), { recursive: true });
});
afterEach(() => rmSync(seed, { recursive: true, force: true }));

const edit = (file: string, from: string, to: string) => {
	const text = readFileSync(join(seed, file), 'utf8');
	expect(text).toContain(from);
	writeFileSync(join(seed, file), text.replace(from, to));
};
const retitle = () => edit('corpus/strandby-leder.md', 'title: Sådan leder vi', 'title: Sådan sejler vi');
const redate = (to: string) => edit('corpus/strandby-leder.md', 'edited: 2026-03-01', `edited: ${to}`);
const decided = (...cells: string[]) => {
	mkdirSync(join(seed, 'decisions'), { recursive: true });
	writeFileSync(join(seed, 'decisions/strandby.tsv'), `${COLUMNS.join('\t')}\n${cells.join('\t')}\n`);
};

/** A store in memory that says what is changed in it, and which engine it would like to be. */
async function seeded(engine: 'memory' | 'neo4j' = 'memory'): Promise<GraphStore> {
	const store = openMemory();
	await store.write(buildSeed(seed).graph);
	return {
		...store,
		status: async () => ({ ...(await store.status()), engine }),
		write: async (graph) => {
			changes.push('write');
			await store.write(graph);
		},
		putDocument: async (document) => {
			changes.push(`put ${document.head.node.id}`);
			await store.putDocument(document);
		}
	};
}

const renewed = async (store: GraphStore) =>
	renew(store, { seedDir: seed, decisions: readDecisions(seed) }, (sentence) => notes.push(sentence));
const titles = async (store: GraphStore) => (await store.catalog()).meta.documents.map(({ title }) => title);
/** Every piece of evidence in the graph that fits, as `form status`. */
async function evidence(store: GraphStore, concept: string): Promise<string[]> {
	const { edges } = (await store.read()) ?? { edges: [] };
	return edges.flatMap((edge) =>
		edge.target === concept && 'evidence' in edge ? edge.evidence.map(({ form, status }) => `${form} ${status}`) : []
	);
}

describe.each(['memory', 'neo4j'] as const)('a renewal of a graph on %s', (engine) => {
	it('changes nothing where nothing has changed', async () => {
		await renewed(await seeded(engine));
		expect({ changes, notes }).toEqual({ changes: [], notes: [] });
	});

	it('puts a document that is new', async () => {
		renameSync(join(seed, 'corpus/strandby-leder.md'), join(seed, 'strandby-leder.md'));
		const store = await seeded(engine);
		renameSync(join(seed, 'strandby-leder.md'), join(seed, 'corpus/strandby-leder.md'));
		await renewed(store);
		expect({ changes, notes }).toEqual({ changes: ['put document:strandby-leder'], notes: [] });
		expect(await store.read()).toEqual(batchOfGraph(buildSeed(seed).graph));
	});

	it('puts an edition that is newer, and no other', async () => {
		const store = await seeded(engine);
		retitle();
		redate('2026-03-02');
		await renewed(store);
		expect({ changes, notes }).toEqual({ changes: ['put document:strandby-leder'], notes: [] });
		expect(await titles(store)).toEqual(['Grundlag', 'Sådan sejler vi']);
	});

	it('leaves an edition that is newer than the folder’s, and says how to put the folder’s', async () => {
		redate('2026-09-01');
		const store = await seeded(engine);
		retitle();
		edit('corpus/strandby-leder.md', 'edited: 2026-09-01', 'edited: 2026-03-01');
		await renewed(store);
		expect(changes).toEqual([]);
		expect(notes).toEqual([
			expect.stringMatching(/newer edition of document:strandby-leder \(2026-09-01\).*graph -- put /)
		]);
		expect(await titles(store)).toEqual(['Grundlag', 'Sådan leder vi']);
	});

	it('leaves a document that the folder does not hold', async () => {
		const store = await seeded(engine);
		rmSync(join(seed, 'corpus/oerby-grundlag.md'));
		retitle();
		redate('2026-03-02');
		await renewed(store);
		expect({ changes, notes }).toEqual({ changes: ['put document:strandby-leder'], notes: [] });
		expect(await titles(store)).toEqual(['Grundlag', 'Sådan sejler vi']);
	});

	it('leaves a graph that holds none of the folder’s documents, whatever its vocabulary', async () => {
		const store = await seeded(engine);
		edit('vocabulary/tillid.md', '## Ord', '## Ord\n- kaffe');
		for (const name of ['strandby-leder', 'oerby-grundlag'])
			renameSync(join(seed, `corpus/${name}.md`), join(seed, `corpus/ny-${name}.md`));
		await renewed(store);
		expect({ changes, notes }).toEqual({ changes: [], notes: [] });
	});

	it('puts nothing where an edition is broken', async () => {
		const store = await seeded(engine);
		retitle();
		redate('2026-03-02');
		edit('corpus/oerby-grundlag.md', 'art: punkt', 'art: prik');
		await expect(renewed(store)).rejects.toThrow(/oerby-grundlag\.md:15/);
		expect(changes).toEqual([]);
	});

	it('puts nothing where a decision is broken', async () => {
		const store = await seeded(engine);
		decided('strandby-leder', 'mod', 'forkastet', '', 'tør');
		await expect(renewed(store)).rejects.toThrow(/decisions\/strandby\.tsv:2/);
		expect(changes).toEqual([]);
	});
});

/** Both editions are of one organisation, as its name is written. */
const rename = (to: string, edited: string) => {
	for (const name of ['strandby-leder', 'oerby-grundlag']) {
		const file = join(seed, `corpus/${name}.md`);
		const text = readFileSync(file, 'utf8');
		writeFileSync(
			file,
			text.replace(/^municipality: .*$/m, `municipality: ${to}`).replace(/^edited: .*$/m, `edited: ${edited}`)
		);
	}
};

describe('a renewal after an organisation that has two documents has changed the spelling of its name', () => {
	it('puts both documents together into an embedded database, and keeps those of others', async () => {
		const other = documentOf('nordby-vejen');
		rename('Øst Strandby', '2026-05-01');
		const store = await seeded();
		await store.putDocument({ ...other, statements: [], head: { ...other.head, declares: [], counts: countsOf([]) } });
		rename('Øst-Strandby', '2026-05-02');
		changes = [];
		await renewed(store);
		expect({ changes, notes }).toEqual({ changes: ['write'], notes: [] });
		const { nodes, meta } = await store.catalog();
		const named = nodes.filter(({ type }) => type === 'Municipality');
		expect(named.map(({ id, label }) => [id, label])).toEqual([
			['municipality:nordby', 'Nordby'],
			['municipality:oest-strandby', 'Øst-Strandby']
		]);
		expect(meta.documents.map(({ municipality }) => municipality).sort()).toEqual([
			'Nordby',
			'Øst-Strandby',
			'Øst-Strandby'
		]);
		await renewed(store);
		expect(changes).toEqual(['write']);
	});

	it('leaves both documents of a database that servers share, and says how to replace it', async () => {
		rename('Øst Strandby', '2026-05-01');
		const store = await seeded('neo4j');
		rename('Øst-Strandby', '2026-05-02');
		await renewed(store);
		expect(changes).toEqual([]);
		expect(notes).toEqual([
			expect.stringMatching(/^document:oerby-grundlag says otherwise of municipality:oest-strandby .*graph -- seed/),
			expect.stringMatching(/^document:strandby-leder says otherwise of municipality:oest-strandby .*graph -- seed/)
		]);
	});
});

describe('a renewal of the embedded database', () => {
	it('puts another edition of the same date', async () => {
		const store = await seeded();
		retitle();
		await renewed(store);
		expect({ changes, notes }).toEqual({ changes: ['put document:strandby-leder'], notes: [] });
	});

	it('puts the document, and no other, that something was decided about', async () => {
		const store = await seeded();
		decided('strandby-leder', 'mod', 'rejected', 'Vi', 'tør');
		await renewed(store);
		expect({ changes, notes }).toEqual({ changes: ['put document:strandby-leder'], notes: [] });
		expect(await evidence(store, 'concept:mod')).toEqual(['tør rejected']);
		await renewed(store);
		expect(changes).toHaveLength(1);
		rmSync(join(seed, 'decisions'), { recursive: true });
		await renewed(store);
		expect(await evidence(store, 'concept:mod')).toEqual(['tør found']);
		expect(await store.read()).toEqual(batchOfGraph(buildSeed(seed).graph));
	});

	it('tells which decisions are lost when it applies them', async () => {
		const store = await seeded();
		decided('strandby-leder', 'mod', 'rejected', '', 'kutterklar');
		await renewed(store);
		expect(notes).toEqual([
			expect.stringContaining('1 decision about links is lost and not applied (decisions/strandby.tsv:2)')
		]);
		await renewed(store);
		expect(notes).toHaveLength(1);
	});

	it('links everything anew by another vocabulary, also what is not the folder’s', async () => {
		const store = await seeded();
		rmSync(join(seed, 'corpus/oerby-grundlag.md'));
		edit('vocabulary/tillid.md', '## Ord', '## Ord\n- vejr, kaffe');
		expect(await evidence(store, 'concept:tillid')).toEqual([]);
		await renewed(store);
		expect({ changes, notes }).toEqual({ changes: ['write'], notes: [] });
		expect(await titles(store)).toEqual(['Grundlag', 'Sådan leder vi']);
		expect([...new Set(await evidence(store, 'concept:tillid'))].sort()).toEqual(['kaffe found', 'vejret found']);
		await renewed(store);
		expect(changes).toEqual(['write']);
	});

	it('keeps by another vocabulary what was decided, of the folder’s documents and of others', async () => {
		decided('strandby-leder', 'mod', 'rejected', 'Vi', 'tør');
		writeFileSync(
			join(seed, 'decisions/oerby.tsv'),
			`${COLUMNS.join('\t')}\n${['oerby-grundlag', 'tillid', 'confirmed', '', 'øje for havnen'].join('\t')}\n`
		);
		const store = await seeded();
		const before = [await evidence(store, 'concept:mod'), await evidence(store, 'concept:tillid')];
		expect(before).toEqual([['tør rejected'], ['øje for havnen confirmed']]);
		rmSync(join(seed, 'corpus/oerby-grundlag.md'));
		rmSync(join(seed, 'decisions/oerby.tsv'));
		edit('vocabulary/ansvar.md', '## Ord', '## Ord\n- kaffe');
		await renewed(store);
		expect(changes).toEqual(['write']);
		expect([await evidence(store, 'concept:mod'), await evidence(store, 'concept:tillid')]).toEqual(before);
	});

	it('tells what was decided about a concept that the vocabulary has no more', async () => {
		writeFileSync(join(seed, 'vocabulary/kaffe.md'), COFFEE);
		mkdirSync(join(seed, 'decisions'));
		writeFileSync(
			join(seed, 'decisions/oerby.tsv'),
			`${COLUMNS.join('\t')}\n${['oerby-grundlag', 'kaffe', 'confirmed', '', 'øje for havnen'].join('\t')}\n`
		);
		const store = await seeded();
		expect(await evidence(store, 'concept:kaffe')).toContain('øje for havnen confirmed');
		for (const gone of ['corpus/oerby-grundlag.md', 'decisions/oerby.tsv', 'vocabulary/kaffe.md'])
			rmSync(join(seed, gone));
		await renewed(store);
		expect(changes).toEqual(['write']);
		expect(notes).toEqual([expect.stringMatching(/^1 link .* statement:oerby-grundlag:\w+ and concept:kaffe$/)]);
	});
});

describe('a renewal of a database that servers share', () => {
	it.each([
		['edition of the same date', retitle],
		['decision', () => decided('strandby-leder', 'mod', 'rejected', 'Vi', 'tør')]
	])('leaves the document of another %s, and says how to put it', async (_name, change) => {
		const store = await seeded('neo4j');
		change();
		await renewed(store);
		expect(changes).toEqual([]);
		expect(notes).toEqual([
			expect.stringMatching(/document:strandby-leder with the same date.*graph -- put document:strandby-leder/)
		]);
	});

	it('leaves a graph that another vocabulary has linked, and says how to replace it', async () => {
		const store = await seeded('neo4j');
		edit('vocabulary/tillid.md', '## Ord', '## Ord\n- kaffe');
		retitle();
		redate('2026-03-02');
		await renewed(store);
		expect(changes).toEqual([]);
		expect(notes).toEqual([expect.stringMatching(/linked by another vocabulary.*graph -- seed/)]);
		expect(await evidence(store, 'concept:tillid')).toEqual([]);
	});
});
