/** `graph -- export`: writes the graph in one of the formats of graph/export. */

import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { GraphError } from '../errors.ts';
import { exporterFor, EXPORTERS } from '../export/registry.ts';
import { defineCommand } from './command.ts';
import { SEED_OPTION } from './seed-folder.ts';
import { STORE_OPTION, storedOrBuilt } from './stored-graph.ts';
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
		const text = exporter.write(await storedOrBuilt(values, terminal));
		if (values.out === undefined || values.out === '-') terminal.out(text);
		else writeWhole(typedPath(values.out, terminal), values.out, text);
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
function writeWhole(file: string, shown: string, text: string): void {
	const draft = `${file}.${process.pid}.tmp`;
	try {
		writeFileSync(draft, text, { flag: 'wx' });
		renameSync(draft, file);
	} catch (cause) {
		rmSync(draft, { force: true });
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
