/** Builds the app: the dictionary, then the pages and the server, then the stamp that says of which sources. Run as a script, it builds always. */

import { spawn } from 'node:child_process';
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { isBuilt, sourceHash, stampBuild } from './freshness.ts';

const STEPS = [['graph/dictionary/compile.ts'], ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn']];
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
 * @param announce called once, just before a build begins
 * @throws {BuildFailure}
 */
export async function ensureBuilt(root: string, announce: () => void = () => undefined): Promise<void> {
	if (isBuilt(root, sourceHash(root))) return;
	const release = await lock(root);
	try {
		// Another process may have built it while this one waited.
		if (isBuilt(root, sourceHash(root))) return;
		announce();
		await build(root);
	} finally {
		release();
	}
}

async function build(root: string): Promise<void> {
	// Sources that change during the build make it stale, not wrong.
	const hash = sourceHash(root);
	for (const step of STEPS) await runStep(root, step);
	stampBuild(root, hash);
}

function runStep(root: string, step: readonly string[]): Promise<void> {
	const env: NodeJS.ProcessEnv = { ...process.env, NODE_ENV: 'production' };
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
	mkdirSync(join(root, '.svelte-kit'), { recursive: true });
	writeFileSync(own, String(process.pid));
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
	const root = process.cwd();
	const release = await lock(root);
	try {
		await build(root);
	} catch (error) {
		if (!(error instanceof BuildFailure)) throw error;
		process.stderr.write(`${error.output}\n${error.message}\n`);
		process.exitCode = 1;
	} finally {
		release();
	}
}
