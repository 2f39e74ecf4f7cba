/** Where the reading panel stands: a statement just selected comes into view, another subject is read from its beginning, and Back leads to where one was. */

import { afterNavigate } from '$app/navigation';
import { untrack } from 'svelte';
import { readingSubjects } from '../view/reading';
import type { View } from '../view/view';

/** Called once, while the page is made. */
export function keepReadingPlace(view: () => View): void {
	const chosen = $derived(view().selection.findLast((id) => id.startsWith('statement:')));
	$effect(() => {
		const reader = document.getElementById('reader');
		// On a phone the page would scroll, away from the picture that was tapped.
		const scrolls = reader !== null && reader.scrollHeight > reader.clientHeight;
		if (chosen !== undefined && scrolls)
			document.getElementById(`quote-${chosen}`)?.scrollIntoView({ block: 'nearest' });
	});

	const subject = $derived([...readingSubjects(view()), view().query].join(' '));
	let read = untrack(() => subject);
	afterNavigate(({ type }) => {
		if (subject !== read && type !== 'popstate' && chosen === undefined) toBeginning();
		read = subject;
	});
}

function toBeginning(): void {
	const reader = document.getElementById('reader');
	reader?.scrollTo(0, 0);
	if (reader && reader.getBoundingClientRect().top < 0) reader.scrollIntoView();
}
