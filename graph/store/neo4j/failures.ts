/** What the driver and the server say when something goes wrong, as failures a person can act on. None carries a password. */

import { GraphError } from '../../model/errors.ts';

/** The oldest server whose Cypher the engine speaks: 5.26 is the oldest one that is still maintained. */
export const OLDEST = '5.26';

/** The code of an error of the driver, such as `Neo.ClientError.Security.Unauthorized`; undefined for any other error. */
function codeOf(error: unknown): string | undefined {
	if (!(error instanceof Error) || error.name !== 'Neo4jError') return undefined;
	return 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}

/** Whether a transaction ended because it had waited too long for another one. */
export function hasWaitedTooLong(error: unknown): boolean {
	return /\.Transaction\.(TransactionTimedOut|LockClientStopped|LockAcquisitionTimeout|Terminated)/.test(
		codeOf(error) ?? ''
	);
}

/** Whether an index or constraint could not be made because another process has just made it. */
export function existsAlready(error: unknown): boolean {
	return /\.Schema\.\w*AlreadyExists$/.test(codeOf(error) ?? '');
}

export function busy(name: string, cause?: unknown): GraphError {
	return new GraphError(
		'busy',
		name,
		`Another process is writing to ${name}.`,
		'Wait until it has finished, or end it, and try again.',
		{ cause }
	);
}

function refused(name: string, message: string, next: string, cause?: unknown): GraphError {
	return new GraphError('store-refused', name, message, next, { cause });
}

export function notOurs(name: string): GraphError {
	return refused(
		name,
		`The database at ${name} holds data of another program. It has not been touched.`,
		'Name an empty database with NEO4J_DATABASE, or use another server.'
	);
}

export function otherVersion(name: string, found: unknown, known: number): GraphError {
	const newer = typeof found === 'number' && found > known;
	return refused(
		name,
		`The graph at ${name} was written by ${newer ? 'a newer' : 'an older'} version of this program. It has not been touched.`,
		newer
			? 'Run that newer version, or name another database.'
			: 'Empty that database and seed again, or run the older version.'
	);
}

/** @param version as the server says it; undefined where it is no Neo4j */
export function tooOld(name: string, version: string | undefined): GraphError {
	return refused(
		name,
		version === undefined ? `What answers at ${name} is no Neo4j.` : `${name} is version ${version}, which is too old.`,
		`Use Neo4j ${OLDEST} or newer.`
	);
}

function unavailable(name: string, message: string, next: string, cause?: unknown): GraphError {
	return new GraphError('store-unavailable', name, message, next, { cause });
}

export function replacedTooOften(name: string): GraphError {
	return unavailable(name, `The graph at ${name} is being replaced again and again.`, 'Try again in a moment.');
}

export function tooSlow(name: string, cause?: unknown): GraphError {
	return unavailable(name, `${name} took too long to answer.`, 'Try again in a moment.', cause);
}

/** @param missing what the code could not find, when something of a graph that should be whole is gone */
export function broken(name: string, missing: string, cause?: unknown): GraphError {
	return new GraphError(
		'bad-data',
		name,
		`The graph at ${name} is damaged: ${missing}.`,
		'Seed it again with `npm run graph -- seed`.',
		{ cause }
	);
}

const PASSWORD = 'Check NEO4J_USERNAME and NEO4J_PASSWORD.';

/** By the code's beginning. */
const SAID: readonly [code: string, failure: (name: string, cause: unknown) => GraphError][] = [
	[
		'Neo.ClientError.Security.AuthenticationRateLimit',
		(name, cause) =>
			refused(
				name,
				`${name} has been given a wrong password too often and waits.`,
				`${PASSWORD} Then wait a moment.`,
				cause
			)
	],
	[
		'Neo.ClientError.Security.CredentialsExpired',
		(name, cause) =>
			refused(
				name,
				`${name} wants this user to choose a new password first.`,
				'Change it in Neo4j, then set NEO4J_PASSWORD.',
				cause
			)
	],
	[
		'Neo.ClientError.Security.Forbidden',
		(name, cause) =>
			refused(
				name,
				`${name} does not allow this user what is needed.`,
				'Give it the rights to read and write this database, and to make indexes.',
				cause
			)
	],
	[
		'Neo.ClientError.Security',
		(name, cause) => refused(name, `${name} does not accept this user name or password.`, PASSWORD, cause)
	],
	[
		'Neo.ClientError.Database.DatabaseNotFound',
		(name, cause) =>
			refused(
				name,
				`There is no such database at ${name}.`,
				'Check NEO4J_DATABASE, or leave it unset for the default one.',
				cause
			)
	],
	[
		'Neo.ClientError.General.ForbiddenOnReadOnlyDatabase',
		(name, cause) =>
			new GraphError('store-unwritable', name, `The database at ${name} is read-only.`, 'Make it writable in Neo4j.', {
				cause
			})
	],
	[
		'Neo.TransientError.General.MemoryPoolOutOfMemory',
		(name, cause) =>
			unavailable(
				name,
				`${name} has too little memory for this.`,
				'Give the server more (dbms.memory.transaction.total.max, heap).',
				cause
			)
	],
	[
		'Neo.TransientError.',
		(name, cause) => unavailable(name, `${name} cannot answer right now.`, 'Try again in a moment.', cause)
	]
];

/** What the driver says without a code: of a server that takes a connection and is silent, or no Neo4j at all. */
const UNANSWERED = /acquisition timed out|responded HTTP/;

/** The failure behind an error of the driver; an error of any other origin comes back as it is. */
export function explained(error: unknown, name: string): unknown {
	const code = codeOf(error);
	if (code === undefined || !(error instanceof Error)) return error;
	if (hasWaitedTooLong(error)) return tooSlow(name, error);
	const said = SAID.find(([beginning]) => code.startsWith(beginning));
	if (said !== undefined) return said[1](name, error);
	if (code === 'ServiceUnavailable' || code === 'SessionExpired' || UNANSWERED.test(error.message))
		return unreachable(name, error);
	if (code === 'ProtocolError') return tooOld(name, undefined);
	return error;
}

function unreachable(name: string, error: Error): GraphError {
	const { message } = error;
	if (/HTTP/.test(message))
		return refused(name, `What answers at ${name} speaks HTTP.`, 'Give the Bolt port, usually 7687.', error);
	const encrypted = /certificate|SSL|TLS|self.signed|wrong version number|before secure/i.test(message);
	return unavailable(
		name,
		`${name} cannot be reached${encrypted ? ' with an encrypted connection' : ''}.`,
		encrypted
			? 'Check its certificate, or that neo4j+s:// (encrypted) and neo4j:// (not) fit the server.'
			: 'Start the server, or check NEO4J_URI (neo4j+s:// is encrypted, neo4j:// is not), the network and the firewall.',
		error
	);
}
