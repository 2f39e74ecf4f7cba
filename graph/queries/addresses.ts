/** Every address of the API, made from the table of queries and the table of files. */

import type { Address } from './address.ts';
import { oembedParameters } from './carry-parameters.ts';
import { FILES } from './files.ts';
import { type ParameterFacts, parameterFacts } from './parameter-facts.ts';
import { LONGEST_PARAMETER, noParameters } from './parameters.ts';
import type { AnyQuery, ParameterSchema } from './query.ts';
import { QUERIES } from './table.ts';
import { WORKSPACE_ADDRESSES } from './workspace-addresses.ts';

const JSON_TYPE = 'application/json';

/** In the order the README shows them. */
export const ADDRESSES: readonly Address[] = [
	...Object.entries<AnyQuery>(QUERIES).map(([name, { summary, parameters, answer }]) => ({
		name,
		path: `/api/${name}`,
		summary,
		parameters,
		mediaType: JSON_TYPE,
		answer
	})),
	...FILES,
	{
		name: 'oembed',
		path: '/api/oembed',
		summary: 'How a page of another site shows a view: its code for a frame, as oEmbed.',
		parameters: oembedParameters,
		mediaType: JSON_TYPE,
		answer: undefined
	},
	{
		name: 'metrics',
		path: '/api/metrics',
		summary: 'Figures for Prometheus, where METRICS=on asks for them; 404 elsewhere.',
		parameters: noParameters,
		mediaType: 'text/plain',
		answer: undefined
	},
	{
		name: 'openapi',
		path: '/api/openapi.json',
		summary: 'All of these addresses for programs, as OpenAPI 3.1.',
		parameters: noParameters,
		mediaType: JSON_TYPE,
		answer: undefined
	}
];

/** The rows of the README's first table: address, parameters, what it gives. */
export function addressRows(): string[][] {
	return ADDRESSES.map(({ path, parameters, summary, takesView }) => [
		`\`${path}\``,
		[...(takesView ? ['those of a view'] : []), parametersInBrief(parameters, (name) => `\`${name}\``)]
			.filter(Boolean)
			.join(', '),
		summary
	]);
}

/** The rows of its second table, of what people make: method and address, what it does. */
export function workspaceRows(): string[][] {
	return WORKSPACE_ADDRESSES.map(({ method, path, summary }) => [`\`${method.toUpperCase()} ${path}\``, summary]);
}

/** Every path of the API, each once. */
export function everyPath(): string[] {
	return [...new Set([...ADDRESSES, ...WORKSPACE_ADDRESSES].map(({ path }) => path))];
}

/**
 * The parameters in one line, the facets as one: what must be given is said, and the bounds of what
 * has some of its own.
 */
export function parametersInBrief(schema: ParameterSchema, show: (name: string) => string): string {
	const parameters = parameterFacts(schema);
	const facets = parameters.findIndex((parameter) => parameter.isFacet);
	return parameters
		.flatMap((parameter, place) => {
			if (place === facets) return ['the facets'];
			return parameter.isFacet ? [] : [`${show(parameter.name)}${remark(parameter)}`];
		})
		.join(', ');
}

function remark({ kind, required, min, max }: ParameterFacts): string {
	if (required) return ' (must be given)';
	if (kind === 'number') return ` (${min} to ${max.toLocaleString('en')})`;
	return kind === 'text' && max < LONGEST_PARAMETER ? ` (${max} characters)` : '';
}
