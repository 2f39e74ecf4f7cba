/** One connection pool to one database of a server: reads that see one graph whole, and the sessions a write needs. */

import neo4j from 'neo4j-driver';
import type { Driver, ManagedTransaction, Session } from 'neo4j-driver';
import { isGraphError } from '../../model/errors.ts';
import { notSeeded, storeClosed } from '../../model/refusals.ts';
import type { Neo4jPlace } from './address.ts';
import { READ, SCHEMA_VERSION } from './cypher.ts';
import { broken, explained, notOurs, otherVersion, OLDEST, replacedTooOften, tooOld, tooSlow } from './failures.ts';
import { whole } from './properties.ts';
import { numberOf, type Row, textOf } from './row-values.ts';

/** Milliseconds. Whoever reads a page is told soon that the server is gone, or that nothing comes from it any more. */
const TIMEOUTS = { connect: 3000, acquire: 5000, retry: 2000, query: 15_000, silence: 17_000 };

/** How often a reader begins again because the graph was replaced under it. */
const TRIES = 5;

/** The graph in use: its number, and the generation it has come to. */
export interface Current {
	graph: number;
	generation: number;
	fingerprint: string;
	vocabulary: string;
}

/** Asks within one transaction about one generation of the graph. */
export interface Reader {
	readonly current: Current;
	all(cypher: string, bound?: Row): Promise<Row[]>;
	first(cypher: string, bound?: Row): Promise<Row | undefined>;
}

/** Whatever runs Cypher. */
interface Runner {
	run(cypher: string, bound: Row): PromiseLike<{ records: { toObject(): Row }[] }>;
}

export class Connection {
	readonly name: string;
	readonly #driver: Driver;
	readonly #database: { database?: string };
	/** What this process has written it also reads, whichever server of a cluster answers. */
	readonly #bookmarkManager = neo4j.bookmarkManager();
	#version = '';
	#closed = false;

