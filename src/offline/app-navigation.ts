/** In the place of `$app/navigation`. */

import { onMount } from 'svelte';
import type { Navigated } from './place';
import { useRouter } from './router.svelte';

export function goto(href: string, options?: { replaceState?: boolean }): Promise<void> {
	return useRouter().go(href, options);
}

export function afterNavigate(tell: (navigated: Navigated) => void): void {
	onMount(() => {
		tell({ type: 'enter', delta: 0 });
		return useRouter().after.add(tell);
	});
}

export function beforeNavigate(tell: (navigated: Navigated) => void): void {
	onMount(() => useRouter().before.add(tell));
}

/** Everything is here already. */
export function preloadData(): Promise<void> {
	return Promise.resolve();
}

/** Nobody changes anything here. */
export function invalidateAll(): Promise<void> {
	return Promise.resolve();
}
