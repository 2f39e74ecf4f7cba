/** Whether this reader may change anything: asked once by a page that nobody keeps for others. */

import { onMount } from 'svelte';
import { askEditing } from '../ask/workspace';

export interface Editor {
	/** False until it is known. */
	readonly may: boolean;
}

/** Called while a page is made. Where no answer comes, nothing is offered. */
export function asksEditor(): Editor {
	let may = $state(false);
	onMount(() => {
		askEditing().then(
			({ state }) => (may = state === 'editor'),
			() => undefined
		);
	});
	return {
		get may() {
			return may;
		}
	};
}
