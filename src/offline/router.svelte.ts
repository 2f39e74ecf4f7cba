/** Addresses of a page without a server: a view stands behind `#?`, so that links, Back and a reload lead where they do in the app. */

import { tick } from 'svelte';
import { Listeners, type Navigated, type Place, placeOf } from './place';

/** What a page is made of at a place. */
type Load = (place: Place) => Promise<unknown>;

export class Router {
	readonly #origin: string;
	readonly #first: string;
	readonly #load: Load;
	readonly before = new Listeners();
	readonly after = new Listeners();
	place = $state.raw<Place>() as Place;
	/** On the way to. */
	to = $state.raw<Place>();
	data = $state.raw<unknown>();
	#turn = 0;

	/** @param first the parameters of the view that is shown where the address names none */
	constructor(origin: string, first: string, load: Load) {
		this.#origin = origin;
		this.#first = first;
		this.#load = load;
		this.place = placeOf(location.hash, this.#first, this.#origin);
	}

	/** Shows what the address names; from now on it is followed. */
	async start(): Promise<void> {
		this.data = await this.#load(this.place);
		addEventListener('hashchange', () => void this.#followed());
	}

	/** @param href a link of the app: `/?focus=…`, `?focus=…` or `#?focus=…` */
	async go(href: string, { replaceState = false } = {}): Promise<void> {
		const hash = `#?${href.replace(/^[^?]*\??/, '')}`;
		if (replaceState) history.replaceState(null, '', hash);
		else history.pushState(null, '', hash);
		await this.#show(hash, 'goto');
	}

	/** By a link, or by the browser's own steps. */
	async #followed(): Promise<void> {
		const { hash } = location;
		if (hash !== '' && !hash.startsWith('#?')) {
			// A place within the page: the address stays that of the view.
			document.getElementById(hash.slice(1))?.focus();
			history.replaceState(null, '', `#${this.place.search}`);
			return;
		}
		const inPage = /#.*(#.+)$/.exec(hash)?.[1];
		await this.#show(hash, 'popstate');
		if (inPage !== undefined) document.querySelector(inPage)?.scrollIntoView();
	}

	async #show(hash: string, type: Navigated['type']): Promise<void> {
		const turn = ++this.#turn;
		const place = placeOf(hash, this.#first, this.#origin);
		const navigated = { type, delta: 0 };
		this.before.tell(navigated);
		this.to = place;
		const data = await this.#load(place);
		// Somebody was quicker.
		if (turn !== this.#turn) return;
		this.place = place;
		this.data = data;
		this.to = undefined;
		await tick();
		this.after.tell(navigated);
	}
}

let only: Router | undefined;

/** One page, one router. */
export function useRouter(): Router {
	if (!only) throw new Error('The page has not begun.');
	return only;
}

export function beginRouter(router: Router): Router {
	only = router;
	return router;
}
