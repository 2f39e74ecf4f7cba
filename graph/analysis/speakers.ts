/**
 * Who has statements under a filter, who has none, and who is only left out: the parts that
 * sentences about a filter are made of.
 */

import type { Facet, FacetCount, FacetCounts, Filter, OverviewLinks } from '../model/query.ts';
import { inOrderOfNames } from '../text/order.ts';

/** Municipalities by name, where there are few of them. */
export interface Group {
	count: number;
	named: readonly { label: string; statements: number }[] | undefined;
}

/** Who has statements under a filter, of all municipalities of the graph. */
export interface Speakers {
	all: number;
	statements: number;
	speaking: Group;
	/** Those that the filter could leave something, and does not. */
	silent: Group;
	/** Those that are left out because others are chosen. */
	hidden: Group;
	/** The filter chooses among municipalities, or by what belongs to one of them. */
	chosen: boolean;
}

/** More names than this are counted instead. */
export const MOST_NAMED = 5;
/**
 * Facets whose values are one municipality's own: that the others have nothing there is no finding.
 */
const OWNED: readonly Facet[] = ['municipality', 'value', 'document'];

/**
 * Every municipality of the graph is in one of three groups: it has statements left; it is hidden,
 * because others are chosen; or it is silent, because nothing it says fits the filter. `counts` and
 * `links` are those of the filter.
 */
export function speakersUnder(counts: FacetCounts, links: OverviewLinks, filter: Filter): Speakers {
	const { reach, municipalities } = links;
	const all = reach.municipalities;
	const isHidden = ({ id }: FacetCount) => filter.municipality.length > 0 && !filter.municipality.includes(id);
	const hidden = filter.municipality.length > 0 ? all - filter.municipality.length : 0;
	const speaking = reach.speaking.municipalities;
	return {
		all,
		statements: counts.matched,
		speaking: group(
			municipalities.filter(({ statements }) => statements > 0),
			speaking
		),
		silent: group(
			municipalities.filter((one) => one.statements === 0 && !isHidden(one)),
			all - hidden - speaking
		),
		hidden: group(counts.facets.municipality.filter(isHidden), hidden),
		chosen: OWNED.some((facet) => filter[facet].length > 0)
	};
}

/** By name. `listed` may be a part of all `count` of them, and then names nobody. */
function group(listed: readonly FacetCount[], count: number): Group {
	const all = listed.length === count && count <= MOST_NAMED;
	return { count, named: all ? inOrderOfNames(listed, ({ label }) => label) : undefined };
}
