/** The formats a graph can be written in: to add one, write `graph/export/<format>.ts` and a row here. */

import { GraphError } from '../model/errors.ts';
import { jsonExporter } from './json.ts';
import type { Exporter } from './format.ts';
import { shorten } from '../text/shorten.ts';

export const EXPORTERS: readonly Exporter[] = [jsonExporter];

/** @throws {GraphError} unknown-id: there is no such format. */
export function exporterFor(format: string): Exporter {
	const exporter = EXPORTERS.find((candidate) => candidate.format === format);
	if (exporter) return exporter;
	const name = shorten(format, 60);
	throw new GraphError(
		'unknown-id',
		name,
		`There is no export format '${name}'.`,
		`Formats: ${EXPORTERS.map((known) => known.format).join(', ')}.`
	);
}
