/** What a record of each kind holds, as schemas, and what lists show of it. */

import * as v from 'valibot';
import type { Body, Kind } from './record.ts';
import { shorten } from '../text/shorten.ts';
import { badRecord } from './refusals.ts';

/** Characters of a fault that are told. */
const SHOWN = 160;

/** Characters of texts. */
export const TEXTS = {
	name: 200,
	note: 2_000,
	caption: 4_000,
	notes: 8_000,
	address: 2_000,
	quote: 4_000,
	id: 200
} as const;
/** Steps of one story. */
export const MOST_STEPS = 100;

const text = (most: number) => v.pipe(v.string(), v.maxLength(most));
const name = v.pipe(v.string(), v.regex(/\S/, 'It has no letters'), v.maxLength(TEXTS.name));

/** The parameters of a view as the address holds them, without `?`. What they mean is the app's to say. */
const address = v.pipe(v.string(), v.maxLength(TEXTS.address), v.regex(/^[^\s#?<>"]*$/, 'no address of a view'));

const viewBody = v.strictObject({
	name,
	note: text(TEXTS.note),
	address,
	/** Its place in the list: smaller numbers first. */
	order: v.pipe(v.number(), v.finite())
});

/** What a step was when it was kept, so that it can say what has changed since. */
const kept = v.strictObject({
	/** Of the graph. */
	fingerprint: text(TEXTS.id),
	/** How many statements it told of. */
	statements: v.pipe(v.number(), v.integer(), v.minValue(0)),
	/** Id of the record of its picture; none for what is no picture. */
	picture: v.optional(text(TEXTS.id))
});

const stepParts = {
	id: text(TEXTS.id),
	title: text(TEXTS.name),
	caption: text(TEXTS.caption),
	notes: text(TEXTS.notes)
};

const step = v.variant('is', [
	v.strictObject({ is: v.literal('view'), ...stepParts, address, kept: v.optional(kept) }),
	v.strictObject({ is: v.literal('text'), ...stepParts }),
	v.strictObject({
		is: v.literal('quote'),
		...stepParts,
		/** Id of the statement. */
		statement: text(TEXTS.id),
		/** The statement as it was printed when the step was made, and whose it is: shown where the graph no longer holds it. */
		quote: text(TEXTS.quote),
		source: text(TEXTS.note)
	})
]);

const storyBody = v.strictObject({
	/** The format of what is exported. */
	format: v.literal(1),
	title: name,
	/** Of its captions and notes. */
	language: v.picklist(['da', 'en']),
	steps: v.pipe(
		v.array(step),
		v.maxLength(MOST_STEPS),
		v.check((steps) => new Set(steps.map(({ id }) => id)).size === steps.length, 'Two steps have one id')
	)
});

const decisionBody = v.strictObject({
	document: text(TEXTS.id),
	concept: text(TEXTS.id),
	quote: v.strictObject({
		before: text(TEXTS.quote),
		words: v.pipe(text(TEXTS.quote), v.minLength(1)),
		after: text(TEXTS.quote)
	}),
	verdict: v.variant('is', [
		v.strictObject({ is: v.literal('confirmed') }),
		v.strictObject({ is: v.literal('rejected') }),
		v.strictObject({ is: v.literal('another'), concept: text(TEXTS.id) })
	]),
	reason: v.optional(text(TEXTS.note))
});

const pictureBody = v.strictObject({ svg: v.string() });

export const BODIES = {
	decision: decisionBody,
	view: viewBody,
	story: storyBody,
	picture: pictureBody
} satisfies Record<Kind, v.GenericSchema>;

export type BodyOf<K extends Kind> = v.InferOutput<(typeof BODIES)[K]>;
export type Story = BodyOf<'story'>;
export type Step = Story['steps'][number];
export type SavedView = BodyOf<'view'>;

/** @throws {GraphError} bad-record, naming the first part that is not as it must be */
export function parseBody<K extends Kind>(kind: K, body: unknown): BodyOf<K> {
	const parsed = v.safeParse(BODIES[kind], body);
	if (parsed.success) return parsed.output;
	const [issue] = parsed.issues;
	const place = v.getDotPath(issue) ?? kind;
	throw badRecord(place, `The ${kind} cannot be taken: ${shorten(`${place}: ${issue.message}`, SHOWN)}.`);
}

/** What a list shows of a body: all of what is small. */
export function summaryOf(kind: Kind, body: Body): Body {
	switch (kind) {
		case 'decision':
		case 'view':
			return body;
		case 'story': {
			const { title, language, steps } = parseBody('story', body);
			return { title, language, steps: steps.length };
		}
		case 'picture':
			return {};
	}
}
