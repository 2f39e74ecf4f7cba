/** `graph -- remove DOCUMENT`: takes one document out of the stored graph, and leaves all others as they are. */

import { editionStamps } from '../corpus/read.ts';
import { defineCommand } from './command.ts';
import { SEED_OPTION, seedFolder } from './seed-folder.ts';
import { changeStored, documentNamed, STORE_OPTION } from './stored-graph.ts';

export const command = defineCommand({
	arguments: 'DOCUMENT',
	argumentCount: [1, 1],
	options: { store: STORE_OPTION, seed: SEED_OPTION },
	about:
		'What only this document brought goes with it: its statements, its values, and a municipality without other\n' +
		'documents. Its edition stays in the seed folder, and decisions about it too.',
	async run(values, [named = ''], terminal) {
		const id = documentNamed(named);
		return changeStored(values.store, terminal, async (store) => {
			await store.removeDocument(id);
			terminal.out(`Removed: ${id}.\n`);
			const stamps = editionStamps(seedFolder(values.seed, terminal));
			if (stamps?.some((stamp) => stamp.id === id))
				terminal.note('The seed folder has its edition: the next start puts it back unless the file is taken out.\n');
			return 0;
		});
	}
});
