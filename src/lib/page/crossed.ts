/** The matrix of a view that is one or shows it beneath the overview. It is apart from picture and quotes, because it depends on other keys: what is selected, or which cell is open, asks for it no more. */

import { FACETS } from '$graph/model/query';
import type { GraphStore } from '$graph/store/port';
import { packMatrix } from '../matrix/sent';
import { canCross } from '../view/crossing';
import { hasMatrix } from '../view/reading';
import { type AskedAddress, readAsked } from './asked';
import { catalogOf } from './catalog';

export async function crossedData(store: GraphStore, address: AskedAddress) {
	const { byId } = await catalogOf(store);
	const none = { crossed: undefined };
	// Of a picture nothing else is looked at, so that what is chosen in it does not ask again.
	const { kind } = readAsked(address, ['mode'], byId).view;
	if (kind === 'network' || kind === 'together') return none;
	if (!hasMatrix(readAsked(address, ['mode', 'focus', 'select', 'compare', 'q'], byId).view)) return none;
	const { view } = readAsked(address, [...FACETS, 'rows', 'columns'], byId);
	// Without an answer where the two can't be crossed.
	const matrix = canCross(view) ? packMatrix(await store.matrix(view)) : undefined;
	return { crossed: { matrix } };
}
