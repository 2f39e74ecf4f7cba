/** What the environment says about where to serve and where to keep data, parsed once. */

import { resolve } from 'node:path';
import { GraphError } from '../../graph/errors.ts';

export interface Settings {
	/** 0 asks the system for a free one. */
	port: number;
	host: string;
	/** Absolute. */
	dataDir: string;
	/** A build to serve as it is, absolute; without it the sources decide. */
	buildDir: string | undefined;
}

/** @throws {GraphError} bad-usage for a PORT that is none. An empty variable counts as one that is not set. */
export function readSettings(env: NodeJS.ProcessEnv, cwd: string): Settings {
	return {
		port: readPort(env['PORT']?.trim() || '3000'),
		host: env['HOST']?.trim() || '127.0.0.1',
		dataDir: resolve(cwd, env['DATA_DIR'] || 'data'),
		buildDir: env['BUILD_DIR'] ? resolve(cwd, env['BUILD_DIR']) : undefined
	};
}

function readPort(text: string): number {
	const port = /^\d{1,5}$/.test(text) ? Number(text) : Infinity;
	if (port <= 65535) return port;
	throw new GraphError(
		'bad-usage',
		'PORT',
		`PORT is '${text.slice(0, 40)}', which is no port`,
		'Give a number from 1 to 65535, for example: PORT=3001 npm start'
	);
}

/** The address a person types: a server that listens on this machine alone, or on all its addresses, is reached by `localhost`. */
export function addressFor(host: string, port: number): string {
	const local = ['127.0.0.1', '::1', 'localhost', '0.0.0.0', '::'].includes(host);
	const name = local ? 'localhost' : host.includes(':') ? `[${host}]` : host;
	return `http://${name}:${port}`;
}
