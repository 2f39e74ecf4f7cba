/** The graph's types and their parsers: the single source for every border (file, URL, HTTP, database row). Inside those borders nothing is checked twice. */

import * as v from 'valibot';
import { GraphError } from './errors.ts';
import { EVIDENCE_STATUSES, STATEMENT_KINDS, VALUE_KINDS, type EdgeType, type NodeType } from './kinds.ts';

export type { EdgeType, NodeType, StatementKind, ValueKind } from './kinds.ts';

/** `<type>:<slug>[:<slug>…]` in ASCII, as made by {@link ./ids.ts}; 200 characters at most. */
const idSchema = v.pipe(v.string(), v.maxLength(200), v.regex(/^[a-z]+:[a-z0-9][a-z0-9:-]*$/));
const offset = v.pipe(v.number(), v.integer(), v.minValue(0));
const text = v.pipe(v.string(), v.minLength(1));

const spanSchema = v.object({ start: offset, end: offset, quote: text });

/** Where words stand in an untouched source text: UTF-16 offsets, `end` exclusive; `quote` is exactly the source between them. */
const passageSchema = v.object({
	...spanSchema.entries,
	/** Further parts, in reading order, where columns or garbage interrupt the words in the source. */
	fragments: v.optional(v.array(spanSchema))
});

export const anchorSchema = v.object({ source: text, ...passageSchema.entries });

/** Words printed once that each statement of a list completes ("We promise that …"); they stand in the statement's own source. */
export const leadInSchema = v.object({ text, anchor: passageSchema });

/** One reason why a statement or heading is linked to a concept: the words (UTF-16 offsets in its own text) and the rule that accepted them. */
export const evidenceSchema = v.object({
	start: offset,
	end: offset,
	form: text,
	rule: text,
	status: v.picklist(EVIDENCE_STATUSES)
});

/** The name of what organisations are grouped by; 100 characters at most. */
const groupName = v.pipe(text, v.maxLength(100));

const named = { id: idSchema, label: text };

export const nodeSchema = v.variant('type', [
	v.object({
		type: v.literal('Municipality'),
		...named,
		/** The region it lies in, where its editions say so. */
		region: v.optional(groupName),
		/** What kind of organisation it is, such as `kommune`, where its editions say so. */
		kind: v.optional(groupName)
	}),
	v.object({
		type: v.literal('Document'),
		...named,
		title: text,
		year: v.optional(v.pipe(v.number(), v.integer())),
		language: text,
		source: text,
		sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/))
	}),
	v.object({
		type: v.literal('Value'),
		...named,
		kind: v.picklist(VALUE_KINDS),
		/** The heading as printed; `label` may be shorter. */
		name: text,
		order: offset
	}),
	v.object({ type: v.literal('Relation'), ...named, order: offset }),
	v.object({
		type: v.literal('Role'),
		...named,
		/** The id of the role this one is a kind of: a filter on that role finds this one too. */
		broader: v.optional(idSchema),
		order: offset
	}),
	v.object({
		type: v.literal('Statement'),
		...named,
		text,
		kind: v.picklist(STATEMENT_KINDS),
		order: offset,
		anchor: anchorSchema,
		/** What the statement completes; its own text and evidence are without it. */
		leadIn: v.optional(leadInSchema)
	}),
	v.object({
		type: v.literal('Concept'),
		...named,
		labelEn: text,
		scopeNote: text,
		scopeNoteEn: text,
		/** The key of the group that the concept stands in on the screen, if any; the other three go with it. */
		group: v.optional(text),
		groupLabel: v.optional(text),
		groupLabelEn: v.optional(text),
		/** The group's place among the groups, from 0. */
		groupOrder: v.optional(offset)
	})
]);

const ends = { id: v.pipe(v.string(), v.maxLength(450)), source: idSchema, target: idSchema };
const evidenced = { ...ends, evidence: v.pipe(v.array(evidenceSchema), v.minLength(1)) };
const plainEdge = <T extends EdgeType>(type: T) => v.object({ type: v.literal(type), ...ends });

