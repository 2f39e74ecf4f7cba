/** What the environment says of the app: who may write, who may frame it, what it tells of itself, and where the organisation's own accessibility statement is. */

import type { BlockList } from 'node:net';
import { GraphError } from '../../../graph/model/errors.ts';
import { addressList } from './address-list.ts';
import { isThisMachine } from './editing/this-machine.ts';
import type { EditorSettings } from './editing/who.ts';
import { LEVELS, type LogSettings } from './log.ts';
import { unreadable } from './unreadable.ts';

const HEADER_EXAMPLE = 'EDITOR_HEADER=X-Forwarded-User';
const PROXIES_EXAMPLE = 'EDITOR_PROXIES=10.0.0.5,10.1.0.0/16';
/** Headers that every browser and every proxy sends name nobody. */
const OF_EVERYBODY =
	/^(accept.*|authorization|connection|content-.*|cookie|host|origin|referer|sec-.*|user-agent|via)$/;

/** @throws {GraphError} bad-usage for an ACCESSIBILITY_STATEMENT_URL that is no https address. An empty variable counts as one that is not set. */
export function statementAddress(env: NodeJS.ProcessEnv): string | undefined {
	const text = env['ACCESSIBILITY_STATEMENT_URL']?.trim();
	if (!text) return undefined;
	const url = URL.canParse(text) ? new URL(text) : undefined;
	if (url?.protocol === 'https:' && !url.username && !url.password) return url.href;
	throw new GraphError(
		'bad-usage',
		'ACCESSIBILITY_STATEMENT_URL',
		`ACCESSIBILITY_STATEMENT_URL is '${text.slice(0, 60)}', which is no https address`,
		'Give the address of the page, for example: ACCESSIBILITY_STATEMENT_URL=https://was.example/statement npm start'
	);
}

/** @throws {GraphError} bad-usage for what is neither on nor off. An empty variable counts as one that is not set. */
export function metricsSetting(env: NodeJS.ProcessEnv): boolean {
	const typed = env['METRICS']?.trim() || 'off';
	if (typed !== 'on' && typed !== 'off') throw unreadable('METRICS', typed, 'on or off', 'METRICS=on');
	return typed === 'on';
}

/** @throws {GraphError} bad-usage for a LOG or a LOG_LEVEL that is none. An empty variable counts as one that is not set. */
export function logSettings(env: NodeJS.ProcessEnv): LogSettings {
	const format = env['LOG']?.trim() || 'text';
	if (format !== 'text' && format !== 'json') throw unreadable('LOG', format, 'text or json', 'LOG=json');
	const typed = env['LOG_LEVEL']?.trim() || 'info';
	const level = LEVELS.find((one) => one === typed);
	if (level === undefined) throw unreadable('LOG_LEVEL', typed, `one of ${LEVELS.join(', ')}`, 'LOG_LEVEL=warn');
	return { format, level };
}

const EMBED_EXAMPLE = 'EMBED_ORIGINS="https://intranet.example https://*.sharepoint.com"';
/** A scheme, a name that may begin with any, and a port: as in a policy of frames (CSP level 3, section 2.4). */
const EMBED_ORIGIN = /^https:\/\/(?:\*\.)?[a-z0-9-]+(?:\.[a-z0-9-]+)+(?::\d{1,5})?$|^http:\/\/localhost(?::\d{1,5})?$/;

/**
 * The sites that may show a view in a frame; none where EMBED_ORIGINS is not set.
 * @throws {GraphError} bad-usage for what is no https origin
 */
export function embedOrigins(env: NodeJS.ProcessEnv): string[] {
	const typed = (env['EMBED_ORIGINS'] ?? '').split(/[\s,]+/).filter(Boolean);
	return typed.map((text) => {
		const origin = text.toLowerCase().replace(/\/$/, '');
		if (EMBED_ORIGIN.test(origin)) return origin;
		const message = `EMBED_ORIGINS has '${text.slice(0, 60)}', which is no https address of a site`;
		throw new GraphError('bad-usage', 'EMBED_ORIGINS', message, `For example: ${EMBED_EXAMPLE} npm start`);
	});
}

/** Settings that only an app behind a proxy has. */
const OF_PROXIED = ['TRUSTED_PROXIES', 'ALLOWED_HOSTS', 'BASE_PATH'];

/**
 * Where EDITORS is not set, whoever sits at this machine; nobody where ORIGIN is another one's or a proxy is spoken of,
 * because a proxy on this machine that adds no header cannot be told from a person.
 * @throws {GraphError} bad-usage for a word that is none of the four, and where what it needs is missing or unreadable
 */
export function editorSettings(env: NodeJS.ProcessEnv): EditorSettings {
	const who = env['EDITORS']?.trim() || (isOpenedHere(env) ? 'local' : 'none');
	switch (who) {
		case 'local':
		case 'none':
			return { who };
		case 'key':
			return { who, file: needed(env['EDIT_KEY_FILE'], 'EDIT_KEY_FILE', 'EDIT_KEY_FILE=editors.txt') };
		case 'header':
			return { who, header: headerName(env['EDITOR_HEADER']), proxies: proxyList(env) };
		default:
			throw unreadable('EDITORS', who, 'one of local, none, key and header', 'EDITORS=none');
	}
}

function isOpenedHere(env: NodeJS.ProcessEnv): boolean {
	if (OF_PROXIED.some((name) => env[name]?.trim())) return false;
	const origin = env['ORIGIN']?.trim();
	if (!origin || !URL.canParse(origin)) return true;
	return isThisMachine(new URL(origin).hostname.replace(/^\[|\]$/g, ''));
}

function headerName(text: string | undefined): string {
	const name = needed(text, 'EDITOR_HEADER', HEADER_EXAMPLE).toLowerCase();
	if (/^[a-z0-9-]+$/.test(name) && !OF_EVERYBODY.test(name)) return name;
	throw unreadable('EDITOR_HEADER', name, 'the name of a header for people', HEADER_EXAMPLE);
}

function proxyList(env: NodeJS.ProcessEnv): BlockList {
	// A proxy that is trusted to say whence a request comes may say whose it is.
	const name = env['EDITOR_PROXIES']?.trim() || !env['TRUSTED_PROXIES']?.trim() ? 'EDITOR_PROXIES' : 'TRUSTED_PROXIES';
	return addressList(needed(env[name], name, PROXIES_EXAMPLE), name, PROXIES_EXAMPLE);
}

function needed(text: string | undefined, name: string, example: string): string {
	const value = text?.trim();
	if (value) return value;
	throw new GraphError(
		'bad-usage',
		name,
		`EDITORS needs ${name}, which is not set`,
		`For example: ${example} npm start`
	);
}
