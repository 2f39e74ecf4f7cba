/** Which picture a view shows: its scene, names in the reader's language, its colours and type, and whose is what. */

import { isMany } from '$graph/layout/fields';
import type { GraphNode } from '$graph/model/graph';
import type { OverviewLinks, Places } from '$graph/model/query';
import type { Lens } from '$graph/scene/lens';
import { lensScene } from '$graph/scene/lens-scene';
import { overviewScene } from '$graph/scene/overview-scene';
import { OVERVIEW, type Scene } from '$graph/scene/scene';
import { PALETTES, type Theme } from '$graph/drawing/palette';
import type { Picture } from '$graph/drawing/draw';
import { messagesFor, nameOf } from '../i18n/messages';
import type { Language } from '../i18n/language';
import type { SentPortrait } from './sent-portrait';
import type { ThemeChoice, View } from './view';

/** Anything but a concept: it is told in words and figures, and has no picture. */
export interface Portrayed {
	kind: 'portrait';
	focus: GraphNode;
	/** Statements that match. */
	total: number;
	/** Undefined for a single statement. */
	portrait: SentPortrait | undefined;
}

/** The lens on a concept or the portrait of anything else; the overview where nothing is in focus. */
export type Focused = Lens | Portrayed;

export function sceneOf(overview: OverviewLinks | undefined, focused: Focused | undefined, places: Places): Scene {
	if (focused) return focused.kind === 'lens' ? lensScene(focused, places) : noScene(focused.focus.id);
	// Many organisations are drawn as strips, which have a scene of their own.
	return overview && !isMany(overview.reach.municipalities) ? overviewScene(overview, places) : noScene(OVERVIEW);
}

function noScene(key: string): Scene {
	return { key, places: 'arbitrary', nodes: [], edges: [], sectors: [], frame: { width: 1, height: 1 } };
}

/** The scene with names in a language, and with its kind what is called as a concept beside it. Its edges are the same array, by which the renderer knows that nothing has moved. */
export function namedScene(scene: Scene, node: (id: string) => GraphNode | undefined, language: Language): Scene {
	const { types } = messagesFor(language);
	const named = scene.nodes.map((item) => ({ ...item, label: nameOf(node(item.id) ?? item, language) }));
	const concepts = new Set(named.flatMap(({ type, label }) => (type === 'Concept' ? [label] : [])));
	const nodes = named.map((item) => {
		const isAmbiguous = (item.type === 'Value' || item.type === 'Relation') && concepts.has(item.label);
		return isAmbiguous ? { ...item, label: `${item.label} (${types[item.type].one.toLowerCase()})` } : item;
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

/** What stands out in a picture: what is selected; of a concept map the two concepts of the open pair. */
export function chosenIn({ kind, cell, selection }: Pick<View, 'kind' | 'cell' | 'selection'>): readonly string[] {
	return kind === 'together' && cell !== undefined ? cell : selection;
}

/** The whole picture at its first moment, before anybody points at anything. */
export function firstPicture(scene: Scene, view: View, darkMachine: boolean): Picture {
	const theme = themeOf(view.theme, darkMachine);
	const { inPicture, strips } = messagesFor(view.language);
	return {
		scene,
		attention: { hovered: undefined, selected: chosenIn(view), litType: undefined, hiddenTypes: view.hidden },
		palette: PALETTES[theme],
		textSize: textSizeOf(theme),
		words: inPicture,
		stripWords: strips.drawn
	};
}
