/** `graph -- backup`: the whole graph as one file of its own, looked through before it gets its name. */

import { existsSync, readdirSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { cannotWrite } from '../files/cannot-write.ts';
import { codeOf } from '../files/chunks.ts';
import { takeName } from '../files/take-name.ts';
import { GraphError, isGraphError } from '../model/errors.ts';
import { notSeeded } from '../model/refusals.ts';
import { openStore, openToRead } from '../store/open/open.ts';
import { carry, digestOf, heldIn, using } from './carried.ts';
import { backUpWorkspace, WORKSPACE_ENDING } from './carried-workspace.ts';
import { defineCommand, type Terminal } from './command.ts';
import type { GraphStore } from '../store/port.ts';
import { noDatabase, STORE_OPTION, storeOptions } from './stored-graph.ts';
import { typedPath } from './typed-path.ts';

/** How often the graph is read again because somebody changed it. */
const ATTEMPTS = 20;

export const command = defineCommand({
	arguments: '',
	argumentCount: [0, 0],
	options: {
		out: { value: 'FILE', help: 'The backup, a file that is not there yet.' },
		store: STORE_OPTION
	},
	about:
		'Of one moment, whatever is written meanwhile, and of any engine. The file gets its name once all that was\n' +
		'read can be read from it again; what people made goes into FILE.workspace beside it. To put both back: npm run --silent graph -- restore FILE',
	async run({ out, store }, _args, terminal) {
		if (out === undefined) throw missing();
		const path = typedPath(out, terminal);
		for (const ending of ['', WORKSPACE_ENDING]) if (existsSync(`${path}${ending}`)) throw isThere(`${out}${ending}`);
		const source = await openToRead(storeOptions(store, terminal));
		if (source === undefined) throw store === undefined ? notSeeded() : noDatabase(store);
		return using(Promise.resolve(source), async () => {
			if ((await source.status()).state === 'empty') throw notSeeded();
			const draft = `${path}.${process.pid}.tmp`;
			try {
				const written = await writeDraft(source, draft, terminal);
				const held = await using(reopened(draft), async (target) => {
					if ((await digestOf(target)) !== written) throw notWhole(out);
					return heldIn(await target.status());
				});
				const made = store === undefined ? await backUpWorkspace(`${draft}${WORKSPACE_ENDING}`, terminal) : undefined;
				await named(draft, path, made === undefined ? [''] : [WORKSPACE_ENDING, '']);
				terminal.out(`Backed up to ${out}: ${held}.\n`);
				if (made !== undefined)
					terminal.out(`What people made is in ${out}${WORKSPACE_ENDING}, with all versions: ${made}.\n`);
				return 0;
			} catch (error) {
				throw explained(error, out);
			} finally {
				await removeAll(draft);
			}
		});

		async function reopened(draft: string) {
			const target = await openToRead(storeOptions(`sqlite:${draft}`, terminal));
			if (target === undefined) throw notWhole(out ?? '');
			return target;
		}
	}
});

/**
 * Writes the graph as of one moment; begins again where it was changed meanwhile.
 * @returns the digest of what was read
 * @throws {GraphError} busy where somebody changes it all the time
 */
async function writeDraft(source: GraphStore, draft: string, terminal: Terminal): Promise<string> {
	const { engine } = await source.status();
	for (let attempt = 1; ; attempt++) {
		try {
			// Also what a backup with this number left that was killed.
			await removeAll(draft);
			return await using(openStore(storeOptions(`sqlite:${draft}`, terminal)), (target) =>
				carry(source, target, { over: undefined, ...(engine === 'neo4j' && { broughtFrom: 'a Neo4j database' }) })
			);
		} catch (error) {
			if (!isGraphError(error) || error.code !== 'busy' || attempt === ATTEMPTS) throw error;
		}
	}
}

/** The graph last: where its file is there, the backup is whole. */
async function named(draft: string, path: string, endings: readonly string[]): Promise<void> {
	const done: string[] = [];
	try {
		for (const ending of endings) {
			await takeName(`${draft}${ending}`, `${path}${ending}`);
			done.push(`${path}${ending}`);
		}
	} catch (error) {
		for (const file of done) await rm(file, { force: true });
		throw error;
	}
}

/** What keeps the draft from being written, said of the file that was asked for. */
function explained(error: unknown, out: string): unknown {
	if (codeOf(error) === 'EEXIST') return isThere(out);
	if (!isGraphError(error)) return codeOf(error) === undefined ? error : cannotWrite(out, error);
	if (error.code !== 'store-unwritable') return error;
	return new GraphError(
		'store-unwritable',
		out,
		`${out} cannot be written. No backup was made.`,
		'Make room on the disk, or name a place that this user may write to.',
		{ cause: error }
	);
}

/** The draft, and what stands beside a database. */
async function removeAll(draft: string): Promise<void> {
	const folder = dirname(draft);
	if (!existsSync(folder)) return;
	for (const name of readdirSync(folder))
		if (name.startsWith(basename(draft))) await rm(join(folder, name), { force: true });
}

function missing(): GraphError {
	return new GraphError(
		'bad-usage',
		'--out',
		'backup needs --out FILE',
		'For example: npm run --silent graph -- backup --out backups/2026-01-31.db'
	);
}

function isThere(out: string): GraphError {
	return new GraphError(
		'bad-usage',
		out,
		`"${out}" is there already, and a backup replaces none.`,
		'Name another file.'
	);
}

function notWhole(out: string): GraphError {
	return new GraphError(
		'bad-data',
		out,
		'What was written could not be read again, and the backup was not made.',
		'Look at the disk, and run the command again.'
	);
}