export const edgeSchema = v.variant('type', [
	plainEdge('PUBLISHED'),
	plainEdge('DECLARES'),
	plainEdge('STATES'),
	plainEdge('UNDER'),
	plainEdge('SPEAKS_FOR'),
	v.object({ type: v.literal('MENTIONS'), ...evidenced }),
	v.object({ type: v.literal('NAMES'), ...evidenced }),
	plainEdge('REPEATS'),
	v.object({ type: v.literal('BROADER'), ...ends, reason: text, reasonEn: text }),
	v.object({ type: v.literal('RELATED'), ...ends, reason: text, reasonEn: text })
]);

/** How many nodes and edges there are, by type. */
export const countsSchema = v.object({ nodes: v.record(v.string(), offset), edges: v.record(v.string(), offset) });

/** What a graph says about itself. `edited` (YYYY-MM-DD) is the newest edition's date: the date of the data. */
export const metaSchema = v.object({
	format: v.literal('sammenhaeng-graph'),
	version: v.literal(1),
	edited: v.pipe(v.string(), v.isoDate()),
	/** sha256 over everything the graph was built from: the same inputs give the same value. */
	fingerprint: text,
	/** sha256 over the vocabulary that the graph was linked by. */
	vocabulary: text,
	/** Sorted by id; each with the date and the fingerprint of its edition. */
	documents: v.array(
		v.object({
			id: idSchema,
			title: text,
			municipality: text,
			source: text,
			edited: v.pipe(v.string(), v.isoDate()),
			fingerprint: text
		})
	),
	counts: countsSchema
});

export type Span = v.InferOutput<typeof spanSchema>;
export type Passage = v.InferOutput<typeof passageSchema>;
export type Anchor = v.InferOutput<typeof anchorSchema>;
export type LeadIn = v.InferOutput<typeof leadInSchema>;
export type Evidence = v.InferOutput<typeof evidenceSchema>;
export type GraphNode = v.InferOutput<typeof nodeSchema>;
export type GraphEdge = v.InferOutput<typeof edgeSchema>;
export type NodeOf<T extends NodeType> = Extract<GraphNode, { type: T }>;
export type EdgeOf<T extends EdgeType> = Extract<GraphEdge, { type: T }>;
export type GraphMeta = v.InferOutput<typeof metaSchema>;

/** A whole graph in memory: nodes and edges sorted by id. */
export interface GraphBatch {
	meta: GraphMeta;
	nodes: GraphNode[];
	edges: GraphEdge[];
	/**
	 * By the id of a concept or role: the words it is found by, as they are written; see facts/written-forms.ts. All other
	 * nodes are found by their own texts.
	 */
	conceptWords: Record<string, string>;
	/** The untouched source texts by document id. */
	sourceTexts: Record<string, string>;
}

/** Parses a node from outside. @throws {GraphError} bad-data, naming `where` and the first thing that is wrong. */
export function parseNode(value: unknown, where: string): GraphNode {
	return parse(nodeSchema, value, where);
}

/** Parses an edge from outside. @throws {GraphError} bad-data, naming `where` and the first thing that is wrong. */
export function parseEdge(value: unknown, where: string): GraphEdge {
	return parse(edgeSchema, value, where);
}

/** Parses a graph's description of itself. @throws {GraphError} bad-data, naming `where`. */
export function parseMeta(value: unknown, where: string): GraphMeta {
	return parse(metaSchema, value, where);
}

function parse<S extends v.GenericSchema>(schema: S, value: unknown, where: string): v.InferOutput<S> {
	const result = v.safeParse(schema, value);
	if (result.success) return result.output;
	const issue = result.issues[0];
	const place = v.getDotPath(issue);
	throw new GraphError(
		'bad-data',
		where,
		`${where} is not valid${place ? ` at ${place}` : ''}: ${issue.message}`,
		'Seed the database again from the editions, or restore it from a backup.'
	);
}
