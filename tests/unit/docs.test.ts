/** Holds what can be held of the documents: links, paths, npm scripts, format versions, and the numbers of decisions. */

import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../graph/cli/commands.ts';
import { sourceFiles } from './source-files.ts';

const ROOT = join(import.meta.dirname, '../..');

const documents = globSync(['*.md', 'docs/**/*.md', 'seed/**/README.md', 'tests/**/README.md'], { cwd: ROOT })
	.map((path) => path.replaceAll('\\', '/'))
	.sort()
	.map((path) => ({ path, text: read(path) }));
const guides = documents.filter(({ path }) => path.startsWith('docs/') || path === 'CONTRIBUTING.md');

function read(path: string): string {
	return readFileSync(join(ROOT, path), 'utf8');
}

/** The text without blocks of code. */
function prose(text: string): string {
	return text.replace(/^[ \t]*```[\s\S]*?^[ \t]*```/gm, '');
}

/** The anchors of a document's headings, as hosts of Markdown make them: lower case, no punctuation, hyphens for spaces. */
function anchorsOf(text: string): string[] {
	return [...prose(text).matchAll(/^#{1,6} +(.+)$/gm)].map(([, heading = '']) =>
		heading
			.toLowerCase()
			.replace(/[^\p{L}\p{N}\s_-]/gu, '')
			.trim()
			.replaceAll(' ', '-')
	);
}

function isThere(path: string): boolean {
	return existsSync(join(ROOT, path));
}

/** Why a relative link leads nowhere; undefined where it leads to something. */
function fault(from: string, link: string): string | undefined {
	const [file = '', anchor] = link.split('#');
	const target = file === '' ? from : posix.join(dirname(from), file);
	if (target.startsWith('..') || !isThere(target)) return `${from}: ${link} leads to no file`;
	if (anchor !== undefined && !anchorsOf(read(target)).includes(anchor)) return `${from}: ${link} leads to no heading`;
	return undefined;
}

describe('the documents', () => {
	it('are found', () => {
		expect(documents.length).toBeGreaterThan(20);
		expect(documents.map(({ path }) => path)).toEqual(
			expect.arrayContaining(['README.md', 'CHANGELOG.md', 'CONTRIBUTING.md', 'docs/architecture.md', 'seed/README.md'])
		);
	});

	it('link to files and headings that exist', () => {
		const links = documents.flatMap(({ path, text }) =>
			[...prose(text).matchAll(/\]\(([^)\s]+)\)/g)].map(([, link = '']) => ({ path, link }))
		);
		const own = links.filter(({ link }) => !/^[a-z]+:/.test(link));
		expect(own.length).toBeGreaterThan(40);
		expect(own.map(({ path, link }) => fault(path, link)).filter(Boolean)).toEqual([]);
	});

	it('name paths that exist', () => {
		const path = /`((?:\.ci|docs|graph|seed|src|static|tests)\/[\w./+()[\]-]*)`/g;
		const named = guides.flatMap(({ path: from, text }) =>
			[...prose(text).matchAll(path)].map(([, name = '']) => ({ from, name }))
		);
		expect(named.length).toBeGreaterThan(40);
		const lost = named.filter(({ name }) => !isThere(name));
		expect(lost.map(({ from, name }) => `${from} names ${name}`)).toEqual([]);
	});

	it('name npm scripts that exist', () => {
		const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
		const texts = [...documents, { path: '.ci/run', text: read('.ci/run') }];
		const named = texts.flatMap(({ path, text }) =>
			[...text.matchAll(/\bnpm run (?:--silent )?([a-z][a-z0-9:-]*)/g)].map(([, name = '']) => ({ path, name }))
		);
		expect(named.length).toBeGreaterThan(20);
		const lost = named.filter(({ name }) => !Object.hasOwn(scripts, name));
		expect(lost.map(({ path, name }) => `${path} names npm run ${name}`)).toEqual([]);
	});

	it('name commands that exist', () => {
		const commands = COMMANDS.map(({ name }) => name);
		const named = documents.flatMap(({ path, text }) =>
			[...text.matchAll(/\bgraph -- ([a-z]+)/g)].map(([, name = '']) => ({ path, name }))
		);
		expect(named.length).toBeGreaterThan(20);
		const lost = named.filter(({ name }) => !commands.includes(name));
		expect(lost.map(({ path, name }) => `${path} names graph -- ${name}`)).toEqual([]);
	});

	it('have one title each, first', () => {
		const untitled = documents.filter(
			({ text }) => !/^# \S.*\n/.test(text) || prose(text).match(/^# /gm)?.length !== 1
		);
		expect(untitled.map(({ path }) => path)).toEqual([]);
	});
});

