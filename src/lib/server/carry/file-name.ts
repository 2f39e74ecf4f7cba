/** The name of a file that is carried away: what it shows, what is filtered by, and how many statements that is. */

import { slug } from '$graph/model/ids';
import { FACETS } from '$graph/model/query';
import type { GraphStore } from '$graph/store/port';
import type { View } from '../../view/view';
import { titleIn } from './carried-view';
import type { Names } from './names';
import { statementsTold } from './statements';

/** Characters of the name without its ending: some programs still cut longer ones. */
const LONGEST = 110;
/** Filters that are named one by one. */
const MOST_NAMED = 4;

/** `sammenhaeng-mod-gladsaxe-leder-12-udsagn` */
export async function fileNameOf(store: GraphStore, view: View, names: Names): Promise<string> {
	const chosen = FACETS.flatMap((facet) => view.filter[facet]);
	const { messages: t, nameOf } = names;
	const filters = chosen.length > MOST_NAMED ? [`${String(chosen.length)} ${t.share.filters}`] : chosen.map(nameOf);
	const count = t.statements((await statementsTold(store, view)).total);
	const said = slug([titleIn(view, names), ...filters].join(' ')).slice(0, LONGEST);
	return `sammenhaeng-${said}-${slug(count)}`.replace(/-{2,}/g, '-');
}

/** Of a story, which has many views. */
export function storyFileName(title: string): string {
	return `sammenhaeng-${slug(title).slice(0, LONGEST) || 'praesentation'}`;
}
