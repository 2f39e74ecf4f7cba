/** What the environment says about where to serve and where to keep data, read once; graph/store/settings.ts reads the latter. */

import { resolve } from 'node:path';
import { GraphError } from '../../graph/model/errors.ts';
import { type DatabaseSettings, databaseSettings } from '../../graph/store/settings.ts';
import type { EditorSettings } from '../lib/server/editing/who.ts';
import type { LogSettings } from '../lib/server/log.ts';
import { editorSettings, embedOrigins, logSettings, metricsSetting, statementAddress } from '../lib/server/settings.ts';
import { type Network, readNetwork } from './network-settings.ts';

const USUAL_PORT = 3000;

export interface Settings {
	/** 0 asks the system for a free one. */
	port: number;
	host: string;
	/** The address that people know the app by, where a proxy or a name stands before it: scheme, name and port. */
	origin: string | undefined;
	/** The way to the app: proxies, further names, and the path it lies below. */
	network: Network;
	/** How the server tells of itself; the app reads it again from the environment. */
	log: LogSettings;
	/** Whether figures are collected for /api/metrics; the app reads it again from the environment. */
	metrics: boolean;
	/** `dataDir` is absolute. */
	database: DatabaseSettings;
	/** A build to serve as it is, absolute; without it the sources decide. */
	buildDir: string | undefined;
	/** Where the organisation's own accessibility statement is; the app reads it again from the environment. */
	accessibilityStatement: string | undefined;
	/** Who may write, the file of keys absolute; the app reads it again from the environment. */
	editors: EditorSettings;
	/** The sites that may show a view in a frame; the app reads them again from the environment. */
	embedOrigins: string[];
}

/** @throws {GraphError} bad-usage for a setting that cannot be read. An empty variable counts as one that is not set. */
export function readSettings(env: NodeJS.ProcessEnv, cwd: string): Settings {
	const database = databaseSettings(env);
	const editors = editorSettings(env);
	return {
		port: readPort(env['PORT']?.trim() || String(USUAL_PORT)),
		host: env['HOST']?.trim() || '127.0.0.1',
		origin: readOrigin(env['ORIGIN']),
		network: readNetwork(env),
		log: logSettings(env),
		metrics: metricsSetting(env),
		database: { ...database, dataDir: resolve(cwd, database.dataDir) },
		buildDir: env['BUILD_DIR'] ? resolve(cwd, env['BUILD_DIR']) : undefined,
		accessibilityStatement: statementAddress(env),
		editors: editors.who === 'key' ? { ...editors, file: resolve(cwd, editors.file) } : editors,
		embedOrigins: embedOrigins(env)
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

function readOrigin(typed: string | undefined): string | undefined {
	const text = typed?.trim();
	if (!text) return undefined;
	const url = URL.canParse(text) ? new URL(text) : undefined;
	if (url && /^https?:$/.test(url.protocol)) return url.origin;
	throw new GraphError(
		'bad-usage',
		'ORIGIN',
		`ORIGIN is '${text.slice(0, 60)}', which is no address of a page`,
		'Give what people open, for example: ORIGIN=https://graph.example npm start'
	);
}

/** The address a person types: a server that listens on this machine alone, or on all its addresses, is reached by `localhost`. */
export function addressFor(host: string, port: number): string {
	const local = ['127.0.0.1', '::1', 'localhost', '0.0.0.0', '::'].includes(host);
	const name = local ? 'localhost' : host.includes(':') ? `[${host}]` : host;
	return `http://${name}:${port}`;
}

/**
 * Where links lead that are written without a server.
 * @param typed what a person typed in place of ORIGIN
 * @throws {GraphError} bad-usage for what is no address of a page
 */
export function linksLeadTo(typed: string | undefined, env: NodeJS.ProcessEnv): string {
	return (readOrigin(typed ?? env['ORIGIN']) ?? addressFor('localhost', USUAL_PORT)) + readNetwork(env).base;
}
