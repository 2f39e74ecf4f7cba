/** Builds the app where that is needed: the dictionary, then the pages and the server, in a folder named after the sources. */

import { spawn } from 'node:child_process';
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { GraphError, isGraphError } from '../../graph/model/errors.ts';
import { buildFolder, buildOfNow, removeOldBuilds } from './freshness.ts';

const STEPS = [
	['graph/danish/dictionary/compile.ts'],
	['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn']
];
const OFFLINE_STEP = 'src/start/build-offline.ts';
const LOCK = '.svelte-kit/building';

/** A build step that failed, with all that it printed. */
export class BuildFailure extends Error {
	readonly output: string;

	constructor(step: string, output: string) {
		super(`The app could not be built (${step}).`);
		this.name = 'BuildFailure';
		this.output = output;
	}
}

/**
 * Builds when there is no build of the sources as they are. Two at a time wait for each other.
 * @param before called once, just before a build begins; what it throws stops the build
 * @returns the folder that holds the build
 * @throws {BuildFailure}, or {GraphError} bad-usage where nothing may be written
 */
export async function ensureBuilt(root: string, before: () => unknown = () => undefined): Promise<string> {
	const present = buildOfNow(root);
	if (present !== undefined) return present;
	const release = await lock(root);
	try {
		// Another process may have built it while this one waited.
		const made = buildOfNow(root);
		if (made !== undefined) return made;
		await before();
		return await build(root);
	} finally {
		release();
	}
}

async function build(root: string): Promise<string> {
	const intended = buildFolder(root);
	const making = `${intended}-making`;
	// Neither needs the other, and a machine has two cores at least. What fails is told when both have ended.
	const steps = await Promise.allSettled(STEPS.map((step) => runStep(root, step, making)));
	for (const step of steps) if (step.status === 'rejected') throw step.reason;
	// The one before empties the folder.
	await runStep(root, [OFFLINE_STEP, making], making);
	// Sources that changed meanwhile may be in it by half: such a build serves this once and is never taken again.
	const folder = buildFolder(root) === intended ? intended : `${intended}-${process.pid}`;
	rmSync(folder, { recursive: true, force: true });
	renameSync(making, folder);
	const now = new Date();
	utimesSync(folder, now, now);
	removeOldBuilds(root, now.getTime());
	return folder;
}

function runStep(root: string, step: readonly string[], out: string): Promise<void> {
	const env: NodeJS.ProcessEnv = { ...process.env, NODE_ENV: 'production', BUILD_DIR: out };
	// A build started by the tests must be the one that everybody gets.
	for (const name of Object.keys(env)) if (name.startsWith('VITEST')) Reflect.deleteProperty(env, name);
	return new Promise((resolve, reject) => {
		const child = spawn(process.execPath, step, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
		const output: Buffer[] = [];
		child.stdout.on('data', (chunk: Buffer) => output.push(chunk));
		child.stderr.on('data', (chunk: Buffer) => output.push(chunk));
		child.on('error', reject);
		child.on('close', (code) => {
			if (code === 0) resolve();
			else reject(new BuildFailure(step.join(' '), Buffer.concat(output).toString('utf8')));
		});
	});
}

/** Waits for a build by another living process. */
async function lock(root: string): Promise<() => void> {
	const path = join(root, LOCK);
	const own = `${path}-${process.pid}`;
	try {
		mkdirSync(join(root, '.svelte-kit'), { recursive: true });
		writeFileSync(own, String(process.pid));
	} catch (cause) {
		throw new GraphError(
			'bad-usage',
			'.svelte-kit',
			'The app must be built, and this user may not write to the project folder',
			'Run `npm run build` once as a user who may, or give this user the right to write there',
			{ cause }
		);
	}
	try {
		// A link appears with its content, all at once: nobody reads a lock without its holder.
		for (;;) {
			try {
				linkSync(own, path);
				return () => rmSync(path, { force: true });
			} catch (error) {
				if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
				if (isAlive(holder(path))) await sleep(200);
				else rmSync(path, { force: true });
			}
		}
	} finally {
		rmSync(own, { force: true });
	}
}

function holder(path: string): number {
	try {
		return Number(readFileSync(path, 'utf8')) || 0;
	} catch {
		return 0;
	}
}

function isAlive(pid: number): boolean {
	try {
		return pid > 0 && process.kill(pid, 0);
	} catch {
		return false;
	}
}

if (import.meta.main) {
	try {
		const folder = await ensureBuilt(process.cwd());
		process.stdout.write(`${relative(process.cwd(), folder)}\n`);
	} catch (error) {
		if (error instanceof BuildFailure) process.stderr.write(`${error.output}\n${error.message}\n`);
		else if (isGraphError(error)) process.stderr.write(`${error.message}. ${error.nextStep}\n`);
		else throw error;
		process.exitCode = 1;
	}
}
