/**
 * The rows of strips as one stop of the Tab key: up and down go from row to row, Home and End to the first and the
 * last. What a key means within a row is asked of whoever shows it. Painted anew, the picture keeps the focus.
 */

import type { Attachment } from 'svelte/attachments';

/** What else keys do; each tells whether it did anything. */
export interface RowActs {
	/** One organisation on: −1 to the left, 1 to the right. */
	aside(row: string, by: -1 | 1): void;
	/** Chooses the organisation that is pointed at. */
	choose(): boolean;
	/** Lets go of it. */
	leave(): boolean;
	/** The focus came to a row. */
	arrive(row: string): void;
}

const STOP = 'a[data-id]';

export function rowKeys(acts: RowActs): Attachment<HTMLElement> {
	return (picture) => {
		let stop: string | undefined;
		let held = false;
		const stops = () => [...picture.querySelectorAll<SVGAElement>(STOP)];
		const stopOf = (target: EventTarget | null) =>
			target instanceof Element ? (target.closest<SVGAElement>(STOP) ?? undefined) : undefined;

		function keepOneStop() {
			const all = stops();
			const at = all.find(({ dataset }) => dataset['id'] === stop) ?? all[0];
			for (const one of all) one.setAttribute('tabindex', one === at ? '0' : '-1');
			if (held && document.activeElement === document.body) at?.focus({ preventScroll: true });
		}

		function onfocusin({ target }: FocusEvent) {
			const id = stopOf(target)?.dataset['id'];
			if (id === undefined) return;
			held = true;
			if (id === stop) return;
			stop = id;
			keepOneStop();
			acts.arrive(id);
		}

		function onfocusout({ relatedTarget }: FocusEvent) {
			// Without a next place the link itself has gone, or the window: then its successor is given the focus.
			if (relatedTarget instanceof Node && !picture.contains(relatedTarget)) held = false;
		}

		function onkeydown(event: KeyboardEvent) {
			if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
			const from = stopOf(event.target);
			const row = from?.dataset['id'];
			if (from === undefined || row === undefined || !act(event.key, from, row)) return;
			event.preventDefault();
			event.stopPropagation();
		}

		function act(key: string, from: SVGAElement, row: string): boolean {
			const all = stops();
			switch (key) {
				case 'ArrowLeft':
					acts.aside(row, -1);
					return true;
				case 'ArrowRight':
					acts.aside(row, 1);
					return true;
				case 'ArrowUp':
				case 'ArrowDown':
					all[all.indexOf(from) + (key === 'ArrowUp' ? -1 : 1)]?.focus();
					return true;
				case 'Home':
				case 'End':
					all.at(key === 'Home' ? 0 : -1)?.focus();
					return true;
				case ' ':
					return acts.choose();
				case 'Escape':
					return acts.leave();
				default:
					return false;
			}
		}

		const onpointerdown = (event: Event) => {
			if (event.target instanceof Node && !picture.contains(event.target)) held = false;
		};

		keepOneStop();
		const changes = new MutationObserver(keepOneStop);
		changes.observe(picture, { childList: true, subtree: true });
		picture.addEventListener('focusin', onfocusin);
		picture.addEventListener('focusout', onfocusout);
		picture.addEventListener('keydown', onkeydown);
		document.addEventListener('pointerdown', onpointerdown);
		return () => {
			changes.disconnect();
			picture.removeEventListener('focusin', onfocusin);
			picture.removeEventListener('focusout', onfocusout);
			picture.removeEventListener('keydown', onkeydown);
			document.removeEventListener('pointerdown', onpointerdown);
		};
	};
}
