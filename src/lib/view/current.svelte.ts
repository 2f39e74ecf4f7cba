/** The page's view: reads it from the address, writes it back as a step of the browser's history, so that Back, Forward, undo and a copied link are one thing. */

import { afterNavigate, beforeNavigate, goto } from '$app/navigation';
import { navigating, page } from '$app/state';
import { createContext } from 'svelte';
import { baseOf, homeOf } from './at';
import { IS_OFFLINE } from './is-offline';
import { ownCookie } from './own-appearance';
import { wear, type Step } from './steps';
import { decodeView, dropUnknown, encodeForOthers, encodeView, type Decoded } from './url';
import type { Appearance, View } from './view';

export interface CurrentView {
	readonly view: View;
	/** The view being gone to while its data is on the way; otherwise the present one. A next step starts from it, so that a quick second step does not undo the first. */
	readonly next: View;
	readonly problems: Decoded['problems'];
	/** The address that a step leads to from the next view. */
	href(step: Step): string;
	/** The same as a whole address to send to somebody else. */
	link(step: Step): string;
	/** Takes the step: a new entry of the history, or in place of the present one. A step that changes nothing is none. */
	go(step: Step, options?: { replace?: boolean }): Promise<void>;
	/** Shows a language or a theme, and remembers it for this reader. */
	choose(change: Partial<Appearance>): Promise<void>;
	/** One step back, as long as the step before was taken in this app. */
	undo(): void;
}

const [useCurrentView, setCurrentView] = createContext<CurrentView>();
export { useCurrentView };

/**
 * Called once by the page; everything below it uses {@link useCurrentView}.
 * @param known tells which ids the graph holds
 * @param remembered what the reader had chosen when the page was sent
 */
export function provideCurrentView(known: (id: string) => boolean, remembered: () => Appearance): CurrentView {
	let chosen = $state.raw<Appearance>();
	const own = $derived(chosen ?? remembered());
	const read = (url: URL) => dropUnknown(decodeView(url.searchParams, own), known);
	const decoded = $derived(read(page.url));
	let ahead = $state.raw<{ view: View; replace: boolean }>();
	const next = $derived(ahead?.view ?? (navigating.to ? read(navigating.to.url) : decoded).view);
	/** The whole of a view stands behind `?`, so that a link needs no path; a page without a server keeps it behind `#`. */
	const address = (search: string) => (search ? `${IS_OFFLINE ? '#' : ''}?${search}` : IS_OFFLINE ? '#' : './');
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

	async function goTo(view: View, replace: boolean) {
		const search = encodeView(view, own);
		const to = address(search);
		const stays = search === page.url.search.slice(1);
		if (stays && !ahead && !navigating.to) return;
		// A step that overtakes another takes it along, also into the history.
		const step = { view, replace: stays || (replace && (ahead?.replace ?? !navigating.to)) };
		ahead = step;
		try {
			await goto(to, { replaceState: step.replace, keepFocus: true, noScroll: true });
		} finally {
			if (ahead === step) ahead = undefined;
		}
	}

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
		href: (step) => address(encodeView(step(next), own)),
		link: (step) => {
			const search = encodeForOthers(step(next));
			return `${homeOf(page)}/${search ? `?${search}` : ''}`;
		},
		async go(step, { replace = false } = {}) {
			const view = step(next);
			if (view !== next) await goTo(view, replace);
		},
		async choose(change) {
			const view = wear(change)(next);
			chosen = { ...own, ...change };
			document.cookie = ownCookie(chosen, baseOf(page), location.protocol === 'https:');
			await goTo(view, true);
		},
		undo() {
			if (depth > 0) history.back();
		}
	});
}
