/** From an address to what a connection needs. An address that carries a password is refused: it is shown, logged and kept in a shell's history. */

import { GraphError } from '../../model/errors.ts';
import type { StoreAddress } from '../address.ts';

export interface Neo4jPlace {
	uri: string;
	/** What messages call it, such as `Neo4j at localhost:7687`. */
	name: string;
	/** Undefined for the user's home database. */
	database: string | undefined;
	/** Undefined where the server asks for none. */
	login: { username: string; password: string } | undefined;
}

/** @throws {GraphError} bad-usage for an address that is none, or that carries a password. */
export function placeOf({ url, login, database }: StoreAddress): Neo4jPlace {
	let parsed: URL;
	try {
		parsed = new URL(url);
	} catch {
		// The error of URL holds the whole address, and with it perhaps a password.
		throw unusable('is no address');
	}
	const { hostname, port, pathname, search, protocol } = parsed;
	if (parsed.username !== '' || parsed.password !== '') throw unusable('carries a user name or password');
	if (hostname === '') throw unusable('names no host');
	if (pathname !== '' && pathname !== '/') throw unusable('names a path; the database is named by NEO4J_DATABASE');
	const routed = protocol.startsWith('neo4j');
	if (search !== '' && !routed) throw unusable('has parameters, which only neo4j:// understands');
	return {
		uri: `${protocol}//${hostname}${port === '' ? '' : `:${port}`}${search}`,
		name: `Neo4j at ${hostname}:${port || '7687'}`,
		database,
		login
	};
}

function unusable(why: string): GraphError {
	return new GraphError(
		'bad-usage',
		'NEO4J_URI',
		`The address of the Neo4j server ${why}.`,
		'Write it as neo4j://HOST:7687 (or neo4j+s:// for an encrypted connection), and set NEO4J_USERNAME and NEO4J_PASSWORD.'
	);
}
