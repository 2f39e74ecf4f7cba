/** Which picture a view shows: its scene, names in the reader's language, its colours and type, and whose is what. */

import type { Within } from '$graph/analysis/silence';
import type { GraphNode } from '$graph/model';
import type { Overview, Slice } from '$graph/query';
import { lensScene } from '$graph/scene/lens-scene';
import { overviewScene } from '$graph/scene/overview-scene';
import { profileScene } from '$graph/scene/profile-scene';
import type { Scene } from '$graph/scene/scene';
import { PALETTES, type Theme } from '../canvas/palette';
import type { Picture } from '../canvas/camera';
import { messagesFor, nameOf } from '../i18n/messages';
import type { Language, ThemeChoice, View } from './view';

/** The lens on a concept, the profile of anything else, or the overview; `within` counts what is about the focus. */
export function sceneOf(overview: Overview, slice: Slice | undefined, within: Within | undefined): Scene {
	if (!slice) return overviewScene(overview);
	const isLens = slice.focus.type === 'Concept' && within !== undefined;
	return isLens ? lensScene(slice, overview, within) : profileScene(slice, within);
}

/** The scene with names in a language. Its edges are the same array, by which the renderer knows that nothing has moved. */
export function namedScene(scene: Scene, node: (id: string) => GraphNode | undefined, language: Language): Scene {
	const nodes = scene.nodes.map((item) => {
		const known = node(item.id);
		return known ? { ...item, label: nameOf(known, language) } : item;
	});
	return { ...scene, nodes };
}

/** The theme that is worn: the one chosen, or as the machine is set. */
export function themeOf(choice: ThemeChoice, darkMachine: boolean): Theme {
	if (choice === 'auto') return darkMachine ? 'dark' : 'light';
	return choice;
}

/** Pixels of body text in a theme, as the root's font size in app.css. */
export function textSizeOf(theme: Theme): number {
	return theme === 'projector' ? 20 : 16;
}

/** The whole picture at its first moment, before anybody points at anything. */
export function firstPicture(scene: Scene, view: View, darkMachine: boolean): Picture {
	const theme = themeOf(view.theme, darkMachine);
	return {
		scene,
		attention: { hovered: undefined, selected: view.selection, litType: undefined, hiddenTypes: view.hidden },
		palette: PALETTES[theme],
		textSize: textSizeOf(theme),
		words: messagesFor(view.language).silence
	};
}
