/** Keeps the keyboard where it was when a step of the page takes away what had the focus, or the browser's Back resets it. */

import { afterNavigate } from '$app/navigation';
import { onMount } from 'svelte';

/**
 * Called once by the page's layout. After each step a lost focus goes back to what had it; where that is gone, to the
 * region it was in, or to `fallback`.
 */
export function keepFocus(fallback: () => HTMLElement | SVGElement | null | undefined): void {
	/** What had the focus last, then what holds it, outwards; empty after a click on nothing. */
	let path: HTMLElement[] = [];

	function onfocusin({ target }: FocusEvent) {
		if (!(target instanceof HTMLElement) || target === document.body) return;
		path = [];
		for (let at: HTMLElement | null = target; at && at !== document.body; at = at.parentElement)
			if (at === target || at.hasAttribute('tabindex')) path.push(at);
	}

	/** A reader who leaves on purpose leaves something that is still there; what is taken away may say so before it goes. */
	function onfocusout({ target, relatedTarget }: FocusEvent) {
		if (relatedTarget !== null || !(target instanceof HTMLElement)) return;
		setTimeout(() => {
			if (isLost() && document.hasFocus() && isSeen(target)) path = [];
		});
	}

	onMount(() => {
		document.addEventListener('focusin', onfocusin);
		document.addEventListener('focusout', onfocusout);
		return () => {
			document.removeEventListener('focusin', onfocusin);
			document.removeEventListener('focusout', onfocusout);
		};
	});

	afterNavigate(() => {
		if (!isLost() || path.length === 0) return;
		const home = path.find(isSeen) ?? fallback();
		home?.focus({ preventScroll: true });
	});
}

function isLost(): boolean {
	return document.activeElement === null || document.activeElement === document.body;
}

function isSeen(element: HTMLElement): boolean {
	return (
		element.isConnected && element.getClientRects().length > 0 && getComputedStyle(element).visibility === 'visible'
	);
}
