/** Short messages that answer an action ("link copied"), said once on screen and to a screen reader. */

import { createContext } from 'svelte';

const SHOWN_MS = 5000;
/** With something to do in it: long enough to find it and to press it. */
const SHOWN_WITH_ACTION_MS = 20_000;

/** What can be done about it, such as undo. */
export interface NoticeAction {
	label: string;
	run(): Promise<void>;
}

export interface Notices {
	readonly text: string;
	readonly action: NoticeAction | undefined;
	say(text: string, action?: NoticeAction): void;
}

const [useNotices, setNotices] = createContext<Notices>();
export { useNotices };

export function provideNotices(): Notices {
	let text = $state('');
	let action = $state.raw<NoticeAction>();
	let timer: ReturnType<typeof setTimeout> | undefined;
	return setNotices({
		get text() {
			return text;
		},
		get action() {
			return action;
		},
		say(next, offered) {
			clearTimeout(timer);
			text = next;
			action = offered;
			timer = setTimeout(
				() => {
					text = '';
					action = undefined;
				},
				offered ? SHOWN_WITH_ACTION_MS : SHOWN_MS
			);
		}
	});
}
