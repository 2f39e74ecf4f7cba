/** Holds the table of what may import what, and the other rules that a reader of this code relies on. */

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { cycles, type Import, type SourceFile, sourceFiles } from './source-files.ts';

const graph = sourceFiles('graph');
const src = sourceFiles('src');
const tests = sourceFiles('tests');
const app = [...graph, ...src];
const everything = [...app, ...tests];

/** Imports of `files` that match, as lines to read in a failure. */
function importing(files: readonly SourceFile[], forbidden: (found: Import, file: SourceFile) => boolean): string[] {
	return files.flatMap((file) =>
		file.imports.filter((found) => forbidden(found, file)).map((found) => `${file.path} imports ${found.target}`)
	);
}

const within = (...folders: string[]) => {
	const pattern = new RegExp(`^(${folders.join('|')})`);
	return (path: string): boolean => pattern.test(path);
};

/** The rooms of graph from the ground up. A room imports rooms of lower storeys alone. */
const STOREYS: readonly (readonly string[])[] = [
	// what needs nothing of ours
	['text', 'danish', 'danish/dictionary', 'drawing/measure'],
	['model'],
	['facts', 'files', 'read', 'edition', 'anchor', 'vocabulary', 'segment', 'layout', 'link/senses'],
	// texts on one side, the store on the other
	['repair', 'link', 'index', 'decisions', 'generate', 'workspace'],
	['analysis'],
	['draft', 'corpus', 'store', 'scene'],
	['store/memory', 'store/sqlite', 'store/neo4j', 'drawing'],
	// engines of the workspace connect as those of the store do
	['workspace/memory', 'workspace/sqlite', 'workspace/neo4j'],
	// what is drawn becomes pictures, then files
	['paint', 'carry'],
	['office'],
	['export'],
	['store/open', 'workspace/open', 'queries'],
	['build'],
	['cli']
];

/** The engines and what opens one; the port and the address are only promises. */
function opensStore({ target, typeOnly, names }: Import): boolean {
	if (typeOnly) return false;
	return (
		within('graph/store/(?!(port|address)\\.ts)')(target) ||
		names.some((name) => ['openStore', 'openSeeded'].includes(name))
	);
}

