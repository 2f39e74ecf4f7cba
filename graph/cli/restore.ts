/** `graph -- restore`: puts a backup back, whole or not at all, and says what it takes the place of. */

import { GraphError } from '../model/errors.ts';
import { openStore, openToRead } from '../store/open/open.ts';
import { carry, heldIn, using } from './carried.ts';
import { planWorkspace } from './carried-workspace.ts';
import { defineCommand } from './command.ts';
import { noDatabase, STORE_OPTION, storeOptions } from './stored-graph.ts';

export const command = defineCommand({
	arguments: 'FILE',
	argumentCount: [1, 1],
	options: {
		store: STORE_OPTION,
		replace: { help: 'The graph that is in the database gives way.' }
	},
	about:
		'In a single change, into any engine, also while the app runs: it shows the graph at the next question. A file that\n' +
		'is damaged, or no backup, is refused before anything is changed. What people made, in FILE.workspace, is put back\n' +
		'too; a record that is there and differs, other than by later versions, stops all of it.',
	async run({ store, replace }, [file = ''], terminal) {
		const backup = await openToRead(storeOptions(file, terminal));
		if (backup === undefined) throw noDatabase(file);
		return using(Promise.resolve(backup), async () => {
			const putBack = store === undefined ? await planWorkspace(file, terminal) : undefined;
			const held = await backup.status();
			if (held.state === 'empty') throw isEmpty(file);
			return using(openStore(storeOptions(store, terminal)), async (target) => {
				const over = await target.generation();
				const before = await target.status();
				if (before.fingerprint === held.fingerprint) {
					await putBack?.();
					terminal.out(`Nothing to do: the database holds this graph already, ${heldIn(held)}.\n`);
					return 0;
				}
				if (before.state === 'ready' && !replace) throw wouldReplace(heldIn(before), heldIn(held));
				await putBack?.();
				await carry(backup, target, { over });
				const after = await target.status();
				if (after.fingerprint !== held.fingerprint) throw notWhole();
				const gone = before.state === 'ready' ? ` In place of ${heldIn(before)}.` : '';
				terminal.out(`Restored from ${file}: ${heldIn(after)}.${gone}\n`);
				return 0;
			});
		});
	}
});

function isEmpty(file: string): GraphError {
	return new GraphError('bad-data', file, `"${file}" holds no graph.`, 'Name a file that graph -- backup wrote.');
}

function wouldReplace(before: string, held: string): GraphError {
	return new GraphError(
		'bad-usage',
		'--replace',
		`The database holds another graph: ${before}. The backup holds ${held}.`,
		'Back up what is there, if it is still wanted, then add --replace.'
	);
}

function notWhole(): GraphError {
	return new GraphError(
		'bad-data',
		'restore',
		'The database holds another graph than the backup, because somebody else wrote to it meanwhile.',
		'Run the command again.'
	);
}
