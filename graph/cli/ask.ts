/**
 * `graph -- ask NAME`: asks one of the queries of graph/queries, and prints the answer as the API
 * would give it.
 */

import { GraphError } from '../model/errors.ts';
import { openLinker } from '../link/open.ts';
import { notSeeded } from '../model/refusals.ts';
import { parametersInBrief } from '../queries/addresses.ts';
import { namesIn } from '../queries/names.ts';
import { parameterFacts, type ParameterFacts } from '../queries/parameter-facts.ts';
import type { AnyQuery, QueryContext } from '../queries/query.ts';
import type { Writing } from '../queries/read.ts';
import { answerQuery, isQueryName, QUERIES } from '../queries/table.ts';
import { openToRead } from '../store/open/open.ts';
import type { GraphStore } from '../store/port.ts';
import { type CommandOption, defineCommand, type Terminal } from './command.ts';
import { SEED_OPTION, seedFolder } from './seed-folder.ts';
import { noDatabase, STORE_OPTION, storeOptions } from './stored-graph.ts';

const ROWS = Object.entries<AnyQuery>(QUERIES);

/** The options that are no parameters. */
const OWN = { store: STORE_OPTION, seed: SEED_OPTION } as const;

export const command = defineCommand({
	arguments: 'NAME',
	argumentCount: [1, 1],
	options: { ...parameterOptions(), ...OWN },
	about: [
		'Reads the database and writes nothing. The queries and their parameters:',
		'',
		...ROWS.flatMap(([name, { summary, parameters }]) => {
			const options = parametersInBrief(parameters, (parameter) => `--${parameter}`);
			return [`  ${name}: ${summary}`, ...(options ? [`      ${options}`] : [])];
		}),
		'',
		'The facets are --municipality, --role, --relation, --value, --concept and --document; each may come again.'
	].join('\n'),
	async run(values, [name = ''], terminal) {
		if (!isQueryName(name))
			throw new GraphError(
				'bad-usage',
				name,
				`there is no query '${name}'`,
				`Queries: ${ROWS.map(([known]) => known).join(', ')}.`
			);
		const { store, seed, ...parameters } = values;
		const written = Object.entries(parameters).filter((pair): pair is [string, string] => pair[1] !== undefined);
		const { context, close } = openContext(store, seed, terminal);
		try {
			const answer = await answerQuery(name, written, context, asOption);
			terminal.out(`${JSON.stringify(answer, null, 2)}\n`);
		} finally {
			await close();
		}
		return 0;
	}
});

const asOption: Writing = (name, example) => `--${name} "${example}"`;

/**
 * One option for each parameter of any query; readParameters refuses those that the query asked has
 * not.
 */
function parameterOptions(): Record<string, CommandOption & { value: string }> {
	const parameters = ROWS.flatMap(([, { parameters: schema }]) => parameterFacts(schema));
	// A facet says more of itself than a text of the same name.
	parameters.sort((a, b) => Number(a.isFacet) - Number(b.isFacet));
	return Object.fromEntries(parameters.map((parameter) => [parameter.name, optionOf(parameter)]));
}

function optionOf({ kind, description, isFacet }: ParameterFacts): CommandOption & { value: string } {
	const value = { text: 'TEXT', number: 'NUMBER', list: 'WORD,…' }[kind];
	return { value, help: description, again: isFacet ? 'joined' : 'refused' };
}

/** Each part is opened when the query first needs it. */
function openContext(url: string | undefined, seed: string | undefined, terminal: Terminal) {
	let opened: Promise<GraphStore> | undefined;
	const context: QueryContext = {
		store: () => (opened ??= openStored(url, terminal)),
		names: async () => namesIn((await (await context.store()).catalog()).nodes),
		linker: () => Promise.resolve(openLinker(seedFolder(seed, terminal)))
	};
	return { context, close: async () => (await opened?.catch(() => undefined))?.close() };
}

async function openStored(url: string | undefined, terminal: Terminal): Promise<GraphStore> {
	const store = await openToRead(storeOptions(url, terminal));
	if (store !== undefined) return store;
	throw url === undefined ? notSeeded() : noDatabase(url);
}
