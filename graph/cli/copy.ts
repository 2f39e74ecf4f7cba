/** `graph -- copy`: carries a graph from one database to another, of whatever engine. */

import { GraphError } from '../model/errors.ts';
import { openStore, openToRead } from '../store/open/open.ts';
import type { GraphStore } from '../store/port.ts';
import { carry, using } from './carried.ts';
import { defineCommand } from './command.ts';
import { sumOf } from './table.ts';
import { noDatabase, storeOptions } from './stored-graph.ts';

const NAMED = 'A file, sqlite:FILE, or an address such as neo4j://localhost:7687';

export const command = defineCommand({
	arguments: '',
	argumentCount: [0, 0],
	options: {
		from: { value: 'URL', help: `The database to read. ${NAMED}.` },
		to: { value: 'URL', help: 'The database to write; the graph in it is replaced.' }
	},
	about:
		'Nothing is lost: an export of the copy has the same bytes. User name and password of a Neo4j are read from\n' +
		'NEO4J_USERNAME and NEO4J_PASSWORD, its database from NEO4J_DATABASE.',
	async run({ from, to }, _args, terminal) {
		if (from === undefined) throw missing('--from');
		if (to === undefined) throw missing('--to');
		return using(openNamed(from), (source) =>
			using(openStore(storeOptions(to, terminal)), async (target) => {
				const { counts, fingerprint: carried } = await source.status();
				const over = await target.generation();
				const { engine, fingerprint } = await target.status();
				const what = `${sumOf(counts.nodes)} nodes and ${sumOf(counts.edges)} edges`;
				if (fingerprint !== undefined && fingerprint === carried) {
					terminal.out(`Nothing to do: ${engine} holds this graph already, ${what}.\n`);
					return 0;
				}
				await carry(source, target, { over, broughtFrom: 'another database' });
				terminal.out(`Copied to ${engine}: ${what}.\n`);
				return 0;
			})
		);

		async function openNamed(url: string): Promise<GraphStore> {
			const store = await openToRead(storeOptions(url, terminal));
			if (store === undefined) throw noDatabase(url);
			return store;
		}
	}
});

function missing(option: string): GraphError {
	return new GraphError(
		'bad-usage',
		option,
		`copy needs ${option} URL`,
		'For example: npm run --silent graph -- copy --from data/sammenhaeng.db --to neo4j://localhost:7687'
	);
}
