/** The addresses of what people make, beside those that answer from the graph: what each takes and gives. */

import * as v from 'valibot';
import { BODIES } from '../workspace/bodies.ts';
import { KINDS } from '../workspace/record.ts';
import { textOrNothing, requiredText, noParameters } from './parameters.ts';
import type { ParameterSchema } from './query.ts';

export type Method = 'get' | 'post' | 'put' | 'delete';

/** One method of one address. */
export interface WorkspaceAddress {
	/** Letters and hyphens, unlike any other's. */
	readonly name: string;
	readonly method: Method;
	/** With what stands in its place in braces: `/api/workspace/views/{id}`. */
	readonly path: string;
	readonly summary: string;
	readonly parameters: ParameterSchema;
	readonly mediaType: string;
	readonly answer: v.GenericSchema | undefined;
	/** What is sent. */
	readonly body?: v.GenericSchema;
	/** Names the version that it changes, as If-Match. */
	readonly isOfVersion?: boolean;
}

const JSON_TYPE = 'application/json';

const versioned = {
	kind: v.picklist(KINDS),
	id: v.string(),
	version: v.pipe(v.number(), v.integer(), v.minValue(1)),
	removed: v.boolean(),
	by: v.pipe(v.string(), v.description('Who made this version.')),
	at: v.pipe(v.string(), v.description('When, in ISO 8601 and UTC, by the clock of the server.'))
};

export const recordSchema = v.object({ ...versioned, body: v.record(v.string(), v.unknown()) });
const entrySchema = v.object({ ...versioned, summary: v.record(v.string(), v.unknown()) });

const linkSchema = v.object({
	statement: v.pipe(v.string(), v.description('Id of a statement.')),
	start: v.pipe(v.number(), v.integer(), v.description('Of the words, in UTF-16 code units.')),
	end: v.pipe(v.number(), v.integer(), v.description('Exclusive.')),
	concept: v.pipe(v.string(), v.description('Id of the concept that the words lead to.')),
	verdict: BODIES.decision.entries.verdict,
	reason: v.optional(v.string())
});

const THINGS = [
	{ things: 'decisions', one: 'decision', what: 'decisions about links', body: linkSchema },
	{ things: 'views', one: 'view', what: 'saved views', body: BODIES.view },
	{ things: 'stories', one: 'story', what: 'presentations', body: BODIES.story }
] as const;

function addressesOf({ things, one, what, body }: (typeof THINGS)[number]): WorkspaceAddress[] {
	const path = `/api/workspace/${things}`;
	const shared = { parameters: noParameters, mediaType: JSON_TYPE };
	return [
		{
			...shared,
			name: `${things}-list`,
			method: 'get',
			path,
			summary: `The list of ${what}, without those that were removed.`,
			answer: v.array(entrySchema)
		},
		{
			...shared,
			name: `${one}-make`,
			method: 'post',
			path,
			summary: `Makes a ${one}; 412 with the stored one where it is there already.`,
			answer: recordSchema,
			body
		},
		{
			...shared,
			name: `${one}-read`,
			method: 'get',
			path: `${path}/{id}`,
			summary: `A ${one} as it is, its version as ETag.`,
			answer: recordSchema
		},
		{
			...shared,
			name: `${one}-change`,
			method: 'put',
			path: `${path}/{id}`,
			summary: `Changes a ${one}; 412 with the stored one where somebody else was quicker.`,
			answer: recordSchema,
			body: one === 'decision' ? v.pick(linkSchema, ['verdict', 'reason']) : body,
			isOfVersion: true
		},
		{
			...shared,
			name: `${one}-remove`,
			method: 'delete',
			path: `${path}/{id}`,
			summary: `Removes a ${one}; its versions stay.`,
			answer: recordSchema,
			isOfVersion: true
		},
		{
			...shared,
			name: `${one}-history`,
			method: 'get',
			path: `${path}/{id}/history`,
			summary: `The versions of a ${one}, the newest first.`,
			answer: v.array(recordSchema)
		},
		{
			...shared,
			name: `${one}-restore`,
			method: 'post',
			path: `${path}/{id}/restore`,
			summary: `Makes an earlier version of a ${one} the newest, also of a removed one.`,
			answer: recordSchema,
			body: v.object({ version: v.pipe(v.number(), v.integer(), v.minValue(1)) }),
			isOfVersion: true
		}
	];
}

/** In the order the README shows them. */
export const WORKSPACE_ADDRESSES: readonly WorkspaceAddress[] = [
	...THINGS.flatMap(addressesOf),
	{
		name: 'picture-read',
		method: 'get',
		path: '/api/workspace/pictures/{id}',
		summary: 'How a step of a presentation looked when it was kept, as SVG.',
		parameters: noParameters,
		mediaType: 'image/svg+xml',
		answer: undefined
	},
	{
		name: 'decided',
		method: 'get',
		path: '/api/decided',
		summary: 'What people have decided about the links of a statement, by whom and when.',
		parameters: v.strictObject({ statement: requiredText('The id of a statement.', 'statement:…') }),
		mediaType: JSON_TYPE,
		answer: undefined
	},
	{
		name: 'told',
		method: 'get',
		path: '/api/told/{id}',
		summary: 'A presentation as it is shown, with figures computed and captions as HTML.',
		parameters: v.strictObject({ lang: textOrNothing('`da` or `en`.', 'da', 2) }),
		mediaType: JSON_TYPE,
		answer: undefined
	},
	{
		name: 'editing',
		method: 'get',
		path: '/api/editing',
		summary: 'Whether this one reader may change anything, may sign in, or may read alone.',
		parameters: noParameters,
		mediaType: JSON_TYPE,
		answer: undefined
	}
];
