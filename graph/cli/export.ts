/** `graph -- export`: writes the graph in one of the formats of graph/export. */

import { renameSync, rmSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { GraphError, isGraphError } from '../errors.ts';
import { exporterFor, EXPORTERS } from '../export/registry.ts';
import { defineCommand } from './command.ts';
import { SEED_OPTION } from './seed-folder.ts';
import { STORE_OPTION, storedOrBuiltPieces } from './stored-graph.ts';
import { typedPath } from './typed-path.ts';

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
	about: 'The same graph gives the same bytes, whichever database it comes from. A file is there whole or not at all.',
	async run(values, _args, terminal) {
		const exporter = formatNamed(values.format ?? 'json');
		const chunks = exporter.write(storedOrBuiltPieces(values, terminal));
		if (values.out === undefined || values.out === '-') await terminal.stream(chunks);
		else await writeWhole(typedPath(values.out, terminal), values.out, chunks);
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

/** Beside its place first, then moved there: a full disk or a stop leaves no half file. */
async function writeWhole(file: string, shown: string, chunks: AsyncIterable<string>): Promise<void> {
	const draft = `${file}.${process.pid}.tmp`;
	try {
		await writeFile(draft, chunks, { flag: 'wx' });
		renameSync(draft, file);
	} catch (cause) {
		rmSync(draft, { force: true });
		if (isGraphError(cause)) throw cause;
		const reason = cause instanceof Error && 'code' in cause ? ` (${String(cause.code)})` : '';
		throw new GraphError(
			'bad-usage',
			shown,
			`${shown} cannot be written${reason}`,
			'Name a file in a folder that exists and that you may write to.',
			{ cause }
		);
	}
}
