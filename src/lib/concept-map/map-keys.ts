/**
 * A picture of links as one stop of the Tab key: arrows go to the next mark or line that way, Home
 * and End to the first and the last. What has the pointer or the focus lights its lines. Painted
 * anew, the picture keeps the focus where it was.
 */

import type { Attachment } from 'svelte/attachments';

const STOP = 'a[data-id], a[data-line]';
/** Which way each key goes: across, and down. */
const WAYS: Readonly<Record<string, readonly [x: number, y: number]>> = {
	ArrowRight: [1, 0],
	ArrowLeft: [-1, 0],
	ArrowDown: [0, 1],
	ArrowUp: [0, -1]
};
/** How much farther away what lies aside of the way counts. */
const ASIDE = 2.5;

export const mapKeys: Attachment<HTMLElement> = (picture) => {
	let stop: string | undefined;
	let held = false;
	const stops = () => [...picture.querySelectorAll<SVGAElement>(STOP)];
	const stopOf = (target: EventTarget | null) =>
		target instanceof Element ? (target.closest<SVGAElement>(STOP) ?? undefined) : undefined;

	function keepOneStop() {
		const all = stops();
		const at = all.find((one) => keyOf(one) === stop) ?? all.find((one) => 'id' in one.dataset) ?? all[0];
		for (const one of all) one.setAttribute('tabindex', one === at ? '0' : '-1');
		if (held && document.activeElement === document.body) at?.focus({ preventScroll: true });
	}

	function light(target: EventTarget | null) {
		const id = stopOf(target)?.dataset['id'];
		for (const one of picture.querySelectorAll<SVGAElement>('a[data-line]'))
			one.classList.toggle('lit', id !== undefined && (one.dataset['line'] ?? '').split('>').includes(id));
	}

	function onfocusin({ target }: FocusEvent) {
		const at = stopOf(target);
		if (at === undefined) return;
		held = true;
		stop = keyOf(at);
		keepOneStop();
		light(target);
	}

	function onfocusout({ relatedTarget }: FocusEvent) {
		// Without a next place the link itself has gone, or the window: then its successor is given the focus.
		if (relatedTarget instanceof Node && !picture.contains(relatedTarget)) held = false;
		light(relatedTarget);
	}

	function onkeydown(event: KeyboardEvent) {
		if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
		const from = stopOf(event.target);
		if (from === undefined) return;
		const next = stopFrom(stops(), from, event.key);
		if (next === undefined) return;
		event.preventDefault();
		next.focus();
	}

	const onpointerover = ({ target }: PointerEvent) => light(target);
	const onpointerleave = () => light(document.activeElement);
	const onpointerdown = (event: Event) => {
		if (event.target instanceof Node && !picture.contains(event.target)) held = false;
	};

	keepOneStop();
	const changes = new MutationObserver(keepOneStop);
	changes.observe(picture, { childList: true, subtree: true });
	picture.addEventListener('focusin', onfocusin);
	picture.addEventListener('focusout', onfocusout);
	picture.addEventListener('keydown', onkeydown);
	picture.addEventListener('pointerover', onpointerover);
	picture.addEventListener('pointerleave', onpointerleave);
	document.addEventListener('pointerdown', onpointerdown);
	return () => {
		changes.disconnect();
		picture.removeEventListener('focusin', onfocusin);
		picture.removeEventListener('focusout', onfocusout);
		picture.removeEventListener('keydown', onkeydown);
		picture.removeEventListener('pointerover', onpointerover);
		picture.removeEventListener('pointerleave', onpointerleave);
		document.removeEventListener('pointerdown', onpointerdown);
	};
};

function keyOf({ dataset }: SVGAElement): string | undefined {
	return dataset['id'] ?? dataset['line'];
}

/** Where a key leads from a stop; undefined where the key means nothing or there is none that way. */
function stopFrom(all: readonly SVGAElement[], from: SVGAElement, key: string): SVGAElement | undefined {
	if (key === 'Home') return all[0];
	if (key === 'End') return all.at(-1);
	const way = WAYS[key];
	if (way === undefined) return undefined;
	const start = middleOf(from);
	const distances = all.flatMap((one) => {
		if (one === from) return [];
		const at = middleOf(one);
		const [dx, dy] = [at.x - start.x, at.y - start.y];
		const along = dx * way[0] + dy * way[1];
		const aside = Math.abs(dx * way[1]) + Math.abs(dy * way[0]);
		return along > 1 && along >= aside / 2 ? [{ one, distance: along + ASIDE * aside }] : [];
	});
	return distances.sort((a, b) => a.distance - b.distance)[0]?.one;
}

function middleOf(stop: SVGAElement) {
	const { left, top, width, height } = stop.getBoundingClientRect();
	return { x: left + width / 2, y: top + height / 2 };
}
