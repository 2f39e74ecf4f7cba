/** Starts the app as a person does, `npm start`'s own program in a process of its own, and reads the address it prints. */

import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface RunningApp {
	/** Without a slash at the end. */
	address: string;
	/** Of its process. */
	pid: number;
	/** Milliseconds from the start of the process until it said the address. */
	startedIn: number;
	/** What it has written on standard error until now. */
	logged(): string;
	/** Asks it to close, as Ctrl-C does, and waits for its end. @returns the exit code */
	stop(): Promise<number>;
}

/** Milliseconds within which a start that must fail has failed. */
const LONGEST_END = 20_000;

const ROOT = join(import.meta.dirname, '../..');

/** A program that ended by itself, with what it wrote. */
export interface Ended {
	code: number;
	stdout: string;
	stderr: string;
}

export interface StartOptions {
	/** Another program that prints its address in the same words. */
	script?: string;
	/** With a shell between, as npm puts one, that does not pass signals on. */
	inShell?: boolean;
	/** Words behind the program's name. */
	words?: readonly string[];
	/** As `npm run` with these words instead, and with all that npm starts. */
	npmRun?: readonly string[];
}

/** What the test runner sets, and a program that a person starts does not find. */
const RUNNERS = Object.fromEntries(
	Object.keys(process.env)
		.filter((name) => /^(VITEST|TEST$|NODE_ENV$|FORCE_COLOR$)/.test(name))
		.map((name) => [name, undefined])
);

/** The process of `npm start` with `env` over the present environment; PORT is a free one unless given. */
export function spawnApp(
	env: NodeJS.ProcessEnv,
	{ script = 'src/start/main.ts', inShell = false, words = [], npmRun }: StartOptions = {}
): ChildProcess {
	if (npmRun)
		return spawn('npm', ['run', ...npmRun], {
			cwd: ROOT,
			env: { ...process.env, ...RUNNERS, NO_COLOR: '1', ...env },
			stdio: ['ignore', 'pipe', 'pipe'],
			// A group of its own: a terminal's signal reaches npm, its shell and the server alike.
			detached: true
		});
	const [program, args] = inShell
		? ['sh', ['-c', `'${process.execPath}' ${script}; true`]]
		: [process.execPath, [script, ...words]];
	return spawn(program, args, {
		cwd: ROOT,
		env: { ...process.env, NODE_ENV: 'production', PORT: '0', HOST: '127.0.0.1', ...env },
		stdio: ['ignore', 'pipe', 'pipe']
	});
}

/** Waits until it serves. @throws with what it printed, when it ends instead. */
export async function startApp(env: NodeJS.ProcessEnv, options?: StartOptions): Promise<RunningApp> {
	const begin = performance.now();
	const child = spawnApp(env, options);
	let output = '';
	let logged = '';
	const ended = exitOf(child);
	const address = new Promise<string>((resolve, reject) => {
		let found: string | undefined;
		const read = (chunk: Buffer): void => {
			if (found) return;
			output += chunk.toString('utf8');
			found = /(?:Sammenhæng|Local): +(http:[^\s"]+?)\/?(?:"\})?\n/.exec(output)?.[1];
			if (found) resolve(found);
		};
		child.stdout?.on('data', read);
		child.stderr?.on('data', (chunk: Buffer) => {
			logged += chunk.toString('utf8');
			read(chunk);
			// What the app logs is the explanation of a test that fails.
			if (found) process.stderr.write(chunk);
		});
		void ended.then((code) => reject(new Error(`The app ended with code ${code} before it served:\n${output}`)));
	});
	let asked = false;
	void ended.then((code) => {
		const signal = child.signalCode ?? 'no signal';
		if (!asked) process.stderr.write(`The app ended by itself, with code ${code} and ${signal}.\n`);
	});
	return {
		address: await address,
		pid: child.pid ?? 0,
		logged: () => logged,
		startedIn: performance.now() - begin,
		stop: () => {
			asked = true;
			const isRunning = child.exitCode === null && child.signalCode === null;
			if (options?.npmRun && child.pid !== undefined && isRunning) process.kill(-child.pid, 'SIGTERM');
			else child.kill('SIGTERM');
			return ended;
		}
	};
}

/** Runs it to its end, for starts that must fail and for what it only says. */
export async function runToEnd(env: NodeJS.ProcessEnv, words: readonly string[] = []): Promise<Ended> {
	const child = spawnApp(env, { words });
	// One that serves after all must not outlive the test that finds it out.
	const limit = setTimeout(() => child.kill('SIGKILL'), LONGEST_END);
	let stdout = '';
	let stderr = '';
	child.stdout?.on('data', (chunk: Buffer) => (stdout += chunk.toString('utf8')));
	child.stderr?.on('data', (chunk: Buffer) => (stderr += chunk.toString('utf8')));
	const code = await exitOf(child);
	clearTimeout(limit);
	return { code, stdout, stderr };
}

/** A folder that is gone when `remove` is called. */
export function temporaryFolder(): { path: string; remove(): void } {
	const path = mkdtempSync(join(tmpdir(), 'sammenhaeng-'));
	return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

function exitOf(child: ChildProcess): Promise<number> {
	return new Promise((resolve) => child.once('close', (code) => resolve(code ?? -1)));
}
