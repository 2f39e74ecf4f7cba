/** Finds the Java and the Maven of this machine: JAVA_HOME first, then the path. What is missing is said in a plain line. */

import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** Why there is no server here, in one sentence: a reason to skip tests, not to fail them. */
export class NoServer extends Error {
	override readonly name = 'NoServer';
}

export interface Java {
	/** What to run. */
	program: string;
	/** 17, 21 … */
	version: number;
	/** How it was found, for a person to read. */
	found: string;
}

/** The oldest Java that any server of ours runs on. */
const OLDEST = 17;

/** @throws {NoServer} where there is none, or only an older one. */
export function findJava(env: NodeJS.ProcessEnv): Java {
	const home = env['JAVA_HOME'];
	const program = home ? join(home, 'bin', 'java') : 'java';
	const found = home ? `JAVA_HOME (${home})` : 'the java on the path';
	const { status, stderr } = spawnSync(program, ['-version'], { encoding: 'utf8' });
	if (status !== 0) throw new NoServer(`There is no Java here: looked at ${found}.`);
	const version = Number(/version "(?:1\.)?(\d+)/.exec(stderr)?.[1]);
	if (!(version >= OLDEST)) throw new NoServer(`${found} is Java ${version}; Neo4j needs Java ${OLDEST} or newer.`);
	return { program, version, found };
}

/** The program of Maven. @throws {NoServer} where there is none. */
export function findMaven(): string {
	const program = process.platform === 'win32' ? 'mvn.cmd' : 'mvn';
	const { status } = spawnSync(program, ['--version'], { shell: process.platform === 'win32', stdio: 'ignore' });
	if (status !== 0) throw new NoServer('There is no Maven (mvn) on the path to fetch the Neo4j server with.');
	return program;
}
