/** What a person carries away from the page: its link, and its picture. */

import type { Size } from '$graph/drawing/framing';
import { copyWithLink } from '../share/copy-with-link';
import type { Keeping } from '../keep/keeping.svelte';
import type { Notices } from '../view/notices.svelte';
import { withCamera } from '../view/steps';
import type { Explorer } from './explorer.svelte';

/** CSS pixels of the view in a picture at least: a slide needs room for names, however small the window. */
const SLIDE: Size = { width: 1100, height: 640 };

/** Each says what came of it. */
export interface CarryAway {
	link(): Promise<void>;
	/** Asks where what is seen is to be kept. */
	keep(): void;
	picture(): Promise<void>;
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
		async picture() {
			const { current, stage, drawn, app, sent, messages, palette, scene, title, focused } = explorer;
			const drawing = (stage ?? drawn)?.drawing(SLIDE);
			if (!drawing) return;
			// Fetched when it is asked for, because most readers save nothing.
			const { savePicture } = await import('../share/save-picture');
			const { counts, overview, sources, vocabulary } = sent;
			const saved = await savePicture({
				...{ drawing, title, scene, view: current.view, palette, messages, counts, overview, focused, sources },
				named: app.node,
				listed: app.listed,
				link: linkOfWhatIsSeen(),
				edited: vocabulary.edited
			});
			notices.say(saved ? messages.share.pictureSaved : messages.share.pictureFailed);
		}
	};
}
