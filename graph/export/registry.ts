/** The formats a graph can be written in: to add one, write `graph/export/<format>.ts` and a row here. */

import { GraphError } from '../model/errors.ts';
import { csvFormat } from './csv.ts';
import type { Exporter } from './format.ts';
import { gexfFormat } from './gexf.ts';
import { htmlFormat } from './html.ts';
import { graphmlFormat } from './graphml.ts';
import { jsonFormat } from './json.ts';
import { pptxFormat } from './pptx.ts';
import { xlsxFormat } from './xlsx.ts';
import { shorten } from '../text/shorten.ts';

/** In the order in which readers are offered them. */
export const EXPORTERS: readonly Exporter[] = [
	pptxFormat,
	htmlFormat,
	xlsxFormat,
	csvFormat,
	jsonFormat,
	gexfFormat,
	graphmlFormat
];

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
