/** `graph -- backup`: the whole graph as one file of its own, looked through before it gets its name. */

import { existsSync, readdirSync } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { GraphError } from '../model/errors.ts';
import { notSeeded } from '../model/refusals.ts';
import { openStore, openToRead } from '../store/open/open.ts';
import { carry, heldIn, using } from './carried.ts';
import { backUpWorkspace, WORKSPACE_ENDING } from './carried-workspace.ts';
import { defineCommand } from './command.ts';
import { noDatabase, STORE_OPTION, storeOptions } from './stored-graph.ts';
import { typedPath } from './typed-path.ts';

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
				const written = await using(openStore(storeOptions(`sqlite:${draft}`, terminal)), (target) =>
					carry(source, target)
				);
				const held = await using(reopened(draft), async (target) => {
					const status = await target.status();
					if (status.fingerprint !== written) throw notWhole(out);
					return heldIn(status);
				});
				const made = store === undefined ? await backUpWorkspace(`${draft}${WORKSPACE_ENDING}`, terminal) : undefined;
				if (made !== undefined) await rename(`${draft}${WORKSPACE_ENDING}`, `${path}${WORKSPACE_ENDING}`);
				await named(draft, path);
				terminal.out(`Backed up to ${out}: ${held}.\n`);
				if (made !== undefined)
					terminal.out(`What people made is in ${out}${WORKSPACE_ENDING}, with all versions: ${made}.\n`);
				return 0;
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

/** A file that is named before its content is on the disk may be an empty one after a power cut. */
async function named(draft: string, path: string): Promise<void> {
	const file = await open(draft, 'r+');
	try {
		await file.sync();
	} finally {
		await file.close();
	}
	await rename(draft, path);
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
