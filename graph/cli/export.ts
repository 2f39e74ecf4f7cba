/** `graph -- export`: writes the graph in one of the formats of graph/export. */

import { GraphError } from '../model/errors.ts';
import { exporterFor, EXPORTERS } from '../export/registry.ts';
import { defineCommand } from './command.ts';
import { SEED_OPTION } from './seed-folder.ts';
import { STORE_OPTION, storedOrBuiltPieces } from './stored-graph.ts';
import { writeOutput } from './write-output.ts';

const FORMATS = EXPORTERS.map(({ format }) => format).join(', ');

export const command = defineCommand({
	arguments: '',
	argumentCount: [0, 0],
	options: {
		format: { value: 'FORMAT', help: `One of: ${FORMATS}. By default json.` },
		out: { value: 'FILE', help: 'Where to write; without it, or with -, standard output.' },
		store: STORE_OPTION,
		seed: SEED_OPTION
	},
	about: [
		'The same graph gives the same bytes, whichever database it comes from.',
		'A file is replaced whole or not at all and keeps its permissions; a link stays a link, and a pipe or a device is written to straight.'
	].join('\n'),
	async run(values, _args, terminal) {
		const exporter = formatNamed(values.format ?? 'json');
		await writeOutput(values.out, exporter.write(storedOrBuiltPieces(values, terminal)), terminal);
		return 0;
	}
});

function formatNamed(format: string) {
	try {
		return exporterFor(format);
	} catch (cause) {
		throw new GraphError('bad-usage', format, `there is no export format '${format}'`, `Formats: ${FORMATS}.`, {
			cause
		});
	}
}
