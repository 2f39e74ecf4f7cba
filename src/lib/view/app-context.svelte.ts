/** What every panel needs: the names of the graph, the messages of the language, the palette of the theme. */

import { createContext } from 'svelte';
import type { GraphNode } from '$graph/model/graph';
import type { NodeRef } from '$graph/model/query';
import type { Palette } from '$graph/drawing/palette';
import type { Messages } from '../i18n/messages';
import type { Vocabulary } from './vocabulary';

export interface AppContext {
	readonly messages: Messages;
	readonly palette: Palette;
	readonly vocabulary: Vocabulary;
	/** A concept, a role, or what the view names: its focus, selection and filters. */
	node(id: string): GraphNode | undefined;
	/** Its name in the present language; of an id that the view does not show, the id itself. */
	nameOf(ref: { id: string; label: string } | string): string;
	/** The same with what distinguishes it, as far as the view knows: "Mod, Albertslund". */
	fullNameOf(ref: NodeRef | string): string;
	/** What is known of whose a node is, and of when, where its facet lists it. */
	listed(id: string): NodeRef | undefined;
	/** What a node is, in the present language; a value by its kind. */
	kindOf(ref: Pick<NodeRef, 'type' | 'kind'> | GraphNode): string;
}

export const [useApp, setApp] = createContext<AppContext>();
