/** A free exploration in words: what it shows and what not. Page, picture and file say the same. */

import { EXPLORED } from '$graph/model/acts';
import type { ExplorePicture } from '$graph/scene/explore-scene';
import type { Messages } from '../i18n/messages';
import type { View } from '../view/view';
import type { ExploreData } from './sent';

/** What an exploration is called: by the one thing that it begins with. */
export function exploreTitle({ things }: Pick<View, 'things'>, named: (id: string) => string, t: Messages): string {
	const [first, ...others] = things;
	return first === undefined || others.length > 0 || first.startsWith('statement:')
		? t.explore.title
		: t.explore.titleOf(named(first));
}

/** How much is shown, where it begins, and what is hidden. */
export function exploreSentences(
	{ all, begun }: Pick<ExploreData, 'all' | 'begun'>,
	{ scene, filtered, hidden }: ExplorePicture,
	{ explore: words }: Messages
): string[] {
	if (scene.nodes.length + filtered + hidden === 0) return [words.empty];
	return [
		words.summary(scene.nodes.length, all, scene.edges.length),
		...(begun ? [words.begun(begun.shown, begun.all)] : []),
		...(filtered > 0 ? [words.filtered(filtered)] : []),
		...(hidden > 0 ? [words.hidden(hidden)] : [])
	];
}

/** What acts could not show, and why. */
export function exploreFaults({ gone, beyond, refused, apart }: ExploreData, { explore: words }: Messages): string[] {
	return [
		...(gone > 0 ? [words.gone(gone)] : []),
		...(beyond > 0 ? [words.beyond(beyond, EXPLORED.acts)] : []),
		...(refused > 0 ? [words.refused(refused, EXPLORED.nodes)] : []),
		...(apart > 0 ? [words.apart] : [])
	];
}
