/**
 * What comes back of counting, as schemas: tables, comparisons and portraits. Every share stands
 * with its base. answers.ts holds the rest.
 */

import * as v from 'valibot';
import { nodeRefSchema } from './answers.ts';
import { FACETS } from './facets.ts';
import { LIMITS } from './limits.ts';

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
const id = v.string();

function described<const S extends v.GenericSchema>(schema: S, description: string) {
	return v.pipe(schema, v.description(description));
}

/** A share with its base: never one without the other. */
export const figureSchema = v.object({
	statements: count,
	base: described(
		count,
		'The statements that the share is of, each counted once. Concepts chosen in the filter never cut it; those of ' +
			'an organisation aren’t cut by the organisations chosen either.'
	),
	share: described(share, 'Of the base, 0 to 1; 0 where the base is 0.')
});

/** A facet value with its share of something. */
export const countedSchema = v.object({ ...nodeRefSchema.entries, ...figureSchema.entries });

const few = described(
	v.boolean(),
	'Too few to say: neither the statements nor what the others’ share would give reach five.'
);

export const silenceOfCellSchema = v.object({
	reason: described(
		v.picklist(['never', 'hidden', 'unmatched']),
		'never: no statement has both, whatever the filter. hidden: the municipalities, documents or values chosen leave ' +
			'them out. unmatched: there are some, but none fits the roles, relations and concepts chosen.'
	),
	statements: described(count, 'hidden: those that come back without these choices. Otherwise 0.'),
	total: described(count, 'Statements that have both without any filter.')
});

export const besideChanceSchema = v.object({
	statements: described(count, 'Statements that have both.'),
	expected: described(v.number(), 'Those that chance would give, if neither knew of the other.'),
	lift: v.exactOptional(
		described(v.number(), 'How many times as often as by chance; absent where nothing is expected.')
	),
	near: described(
		v.number(),
		'The end nearest to 1 of the 95 % interval of the lift: above 1 surely oftener than by chance, below 1 surely ' +
			'less often, 1 where the counts can’t tell.'
	)
});

const axisValueSchema = v.object({
	...nodeRefSchema.entries,
	statements: described(count, 'Those that the whole filter leaves.'),
	total: described(count, 'Statements without any filter.'),
	base: v.exactOptional(described(count, 'On the side that shares are of: what they are of.'))
});

export const cellSchema = v.object({
	row: id,
	column: id,
	...figureSchema.entries,
	others: described(
		figureSchema,
		'The same of all statements that are not of this cell’s base: those of the other municipalities, or that don’t ' +
			'mention the row’s concept.'
	),
	difference: v.exactOptional(
		described(v.number(), 'share − others.share; absent without a base on both sides, and where the filter hides.')
	),
	few,
	chance: v.exactOptional(described(besideChanceSchema, 'Between concepts: beside chance.')),
	silence: v.exactOptional(described(silenceOfCellSchema, 'Why there is no statement; absent where there is one.'))
});

/** Two facets crossed: how many statements have a value of both. */
export const matrixSchema = v.object({
	rows: v.array(axisValueSchema),
	columns: described(v.array(axisValueSchema), 'As the rows: in the order of the facet counts.'),
	sharesOf: described(v.picklist(['rows', 'columns']), 'Whose statements the shares are of.'),
	matched: described(count, 'Statements that the filter leaves.'),
	base: described(count, 'The statements of all bases together, each counted once.'),
	cells: described(
		v.array(cellSchema),
		`Row by row, every row with every column, but no concept with itself. ${LIMITS.cells.toLocaleString('en')} at most, ` +
			'those of chosen values not reckoned.'
	),
	order: described(
		v.object({ rows: v.array(id), columns: v.array(id) }),
		'Ids in an order in which like stands by like; the same for the same counts.'
	),
	more: v.exactOptional(
		described(
			v.object({ rows: count, columns: count }),
			'How many with fewer statements are not listed; absent where all are.'
		)
	)
});

/** What one side says beside the others. */
export const contrastSchema = v.object({
	...countedSchema.entries,
	others: figureSchema,
	near: described(
		v.number(),
		'The binary logarithm of the ratio of the two shares, at the near end of its 95 % interval: 1 is at least twice ' +
			'as much, −1 at most half, 0 where the counts can’t tell.'
	),
	holds: described(
		v.boolean(),
		'Whether near stays off 0 in an interval that holds for all concepts compared at once.'
	),
	logOdds: described(
		v.number(),
		'A second opinion: log-odds with a prior of the share of both, in standard deviations.'
	),
	few
});

