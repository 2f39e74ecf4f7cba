/** A view as an address holds it, without what this graph does not have. */

import { decodeView, dropUnknown, encodeView } from '../view/url';
import { DEFAULT_APPEARANCE, type View } from '../view/view';
import { isStatement } from './asked';

/** @param known tells whether the graph holds a node that is no statement */
export function viewAt(address: string, known: (id: string) => boolean): { view: View; gone: string[] } {
	const gone = new Set<string>();
	const { view } = dropUnknown(decodeView(new URLSearchParams(address)), (id) => {
		const isThere = isStatement(id) || known(id);
		if (!isThere) gone.add(id);
		return isThere;
	});
	return { view, gone: [...gone] };
}

/**
 * The address of a view as it is kept: in one order, and without language and theme, which are the reader's. The camera
 * stays, because it says what is looked at.
 */
export function keptAddress(address: string): string {
	const { view } = decodeView(new URLSearchParams(address));
	return encodeView({ ...view, ...DEFAULT_APPEARANCE, presented: undefined, embedded: undefined });
}
