/** The table: two facets crossed, each cell with its base. */

import * as v from 'valibot';
import { GraphError } from '../model/errors.ts';
import { matrixSchema } from '../model/figures.ts';
import { type Facet, FACETS, isFacet } from '../model/query.ts';
import { filterFrom } from './filter.ts';
import { facetParameters, requiredText } from './parameters.ts';
import { defineQuery } from './query.ts';

const side = (what: string, example: Facet) => requiredText(`${what}: ${FACETS.join(', ')}.`, example);

export const matrix = defineQuery({
	summary: 'Two facets crossed: statements of each cell with base, share, the others’ share and any silence.',
	parameters: v.strictObject({
		rows: side('The facet of the rows', 'concept'),
		columns: side('That of the columns, another one unless it is concept', 'municipality'),
		...facetParameters
	}),
	answer: matrixSchema,
	run: async ({ rows, columns, ...facets }, context) =>
		(await context.store()).matrix({
			rows: facetNamed('rows', rows),
			columns: facetNamed('columns', columns),
			filter: await filterFrom(facets, context)
		})
});

function facetNamed(parameter: string, name: string): Facet {
	if (isFacet(name)) return name;
	const shown = name.slice(0, 80);
	throw new GraphError('bad-query', parameter, `“${shown}” is no facet.`, `Use one of ${FACETS.join(', ')}.`);
}
