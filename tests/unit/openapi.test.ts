/**
 * The description of the API for programs: of the form that OpenAPI 3.1 asks for, complete, and in
 * step with the table of queries.
 */

import { describe, expect, it } from 'vitest';
import * as v from 'valibot';
import { ADDRESSES } from '../../graph/queries/addresses.ts';
import { WORKSPACE_ADDRESSES } from '../../graph/queries/workspace-addresses.ts';
import { failureSchema, openApi } from '../../graph/queries/openapi.ts';
import { parameterFacts } from '../../graph/queries/parameter-facts.ts';
import { GraphError } from '../../graph/model/errors.ts';
import { describe as describeFailure } from '../../src/lib/server/http.ts';

const reference = v.strictObject({ $ref: v.pipe(v.string(), v.regex(/^#\/components\//)) });
const text = v.pipe(v.string(), v.minLength(1));
const TYPES = ['object', 'array', 'string', 'number', 'integer', 'boolean', 'null'] as const;

/** What of JSON Schema 2020-12 a schema of ours may hold; whatever else came would be seen here. */
const schema: v.GenericSchema = v.lazy(() =>
	v.union([
		reference,
		v.strictObject({
			type: v.optional(v.picklist(TYPES)),
			description: v.optional(text),
			examples: v.optional(v.pipe(v.array(v.unknown()), v.minLength(1))),
			default: v.optional(v.unknown()),
			const: v.optional(v.union([v.string(), v.number()])),
			enum: v.optional(v.pipe(v.array(v.string()), v.minLength(1))),
			oneOf: v.optional(v.pipe(v.array(schema), v.minLength(1))),
			minimum: v.optional(v.number()),
			maximum: v.optional(v.number()),
			minLength: v.optional(v.number()),
			maxLength: v.optional(v.number()),
			pattern: v.optional(v.string()),
			format: v.optional(v.literal('date')),
			items: v.optional(v.union([schema, v.literal(false)])),
			prefixItems: v.optional(v.array(schema)),
			minItems: v.optional(v.number()),
			maxItems: v.optional(v.number()),
			properties: v.optional(v.record(v.string(), schema)),
			required: v.optional(v.array(v.string())),
			propertyNames: v.optional(schema),
			additionalProperties: v.optional(v.union([schema, v.boolean()]))
		})
	])
);
const content = v.record(v.string(), v.strictObject({ schema }));
const response = v.strictObject({ description: text, content });
const parameter = v.strictObject({
	name: text,
	in: v.picklist(['query', 'path', 'header']),
	required: v.boolean(),
	description: text,
	schema,
	style: v.optional(v.literal('form')),
	explode: v.optional(v.boolean())
});
const operation = v.strictObject({
	operationId: v.pipe(v.string(), v.regex(/^[a-z-]+$/)),
	description: v.optional(text),
	summary: text,
	parameters: v.array(v.union([reference, parameter])),
	requestBody: v.optional(v.strictObject({ required: v.literal(true), content })),
	responses: v.union([
		v.strictObject({ 200: response, default: reference }),
		v.strictObject({ 201: response, default: reference })
	])
});
/**
 * The parts of the OpenAPI Specification 3.1.1 that are used here, with all that it makes
 * compulsory.
 */
const description = v.strictObject({
	openapi: v.pipe(v.string(), v.regex(/^3\.1\.\d+$/)),
	info: v.strictObject({ title: text, version: text, summary: text, description: text }),
	servers: v.tuple([v.strictObject({ url: text })]),
	paths: v.record(
		v.pipe(v.string(), v.startsWith('/')),
		v.record(v.picklist(['get', 'post', 'put', 'delete']), operation)
	),
	components: v.strictObject({
		schemas: v.record(v.pipe(v.string(), v.regex(/^[A-Za-z0-9._-]+$/)), schema),
		parameters: v.record(v.string(), parameter),
		responses: v.record(v.string(), response)
	})
});

const sent: unknown = JSON.parse(JSON.stringify(openApi()));

/** All values of `$ref` within a value. */
function references(value: unknown): string[] {
	if (typeof value !== 'object' || value === null) return [];
	return Object.entries(value).flatMap(([key, inner]: [string, unknown]) =>
		key === '$ref' ? [String(inner)] : references(inner)
	);
}

function resolve(pointer: string): unknown {
	return pointer
		.slice(2)
		.split('/')
		.reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], sent);
}

describe('the OpenAPI description', () => {
	it('has the form that OpenAPI 3.1 asks for', () => {
		const { issues = [] } = v.safeParse(description, sent);
		expect(issues.map((issue) => `${v.getDotPath(issue)}: ${issue.message}`)).toEqual([]);
	});

	it('refers to nothing that is not there, and describes nothing that is not used', () => {
		const used = new Set(references(sent));
		expect([...used].filter((pointer) => resolve(pointer) === undefined)).toEqual([]);
		const { components } = v.parse(description, sent);
		const described = Object.entries(components).flatMap(([kind, parts]) =>
			Object.keys(parts).map((name) => `#/components/${kind}/${name}`)
		);
		expect(described.filter((pointer) => !used.has(pointer))).toEqual([]);
	});

	it('names each operation by a name of its own', () => {
		const names = Object.values(v.parse(description, sent).paths).flatMap((path) =>
			Object.values(path).map(({ operationId }) => operationId)
		);
		expect(new Set(names).size).toBe(names.length);
	});

	it.each(ADDRESSES)('$path is there with all of its parameters', ({ path, parameters, summary }) => {
		const { get } = v.parse(description, sent).paths[path] ?? {};
		const described = get?.parameters.map((one) => v.parse(parameter, '$ref' in one ? resolve(one.$ref) : one));
		expect(get?.summary).toBe(summary);
		expect(described?.map(({ name, required }) => [name, required])).toEqual(
			parameterFacts(parameters).map(({ name, required }) => [name, required])
		);
	});

	it.each(WORKSPACE_ADDRESSES)(
		'$method $path is there with what it takes',
		({ method, path, summary, body, isOfVersion }) => {
			const { paths } = v.parse(description, sent);
			const found = paths[path]?.[method];
			expect(found?.summary).toBe(summary);
			expect(found?.requestBody !== undefined).toBe(body !== undefined);
			const names = found?.parameters.map((one) => ('name' in one ? one.name : one.$ref)) ?? [];
			expect(names.includes('id')).toBe(path.includes('{id}'));
			expect(names.includes('If-Match')).toBe(isOfVersion === true);
		}
	);

	it('has the bounds, the usual values and the examples of parameters', () => {
		const { get } = v.parse(description, sent).paths['/api/search'] ?? {};
		expect(get?.parameters).toContainEqual(
			expect.objectContaining({ schema: { type: 'integer', minimum: 1, maximum: 200, default: 20 } })
		);
		expect(get?.parameters).toContainEqual(
			expect.objectContaining({ schema: { type: 'string', maxLength: 200, examples: ['mod'], default: '' } })
		);
	});

	it('describes failures as they are', () => {
		const error = describeFailure(new GraphError('bad-query', 'q', '“q” is missing.', 'Add ?q=mod.'));
		expect(v.parse(failureSchema, { error })).toEqual({ error });
	});
});
