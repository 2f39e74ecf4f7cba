/** `graph -- generate`: fills a database with an invented country, to see how the program does at a size nobody has yet. */

import { GraphError } from '../model/errors.ts';
import { country, GENERATED } from '../generate/country.ts';
import { sampleOf } from '../generate/sample.ts';
import { broughtBy } from '../build/build.ts';
import { buildSeed } from '../build/seeding.ts';
import { openStore } from '../store/open/open.ts';
import { batchOfGraph } from '../facts/batch.ts';
import { defineCommand } from './command.ts';
import { sumOf } from './table.ts';
import { SEED_OPTION, seedFolder } from './seed-folder.ts';
import { STORE_OPTION, storeOptions } from './stored-graph.ts';

/** What is noted of the graph. */
const INVENTED = 'an invented country';
/** The number of municipalities in Denmark. */
const MUNICIPALITIES = 98;
/** Statements an organisation has in the real graph; more statements than this make more organisations. */
const OF_ONE = 100;

export const command = defineCommand({
	arguments: '',
	argumentCount: [0, 0],
	options: {
		statements: { value: 'N', help: 'How many statements; 10000 by default.' },
		organisations: { value: 'M', help: 'How many organisations; 98, or one for every 100 statements.' },
		mentions: { value: 'K', help: 'Concepts a statement mentions on average; by default as in the editions.' },
		store: { ...STORE_OPTION, help: 'The database to fill: a file or a database address. It must be named.' },
		force: { help: 'Replace a graph that was not generated.' },
		seed: SEED_OPTION
	},
	about:
		'Names and sentences are invented; concepts, roles and headings come as often, and together, as in the editions.\n' +
		'The same numbers give the same country.',
	async run(values, _args, terminal) {
		const statements = whole('--statements', values.statements, 10_000);
		const usual = Math.max(MUNICIPALITIES, Math.round(statements / OF_ONE));
		const organisations = whole('--organisations', values.organisations, usual);
		const mentions = whole('--mentions', values.mentions, 0);
		if (values.store === undefined)
			throw new GraphError(
				'bad-usage',
				'--store',
				'generate fills only a database that is named',
				'Add --store FILE, such as --store country.db.'
			);
		const store = await openStore(storeOptions(values.store, terminal));
		try {
			const over = await store.generation();
			const { state, fingerprint, engine } = await store.status();
			if (state === 'ready' && fingerprint?.startsWith(GENERATED) !== true && values.force !== true)
				throw new GraphError(
					'bad-usage',
					values.store,
					`${values.store} holds a graph that was not generated`,
					'Name another database, or add --force to replace it.'
				);
			const sample = sampleOf(batchOfGraph(buildSeed(seedFolder(values.seed, terminal)).graph));
			await store.write(broughtBy(country(sample, { statements, organisations, mentions }), INVENTED), { over });
			await store.prepare();
			const { nodes, edges } = (await store.status()).counts;
			const what = `${sumOf(nodes)} nodes and ${sumOf(edges)} edges of ${organisations} organisations`;
			terminal.out(`Filled ${engine} with an invented country: ${what}.\n`);
			return 0;
		} finally {
			await store.close();
		}
	}
});

function whole(option: string, value: string | undefined, usual: number): number {
	if (value === undefined) return usual;
	if (/^[1-9]\d{0,7}$/.test(value)) return Number(value);
	throw new GraphError('bad-usage', option, `${option} takes a whole number from 1 on`, 'Such as 10000.');
}
