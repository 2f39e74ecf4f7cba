/** A place in a page without a server, and those who are told of the way to another. */

export interface Navigated {
	type: 'enter' | 'link' | 'goto' | 'popstate';
	/** Steps of the history; 0 where it is not known. */
	delta: number;
}

/** As much of an address as the explorer reads. `pathname` is what its links begin with. */
export interface Place {
	pathname: '#';
	search: string;
	searchParams: URLSearchParams;
	origin: string;
	href: string;
}

/** @param first the parameters of the view that is shown where the address names none */
export function placeOf(hash: string, first: string, origin: string): Place {
	const [, written] = /^#\?([^#]*)/.exec(hash) ?? [];
	const parameters = written ?? first;
	const search = parameters === '' ? '' : `?${parameters}`;
	return { pathname: '#', search, searchParams: new URLSearchParams(parameters), origin, href: `${origin}/${search}` };
}

type Listener = (navigated: Navigated) => void;

export class Listeners {
	readonly #all = new Set<Listener>();

	/** Returns what ends it. */
	add(listener: Listener): () => void {
		this.#all.add(listener);
		return () => void this.#all.delete(listener);
	}

	tell(navigated: Navigated): void {
		for (const listener of this.#all) listener(navigated);
	}
}
