/** What a page is sent of a portrait: the surest contrasts, what is not said at all, and the first of each part. */

import { CERTAINTIES, certaintyOf } from '$graph/analysis/certainty';
import { isOrganisation } from '$graph/analysis/figures';
import {
	type Contrast,
	type Counted,
	type Distinctive,
	type Facet,
	facetOfId,
	type Figure,
	type NodeRef,
	type Portrait
} from '$graph/model/query';

/** Contrasts of each side, and values of a part, that come with the page. */
const MOST = { contrasts: 10, parts: 30 };

/** The parts of a portrait, in the order in which they are told. */
export const PARTS = ['value', 'relation', 'role', 'municipality', 'document'] as const satisfies readonly Facet[];
export type Part = (typeof PARTS)[number];

export interface SentContrast extends Contrast {
	/** Of an organisation: whose share is the greatest of all, where that is another one. */
	greater?: Counted | undefined;
}

export interface SentPortrait extends Figure {
	of: NodeRef;
	/** What belongs to it, the most first; no more than 30 of each. */
	parts: Record<Part, Counted[]>;
	concepts: Counted[];
	/** How many of each are not sent; absent where all are. */
	more?: Partial<Record<Facet, number>>;
	against: Pick<Portrait['against'], 'whom' | 'role' | 'municipalities' | 'base' | 'othersBase'> & {
		more: SentContrast[];
		/** Said, but less. */
		less: SentContrast[];
		/** Not said, though the others say it. */
		unsaid: SentContrast[];
		/** How many of each are not sent. */
		beyond: { more: number; less: number; unsaid: number };
	};
}

/** @param distinctive of an organisation, which is compared with each other one too */
export function packPortrait(portrait: Portrait, distinctive: Distinctive | undefined): SentPortrait {
	const { of, statements, base, share, against, more = {} } = portrait;
	const all: Record<Part, Counted[]> = {
		value: portrait.values,
		relation: portrait.relations,
		// A role's statements belong to the broader ones too, which says nothing of whom it is spoken to beside.
		role: facetOfId(of.id) === 'role' ? [] : portrait.roles,
		municipality: portrait.municipalities,
		document: portrait.documents
	};
	const parts = { ...all };
	const beyond: Partial<Record<Facet, number>> = more.concept === undefined ? {} : { concept: more.concept };
	for (const part of PARTS) {
		parts[part] = all[part].slice(0, MOST.parts);
		const left = all[part].length - parts[part].length + (all[part].length > 0 ? (more[part] ?? 0) : 0);
		if (left > 0) beyond[part] = left;
	}
	const greater = surestFirst<SentContrast>(distinctive?.more ?? against.more);
	const said = surestFirst(against.less.filter(({ statements: own }) => own > 0));
	const unsaid = against.less.filter(({ statements: own }) => own === 0);
	const { whom, role, municipalities, base: ownBase, othersBase, unlisted = { more: 0, less: 0 } } = against;
	return {
		of,
		statements,
		base,
		share,
		parts,
		concepts: portrait.concepts,
		...(Object.keys(beyond).length > 0 && { more: beyond }),
		against: {
			whom,
			...(role && { role }),
			municipalities,
			base: ownBase,
			othersBase,
			more: greater.slice(0, MOST.contrasts),
			less: said.slice(0, MOST.contrasts),
			unsaid,
			beyond: {
				more: Math.max(0, greater.length - MOST.contrasts) + unlisted.more,
				less: Math.max(0, said.length - MOST.contrasts),
				// What is beyond the list may be said or not; it is told once, with the rest.
				unsaid: unlisted.less
			}
		}
	};
}

/** As they came within each certainty. */
function surestFirst<One extends SentContrast>(contrasts: readonly One[]): One[] {
	const rank = (one: One) => CERTAINTIES.indexOf(certaintyOf(one));
	return [...contrasts].sort((a, b) => rank(a) - rank(b));
}

/** Whether a portrait is compared with each other one of its kind too. */
export function hasDistinctive(id: string): boolean {
	const facet = facetOfId(id);
	return facet !== undefined && isOrganisation(facet);
}
