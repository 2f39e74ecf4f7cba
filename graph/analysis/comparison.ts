/** Two or three things of one kind side by side: concepts, organisations, roles or values. */

import { size } from '../index/bits.ts';
import type { Index } from '../index/index.ts';
import { atMost, listed } from '../index/listed.ts';
import { leftBy, type Tally, talliesOf, type Thing, thingOf } from '../index/things.ts';
import { GraphError } from '../model/errors.ts';
import {
	type Comparison,
	type ComparisonQuery,
	type Facet,
	facetOfId,
	type Figure,
	type Filter,
	LIMITS,
	type NodeRef
} from '../model/query.ts';
import { byText } from '../text/order.ts';
import { baseFilter, figureOf, isOrganisation } from './figures.ts';
import { foremostOf, onlyHere } from './only-here.ts';
import { allUnder, type Side, within } from './sides.ts';
import { type Row, sumOf, togetherIn } from './together.ts';

interface Compared extends Thing, Side {}

/** @throws {GraphError} bad-query for what can't be compared; unknown-id */
export function comparisonIn(index: Index, { ids, filter }: ComparisonQuery): Comparison {
	const facet = kindOf(ids);
	const all = allUnder(index, filter, facet);
	const things = ids.map((id): Compared => {
		const thing = thingOf(index, id);
		return { ...thing, ...within(all, thing.statements) };
	});
	const ofOrganisations = isOrganisation(facet);
	const concepts = rowsOf(index, things, 'concept')
		.filter(({ id }) => !ids.includes(id))
		.sort((a, b) => sumOf(b) - sumOf(a) || byText(a.id, b.id));
	const parts = { concepts: atMost(concepts), roles: atMost(rowsOf(index, things, 'role')) };
	const speakers = ofOrganisations ? undefined : speakersOf(index, things, filter);
	const more = {
		...(parts.concepts.beyond > 0 && { concept: parts.concepts.beyond }),
		...(parts.roles.beyond > 0 && { role: parts.roles.beyond }),
		...(speakers && speakers.beyond > 0 && { municipality: speakers.beyond })
	};
	return {
		kind: facet,
		things: things.map((thing) => ({
			...thing.ref,
			...figureOf(size(thing.said), size(all.base)),
			...onlyHere(index, thing, ofOrganisations ? foremostOf(index, thing, all) : [])
		})),
		...(!ofOrganisations && { together: togetherIn(things, size(all.base), concepts) }),
		concepts: parts.concepts.first.map((row) => ({
			...row,
			of: ids.filter((_, place) => (row.figures[place]?.statements ?? 0) > 0)
		})),
		roles: parts.roles.first,
		...(speakers && { municipalities: speakers.first }),
		...(Object.keys(more).length > 0 && { more })
	};
}

/** The one kind of all of these. @throws {GraphError} bad-query */
function kindOf(ids: readonly string[]): Facet {
	const facets = ids.map(facetOfId);
	const strange = ids.find((_, place) => facets[place] === undefined);
	if (strange !== undefined)
		throw badIds(`“${strange.slice(0, 80)}” can’t be compared.`, 'Use ids such as concept:mod.');
	const again = ids.find((id, place) => ids.indexOf(id) !== place);
	if (again !== undefined) throw badIds(`“${again.slice(0, 80)}” is compared with itself.`, 'Name each thing once.');
	if (ids.length < 2 || ids.length > LIMITS.compared)
		throw badIds(
			`A comparison takes two or ${LIMITS.compared} things; this one has ${ids.length}.`,
			'Name two, as in ids=concept:mod,concept:tillid.'
		);
	const [facet] = facets;
	if (facet === undefined || new Set(facets).size > 1)
		throw badIds(
			`Things of different kinds can’t be compared: ${[...new Set(facets)].join(' and ')}.`,
			'Name things of one kind, such as two concepts.'
		);
	return facet;
}

function badIds(message: string, nextStep: string): GraphError {
	return new GraphError('bad-query', 'ids', message, nextStep);
}

/** The values of a facet that one of these has at least, with a share of each one's statements. */
function rowsOf(index: Index, things: readonly Compared[], facet: Facet): Row[] {
	const columns = things.map(({ base, said }) => ({ base: size(base), tallies: talliesOf(index, said, facet) }));
	return rows(columns[0]?.tallies ?? [], (place) =>
		columns.map(({ base, tallies }) => figureOf(tallies[place]?.statements ?? 0, base))
	).filter((row) => sumOf(row) > 0);
}

function rows(tallies: readonly Tally[], figures: (place: number) => Figure[]): Row[] {
	return tallies.map(({ statements: _, ...ref }, place) => ({ ...ref, figures: figures(place) }));
}

/** By whom: also those who say none of it. Of municipalities chosen, these alone. */
function speakersOf(index: Index, things: readonly Compared[], filter: Filter): { first: Row[]; beyond: number } {
	const bases = talliesOf(index, leftBy(index, baseFilter(filter, 'municipality')), 'municipality');
	const said = things.map((thing) => talliesOf(index, thing.said, 'municipality'));
	const isShown = ({ id }: NodeRef) => filter.municipality.length === 0 || filter.municipality.includes(id);
	const all = rows(bases, (place) =>
		said.map((tallies) => figureOf(tallies[place]?.statements ?? 0, bases[place]?.statements ?? 0))
	).filter(isShown);
	const first = listed(all.map(sumOf), () => false).flatMap((place) => all[place] ?? []);
	return { first, beyond: all.length - first.length };
}
