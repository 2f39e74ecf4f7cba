/**
 * The files in the table of addresses: pictures, documents, and data in the formats of graph/export.
 * They are no answers of JSON, and so have no row among the queries. Each takes the parameters of a
 * view beside its own.
 */

import * as v from 'valibot';
import { EXPORTERS } from '../export/registry.ts';
import { edgeSchema, metaSchema, nodeSchema } from '../model/graph.ts';
import type { Address } from './address.ts';
import { dataParameters, documentParameters, pdfParameters, pictureParameters } from './carry-parameters.ts';
import { noParameters } from './parameters.ts';

/** What a format's file holds, where it is JSON. */
const CONTENTS: Readonly<Record<string, v.GenericSchema>> = {
	json: v.object({ meta: metaSchema, nodes: v.array(nodeSchema), edges: v.array(edgeSchema) })
};

const PARAMETERS = {
	document: documentParameters,
	page: documentParameters,
	rows: dataParameters,
	graph: noParameters
} as const;
const SUMMARIES = {
	document: (name: string) => `A view or a presentation as ${name}.`,
	page: () => 'A view or a presentation as one page that works without a server.',
	rows: (name: string) => `Rows of a view, or of all there is, as ${name}; in pieces.`,
	graph: (name: string) =>
		`What a view tells, or the whole graph, as ${name}; in pieces, the whole to one client at a time.`
} as const;

const PICTURES = [
	{
		format: 'svg',
		mediaType: 'image/svg+xml',
		parameters: pictureParameters,
		summary: 'The picture of a view as SVG, with real text.'
	},
	{ format: 'png', mediaType: 'image/png', parameters: pictureParameters, summary: 'The same as PNG.' },
	{
		format: 'pdf',
		mediaType: 'application/pdf',
		parameters: pdfParameters,
		summary: 'A view or a presentation as pages: picture, tables, and quotes with their sources.'
	}
];

export const FILES: readonly Address[] = [
	...PICTURES.map(({ format, ...rest }) => ({
		...rest,
		name: `picture-${format}`,
		path: `/api/picture/${format}`,
		answer: undefined,
		takesView: true as const
	})),
	...EXPORTERS.map(({ format, is, name, mediaType }) => ({
		name: `export-${format}`,
		path: `/api/export/${format}`,
		summary: SUMMARIES[is](name),
		parameters: PARAMETERS[is],
		mediaType: mediaType.replace(/;.*/, ''),
		answer: CONTENTS[format],
		takesView: true as const
	}))
];
