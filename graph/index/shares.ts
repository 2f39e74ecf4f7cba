/** What a municipality's shares are of, and how a concept is spread over the municipalities of the whole graph. */

import { type Filter, NO_FILTER, type Spread } from '../model/query.ts';
import { each } from './bits.ts';
import type { Index } from './index.ts';
import { type Counts, countWithin } from './counts.ts';
import { select } from './selection.ts';

export interface Shares {
	/** By municipality, as a place in its range: the statements that its shares are of. */
	bases: Uint32Array;
	/** As {@link Counts}.links, under the filter without its municipalities. */
	links: Uint32Array;
}

/** Counts that need no second pass: those without any filter, and those that the whole filter leaves. */
interface Known {
	everything: Counts;
	left: Counts;
}

export function sharesOf(index: Index, known: Known, filter: Filter, about = NO_FILTER): Shares {
	return {
		bases: basesOf(index, known, filter, about),
		links: linksOf(index, known, filter, about)
	};
}

function linksOf(index: Index, { everything, left }: Known, filter: Filter, about: Filter): Uint32Array {
	if (filter.municipality.length + about.municipality.length === 0) return left.links;
	const anywhere = select(index, { ...filter, municipality: [] }, { ...about, municipality: [] }).statements;
	return anywhere === undefined ? everything.links : countWithin(index, anywhere).links;
}

/** A concept filter never cuts a base, because a share of the statements about a concept says nothing of the municipality. */
function basesOf(index: Index, { everything, left }: Known, filter: Filter, about: Filter): Uint32Array {
	const [from, to] = index.ranges.municipality;
	const free = ['municipality', 'concept'] as const;
	if (free.every((facet) => filter[facet].length + about[facet].length === 0)) return left.whole.subarray(from, to);
	const uncut = (of: Filter): Filter => ({ ...of, municipality: [], concept: [] });
	const statements = select(index, uncut(filter), uncut(about)).statements;
	if (statements === undefined) return everything.whole.subarray(from, to);
	const bases = new Uint32Array(to - from);
	each(statements, (statement) => {
		const owner = index.municipalityOf[statement] ?? 0;
		bases[owner] = (bases[owner] ?? 0) + 1;
	});
	return bases;
}

/** `concept` is the place of a facet value. */
export function spreadOf({ ranges, values }: Index, { bases, links }: Shares, concept: number): Spread {
	const [first, last] = ranges.concept;
	let [municipalities, statements, sum, based] = [0, 0, 0, 0];
	let greatest = { owner: -1, share: 0 };
	for (let owner = 0; owner < bases.length; owner++) {
		const base = bases[owner] ?? 0;
		if (base === 0) continue;
		based++;
		const count = links[owner * (last - first) + concept - first] ?? 0;
		if (count === 0) continue;
		const share = count / base;
		municipalities++;
		statements += count;
		sum += share;
		if (share > greatest.share) greatest = { owner, share };
	}
	const spread = { municipalities, statements, meanShare: based === 0 ? 0 : sum / based };
	const most = greatest.owner < 0 ? undefined : values[ranges.municipality[0] + greatest.owner];
	if (most === undefined) return spread;
	return { ...spread, greatest: { municipality: most.id, label: most.label, share: greatest.share } };
}
