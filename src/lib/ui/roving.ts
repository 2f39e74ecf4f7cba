/** A row of buttons as one stop of the Tab key: the arrow keys go from button to button within it, as in every toolbar. */

import type { Attachment } from 'svelte/attachments';

const STEPS: Readonly<Record<string, (at: number, last: number) => number>> = {
	ArrowLeft: (at, last) => (at === 0 ? last : at - 1),
	ArrowUp: (at, last) => (at === 0 ? last : at - 1),
	ArrowRight: (at, last) => (at === last ? 0 : at + 1),
	ArrowDown: (at, last) => (at === last ? 0 : at + 1),
	Home: () => 0,
	End: (_at, last) => last
};

/** Buttons may come and go: the one that had the focus last keeps the stop while it is there. */
export const roving: Attachment<HTMLElement> = (bar) => {
	let stop: HTMLElement | undefined;
	const buttons = () => [...bar.querySelectorAll<HTMLElement>('button')];

	function keepOneStop() {
		const all = buttons();
		if (!stop || !all.includes(stop)) stop = all[0];
		for (const button of all) button.tabIndex = button === stop ? 0 : -1;
	}

	function onfocusin({ target }: FocusEvent) {
		const button = buttons().find((one) => one === target);
		if (!button) return;
		stop = button;
		keepOneStop();
	}

	function onkeydown(event: KeyboardEvent) {
		const all = buttons();
		const at = all.findIndex((button) => button === document.activeElement);
		const step = STEPS[event.key];
		if (at < 0 || !step || event.altKey || event.ctrlKey || event.metaKey) return;
		event.preventDefault();
		all[step(at, all.length - 1)]?.focus();
	}

	keepOneStop();
	const changes = new MutationObserver(keepOneStop);
	changes.observe(bar, { childList: true, subtree: true });
	bar.addEventListener('focusin', onfocusin);
	bar.addEventListener('keydown', onkeydown);
	return () => {
		changes.disconnect();
		bar.removeEventListener('focusin', onfocusin);
		bar.removeEventListener('keydown', onkeydown);
	};
};
