/** `graph -- seed`: builds the graph from the editions and writes it to the database. */

import { noteOf } from '../decisions/tell.ts';
import { describeRule } from '../link/rules.ts';
import { allDecisions } from '../build/all-decisions.ts';
import { broughtBy } from '../build/build.ts';
import { buildSeed } from '../build/seeding.ts';
import { openStore } from '../store/open/open.ts';
import { defineCommand } from './command.ts';
import { broughtFromFolder, SEED_OPTION, seedFolder } from './seed-folder.ts';
import { ownSettings, STORE_OPTION, storeOptions } from './stored-graph.ts';
import { sumOf } from './table.ts';

export const command = defineCommand({
	arguments: '',
	argumentCount: [0, 0],
	options: { store: STORE_OPTION, seed: SEED_OPTION },
	about:
		'Every statement must be found in its source, otherwise nothing is written. Seeding again without a change\n' +
		'in editions, vocabulary or decisions changes nothing. A graph from a folder that was named with --seed is left as it\n' +
		'is when the app starts.',
	async run(values, _args, terminal) {
		const seedDir = seedFolder(values.seed, terminal);
		const decisions = await allDecisions(seedDir, ownSettings(values.store, terminal));
		const { graph, report } = buildSeed(seedDir, decisions);
		const store = await openStore({
			...storeOptions(values.store, terminal),
			movedAside: (sentence) => terminal.note(`${sentence}\n`)
		});
		try {
			const over = await store.generation();
			const { engine, fingerprint } = await store.status();
			const { nodes, edges } = report.counts;
			const what = `${sumOf(nodes)} nodes and ${sumOf(edges)} edges from ${graph.documents.length} documents`;
			if (fingerprint === graph.fingerprint) {
				terminal.out(`Nothing to do: ${engine} holds this graph already, ${what}.\n`);
			} else {
				await store.write(broughtBy(graph, broughtFromFolder(seedDir)), { over });
				await store.prepare();
				terminal.out(`Seeded ${engine}: ${what}.\n`);
			}
			const note = noteOf(report.outcomes);
			if (note !== undefined) terminal.note(`${note}\n`);
			const open = report.ambiguous;
			if (open.length > 0) terminal.out('Left undecided, and not counted; a person may look at:\n');
			for (const { node, mention } of open) {
				const { concept, form, rule } = mention;
				terminal.out(`  ${node}: "${form}" for ${concept}? ${describeRule(rule, 'en')}\n`);
			}
			return 0;
		} finally {
			await store.close();
		}
	}
});
