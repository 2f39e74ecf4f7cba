/** The page's view state: reads it from the address, writes it back as a step of the browser's history, so that Back, Forward, undo and a copied link are one thing. */

import { afterNavigate, goto } from '$app/navigation';
import { page } from '$app/state';
import { createContext } from 'svelte';
import { decodeView, dropUnknown, encodeView, type Decoded } from './url';
import type { View } from './view';

export interface CurrentView {
	readonly view: View;
	readonly problems: Decoded['problems'];
	/** The address that shows the present view with these changes. */
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
	const decoded = $derived(dropUnknown(decodeView(page.url.searchParams), known));
	const href = (change: Partial<View>) => {
		const search = encodeView({ ...decoded.view, ...change });
		return search ? `${page.url.pathname}?${search}` : page.url.pathname;
	};
	/** Own steps behind this one: undo must not leave the app. */
	let depth = 0;
	afterNavigate((navigation) => {
		if (navigation.type === 'popstate') depth = Math.max(0, depth + navigation.delta);
		else if (navigation.type === 'link') depth++;
	});
	return setCurrentView({
		get view() {
			return decoded.view;
		},
		get problems() {
			return decoded.problems;
		},
		href,
		async go(change, { replace = false } = {}) {
			await goto(href(change), { replaceState: replace, keepFocus: true, noScroll: true });
			if (!replace) depth++;
		},
		undo() {
			if (depth > 0) history.back();
		}
	});
}
