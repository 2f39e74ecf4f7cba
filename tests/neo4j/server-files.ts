/** The Neo4j Community server as jars: fetched once with Maven into a cache of its own, so that nobody who does not test with it pays for it. */

import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { findMaven, type Java, NoServer } from './java.ts';

/** A server that a Java can run. */
export interface Edition {
	version: string;
	/** The class that starts it. */
	entry: string;
	/** The oldest Java it runs on. */
	java: number;
}

/** The newest first. */
const EDITIONS: readonly Edition[] = [
	{ version: '2026.08.1', entry: 'org.neo4j.server.Neo4jCommunity', java: 21 },
	{ version: '5.26.30', entry: 'org.neo4j.server.CommunityEntryPoint', java: 17 }
];

const COPY = 'org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies';

/** The newest server that this Java runs. @throws {NoServer} where it runs none. */
export function editionFor({ version, found }: Java): Edition {
	const edition = EDITIONS.find(({ java }) => version >= java);
	if (edition === undefined) throw new NoServer(`${found} is Java ${version}, too old for every Neo4j here.`);
	return edition;
}

/**
 * The folder of the server's jars; fetched at first use, which takes a minute.
 * @throws {NoServer} where they are not there and cannot be fetched
 */
export function serverFiles({ version }: Edition, env: NodeJS.ProcessEnv, say: (line: string) => void): string {
	const cache = join(env['XDG_CACHE_HOME'] || join(homedir(), '.cache'), 'sammenhaeng');
	const folder = join(cache, `neo4j-${version}`);
	if (existsSync(folder)) return folder;
	const maven = findMaven();
	say(`Fetching Neo4j ${version} with Maven into ${folder}; this happens once …`);
	mkdirSync(cache, { recursive: true });
	// Beside its place first, then moved there: a stop in the middle leaves no half server.
	const draft = mkdtempSync(join(cache, `neo4j-${version}-`));
	try {
		writeFileSync(join(draft, 'pom.xml'), pom(version));
		const { status, stdout } = spawnSync(
			maven,
			['--batch-mode', '--quiet', '--file', join(draft, 'pom.xml'), COPY, `-DoutputDirectory=${join(draft, 'lib')}`],
			{ encoding: 'utf8', shell: process.platform === 'win32' }
		);
		if (status !== 0) throw new NoServer(`Neo4j ${version} could not be fetched: ${firstError(stdout)}`);
		try {
			renameSync(join(draft, 'lib'), folder);
		} catch (error) {
			// Another process may have been quicker.
			if (!existsSync(folder)) throw error;
		}
	} finally {
		rmSync(draft, { recursive: true, force: true });
	}
	return folder;
}

function pom(version: string): string {
	const own = '<groupId>local</groupId><artifactId>server</artifactId><version>1</version>';
	const server = `<groupId>org.neo4j</groupId><artifactId>neo4j</artifactId><version>${version}</version>`;
	const dependencies = `<dependencies><dependency>${server}</dependency></dependencies>`;
	return `<project><modelVersion>4.0.0</modelVersion>${own}${dependencies}</project>\n`;
}

function firstError(output: string): string {
	const line = output.split('\n').find((candidate) => candidate.includes('[ERROR]'));
	return (line ?? 'Maven gave no reason.').replace(/^.*\[ERROR\]\s*/, '').slice(0, 300);
}
