/** The formats a graph can be written in: to add one, write `graph/export/<format>.ts` and a row here. */

import { GraphError } from '../model/errors.ts';
import type { Piece } from '../model/pieces.ts';
import { jsonExporter } from './json.ts';

export interface Exporter {
	/** As typed after `--format` and in an address. */
	readonly format: string;
	readonly mediaType: string;
	/** Of a file name, without the dot. */
	readonly extension: string;
	/** The whole graph as text, in chunks; the same graph gives the same text, whichever engine it comes from. */
	write(pieces: AsyncIterable<Piece>): AsyncIterable<string>;
}

export const EXPORTERS: readonly Exporter[] = [jsonExporter];

/** @throws {GraphError} unknown-id: there is no such format. */
export function exporterFor(format: string): Exporter {
	const exporter = EXPORTERS.find((candidate) => candidate.format === format);
	if (exporter) return exporter;
	const name = format.slice(0, 60);
	throw new GraphError(
		'unknown-id',
		name,
		`There is no export format '${name}'.`,
		`Formats: ${EXPORTERS.map((known) => known.format).join(', ')}.`
	);
}
