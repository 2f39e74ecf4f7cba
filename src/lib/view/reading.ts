/** Which quotes belong to a view: those of its focus, narrowed by what is selected in it. */

import type { Silence } from '$graph/analysis/silence';
import { aboutFilter, facetOfId, type Facet, type Filter, LIMITS } from '$graph/model/query';
import { unpackRing } from '$graph/scene/sent-ring';
import { comparisonFault } from './compared';
import type { Focused } from './picture-of-view';
import type { Kind, View } from './view';

/** Quotes that come with the page; more are fetched on request. */
export const QUOTES_AT_FIRST = 40;
/** Those of each thing compared. */
export const COMPARED_QUOTES_AT_FIRST = 5;
/** Those beneath a row of the matrix: the table goes on below them. */
export const CELL_QUOTES_AT_FIRST = 8;

/** The nodes whose quotes are read: the selection (statements apart), or the focus; both where they are of different kinds. */
export function readingSubjects(view: Pick<View, 'focus' | 'selection'>): string[] {
	const selected = view.selection.filter((id) => facetOfId(id) !== undefined);
	const { focus } = view;
	if (focus === undefined || facetOfId(focus) === undefined) return selected;
	const sameKind = selected.some((id) => facetOfId(id) === facetOfId(focus));
	return sameKind || selected.includes(focus) ? selected : [focus, ...selected];
}

/**
 * What the reading panel shows: things compared, what is in focus or selected, what a search found, or everything: as
 * the overview, as the matrix, as the concept map or as a free exploration; in the last two what is selected belongs to it.
 */
export function whatIsRead({
	kind,
	compared,
	focus,
	selection,
	query
}: Pick<View, 'kind' | 'compared' | 'focus' | 'selection' | 'query'>):
	'comparison' | 'subject' | 'search' | 'overview' | 'matrix' | 'together' | 'explore' {
	if (compared.length > 0) return 'comparison';
	if ((kind === 'together' || kind === 'explore') && focus === undefined && !query) return kind;
	if (focus !== undefined || selection.length > 0) return 'subject';
	if (query) return 'search';
	return kind === 'matrix' ? 'matrix' : 'overview';
}

/** Whether everything is read as a table: as the matrix, or beneath the text of the overview. */
export function hasMatrix(view: View): boolean {
	return view.kind !== 'network' && view.kind !== 'explore' && ['matrix', 'overview'].includes(whatIsRead(view));
}

/** Whether the focus is told in words and figures alone, as all but concepts are. */
export function isPortrait({ compared, focus }: Pick<View, 'compared' | 'focus'>): boolean {
	return compared.length === 0 && focus !== undefined && facetOfId(focus) !== 'concept';
}

/** The kind of view that a person sees: a matrix with something in focus reads as the list does; a comparison or a portrait is none of them. */
export function shownKind(view: View): Kind | undefined {
	const read = whatIsRead(view);
	if (read === 'comparison' || isPortrait(view)) return undefined;
	const isOwn = view.kind === 'matrix' || view.kind === 'together' || view.kind === 'explore';
	return isOwn && read !== view.kind ? 'list' : view.kind;
}

/** Whether the text of a view stands beside a picture that can be walked through. */
export function hasStage(view: View): boolean {
	const kind = shownKind(view);
	return kind === 'network' || kind === 'explore';
}

/** Whether a view has a picture; without one it is words and figures. */
export function hasPicture(view: View): boolean {
	if (view.compared.length > 0) return comparisonFault(view.compared) === undefined;
	const kind = shownKind(view);
	return !isPortrait(view) && (kind === 'network' || kind === 'together' || kind === 'explore');
}

/** What the quotes of a view are about, beside what it filters by; undefined when it asks for none (the plain overview). */
export function readingAbout(view: Pick<View, 'focus' | 'selection'>): Filter | undefined {
	const subjects = readingSubjects(view);
	if (!subjects.length) return undefined;
	return aboutFilter(subjects);
}

/** Whose silence the quotes of a view tell, about which concepts. */
export interface SilenceAsked {
	concepts: readonly string[];
	/** The municipalities that the quotes are narrowed to; all where there are none. */
	municipalities: readonly string[];
	/** Nothing is asked about but the focus. */
	ofFocus: boolean;
}

/** Silence is told of concepts alone: who does not say it under one value, or to one role, may say it elsewhere. */
export function silenceAsked(view: Pick<View, 'focus' | 'selection'>): SilenceAsked | undefined {
	const subjects = readingSubjects(view);
	const of = (facet: Facet) => subjects.filter((id) => facetOfId(id) === facet);
	const [concepts, municipalities] = [of('concept'), of('municipality')];
	if (concepts.length === 0 || concepts.length + municipalities.length < subjects.length) return undefined;
	const ofFocus = concepts.length === 1 && concepts[0] === view.focus;
	return { concepts, municipalities, ofFocus };
}

export interface SilentMunicipality {
	id: string;
	label: string;
	silence: Silence;
}

/** Who has no quote in a view, and why; by id. */
export interface Silent {
	municipalities: SilentMunicipality[];
	/** Municipalities of which nothing is known here, since they are not listed. */
	others: number;
}

/** Who of these is silent, of those that the quotes are narrowed to. The graph has `all` municipalities. */
export function silentAmong(
	counted: readonly { id: string; label: string; silence?: Silence | undefined }[],
	all: number,
	{ municipalities: chosen }: SilenceAsked
): Silent {
	const municipalities = counted.flatMap(({ id, label, silence }): SilentMunicipality[] =>
		silence && (chosen.length === 0 || chosen.includes(id)) ? [{ id, label, silence }] : []
	);
	return { municipalities, others: chosen.length === 0 ? all - counted.length : 0 };
}

/** Who is silent about the focus itself, as its lens says; undefined where more or something else is asked about. */
export function silentAround(
	focused: Focused | undefined,
	view: Pick<View, 'focus' | 'selection'>
): Silent | undefined {
	const asked = silenceAsked(view);
	if (focused?.kind !== 'lens' || !asked?.ofFocus) return undefined;
	const counted = focused.ring ? unpackRing(focused.ring).slice(0, LIMITS.listed) : focused.sectors;
	return silentAmong(counted, focused.municipalities, asked);
}
