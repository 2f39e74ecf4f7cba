/**
 * All of one role, organisation, document, value or relation: what it says, of what, to whom, and
 * beside whom.
 */

import { type Bits, size } from '../index/bits.ts';
import type { Index } from '../index/index.ts';
import { atMost } from '../index/listed.ts';
import { statementsAt, talliesOf, type Thing, thingOf } from '../index/things.ts';
import { GraphError } from '../model/errors.ts';
import { type Counted, type Facet, FACETS, type Filter, type Portrait, type ThingQuery } from '../model/query.ts';
import { contrastsIn } from './distinctive.ts';
import { figureOf } from './figures.ts';
import { allUnder, outside, type Side, within } from './sides.ts';

/**
 * `broader`: the roles that a role is a kind of, by id, the nearest first, itself before them.
 * @throws {GraphError} bad-query for a concept; unknown-id
 */
export function portraitIn(
	index: Index,
	{ id, filter }: ThingQuery,
	broader: (role: string) => readonly string[]
): Portrait {
	const thing = thingOf(index, id);
	if (thing.facet === 'concept') throw conceptHasNone(id);
	const all = allUnder(index, filter, thing.facet);
	const own = within(all, thing.statements);
	const base = size(own.base);
	const more: Partial<Record<Facet, number>> = {};
	const parts = (facet: Facet): Counted[] => {
		const found = talliesOf(index, own.said, facet).filter((value) => value.statements > 0 && value.id !== id);
		const { first, beyond } = atMost(
			found
				.map((value) => ({ ...value, ...figureOf(value.statements, base) }))
				.sort((a, b) => b.statements - a.statements)
		);
		if (beyond > 0) more[facet] = beyond;
		return first;
	};
	const listed = {
		municipalities: parts('municipality'),
		documents: parts('document'),
		values: parts('value'),
		relations: parts('relation'),
		roles: parts('role'),
		concepts: parts('concept')
	};
	const { others, ...against } = comparedWith(index, thing, filter, { all, own }, broader);
	return {
		of: thing.ref,
		...figureOf(size(own.said), size(all.base)),
		total: size(thing.statements),
		...listed,
		...(FACETS.some((facet) => more[facet] !== undefined) && { more }),
		against: { ...against, municipalities: speaking(index, others.base).length, ...contrastsIn(index, own, others) }
	};
}

interface Sides {
	all: Side;
	own: Side;
}

type Against = Pick<Portrait['against'], 'whom' | 'role'> & { others: Side };

/**
 * A value is compared with what else its organisation says. A role, with the same role in the
 * organisations that the filter leaves out; where only one organisation has it, with the nearest
 * broader role that others have. All else, and a role that several have, with all other statements.
 */
function comparedWith(
	index: Index,
	thing: Thing,
	filter: Filter,
	{ all, own }: Sides,
	broader: (role: string) => readonly string[]
): Against {
	const { facet, ref } = thing;
	if (facet === 'value' && ref.owner !== undefined)
		return {
			whom: 'rest',
			others: outside(within(all, thingOf(index, ref.owner.id).statements), thing.statements)
		};
	// Whoever speaks to it of anything has the role, whatever concepts are chosen.
	const owners = facet === 'role' ? speaking(index, own.base) : [];
	if (owners.length > 0) {
		const anywhere = allUnder(index, filter, 'municipality');
		const elsewhere = outside(anywhere, statementsAt(index, owners));
		for (const role of owners.length === 1 ? broader(ref.id) : [ref.id]) {
			const { ref: named, statements } = thingOf(index, role);
			const others = within(elsewhere, statements);
			if (size(others.base) > 0) return { whom: role === ref.id ? 'elsewhere' : 'broader', role: named, others };
		}
	}
	return { whom: 'others', others: outside(all, thing.statements) };
}

/** The places of the municipalities that have some of these statements. */
function speaking(index: Index, statements: Bits): number[] {
	const [from] = index.ranges.municipality;
	return talliesOf(index, statements, 'municipality').flatMap((one, offset) =>
		one.statements > 0 ? [from + offset] : []
	);
}

function conceptHasNone(id: string): GraphError {
	return new GraphError(
		'bad-query',
		'id',
		`“${id}” is a concept, of which there is no portrait.`,
		'Ask for a municipality, document, role, relation or value; see /api/slice for what surrounds a concept.'
	);
}