	/** Connects to nothing yet. */
	constructor({ uri, name, database, login }: Neo4jPlace) {
		this.name = name;
		this.#database = database === undefined ? {} : { database };
		this.#driver = neo4j.driver(uri, login && neo4j.auth.basic(login.username, login.password), {
			disableLosslessIntegers: true,
			connectionTimeout: TIMEOUTS.connect,
			connectionAcquisitionTimeout: TIMEOUTS.acquire,
			maxTransactionRetryTime: TIMEOUTS.retry,
			telemetryDisabled: true,
			userAgent: 'sammenhaeng'
		});
	}

	/** As the server says it, such as 5.26.30. */
	get version(): string {
		return this.#version;
	}

	/** @throws {GraphError} where there is no server, no right, no database, or one that is too old or not ours. */
	async check(): Promise<void> {
		await this.#explaining(async () => {
			const { agent } = await this.#driver.getServerInfo(this.#database);
			this.#version = /^Neo4j\/(\S+)/.exec(agent ?? '')?.[1] ?? '';
			if (!isRecent(this.#version)) throw tooOld(this.name, this.#version || undefined);
		});
		await this.current();
	}

	/** The graph in use; undefined where the database is empty. @throws {GraphError} store-refused where it is not ours. */
	current(): Promise<Current | undefined> {
		return this.#reading((tx) => this.#currentIn(tx), { timeout: TIMEOUTS.query });
	}

	/** Answers from one graph, whole: where it is replaced meanwhile, from the new one. @throws {GraphError} store-unavailable while nothing is seeded */
	async ask<T>(answer: (reader: Reader) => Promise<T>, isLong = false): Promise<T> {
		const timeout = isLong ? {} : { timeout: TIMEOUTS.query };
		for (let tries = 0; tries < TRIES; tries++) {
			const outcome = await this.#reading((tx) => this.#askOnce(tx, answer), timeout);
			if (outcome !== 'replaced') return outcome.answer;
		}
		throw replacedTooOften(this.name);
	}

	/** Rows of what is beside any graph, from one statement. */
	rows(cypher: string, bound: Row = {}): Promise<Row[]> {
		return this.#reading((tx) => rowsOf(tx, cypher, bound), { timeout: TIMEOUTS.query });
	}

	/** Runs `work` with a session for writing. @throws {GraphError} for what the server refuses */
	async writing<T>(work: (session: Session) => Promise<T>): Promise<T> {
		return this.#explaining(async () => {
			const session = this.#session(neo4j.session.WRITE);
			try {
				return await work(session);
			} finally {
				await session.close();
			}
		});
	}

	/** One statement in a transaction of its own, tried again where the server says it may be. */
	async change(cypher: string, bound: Row): Promise<Row[]> {
		return this.writing((session) => session.executeWrite((tx) => rowsOf(tx, cypher, bound)));
	}

	async close(): Promise<void> {
		this.#closed = true;
		await this.#driver.close();
	}

	#session(defaultAccessMode: 'READ' | 'WRITE'): Session {
		return this.#driver.session({ ...this.#database, defaultAccessMode, bookmarkManager: this.#bookmarkManager });
	}

	async #reading<T>(work: (tx: ManagedTransaction) => Promise<T>, config: { timeout?: number } = {}): Promise<T> {
		return this.#explaining(async () => {
			const session = this.#session(neo4j.session.READ);
			const answer = session.executeRead(work, config);
			// The timeout covers closing the session too.
			const closed = answer.finally(() => session.close());
			return config.timeout === undefined ? closed : await this.#soon(closed);
		});
	}

	/** A server that is cut off or frozen ends no connection: without this, its readers would wait for minutes. */
	async #soon<T>(answer: Promise<T>): Promise<T> {
		const { promise, resolve } = Promise.withResolvers<'silence'>();
		const timer = setTimeout(resolve, TIMEOUTS.silence, 'silence');
		try {
			const first = await Promise.race([promise, answer]);
			if (first !== 'silence') return first;
			answer.catch(() => undefined);
			throw tooSlow(this.name);
		} finally {
			clearTimeout(timer);
		}
	}

	/** The server isolates single steps, not a whole transaction: the graph must be the same before and after. */
	async #askOnce<T>(
		tx: ManagedTransaction,
		answer: (reader: Reader) => Promise<T>
	): Promise<{ answer: T } | 'replaced'> {
		const before = await this.#currentIn(tx);
		if (before === undefined) throw notSeeded();
		let isAsked = false;
		const all = (cypher: string, bound: Row = {}) => {
			isAsked = true;
			return rowsOf(tx, cypher, { ...bound, graph: whole(before.graph) });
		};
		const first = async (cypher: string, bound: Row = {}) => (await all(cypher, bound))[0];
		const isReplaced = async () => isAsked && (await this.#currentIn(tx))?.generation !== before.generation;
		try {
			const outcome = { answer: await answer({ current: before, all, first }) };
			return (await isReplaced()) ? 'replaced' : outcome;
		} catch (error) {
			// What was not there may have been taken away a moment ago.
			if (isGraphError(error) && (await isReplaced())) return 'replaced';
			throw error;
		}
	}

	async #currentIn(tx: Runner): Promise<Current | undefined> {
		const [row] = await rowsOf(tx, READ.current, {});
		if (row === undefined) {
			// Counted first, looked for again: another process may just be putting its first nodes there.
			const [inventory] = await rowsOf(tx, READ.inventory, {});
			const isFull = inventory !== undefined && numberOf(inventory, 'nodes') > 0;
			if (isFull && (await rowsOf(tx, READ.current, {})).length === 0) throw notOurs(this.name);
			return undefined;
		}
		if (row['schema'] !== SCHEMA_VERSION) throw otherVersion(this.name, row['schema'], SCHEMA_VERSION);
		if (row['graph'] === null) return undefined;
		return {
			graph: numberOf(row, 'graph'),
			generation: numberOf(row, 'generation'),
			fingerprint: textOf(row, 'fingerprint'),
			vocabulary: textOf(row, 'vocabulary')
		};
	}

	async #explaining<T>(work: () => Promise<T>): Promise<T> {
		if (this.#closed) throw storeClosed();
		try {
			return await work();
		} catch (error) {
			throw explained(error, this.name);
		}
	}
}

export async function rowsOf(runner: Runner, cypher: string, bound: Row): Promise<Row[]> {
	const { records } = await runner.run(cypher, bound);
	return records.map((record) => record.toObject());
}

/** The one row that a statement gives. @throws {GraphError} bad-data where it gives none */
export async function rowOf(runner: Runner, cypher: string, bound: Row, name: string): Promise<Row> {
	const [row] = await rowsOf(runner, cypher, bound);
	if (row === undefined) throw broken(name, 'it does not say which graph it holds');
	return row;
}

function isRecent(version: string): boolean {
	const [major, minor] = numbersOf(version);
	const [oldMajor, oldMinor] = numbersOf(OLDEST);
	return major > oldMajor || (major === oldMajor && minor >= oldMinor);
}

function numbersOf(version: string): [major: number, minor: number] {
	const [, major, minor] = /^(\d+)\.(\d+)/.exec(version) ?? [];
	return [Number(major ?? 0), Number(minor ?? 0)];
}
