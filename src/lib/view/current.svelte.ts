/** The page's view state: reads it from the address, writes it back as a step of the browser's history, so that Back, Forward, undo and a copied link are one thing. */

import { afterNavigate, beforeNavigate, goto } from '$app/navigation';
import { navigating, page } from '$app/state';
import { createContext } from 'svelte';
import { decodeView, dropUnknown, encodeView, type Decoded } from './url';
import type { View } from './view';

export interface CurrentView {
	readonly view: View;
	/** The view being gone to while its data is on the way; otherwise the present one. A next step starts from it, so that a quick second step does not undo the first. */
	readonly next: View;
	readonly problems: Decoded['problems'];
	/** The address that shows the next view with these changes. */
	href(change: Partial<View>): string;
	/** Goes there: a new step, or in place of the present one. */
	go(change: Partial<View>, options?: { replace?: boolean }): Promise<void>;
	/** One step back, as long as the step before was taken in this app. */
	undo(): void;
}

const [useCurrentView, setCurrentView] = createContext<CurrentView>();
export { useCurrentView };

/** Called once by the page; everything below it uses {@link useCurrentView}. `known` tells which ids the graph holds. */
export function provideCurrentView(known: (id: string) => boolean): CurrentView {
	const read = (url: URL) => dropUnknown(decodeView(url.searchParams), known);
	const decoded = $derived(read(page.url));
	let ahead = $state.raw<{ view: View; replace: boolean }>();
	const next = $derived(ahead?.view ?? (navigating.to ? read(navigating.to.url) : decoded).view);
	const address = (view: View) => {
		const search = encodeView(view);
		return search ? `${page.url.pathname}?${search}` : page.url.pathname;
	};
	beforeNavigate(({ type }) => {
		// A link, or the browser's own steps, leave what this one was going to.
		if (type !== 'goto') ahead = undefined;
	});
	/** Own steps behind this one: undo must not leave the app. */
	let depth = 0;
	afterNavigate((navigation) => {
		if (navigation.type === 'popstate') depth = Math.max(0, depth + navigation.delta);
		else if (navigation.type === 'link' || (navigation.type === 'goto' && !ahead?.replace)) depth++;
	});
	return setCurrentView({
		get view() {
			return decoded.view;
		},
		get next() {
			return next;
		},
		get problems() {
			return decoded.problems;
		},
		href: (change) => address({ ...next, ...change }),
		async go(change, { replace = false } = {}) {
			const view = { ...next, ...change };
			const to = address(view);
			const stays = to === page.url.pathname + page.url.search;
			// A step that overtakes another takes it along, also into the history.
			const step = { view, replace: stays || (replace && (ahead?.replace ?? !navigating.to)) };
			ahead = step;
			try {
				await goto(to, { replaceState: step.replace, keepFocus: true, noScroll: true });
			} finally {
				if (ahead === step) ahead = undefined;
			}
		},
		undo() {
			if (depth > 0) history.back();
		}
	});
}