it('npm run check runs the checks of the integration server, and no other', () => {
	const { scripts } = JSON.parse(read('package.json')) as { scripts: { check: string } };
	const named = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, name]) => name);
	const counted = named(read('.ci/run'), /^check '.+' npm run --silent (\S+)$/gm);
	expect(counted.length).toBeGreaterThan(3);
	expect(named(scripts.check, /npm run (\S+)/g)).toEqual(counted);
});

describe('the versions of formats', () => {
	const sources = [...sourceFiles('graph'), ...sourceFiles('src')];
	const table = read('CHANGELOG.md').split('## Versions of formats')[1] ?? '';
	const rows = new Map(
		[...table.matchAll(/^\| (?!-|format )(.+?) *\|.*?\| *(\S+) *\|/gm)].map(([, format = '', now = '']) => [
			format,
			now
		])
	);
	const versions: [format: string, file: RegExp, version: RegExp][] = [
		['JSON export, `version`', /^graph\//, /\bversion: v\.literal\((\d+)\)/],
		['address of a view, `v`', /^src\/lib\/view\//, /\bVERSION = (\d+)/],
		['SQLite schema', /^graph\/store\/sqlite\//, /\bSCHEMA_VERSION = (\d+)/],
		['Neo4j schema', /^graph\/store\/neo4j\//, /\bSCHEMA_VERSION = (\d+)/],
		['index cache', /^graph\/index\//, /\bVERSION = (\d+)/],
		['build', /^graph\//, /\bBUILD_VERSION = (\d+)/],
		['workspace file, and in Neo4j', /^graph\/workspace\/record\.ts/, /\bFORMAT = (\d+)/],
		['workspace export', /^graph\/workspace\/export\.ts/, /\bEXPORT = \{.*version: (\d+)/],
		['story file', /^src\/lib\/stories\/story-file\.ts/, /\bFORMAT = (\d+)/],
		['compiled lexicon', /^graph\/(.+\/)?dictionary\//, /\bFORMAT = (\d+)/]
	];

	it.each(versions)('in the changelog: %s is that of the code', (format, file, version) => {
		const found = sources.filter(({ path }) => file.test(path)).flatMap(({ text }) => version.exec(text)?.[1] ?? []);
		expect(found).toHaveLength(1);
		expect(rows.get(format)).toBe(found[0]);
	});

	it('in the changelog leave none out', () => {
		const unnumbered = [...rows].filter(([, now]) => now === '–').map(([format]) => format);
		expect([...rows.keys()].sort()).toEqual([...versions.map(([format]) => format), ...unnumbered].sort());
	});
});

describe('the decisions', () => {
	const files = readdirSync(join(ROOT, 'docs/decisions'))
		.filter((name) => name !== 'README.md')
		.sort();

	it('are numbered without gaps, in name and title', () => {
		const numbers = files.map((_, index) => String(index + 1).padStart(4, '0'));
		expect(files.map((name) => /^(\d{4})-[a-z0-9-]+\.md$/.exec(name)?.[1])).toEqual(numbers);
		expect(files.map((name) => /^# (\d{4}): /.exec(read(`docs/decisions/${name}`))?.[1])).toEqual(numbers);
	});

	it('each say what, why and what was left', () => {
		const needed = ['## What', '## Why', '## What was left'];
		const lacking = files.filter((name) => {
			const headings = read(`docs/decisions/${name}`).split('\n');
			return !needed.every((heading) => headings.some((line) => line.startsWith(heading)));
		});
		expect(lacking).toEqual([]);
	});

	it('are all listed', () => {
		const listed = [...read('docs/decisions/README.md').matchAll(/\]\((\d{4}-[a-z0-9-]+\.md)\)/g)].map(
			([, name]) => name
		);
		expect(listed).toEqual(files);
	});
});
