/** What a view claims of municipalities in words: who has statements under its filter, what a share is of, and how much of a part is shown. Panel, list, picture and saved picture say the same. */

import { isAll, partOf } from '$graph/analysis/figures';
import { MOST_NAMED, speakersUnder } from '$graph/analysis/speakers';
import type { NodeType } from '$graph/model/kinds';
import { FACETS, type Facet, type FacetCounts, type Filter, type OverviewLinks } from '$graph/model/query';
import type { Scene } from '$graph/scene/scene';
import type { Messages } from '../i18n/messages';
import { isFiltered } from './view';

/** What narrows statements, as the words that follow “statements”, with the space before them; empty where nothing does. */
function narrowedBy(
	messages: Messages,
	filter: Filter,
	nameOf: (id: string) => string,
	facets: readonly Facet[]
): string {
	const either = new Intl.ListFormat(messages.locale, { type: 'disjunction' });
	return (['role', 'relation', 'value', 'document', 'concept'] as const)
		.filter((facet) => facets.includes(facet) && filter[facet].length > 0)
		.map((facet) => {
			const ids = filter[facet];
			const few = ids.length <= MOST_NAMED;
			return messages.claims.narrowed[facet](few ? either.format(ids.map(nameOf)) : undefined, ids.length);
		})
		.join('');
}

/** How much the filter leaves, who has it and who has none; empty without a filter. */
export function filterClaim(
	messages: Messages,
	counts: FacetCounts,
	links: OverviewLinks,
	filter: Filter,
	nameOf: (id: string) => string
): string {
	if (!isFiltered(filter)) return '';
	const { matched, total } = counts;
	const left = messages.claims.within(matched, total, links.reach);
	if (matched === 0) return left;
	const who = messages.claims.speakers(
		speakersUnder(counts, links, filter),
		narrowedBy(messages, filter, nameOf, FACETS)
	);
	return `${left} ${who}`;
}

/** What a share is of, as words that follow “share of”. */
export function baseClaim(messages: Messages, filter: Filter, nameOf: (id: string) => string): string {
	return messages.claims.base(narrowedBy(messages, filter, nameOf, ['role', 'relation', 'value', 'document']));
}

/** That a list holds only some of the municipalities with statements; empty where it holds all. */
export function speakingClaim(messages: Messages, { reach }: OverviewLinks, shown: number): string {
	const { municipalities: all, speaking } = reach;
	if (partOf(shown, speaking.municipalities) === undefined) return '';
	if (isAll(speaking.municipalities, all)) return messages.claims.listed(shown, messages.municipalities(all));
	return messages.claims.listedSpeaking(shown, messages.municipalities(speaking.municipalities));
}

/** How much of a type the picture draws; empty where it draws all. */
export function drawnClaim(messages: Messages, scene: Scene): string {
	const { of = {} } = scene;
	const drawn = (type: keyof typeof of) => scene.nodes.filter((node) => node.type === type).length;
	const { Municipality, Concept, Statement } = of;
	return [
		Municipality && messages.claims.drawn(drawn('Municipality'), messages.municipalities(Municipality)),
		Concept && messages.claims.drawn(drawn('Concept'), messages.concepts(Concept)),
		Statement && messages.claims.drawn(drawn('Statement'), messages.statements(Statement))
	]
		.filter(Boolean)
		.join(' ');
}

/** How many of a type the picture draws, of how many where it draws a part. */
export function countOf(messages: Messages, { of }: Scene, type: NodeType, drawn: number): string {
	const all = of?.[type];
	return all === undefined ? messages.number(drawn) : messages.of(drawn, all);
}
