/** What the page's keys do. */

import { stepOut } from '../view/steps';
import type { Explorer } from './explorer.svelte';
import { focusOf, shortcutOf, type Shortcut } from './shortcuts';

/** Handles a key anywhere on the page; one without meaning here keeps its own. */
export function onKey(event: KeyboardEvent, explorer: Explorer, toSearch: () => void): void {
	// A dialog over the page has the keys, and Escape closes it.
	if (event.defaultPrevented || document.querySelector('dialog[open]')) return;
	const shortcut = shortcutOf(event, focusOf(event.target));
	if (!shortcut) return;
	event.preventDefault();
	act(shortcut, explorer, toSearch);
}

function act(shortcut: Shortcut, explorer: Explorer, toSearch: () => void): void {
	const { current, stage } = explorer;
	switch (shortcut) {
		case 'search':
			toSearch();
			break;
		case 'undo':
			current.undo();
			break;
		case 'redo':
			history.forward();
			break;
		case 'out':
			if (explorer.facetsOver) explorer.facetsOver = false;
			else void current.go(stepOut);
			break;
		case 'zoom-in':
			stage?.zoom(1 / 1.4);
			break;
		case 'zoom-out':
			stage?.zoom(1.4);
			break;
		case 'fit':
			stage?.fit();
	}
}
