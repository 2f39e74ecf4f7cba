/**
 * What comes back from a graph, as schemas: types, documentation of the API and checks come from
 * this one source. The types reach the rest of the program through query.ts, so that a browser does
 * not load the schemas.
 */

import * as v from 'valibot';
import { FACETS } from './facets.ts';
import { LIMITS } from './limits.ts';
import { NODE_TYPES, STATEMENT_KINDS, VALUE_KINDS } from './kinds.ts';
import { anchorSchema, countsSchema, edgeSchema, evidenceSchema, leadInSchema, nodeSchema } from './graph.ts';

/** A number of things. */
export const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
const id = v.string();

/** A schema with a sentence for the API's description. */
export function described<const S extends v.GenericSchema>(schema: S, description: string) {
	return v.pipe(schema, v.description(description));
}

/** A node by its name. */
export const nodeRefSchema = v.object({
	id,
	type: v.picklist(NODE_TYPES),
	label: v.string(),
	kind: v.exactOptional(described(v.picklist(VALUE_KINDS), 'Of a value: what its document calls it.')),
	owner: v.exactOptional(
		described(
			v.object({ id, label: v.string() }),
			'Of a document or a value: the municipality whose it is, since several have values of one name.'
		)
	),
	year: v.exactOptional(
		described(v.number(), 'Of a document whose title another document has too: its year, where it is known.')
	)
});

/**
 * A facet value with the number of statements it would leave, given what is chosen in the other
 * facets.
 */
export const facetCountSchema = v.object({
	...nodeRefSchema.entries,
	statements: count,
	total: described(count, 'Statements without any filter.')
});

/** How many statements of a municipality mention a concept. */
export const overviewLinkSchema = v.object({
	municipality: id,
	concept: id,
	statements: count,
	share: described(share, 'The statements as a share of the municipality’s base, 0 to 1: fair to unequal texts.')
});

export const municipalityCountSchema = v.object({
	...facetCountSchema.entries,
	base: described(
		count,
		'The statements that its shares are of: all of its statements that the roles, relations, values and documents ' +
			'of the filter leave, each counted once. Concepts and municipalities chosen in the filter never cut it.'
	)
});

/**
 * How a concept is spread over all municipalities of the graph, also over those that are not listed
 * and those that the filter's municipalities leave out; the rest of the filter holds.
 */
export const spreadSchema = v.object({
	municipalities: described(count, 'Municipalities that mention it.'),
	statements: described(count, 'How many of their statements do.'),
	meanShare: described(share, 'Mean of the shares of the municipalities that have a base; 0 where none has.'),
	greatest: v.exactOptional(
		described(
			v.object({ municipality: id, label: v.string(), share }),
			'Where its share is greatest (of two alike the first by id); absent where nobody mentions it.'
		)
	)
});

export const conceptCountSchema = v.object({ ...facetCountSchema.entries, spread: spreadSchema });

/** How far a filter reaches over the whole graph, also over what is not listed. */
export const reachSchema = v.object({
	municipalities: described(count, 'Municipalities of the graph.'),
	concepts: described(count, 'Concepts of the graph.'),
	documents: described(count, 'Documents of the graph.'),
	speaking: described(v.object({ municipalities: count, documents: count }), 'How many have a statement left.'),
	based: described(count, 'Municipalities with a base other than 0.')
});

/** Counts of every value of every facet. A statement printed again (REPEATS) counts once. */
export const facetCountsSchema = v.object({
	total: described(count, 'All statements: of the graph, or of what the question is about.'),
	matched: described(count, 'Those the filter leaves.'),
	facets: described(
		v.object(v.entriesFromList(FACETS, v.array(facetCountSchema))),
		'All values of each facet, counted under the filter of the other facets; roles by order, values and relations by ' +
			`document and order, others by id. Of more than ${LIMITS.listed}: those with most statements left and those chosen.`
	),
	more: v.exactOptional(
		described(
			v.object(v.entriesFromList(FACETS, v.exactOptional(count))),
			'How many values of a facet are not listed; absent where all are.'
		)
	)
});

/**
 * Municipalities and concepts with what links them, counted under the whole filter: all of them,
 * also those without a statement left, sorted by id. Of more than LIMITS.listed: those with most
 * statements left (of two alike the first in the list) and those chosen.
 */
export const overviewLinksSchema = v.object({
	municipalities: v.array(municipalityCountSchema),
	concepts: v.array(conceptCountSchema),
	links: described(
		v.array(overviewLinkSchema),
		'Only where there is a statement, and only between what is listed; sorted by municipality, then concept.'
	),
	reach: reachSchema,
	hidden: v.exactOptional(
		described(
			v.array(v.object({ municipality: id, concepts: v.array(id) })),
			'What of the listed concepts a municipality mentions, but in no statement that the filter leaves.'
		)
	)
});