describe('imports run one way', () => {
	it('reads something at all', () => {
		expect(graph.length).toBeGreaterThan(20);
		expect(src.length).toBeGreaterThan(20);
		expect(importing(src, ({ target }) => target.startsWith('graph/')).length).toBeGreaterThan(10);
	});

	it('graph knows nothing of the app, of Svelte, of Sigma or of a browser', () => {
		const foreign = /^(src\/|\$app|\$env|svelte|@sveltejs|sigma|@sigma)/;
		expect(importing(graph, ({ target }) => foreign.test(target))).toEqual([]);
		const browser =
			/\b(navigator|localStorage|sessionStorage)\.|\b(document|window)\.(createElement|querySelector|getElement|addEventListener|body|location)/;
		const used = graph.filter(({ text }) => browser.test(withoutComments(text)));
		expect(used.map(({ path }) => path)).toEqual([]);
	});

	it('graph has no clock and no dice', () => {
		const chance = /\bMath\.random\(|\bDate\.now\(|\bnew Date\(\)/;
		expect(graph.filter(({ text }) => chance.test(withoutComments(text))).map(({ path }) => path)).toEqual([]);
	});

	it('only the server side of the app, the start and the command line open a store', () => {
		const allowed = within(
			'src/lib/server/',
			// The facts of a file, in memory.
			'src/offline/carried',
			'src/start/',
			'graph/store/',
			'graph/workspace/',
			'graph/build/seeding',
			'graph/cli'
		);
		expect(importing(app, (found, { path }) => opensStore(found) && !allowed(path))).toEqual([]);
	});

	it('components and what runs in the browser never meet the store, not even its types', () => {
		const onServer = /^src\/(lib\/server|start|hooks\.server)|\+server\.ts$|\.server\.ts$/;
		const inBrowser = src.filter(({ path }) => !onServer.test(path) && path !== 'src/offline/carried.ts');
		const server = within(
			'graph/store/',
			'graph/build/seeding',
			'graph/(anchor|corpus|danish|draft|edition|read|repair|segment)/',
			'src/lib/server/'
		);
		expect(importing(inBrowser, ({ target, typeOnly }) => server(target) && !typeOnly)).toEqual([]);
		expect(
			importing(
				inBrowser.filter(({ path }) => path.endsWith('.svelte')),
				({ target }) => within('graph/store/', 'src/lib/server/store')(target)
			)
		).toEqual([]);
		expect(importing(inBrowser, ({ target, typeOnly }) => target.startsWith('node:') && !typeOnly)).toEqual([]);
	});

	it('a browser runs nothing of what is not held to older browsers, also by way of other files', () => {
		const onServer = /^src\/(lib\/server|start|hooks\.server)|\+server\.ts$|\.server\.ts$/;
		const files = new Map(app.map((file) => [file.path, file]));
		const reached = new Set(src.map(({ path }) => path).filter((path) => !onServer.test(path)));
		for (const path of reached)
			for (const { target, typeOnly } of files.get(path)?.imports ?? []) if (!typeOnly) reached.add(target);
		// As in eslint.config.js, where these are left out of the rule on newer built-ins.
		const free = within(
			'graph/(anchor|build|cli|corpus|danish|draft|edition|files|read|repair|segment)/',
			'graph/store/(sqlite|neo4j|open)/'
		);
		expect([...reached].filter((path) => path.startsWith('graph/')).length).toBeGreaterThan(5);
		expect([...reached].filter(free)).toEqual([]);
	});

	it('Sigma is imported by the canvas alone', () => {
		const allowed = within('src/lib/canvas/', 'tests/bench/bare/');
		expect(importing(everything, ({ target }, { path }) => /^@?sigma\b/.test(target) && !allowed(path))).toEqual([]);
	});

	it('a store knows nothing of texts and links', () => {
		const store = graph.filter(({ path }) => path.startsWith('graph/store/'));
		expect(
			importing(store, ({ target }) =>
				within('graph/(anchor|build|corpus|draft|edition|link|repair|segment|vocabulary)/')(target)
			)
		).toEqual([]);
	});

	it('the app does not import tests', () => {
		expect(importing(app, ({ target }) => target.startsWith('tests/'))).toEqual([]);
	});

	it('a room of graph imports what stands below it, never what stands above or beside it', () => {
		const wrong = graph.flatMap(({ path, imports }) =>
			imports
				.filter(({ target }) => target.startsWith('graph/') && roomOf(target) !== roomOf(path))
				.filter(({ target }) => storeyOf(target) >= storeyOf(path))
				.map(({ target }) => `${path} imports ${target}`)
		);
		expect(wrong).toEqual([]);
	});

	it('every room of graph has its storey', () => {
		const rooms = new Set(graph.map(({ path }) => roomOf(path)));
		expect([...rooms].filter((room) => !STOREYS.some((storey) => storey.includes(room)))).toEqual([]);
	});

	it('no folders import each other in a circle, not even for types', () => {
		const folders = new Map<string, Set<string>>();
		for (const { path, imports } of app) {
			const from = folderOf(path);
			for (const { target } of imports) {
				const to = folderOf(target);
				if (from && to && from !== to) folders.set(from, (folders.get(from) ?? new Set()).add(to));
			}
		}
		expect(folders.size).toBeGreaterThan(20);
		expect(cycles(folders)).toEqual([]);
	});

	it('no files import each other in a circle, not even for types', () => {
		const files = new Map(app.map(({ path, imports }) => [path, new Set(imports.map(({ target }) => target))]));
		expect(cycles(files)).toEqual([]);
	});
});

describe('data stays where it belongs', () => {
	it('seed files are read by the rooms of the seed alone', () => {
		const seed = /(^|\/)seed\/|^(corpus|source|vocabulary|language|decisions)(\/|$)/;
		const allowed = within('graph/(corpus|decisions|link|repair|vocabulary)/');
		const reading = app.filter(
			({ path, imports, literals }) =>
				!allowed(path) &&
				imports.some(({ target, typeOnly }) => /^(node:)?fs(\/|$)/.test(target) && !typeOnly) &&
				literals.some((text) => seed.test(text) && !/\s/.test(text))
		);
		expect(reading.map(({ path }) => path)).toEqual([]);
	});

	it('the environment is read by the settings alone, but for what npm and a search for faults set', () => {
		const settings = within('(graph/store|src/lib/server|src/start)/(network-)?settings\\.ts$');
		const others = ['INIT_CWD', 'npm_execpath', 'npm_lifecycle_event', 'SAMMENHAENG_DEBUG'];
		const read = app.flatMap(({ path, text }) =>
			[...text.matchAll(/\benv(?:\.(\w+)\b|\['(\w+)'\])(?! *(?:\|\|)?= )/g)]
				.map(([, named, quoted]) => named ?? quoted ?? '')
				.filter((name) => !settings(path) && !others.includes(name))
				.map((name) => `${path} reads ${name}`)
		);
		expect(read).toEqual([]);
	});

	it('no source names a foreign host', () => {
		/** This machine, names that belong to nobody, and the names of XML vocabularies, which are never fetched. */
		const known =
			/^(localhost|127\.0\.0\.1|0\.0\.0\.0|\[(::1?|fe80::.*)\]|.+\.(invalid|test|example)|example\.(com|org)|www\.w3\.org|schemas\.(openxmlformats\.org|microsoft\.com)|purl\.org|gexf\.net|graphml\.graphdrawing\.org)$/;
		const named = everything.flatMap(({ path, text }) =>
			[...text.matchAll(/\b(?:https?|wss?):\/\/([a-z0-9.-]+|\[[0-9a-f:]*\])/gi)]
				.map((match) => match[1] ?? '')
				.filter((host) => !known.test(host))
				.map((host) => `${path} names ${host}`)
		);
		expect(named).toEqual([]);
	});
});

describe('files are easy to find one’s way in', () => {
	/** Longer than 300 lines, each for a reason. */
	const LONG: Record<string, string> = {};

	it('no file is longer than 300 lines', () => {
		const long = app.filter(({ path, text }) => !(path in LONG) && text.trimEnd().split('\n').length > 300);
		expect(long.map(({ path, text }) => `${path}: ${text.split('\n').length} lines`)).toEqual([]);
	});

	it('every file of graph and src says first what it is for', () => {
		const silent = app.filter(({ path, text }) => !text.startsWith(path.endsWith('.svelte') ? '<!--' : '/**'));
		expect(silent.map(({ path }) => path)).toEqual([]);
	});

	it('no file has a name that says nothing', () => {
		const vague = /(^|[/-])(utils?|helpers?|managers?|misc|common|stuff)([./-]|$)/;
		expect(everything.filter(({ path }) => vague.test(path)).map(({ path }) => path)).toEqual([]);
	});

	it('components are named in PascalCase, all other files in kebab-case', () => {
		const component = /^([A-Z][A-Za-z0-9]*|\+[a-z]+(@\w*)?)\.svelte$/;
		const other = /^\+?[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)*\.(ts|js)$/;
		const odd = everything.filter(({ path }) => {
			const name = path.slice(path.lastIndexOf('/') + 1);
			return !(name.endsWith('.svelte') ? component : other).test(name);
		});
		expect(odd.map(({ path }) => path)).toEqual([]);
	});
});

describe('dependencies', () => {
	it('are pinned to one version each', () => {
		const text = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
		const { dependencies, devDependencies, optionalDependencies } = JSON.parse(text) as Record<
			string,
			Record<string, string>
		>;
		const all = Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies });
		expect(all.length).toBeGreaterThan(20);
		expect(all.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
	});
});

/** `graph/link/senses`, `src/lib/view`: the folder of a file in graph or src/lib; nothing for the command line's door. */
function folderOf(path: string): string | undefined {
	return /^(graph|src\/lib)\/.+(?=\/)/.exec(path)?.[0];
}

/** The room of a file of graph: its folder without `graph/`; the command line's door belongs to `cli`. */
function roomOf(path: string): string {
	return folderOf(path)?.slice('graph/'.length) ?? 'cli';
}

/** From 0, the ground. */
function storeyOf(path: string): number {
	return STOREYS.findIndex((storey) => storey.includes(roomOf(path)));
}

/** Roughly: enough for a search for code. */
function withoutComments(text: string): string {
	return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1');
}
