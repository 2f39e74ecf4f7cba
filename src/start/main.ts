/** `npm start`: builds the app where needed, seeds an empty database, then serves, or says in one line why it cannot. */

import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { GraphError, isGraphError } from '../../graph/model/errors.ts';
import { isThisMachine } from '../lib/server/editing/this-machine.ts';
import { readEditors } from '../lib/server/editing/key-file.ts';
import { failureFrom } from '../lib/server/failure.ts';
import { createLog } from '../lib/server/log.ts';
import { BuildFailure, ensureBuilt } from './build.ts';
import { prepareDatabase, tryDatabase } from './database.ts';
import { type Handler, probe, serve, type Serving } from './serve.ts';
import { addressFor, readSettings, type Settings } from './settings.ts';
import { help } from './settings-table.ts';

/** A presentation with all its words fits into it (see BOUNDS in graph/workspace/record.ts). */
const BODY_SIZE_LIMIT = '512K';

/** Milliseconds for the app to close what it holds open, after the last answer. */
const LAST_WAIT = 3000;

/** Milliseconds between two looks at whether the shell that npm put before this process is still there. */
const PARENT_WATCH = 500;

const root = resolve(import.meta.dirname, '../..');

/** Read at once: whoever stops npm as soon as the address is printed must not be too quick for the watch. */
const parent = process.ppid;

const [word] = process.argv.slice(2);

try {
	if (word === '--help' || word === '-h') process.stdout.write(help());
	else if (word !== undefined) throw unknownWord(word);
	else await start();
} catch (failure) {
	process.stderr.write(`${explain(failure)}\n`);
	process.exit(isGraphError(failure) && failure.code === 'bad-usage' ? 2 : 1);
}

async function start(): Promise<void> {
	const read = readSettings(process.env, process.cwd());
	const settings = { ...read, port: await probe(read) };
	// What the app reads when it opens the store and answers requests.
	process.chdir(root);
	process.env['DATA_DIR'] = settings.database.dataDir;
	if (settings.editors.who === 'key') {
		process.env['EDIT_KEY_FILE'] = settings.editors.file;
		// Said now, and not when the first editor signs in.
		readEditors(settings.editors.file);
	}
	process.env['BODY_SIZE_LIMIT'] ||= BODY_SIZE_LIMIT;
	// Without it the app would make its own address from each request's Host.
	process.env['ORIGIN'] = settings.origin ?? addressFor(settings.host, settings.port);

	const log = createLog(settings.log, (line) => void process.stderr.write(`${line}\n`));
	const isText = settings.log.format === 'text';
	// Whoever starts it by hand reads sentences.
	const note = (text: string) => (isText ? void process.stderr.write(`${text}\n`) : log.write('info', text));
	const say = (text: string) => (isText ? void process.stdout.write(`${text}\n`) : log.write('info', text));
	const folder =
		settings.buildDir ??
		(await ensureBuilt(root, async () => {
			// Nobody waits half a minute only to hear that the database is refused.
			const { openStore } = await import('../../graph/store/open/open.ts');
			await tryDatabase(async () => (await openStore({ settings: settings.database, movedAside: note })).close());
			say('Building the app; this happens once …');
		}));
	// Imported late: whoever must choose another port need not wait for all that reads texts and dictionaries.
	const { openSeeded } = await import('../../graph/build/seeding.ts');
	await prepareDatabase(async () => (await openSeeded({ settings: settings.database, root, note })).close(), note);
	// The library is read by those alone who ask for figures.
	const count = settings.metrics ? (await import('../lib/server/metrics.ts')).beginCounting() : undefined;
	const serving = await serve(await loadHandler(folder), settings, { log, count });
	say(`Sammenhæng: ${serving.address}${settings.network.base && `${settings.network.base}/`}`);
	for (const hint of hintsOf(settings)) note(hint);

	// The framework's own server loses what becomes of an answer: one that fails must not end all others.
	process.on('unhandledRejection', (fault) => log.write('error', 'An answer failed.', { ...failureFrom(fault) }));
	process.on('SIGINT', (signal) => stop(serving, signal));
	process.on('SIGTERM', (signal) => stop(serving, signal));
	if (process.env['npm_lifecycle_event']) stopWithParent(serving);
}

let closingSince: number | undefined;

function stop(serving: Serving, signal: NodeJS.Signals): void {
	if (closingSince !== undefined) {
		// Ctrl-C comes twice under npm, from the terminal and from npm; a second one from a person comes later.
		if (Date.now() - closingSince > 1000) process.exit(1);
		return;
	}
	closingSince = Date.now();
	void serving.close().then(() => {
		// The app closes its database at this, as under adapter-node's own server; Node's types do not know the name.
		process.emit('sveltekit:shutdown' as 'exit', signal as unknown as number);
		setTimeout(() => process.exit(0), LAST_WAIT).unref();
	});
}

/** Between npm and this process stands a shell, and many a shell ends at a signal without passing it on. */
function stopWithParent(serving: Serving): void {
	const watch = setInterval(() => {
		if (process.ppid === parent) return;
		clearInterval(watch);
		stop(serving, 'SIGTERM');
	}, PARENT_WATCH);
	watch.unref();
}

async function loadHandler(folder: string): Promise<Handler> {
	const file = join(folder, 'handler.js');
	const module: unknown = existsSync(file) ? await import(pathToFileURL(file).href) : undefined;
	if (isHandlerModule(module)) return module.handler;
	throw new GraphError(
		'bad-usage',
		'BUILD_DIR',
		`${folder} holds no build`,
		'Leave BUILD_DIR unset, so that the app is built where needed'
	);
}

/** What an operator may have forgotten. */
function hintsOf({ host, origin, network: { allowedHosts } }: Settings): string[] {
	const isOpen = !isThisMachine(host.toLowerCase());
	if (origin !== undefined || (!isOpen && allowedHosts.length === 0)) return [];
	const links = 'Links in files and in previews of other sites begin with the address above';
	const next = 'set ORIGIN to what people open: ORIGIN=https://graph.example npm start';
	if (allowedHosts.length > 0) return [`${links}; ${next}.`];
	return [`The app answers to numeric addresses alone. To give it a name, ${next}; ALLOWED_HOSTS takes further names.`];
}

function unknownWord(word: string): GraphError {
	const shown = word.slice(0, 60);
	const next = 'Settings are variables of the environment; `npm start -- --help` lists them.';
	return new GraphError('bad-usage', shown, `npm start does not know '${shown}'`, next);
}

function isHandlerModule(module: unknown): module is { handler: Handler } {
	return typeof module === 'object' && module !== null && 'handler' in module && typeof module.handler === 'function';
}

/** One line: what is wrong and what to do. Only a fault of our own shows more, since someone must mend it. */
function explain(failure: unknown): string {
	if (isGraphError(failure)) {
		const stop = /\.\)?$/.test(failure.message) ? '' : '.';
		return `Sammenhæng: ${failure.message}${stop} ${failure.nextStep}`;
	}
	if (failure instanceof BuildFailure) {
		const missing = existsSync(join(root, 'node_modules/vite')) ? '' : ' Run `npm ci` first.';
		return `${failure.output}\nSammenhæng: ${failure.message}${missing} \`npm run build\` shows it again.`;
	}
	const reason = failure instanceof Error ? failure.message : String(failure);
	if (process.env['SAMMENHAENG_DEBUG'] && failure instanceof Error) return failure.stack ?? reason;
	return `Sammenhæng could not start: ${reason} (SAMMENHAENG_DEBUG=1 npm start shows where)`;
}
