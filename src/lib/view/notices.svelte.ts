/** Short messages that answer an action ("link copied"), said once on screen and to a screen reader. */

import { createContext } from 'svelte';

const SHOWN_MS = 5000;

export interface Notices {
	readonly text: string;
	say(text: string): void;
}

const [useNotices, setNotices] = createContext<Notices>();
export { useNotices };

export function provideNotices(): Notices {
	let text = $state('');
	let timer: ReturnType<typeof setTimeout> | undefined;
	return setNotices({
		get text() {
			return text;
		},
		say(next) {
			clearTimeout(timer);
			text = next;
			timer = setTimeout(() => (text = ''), SHOWN_MS);
		}
	});
}
