/**
 * Describes the API to programs: OpenAPI 3.1 (OpenAPI Specification 3.1.1), made from the schemas
 * that parameters and answers have.
 */

import { type ConversionConfig, type JsonSchema, toJsonSchema, toJsonSchemaDefs } from '@valibot/to-json-schema';
import * as v from 'valibot';
import * as answers from '../model/answers.ts';
import { ERROR_CODES } from '../model/errors.ts';
import { anchorSchema, edgeSchema, evidenceSchema, nodeSchema } from '../model/graph.ts';
import type { Address } from './address.ts';
import { ADDRESSES } from './addresses.ts';
import { type ParameterFacts, parameterFacts } from './parameter-facts.ts';
import { facetParameters } from './parameters.ts';
import type { ParameterSchema } from './query.ts';
import { type WorkspaceAddress, WORKSPACE_ADDRESSES } from './workspace-addresses.ts';

const JSON_TYPE = 'application/json';

/** The JSON schemas of OpenAPI 3.1. */
const TARGET = 'draft-2020-12';

/** Every refusal and every fault of the API. */
export const failureSchema = v.object({
	error: v.object({
		code: v.picklist([...ERROR_CODES, 'fault']),
		message: v.pipe(v.string(), v.description('What is wrong, in one sentence.')),
		subject: v.pipe(v.string(), v.description('What it is about: a parameter, an id.')),
		nextStep: v.pipe(v.string(), v.description('What to do next.')),
		request: v.optional(v.pipe(v.string(), v.description('Of a failure of the server: the id in its log.')))
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
	const made = WORKSPACE_ADDRESSES.flatMap(({ name, answer, body }) => [
		...(answer ? [[answerName(name), answer] as const] : []),
		...(body ? [[bodyName(name), body] as const] : [])
	]);
	const definitions = { ...SHARED, ...Object.fromEntries([...answered, ...made]) };
	const config: ConversionConfig = {
		target: TARGET,
		typeMode: 'output',
		definitions,
		// What JSON Schema cannot say; the server checks it all the same.
		ignoreActions: ['check', 'finite'],
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
				'All of it only reads, but for what is posted, put and deleted below /api/workspace: that needs an editor, and an ' +
				'Origin of this server. A parameter is refused where it is unknown, doubled or out of bounds; a facet may ' +
				'come several times. Offsets in texts are UTF-16 code units, the end exclusive.'
		},
		servers: [{ url: '/' }],
		paths: paths(),
		components: {
			schemas: toJsonSchemaDefs(definitions, config),
			parameters: Object.fromEntries(
				parameterFacts(FACET_SCHEMA).map((facet) => [facet.name, parameterOf(facet, entries[facet.name])])
			),
			responses: {
				Failure: {
					description:
						'400: a parameter or what is sent cannot be understood. 403: not an editor, or not from a page of this app. ' +
						'404: it is not here. 405: not this method. 412: somebody else was quicker, and `stored` is what is there. ' +
						'413: too large. 428: If-Match is missing. 429: too often. 503: the database does not answer now. ' +
						'500: a fault of the server.',
					content: { 'application/json': { schema: { $ref: '#/components/schemas/Failure' } } }
				}
			}
		}
	};
}

function paths(): Record<string, object> {
	const all: Record<string, Record<string, object>> = {};
	for (const address of ADDRESSES) all[address.path] = { get: operation(address) };
	for (const address of WORKSPACE_ADDRESSES)
		all[address.path] = { ...all[address.path], [address.method]: workspaceOperation(address) };
	return all;
}

function workspaceOperation({
	name,
	method,
	path,
	summary,
	parameters,
	mediaType,
	answer,
	body,
	isOfVersion
}: WorkspaceAddress) {
	const id = {
		name: 'id',
		in: 'path',
		required: true,
		description: 'As the list names it.',
		schema: { type: 'string' }
	};
	const version = {
		name: 'If-Match',
		in: 'header',
		required: true,
		description: 'The version that is changed, as its ETag: "3".',
		schema: { type: 'string' }
	};
	const schema = answer ? { $ref: `#/components/schemas/${answerName(name)}` } : ANY_OBJECT;
	const sent = body && { $ref: `#/components/schemas/${bodyName(name)}` };
	return {
		operationId: name,
		summary,
		parameters: [
			...(path.includes('{id}') ? [id] : []),
			...(isOfVersion ? [version] : []),
			...parametersOf(parameters)
		],
		...(sent && { requestBody: { required: true, content: { [JSON_TYPE]: { schema: sent } } } }),
		responses: {
			[method === 'post' && !isOfVersion ? 201 : 200]: {
				description: summary,
				content: { [mediaType]: { schema: mediaType === JSON_TYPE ? schema : { type: 'string' } } }
			},
			default: { $ref: '#/components/responses/Failure' }
		}
	};
}

function operation({ name, summary, parameters, mediaType, answer, takesView }: Address): object {
	const schema = answer ? { $ref: `#/components/schemas/${answerName(name)}` } : ANY_OBJECT;
	return {
		operationId: name,
		summary,
		...(takesView && { description: 'It takes the parameters of a view too, as links have them.' }),
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
	return `${asOneWord(name)}Answer`;
}

/** `view-make` takes a `ViewMakeBody`. */
function bodyName(name: string): string {
	return `${asOneWord(name)}Body`;
}

function asOneWord(name: string): string {
	return name
		.split('-')
		.map((word) => `${word.slice(0, 1).toUpperCase()}${word.slice(1)}`)
		.join('');
}
