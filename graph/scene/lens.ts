/** What a lens draws, and nothing more: it is sent with a page, so that a statement brings only the words on its mark. */

import { silencesOf, type Silence } from '../analysis/silence.ts';
import type { NodeOf } from '../model/graph.ts';
import type { FacetCounts, Filter, OrganisationCount, OverviewLinks, Slice, SliceStatement } from '../model/query.ts';
import { packRing, type SentRing } from './sent-ring.ts';
import { type RoleMark, roleMark } from './role-mark.ts';

/** So many municipalities at most have a sector each; more make a ring. */
export const MOST_SECTORS = 12;

/** A statement on a lens. Lists of the lens are named by place, since hundreds of statements share a few of them. */
export interface LensStatement {
	id: string;
	text: string;
	/** The printed words it completes. */
	leadIn?: string;
	/** The first words of it that mention the focus: UTF-16 offsets, `end` exclusive. */
	span?: [start: number, end: number];
	mark: RoleMark;
	/** Its municipality, as a place in {@link Lens}.owners. */
	owner: number;
	/** The value or relation it stands under, as a place in {@link Lens}.groups. */
	group?: number;
}

/** A municipality with the counts of what is about the focus; `total` is without the filter. */
export interface LensSector {
	id: string;
	label: string;
	statements: number;
	total: number;
	silence?: Silence;
}

export interface Lens {
	kind: 'lens';
	focus: NodeOf<'Concept'>;
	/** Statements that match, also those that are not drawn. */
	total: number;
	/** In reading order. */
	statements: LensStatement[];
	/** Ids of the municipalities of the statements. */
	owners: string[];
	groups: (NodeOf<'Value'> | NodeOf<'Relation'>)[];
	/** Concepts that are part of the focus, have it as a part or are related to it; sorted by id. */
	related: { id: string; label: string; statements: number }[];
	/** The municipalities that are listed, and how many there are. */
	sectors: LensSector[];
	municipalities: number;
	/** In place of sectors, where municipalities are too many for one each. */
	ring?: SentRing;
	/** Of a ring: the municipality whose statements are drawn. */
	opened?: string;
}

/** The counts of what is about a focus. */
export interface AboutFocus {
	facets: FacetCounts;
	links: OverviewLinks;
}

/** Of many municipalities: every one of them, and the statements of the one that is chosen. */
export interface ManyOrganisations {
	organisations: readonly OrganisationCount[];
	opened?: { id: string; slice: Slice } | undefined;
}

/**
 * `overview` counts the related concepts. More than {@link MOST_SECTORS} municipalities make a ring of `many`, and else
 * it is not looked at.
 * @throws {RangeError} where the slice is not around a concept
 */
export function lensOf(
	slice: Slice,
	overview: OverviewLinks,
	about: AboutFocus,
	filter: Filter,
	many?: ManyOrganisations
): Lens {
	const { focus, total } = slice;
	if (focus.type !== 'Concept') throw new RangeError(`A lens shows a concept, and "${focus.id}" is none.`);
	const municipalities = overview.reach.municipalities;
	const related = relatedTo(slice, overview);
	const whole = { kind: 'lens' as const, focus, total, related, municipalities };
	if (many === undefined || municipalities <= MOST_SECTORS) {
		const silences = silencesOf(about.links.municipalities, about.facets, filter);
		const sectors = about.links.municipalities.map(({ id, label, statements, total }): LensSector => {
			const silence = silences[id];
			return { id, label, statements, total, ...(silence && { silence }) };
		});
		return { ...whole, ...statementsOf(slice, focus.id), sectors };
	}
	const { organisations, opened } = many;
	const none = { statements: [], owners: [], groups: [] };
	return {
		...whole,
		...(opened ? statementsOf(opened.slice, focus.id) : none),
		sectors: [],
		ring: packRing(organisations, about.facets, filter),
		...(opened && { opened: opened.id })
	};
}

function statementsOf(slice: Slice, focus: string): Pick<Lens, 'statements' | 'owners' | 'groups'> {
	const nodes = new Map(slice.nodes.map((node) => [node.id, node]));
	const owners = new PlaceList();
	const groupIds = new PlaceList();
	const statements = slice.statements.map((statement): LensStatement => {
		const { id, text, leadIn, under, municipality } = statement;
		const span = spanOf(statement, focus);
		const roles = statement.roles.flatMap((role) => {
			const node = nodes.get(role.id);
			return node?.type === 'Role' ? [node] : [];
		});
		return {
			id,
			text,
			...(leadIn && { leadIn: leadIn.text }),
			...(span && { span }),
			mark: roleMark(roles),
			owner: owners.placeOf(municipality.id),
			...(under[0] && { group: groupIds.placeOf(under[0].id) })
		};
	});
	const groups = groupIds.ids.flatMap((id) => {
		const node = nodes.get(id);
		return node?.type === 'Value' || node?.type === 'Relation' ? [node] : [];
	});
	return { statements, owners: owners.ids, groups };
}

function relatedTo({ focus, nodes, edges }: Slice, { concepts }: OverviewLinks): Lens['related'] {
	const ends = new Set(edges.filter(({ type }) => type !== 'NAMES').flatMap(({ source, target }) => [source, target]));
	const counts = new Map(concepts.map(({ id, statements }) => [id, statements]));
	return nodes
		.filter(({ id, type }) => type === 'Concept' && id !== focus.id && ends.has(id))
		.map(({ id, label }) => ({ id, label, statements: counts.get(id) ?? 0 }));
}

function spanOf({ mentions }: SliceStatement, concept: string): [start: number, end: number] | undefined {
	const evidence = mentions.filter((mention) => mention.concept.id === concept).flatMap((mention) => mention.evidence);
	const [first] = evidence.sort((a, b) => a.start - b.start || a.end - b.end);
	return first && [first.start, first.end];
}

/** Ids in the order in which they are first named. */
class PlaceList {
	readonly ids: string[] = [];
	readonly #places = new Map<string, number>();

	placeOf(id: string): number {
		const known = this.#places.get(id);
		if (known !== undefined) return known;
		this.#places.set(id, this.ids.length);
		return this.ids.push(id) - 1;
	}
}
