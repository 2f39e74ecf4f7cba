/**
 * Describes the API to programs: OpenAPI 3.1 (OpenAPI Specification 3.1.1), made from the schemas
 * that parameters and answers have.
 */

import { type ConversionConfig, type JsonSchema, toJsonSchema, toJsonSchemaDefs } from '@valibot/to-json-schema';
import * as v from 'valibot';
import * as answers from '../model/answers.ts';
import { ERROR_CODES } from '../model/errors.ts';
import { anchorSchema, edgeSchema, evidenceSchema, nodeSchema } from '../model/graph.ts';
import { type Address, ADDRESSES } from './addresses.ts';
import { type ParameterFacts, parameterFacts } from './parameter-facts.ts';
import { facetParameters } from './parameters.ts';
import type { ParameterSchema } from './query.ts';

/** The JSON schemas of OpenAPI 3.1. */
const TARGET = 'draft-2020-12';

/** Every refusal and every fault of the API. */
export const failureSchema = v.object({
	error: v.object({
		code: v.picklist([...ERROR_CODES, 'fault']),
		message: v.pipe(v.string(), v.description('What is wrong, in one sentence.')),
		subject: v.pipe(v.string(), v.description('What it is about: a parameter, an id.')),
		nextStep: v.pipe(v.string(), v.description('What to do next.'))
	})
});

/** Schemas that answers share, each described once. */
const SHARED = {
	Node: nodeSchema,
	Edge: edgeSchema,
	Anchor: anchorSchema,
	Evidence: evidenceSchema,
	NodeRef: answers.nodeRefSchema,
	FacetCount: answers.facetCountSchema,
	MunicipalityCount: answers.municipalityCountSchema,
	ConceptCount: answers.conceptCountSchema,
	OverviewLink: answers.overviewLinkSchema,
	Reach: answers.reachSchema,
	StatementItem: answers.statementItemSchema,
	ExplainedWords: answers.explainedWordsSchema,
	Failure: failureSchema
} satisfies Record<string, v.GenericSchema>;

const FACET_SCHEMA: ParameterSchema = v.strictObject(facetParameters);

/**
 * An address answers with the description alone: its own answer is this, so it is not described
 * within it.
 */
const ANY_OBJECT: JsonSchema = { type: 'object' };

/** The description, as the object that is sent as JSON. */
export function openApi(): object {
	const answered = ADDRESSES.flatMap(({ name, answer }) => (answer ? [[answerName(name), answer] as const] : []));
	const definitions = { ...SHARED, ...Object.fromEntries(answered) };
	const config: ConversionConfig = {
		target: TARGET,
		typeMode: 'output',
		definitions,
		overrideRef: ({ referenceId }) => `#/components/schemas/${referenceId}`
	};
	const { entries } = FACET_SCHEMA;
	return {
		openapi: '3.1.1',
		info: {
			title: 'Sammenhæng',
			version: '1',
			summary: 'What public organisations say about leadership and work, and the sentence behind every link.',
			description:
				'All of it only reads. A parameter is refused where it is unknown, doubled or out of bounds; a facet may ' +
				'come several times. Offsets in texts are UTF-16 code units, the end exclusive.'
		},
		servers: [{ url: '/' }],
		paths: Object.fromEntries(ADDRESSES.map((address) => [address.path, { get: operation(address) }])),
		components: {
			schemas: toJsonSchemaDefs(definitions, config),
			parameters: Object.fromEntries(
				parameterFacts(FACET_SCHEMA).map((facet) => [facet.name, parameterOf(facet, entries[facet.name])])
			),
			responses: {
				Failure: {
					description:
						'400: a parameter cannot be understood. 404: the graph does not hold it. 405: anything but reading. ' +
						'503: the database does not answer now. 500: a fault of the server.',
					content: { 'application/json': { schema: { $ref: '#/components/schemas/Failure' } } }
				}
			}
		}
	};
}

function operation({ name, summary, parameters, mediaType, answer }: Address): object {
	const schema = answer ? { $ref: `#/components/schemas/${answerName(name)}` } : ANY_OBJECT;
	return {
		operationId: name,
		summary,
		parameters: parametersOf(parameters),
		responses: {
			200: { description: summary, content: { [mediaType]: { schema } } },
			default: { $ref: '#/components/responses/Failure' }
		}
	};
}

/** The facets are described once, and meant from where they are taken. */
function parametersOf(schema: ParameterSchema): object[] {
	return parameterFacts(schema).map((parameter) =>
		parameter.isFacet
			? { $ref: `#/components/parameters/${parameter.name}` }
			: parameterOf(parameter, schema.entries[parameter.name])
	);
}

function parameterOf(
	{ name, kind, required, description }: ParameterFacts,
	entry: v.ObjectEntries[string] | undefined
) {
	if (entry === undefined) throw new Error(`A parameter cannot be described: ${name}`);
	const { $schema: _, description: __, ...schema } = toJsonSchema(entry, { target: TARGET, typeMode: 'input' });
	// A list stands in one parameter, with commas.
	const written = kind === 'list' ? { style: 'form', explode: false } : {};
	return { name, in: 'query', required, description, schema, ...written };
}

/** `overview` answers with an `OverviewAnswer`. */
function answerName(name: string): string {
	const words = name.split('-').map((word) => `${word.slice(0, 1).toUpperCase()}${word.slice(1)}`);
	return `${words.join('')}Answer`;
}
