/** What a person carries away from the page: its link, and its picture. */

import { copyWithLink } from '../share/copy-with-link';
import type { Shared } from '../share/sharing';
import type { Keeping } from '../keep/keeping.svelte';
import type { Notices } from '../view/notices.svelte';
import { withCamera } from '../view/steps';
import type { Explorer } from './explorer.svelte';

/** Each says what came of it. */
export interface CarryAway {
	link(): Promise<void>;
	/** Asks where what is seen is to be kept. */
	keep(): void;
	/** What the dialog that carries the view away is about. */
	shared(): Shared;
}

export function carryAway(explorer: Explorer, notices: Notices, keeping: Keeping): CarryAway {
	/** A camera that just moved is not in the address yet. */
	function linkOfWhatIsSeen(): string {
		const { current, stage } = explorer;
		return current.link((view) => (stage ? withCamera(stage.cameraNow())(view) : view));
	}
	return {
		async link() {
			const t = explorer.messages;
			const link = linkOfWhatIsSeen();
			const words = { copied: t.share.copied, failed: t.share.copyFailed, local: t.share.local };
			notices.say(await copyWithLink(link, link, words));
		},
		keep() {
			const { search } = new URL(linkOfWhatIsSeen());
			keeping.begin({ is: 'view', title: explorer.title, address: search.slice(1) });
		},
		shared() {
			const { stage, drawn, title, worn } = explorer;
			// As large as it is on the screen.
			const seen = (stage ?? drawn)?.drawing({ width: 1, height: 1 });
			return { title, link: linkOfWhatIsSeen(), drawn: (stage ?? drawn) !== undefined, seen, theme: worn };
		}
	};
}
