/**
 * A table as one stop of the Tab key: arrows go from cell to cell, Home and End to the ends of a
 * row, with Ctrl to the corners (WAI-ARIA Authoring Practices, grid). What a stop opens below its
 * row is reached by Tab.
 */

import type { Attachment } from 'svelte/attachments';

/** The links of the heads and the rows; not those of what is open below a row. */
const STOP = ':is(thead, tr[data-row]) a';
/** The links of cells; the first of them is the way into the table. */
const CELL = 'tr[data-row] a[aria-expanded]';

type Line = readonly (HTMLElement | undefined)[];

export const gridKeys: Attachment<HTMLTableElement> = (table) => {
	let stop: HTMLElement | undefined;

	function keepOneStop() {
		const all = [...table.querySelectorAll<HTMLElement>(STOP)];
		if (!stop || !all.includes(stop) || !isSeen(stop))
			stop = all.find((one) => one.matches(CELL) && isSeen(one)) ?? all[0];
		for (const one of all) {
			const index = one === stop ? 0 : -1;
			if (one.tabIndex !== index) one.tabIndex = index;
		}
	}

	function onfocusin({ target }: FocusEvent) {
		if (!(target instanceof HTMLElement) || !target.matches(STOP)) return;
		stop = target;
		keepOneStop();
	}

	function onkeydown(event: KeyboardEvent) {
		const { key, ctrlKey, altKey, metaKey, shiftKey, target } = event;
		if (altKey || metaKey || shiftKey || !(target instanceof HTMLElement)) return;
		if (key === 'Escape') backToCell(table, target);
		if (!target.matches(STOP)) return;
		const next = stopFrom(linesOf(table), target, ctrlKey ? `Ctrl ${key}` : key);
		if (!next) return;
		event.preventDefault();
		next.focus();
	}

	keepOneStop();
	const changes = new MutationObserver(keepOneStop);
	changes.observe(table, { childList: true, subtree: true });
	const sizes = new ResizeObserver(keepOneStop);
	sizes.observe(table);
	table.addEventListener('focusin', onfocusin);
	table.addEventListener('keydown', onkeydown);
	return () => {
		changes.disconnect();
		sizes.disconnect();
		table.removeEventListener('focusin', onfocusin);
		table.removeEventListener('keydown', onkeydown);
	};
};

/** From what is open below a row to the cell that opened it, because Escape takes away what has the focus. */
function backToCell(table: HTMLTableElement, from: HTMLElement): void {
	if (from.matches(STOP)) return;
	table.querySelector<HTMLElement>(`${CELL}[aria-expanded=true]`)?.focus();
}

/** The stops by line and column: names and orders of the head, then a line a row. */
function linesOf(table: HTMLTableElement): Line[] {
	const head = [...(table.tHead?.rows[0]?.cells ?? [])];
	const linkIn = (cell: Element, which = 'a') => cell.querySelector<HTMLElement>(which) ?? undefined;
	const rows = [...table.tBodies].map((body) => [...(body.rows[0]?.cells ?? [])].map((cell) => linkIn(cell)));
	return [
		head.map((cell) => linkIn(cell, 'a:not([data-order])')),
		head.map((cell) => linkIn(cell, 'a[data-order]')),
		...rows
	];
}

/** Where a key leads from a stop: to the next one that is seen; undefined where the key means nothing or there is none. */
function stopFrom(lines: readonly Line[], from: HTMLElement, key: string): HTMLElement | undefined {
	const line = lines.findIndex((one) => one.includes(from));
	const column = lines[line]?.indexOf(from) ?? -1;
	const along = lines[line] ?? [];
	const across = lines.map((one) => one[column]);
	switch (key) {
		case 'ArrowRight':
			return first(along.slice(column + 1));
		case 'ArrowLeft':
			return first(along.slice(0, column).reverse());
		case 'ArrowDown':
			return first(across.slice(line + 1));
		case 'ArrowUp':
			return first(across.slice(0, line).reverse());
		case 'Home':
			return first(along);
		case 'End':
			return first([...along].reverse());
		case 'Ctrl Home':
			return first(lines.flat());
		case 'Ctrl End':
			return first(lines.flat().reverse());
	}
	return undefined;
}

function first(stops: Line): HTMLElement | undefined {
	return stops.find((one) => one !== undefined && isSeen(one));
}

/** A narrow screen shows one column alone. */
function isSeen(stop: HTMLElement): boolean {
	return stop.getClientRects().length > 0;
}
