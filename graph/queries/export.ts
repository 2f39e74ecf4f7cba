/**
 * The export in the table of addresses: a file in one of the formats of graph/export, which is
 * streamed and so has no row among the queries.
 */

import * as v from 'valibot';
import { EXPORTERS } from '../export/registry.ts';
import { edgeSchema, metaSchema, nodeSchema } from '../model/graph.ts';

/** What a format's file holds, where it is JSON. */
const CONTENTS: Readonly<Record<string, v.GenericSchema>> = {
	json: v.object({ meta: metaSchema, nodes: v.array(nodeSchema), edges: v.array(edgeSchema) })
};

export const EXPORTS = EXPORTERS.map(({ format, mediaType }) => ({
	format,
	mediaType,
	summary: `The whole graph as ${format}, in pieces, to one client at a time.`,
	answer: CONTENTS[format]
}));