const contrastEntries = {
	base: described(count, 'The statements that its shares are of.'),
	othersBase: described(count, 'The statements that those of the others are of.'),
	more: described(v.array(contrastSchema), 'Concepts with a greater share than the others; the surest first.'),
	less: described(v.array(contrastSchema), 'Concepts with a smaller share, those with none too; the surest first.'),
	unlisted: v.exactOptional(
		described(
			v.object({ more: count, less: count }),
			`How many are beyond the ${LIMITS.listed} listed of each; absent where none is.`
		)
	)
};

/** What stands out. */
export const distinctiveSchema = v.object({
	of: nodeRefSchema,
	...contrastEntries,
	more: described(
		v.array(
			v.object({
				...contrastSchema.entries,
				greater: v.exactOptional(
					described(countedSchema, 'Of an organisation: whose share is the greatest of all, where that is another one.')
				)
			})
		),
		'Concepts with a greater share than the others together; the surest first.'
	)
});

const figures = described(v.array(figureSchema), 'One for each thing compared, in their order.');

const more = v.exactOptional(
	described(
		v.object(v.entriesFromList(FACETS, v.exactOptional(count))),
		`How many values of a facet are beyond the ${LIMITS.listed} listed; absent where none is.`
	)
);

/** Two or three things of one kind, side by side. */
export const comparisonSchema = v.object({
	kind: v.picklist(FACETS),
	things: described(
		v.array(
			v.object({
				...countedSchema.entries,
				foremost: described(
					v.array(
						v.object({
							concept: id,
							...figureSchema.entries,
							next: described(figureSchema, 'Of whom the share is next.')
						})
					),
					'Of an organisation: concepts with a greater share than in any other of the graph, two statements at least.'
				),
				never: described(
					v.array(id),
					'Concepts that somebody mentions and none of its statements, whatever the filter.'
				),
				unlisted: v.exactOptional(
					described(
						v.object({ foremost: count, never: count }),
						`How many are beyond the ${LIMITS.listed} listed of each; absent where none is.`
					)
				)
			})
		),
		'In the order asked for; shares of all statements that the filter without its concepts leaves.'
	),
	together: v.exactOptional(
		described(
			v.object({
				any: described(count, 'Statements that have at least one of them.'),
				all: described(count, 'Statements that have all of them.'),
				pairs: v.array(
					v.object({
						first: id,
						second: id,
						...besideChanceSchema.entries,
						through: described(
							v.array(id),
							`Concepts that stand with both, the strongest first, ${LIMITS.through} at most; their figures are among the concepts.`
						)
					})
				)
			}),
			'Absent for municipalities and documents, which never share a statement.'
		)
	),
	concepts: described(
		v.array(v.object({ ...nodeRefSchema.entries, figures, of: described(v.array(id), 'Which of them have it.') })),
		'What each goes with: concepts that one of them has at least, the most of all first. Shares of each one’s statements.'
	),
	roles: described(v.array(v.object({ ...nodeRefSchema.entries, figures })), 'To whom, by order of roles.'),
	municipalities: v.exactOptional(
		described(
			v.array(v.object({ ...nodeRefSchema.entries, figures })),
			`By whom, with shares of the municipality’s statements; absent where organisations are compared. ${LIMITS.listed} at most.`
		)
	),
	more
});

/** All of one role, organisation, document, value or relation, beside the others. */
export const portraitSchema = v.object({
	of: nodeRefSchema,
	...figureSchema.entries,
	total: described(count, 'Its statements without any filter.'),
	municipalities: described(
		v.array(countedSchema),
		'Who says it. Here and below: the most first, shares of its statements.'
	),
	documents: v.array(countedSchema),
	values: described(v.array(countedSchema), 'Under which values, commitments, focus areas and perspectives.'),
	relations: v.array(countedSchema),
	roles: v.array(countedSchema),
	concepts: described(v.array(countedSchema), 'What it speaks of.'),
	more,
	against: described(
		v.object({
			whom: described(
				v.picklist(['others', 'elsewhere', 'broader', 'rest']),
				'others: all other statements. elsewhere: the same role in other organisations. broader: the nearest broader ' +
					'role in other organisations, because only one has this one under the filter. rest: what else its organisation says.'
			),
			role: v.exactOptional(described(nodeRefSchema, 'The role it is compared with elsewhere.')),
			municipalities: described(count, 'How many municipalities say what it is compared with.'),
			...contrastEntries
		}),
		'What fills more and less than with those it is compared with.'
	)
});
