/** `graph -- export`: writes the graph, a view or a story in one of the formats of graph/export, or as a picture. */

import { GraphError } from '../model/errors.ts';
import { EXPORTERS } from '../export/registry.ts';
import type { Carry } from './carry.ts';
import { defineCommand, type Terminal } from './command.ts';
import { SEED_OPTION } from './seed-folder.ts';
import { STORE_OPTION, storedOrBuiltPieces, withStoredOrBuilt } from './stored-graph.ts';
import { writeOutput } from './write-output.ts';

const PICTURES = ['svg', 'png', 'pdf'];
const FORMATS = [...PICTURES, ...EXPORTERS.map(({ format }) => format)];
/** What text alone is in: these may go to standard output. */
const TEXTS = ['svg', 'html', 'csv', 'json', 'gexf', 'graphml'];

export const command = defineCommand({
	arguments: '',
	argumentCount: [0, 0],
	options: {
		format: { value: 'FORMAT', help: `One of: ${FORMATS.join(', ')}. By default json.` },
		view: {
			value: 'ADDRESS',
			help: 'A view, as its address has it behind the question mark; also size=a4 and what else its format takes.'
		},
		story: { value: 'ID', help: 'A presentation in place of a view, for pdf, pptx and html.' },
		origin: {
			value: 'URL',
			help: 'The server that links lead to; by default what ORIGIN says, or http://localhost:3000.'
		},
		out: { value: 'FILE', help: 'Where to write; without it, or with -, standard output.' },
		store: STORE_OPTION,
		seed: SEED_OPTION
	},
	about: [
		'The same graph gives the same bytes, whichever database it comes from.',
		'Without --view it is all there is; a picture or a document is then of the overview. What each format takes is in the README, under HTTP.',
		'A file is replaced whole or not at all and keeps its permissions; a link stays a link, and a pipe or a device is written to straight.'
	].join('\n'),
	async run({ format = 'json', view, story, ...values }, _args, terminal) {
		if (!FORMATS.includes(format))
			throw new GraphError(
				'bad-usage',
				format,
				`there is no export format '${format}'`,
				`Formats: ${FORMATS.join(', ')}.`
			);
		const exporter = EXPORTERS.find((one) => one.format === format);
		if (exporter?.is === 'graph' && view === undefined && story === undefined && exporter.writePicture === undefined) {
			await writeOutput(values.out, exporter.write(storedOrBuiltPieces(values, terminal), {}), terminal);
			return 0;
		}
		if (!TEXTS.includes(format) && (values.out === undefined || values.out === '-'))
			throw new GraphError('bad-usage', format, `${format} is no text`, 'Give a file: --out FILE');
		const parameters = new URLSearchParams(view?.replace(/^[^=]*\?/, ''));
		if (story !== undefined) parameters.set('story', story);
		const carry = carryOf(terminal);
		await withStoredOrBuilt(values, terminal, async (store) => {
			const file = await carry({ format, parameters, store, origin: values.origin });
			try {
				await writeOutput(values.out, file.chunks, terminal);
			} finally {
				await file.close();
			}
		});
		return 0;
	}
});

function carryOf({ carry }: Terminal): Carry {
	if (carry) return carry;
	throw new GraphError('bad-usage', 'export', 'views are written by the app', 'Run: npm run --silent graph -- export');
}