/**
 * Places of municipalities and concepts by id, in scene units: the ring of municipalities has radius
 * 1. The same whatever the filter.
 */
export const placesSchema = v.record(v.string(), v.tuple([v.number(), v.number()]));

/** Municipalities and concepts with counts: of the whole graph, or of what is about something. */
export const overviewSchema = v.object({
	...facetCountsSchema.entries,
	...overviewLinksSchema.entries,
	positions: described(
		placesSchema,
		'Stored places, x and y, by the id of what is listed; the same whatever the filter.'
	)
});

/** A statement as a reader meets it: with its place, its roles and the proof of its links. */
export const statementItemSchema = v.object({
	id,
	text: v.string(),
	kind: v.picklist(STATEMENT_KINDS),
	order: count,
	anchor: anchorSchema,
	leadIn: v.exactOptional(described(leadInSchema, 'The printed words it completes, where its document has such.')),
	document: nodeRefSchema,
	municipality: nodeRefSchema,
	under: v.array(nodeRefSchema),
	roles: v.array(nodeRefSchema),
	mentions: described(
		v.array(v.object({ concept: nodeRefSchema, evidence: v.array(evidenceSchema) })),
		'With the evidence that stands; what a person has rejected is not here.'
	),
	repeated: described(
		count,
		'How many more times the document prints it: those printings are counted, listed and found nowhere.'
	)
});

/** Statements in reading order: by municipality, document, order, id. */
export const statementPageSchema = v.object({
	total: described(count, 'All that the filter leaves.'),
	offset: count,
	items: v.array(statementItemSchema)
});

/**
 * What surrounds one node, as a graph. Its statements: those that mention a concept, stand under a value or
 * relation, speak for a role or a narrower one, stand in a document or municipality; a statement is
 * its own. A later printing (REPEATS) is nobody's statement but its own, and passes no filter. With
 * them come the edges STATES, UNDER, SPEAKS_FOR, PUBLISHED and MENTIONS and the nodes these join.
 * Around a concept, MENTIONS leads to that concept alone, and its NAMES, BROADER and RELATED edges
 * come too; a value that names it has to pass what the filter asks of municipality, document and
 * value; of more than LIMITS.listed, the first by id.
 */
export const sliceGraphSchema = v.object({
	focus: nodeSchema,
	total: described(count, 'Statements that match, also those beyond the limit.'),
	nodes: described(v.array(nodeSchema), 'The focus, statements and their neighbours, sorted by id.'),
	edges: described(v.array(edgeSchema), 'Sorted by id; they join nodes of this slice only.')
});

/**
 * Two neighbours on a path, with the statements that have both, and the first of these in reading
 * order.
 */
export const pathStepSchema = v.object({
	from: nodeRefSchema,
	to: nodeRefSchema,
	statements: count,
	proof: statementItemSchema
});

/**
 * A shortest way from one node to another, each step proven by a statement that has both its ends;
 * in between stand concepts alone, since everything a municipality says would otherwise be joined
 * by saying it. Of ways of one length, the one that, looked at from its end, shares most statements
 * at each step; of two alike the first by id.
 */
export const pathSchema = v.object({
	steps: described(v.array(pathStepSchema), 'In order; none where no statements join the two.')
});

/** Words and what was decided about them: UTF-16 offsets into the text, `end` exclusive. */
export const explainedWordsSchema = v.object({
	concept: id,
	start: count,
	end: count,
	form: v.string(),
	rule: described(v.string(), 'The key of the rule, as in /api/rules.'),
	da: v.string(),
	en: v.string()
});

export const explanationSchema = v.object({
	mentions: described(v.array(explainedWordsSchema), 'Words that count.'),
	ambiguous: described(v.array(explainedWordsSchema), 'Words no rule could decide.'),
	nearMisses: described(v.array(explainedWordsSchema), 'Words that look like the concept’s and do not count.'),
	silent: described(v.array(id), 'Concepts asked for of which the text has no word at all.')
});

/** What a store says of itself. */
export const storeStatusSchema = v.object({
	engine: v.picklist(['sqlite', 'neo4j', 'memory']),
	engineVersion: v.string(),
	state: described(v.picklist(['ready', 'empty']), 'Empty: reachable, nothing seeded yet.'),
	counts: described(countsSchema, 'Number of nodes and edges by type; empty while nothing is seeded.'),
	fingerprint: v.optional(described(v.string(), 'Of what is stored; absent while nothing is seeded.'))
});
