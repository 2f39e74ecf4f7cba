/** What every panel needs: the names of the graph, the messages of the language, the palette of the theme. */

import { createContext } from 'svelte';
import type { GraphNode, NodeType } from '$graph/model';
import type { Catalog } from '$graph/query';
import type { Palette } from '../canvas/palette';
import type { Messages } from '../i18n/messages';

export interface AppContext {
	readonly messages: Messages;
	readonly palette: Palette;
	readonly catalog: Catalog;
	/** A node of the catalog. */
	node(id: string): GraphNode | undefined;
	/** Its name in the present language; the id itself where the catalog does not hold it. */
	nameOf(ref: { id: string; label: string } | string): string;
	/** What a node is, in the present language; a value by its kind. */
	kindOf(ref: { id: string; type: NodeType }): string;
	/** The municipality that published a document, or the document that declares a value. */
	owner(id: string): string | undefined;
}

export const [useApp, setApp] = createContext<AppContext>();
