/** A real Neo4j Community server with a throw-away data folder, on a free port of this machine, with authentication on. */

import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import neo4j from 'neo4j-driver';
import { findJava, type Java, NoServer } from './java.ts';
import { type Edition, editionFor, serverFiles } from './server-files.ts';

export interface ServerOptions {
	env?: NodeJS.ProcessEnv;
	/** Largest heap, as Java writes it. */
	heap?: string;
	say?: (line: string) => void;
}

/** How to reach a server. */
export interface Access {
	uri: string;
	username: string;
	password: string;
}

export interface Server extends Access {
	/** `Neo4j 5.26.30 on Java 17, the java on the path`. */
	description: string;
	/** The folder of its data. */
	home: string;
	/** Ends the server as an operator does, and keeps its data. */
	halt(): Promise<void>;
	/** Starts it again after {@link halt}, on the same port. */
	resume(): Promise<void>;
	/** Runs neo4j-admin, as an operator does; a server that is halted has its database free for it. @throws what it says */
	admin(...line: string[]): void;
	/** The process of the server itself, to be frozen or ended without warning. */
	signal(signal: NodeJS.Signals): void;
	/** Ends the server and removes its data. */
	stop(): Promise<void>;
}

/** Milliseconds. */
const PATIENCE = { start: 90_000, again: 100 };

/** It is in the tests of everybody: it guards nothing but a server on this machine that lives as long as a test run. */
const FIRST_PASSWORD = 'only-for-these-tests';

const OPENED = ['java.base/java.nio', 'java.base/java.io', 'java.base/sun.nio.ch'];

/** Ends with whoever started it, however that ends: the standard input closes then. Java's own number is said first. */
const GUARD = '"$@" >/dev/null & echo $!; read _; kill $! 2>/dev/null; wait $!';

/** @throws {NoServer} where this machine cannot have one. */
export async function startServer({
	env = process.env,
	heap = '512m',
	say = () => undefined
}: ServerOptions = {}): Promise<Server> {
	if (process.platform === 'win32') throw new NoServer('A server of our own is started on Linux and macOS alone.');
	const java = findJava(env);
	const edition = editionFor(java);
	const lib = serverFiles(edition, env, say);
	const home = mkdtempSync(join(tmpdir(), 'sammenhaeng-neo4j-'));
	const port = await freePort();
	configure(home, port);
	admin(java, lib, home, ['dbms', 'set-initial-password', FIRST_PASSWORD]);

	const access = { uri: `bolt://127.0.0.1:${port}`, username: 'neo4j', password: FIRST_PASSWORD };
	const start = () => run(java, edition, lib, home, heap, access);
	let running: Running | undefined = await start();
	const halt = async () => {
		await running?.end();
		running = undefined;
	};
	return {
		...access,
		home,
		description: `Neo4j ${edition.version} on Java ${java.version}, ${java.found}`,
		halt,
		resume: async () => {
			running ??= await start();
		},
		admin: (...line) => admin(java, lib, home, line),
		signal: (signal) => {
			if (running) process.kill(running.pid, signal);
		},
		stop: async () => {
			await halt();
			rmSync(home, { recursive: true, force: true });
		}
	};
}

function configure(home: string, port: number): void {
	mkdirSync(join(home, 'conf'));
	const settings = {
		'server.bolt.listen_address': `127.0.0.1:${port}`,
		'server.bolt.advertised_address': `127.0.0.1:${port}`,
		'server.http.enabled': 'false',
		'server.https.enabled': 'false',
		'server.memory.pagecache.size': '64m',
		'db.tx_log.preallocate': 'false',
		'dbms.usage_report.enabled': 'false',
		'dbms.security.auth_enabled': 'true'
	};
	const lines = Object.entries(settings).map(([name, value]) => `${name}=${value}\n`);
	writeFileSync(join(home, 'conf', 'neo4j.conf'), lines.join(''));
}

/** The program that the distribution starts as `neo4j-admin`. */
function admin({ program }: Java, lib: string, home: string, line: readonly string[]): void {
	const { status, stderr } = spawnSync(
		program,
		[
			'-Xmx256m',
			...OPENED.map((name) => `--add-opens=${name}=ALL-UNNAMED`),
			'-Dapp.name=neo4j',
			`-Dbasedir=${home}`,
			'-cp',
			join(lib, '*'),
			'org.neo4j.server.startup.Neo4jAdminCommand',
			...line
		],
		{ encoding: 'utf8', env: { ...process.env, NEO4J_HOME: home, NEO4J_CONF: join(home, 'conf') } }
	);
	if (status !== 0) throw new Error(`neo4j-admin ${line.slice(0, 2).join(' ')} failed:\n${stderr}`);
}

interface Running {
	pid: number;
	end(): Promise<void>;
}

async function run(
	{ program }: Java,
	{ entry }: Edition,
	lib: string,
	home: string,
	heap: string,
	access: Access
): Promise<Running> {
	const options = [`-Xmx${heap}`, '-XX:+UseSerialGC', ...OPENED.map((name) => `--add-opens=${name}=ALL-UNNAMED`)];
	const command = [
		program,
		...options,
		'-cp',
		join(lib, '*'),
		entry,
		`--home-dir=${home}`,
		`--config-dir=${join(home, 'conf')}`
	];
	// In a process group of its own: Ctrl-C ends the tests, and the tests end the server.
	const guard = spawn('sh', ['-c', GUARD, 'sh', ...command], { detached: true, stdio: ['pipe', 'pipe', 'ignore'] });
	const ended = new Promise<void>((resolve) => guard.once('exit', () => resolve()));
	const pid = await firstNumber(guard);
	const end = async () => {
		guard.stdin.end();
		await ended;
	};
	try {
		await answering(access, guard);
	} catch (error) {
		await end();
		throw new Error(`Neo4j did not start:\n${lastOfLog(home)}`, { cause: error });
	}
	return { pid, end };
}

function firstNumber(guard: ChildProcess): Promise<number> {
	return new Promise((resolve, reject) => {
		guard.once('error', reject);
		guard.stdout?.once('data', (line: Buffer) => resolve(Number(line.toString('utf8').trim())));
	});
}

/** Waits until the server lets us in. */
async function answering({ uri, username, password }: Access, guard: ChildProcess): Promise<void> {
	const driver = neo4j.driver(uri, neo4j.auth.basic(username, password), { connectionTimeout: 1000 });
	try {
		for (let waited = 0; ; waited += PATIENCE.again) {
			try {
				await driver.verifyConnectivity();
				return;
			} catch (error) {
				if (guard.exitCode !== null || waited >= PATIENCE.start) throw error;
				await pause(PATIENCE.again);
			}
		}
	} finally {
		await driver.close();
	}
}

function lastOfLog(home: string): string {
	try {
		return readFileSync(join(home, 'logs', 'neo4j.log'), 'utf8')
			.split('\n')
			.slice(-20)
			.join('\n');
	} catch {
		return 'It left no log.';
	}
}

function freePort(): Promise<number> {
	return new Promise((resolve, reject) => {
		const probe = createServer();
		probe.once('error', reject);
		probe.listen(0, '127.0.0.1', () => {
			const { port } = probe.address() as AddressInfo;
			probe.close(() => resolve(port));
		});
	});
}
