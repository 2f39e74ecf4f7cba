/** The address at which a step of a story is presented. Pure. */

import { decodeView, encodeView } from '../view/url';
import type { Appearance, View } from '../view/view';
import type { ShownStory } from '../stories/shown';

/** A step without a view of its own lies over that of the nearest step before it, or over the overview. */
export function viewOfStep({ id, steps }: ShownStory, step: number, { language }: Appearance): View {
	const own = steps
		.slice(0, step)
		.reverse()
		.find((one) => one.is === 'view');
	const { view } = decodeView(new URLSearchParams(own?.address ?? ''));
	return { ...view, language, theme: 'projector', presented: { story: id, step } };
}

/** What stands behind `?`: the whole of the view. */
export function addressOfStep(story: ShownStory, step: number, appearance: Appearance): string {
	return encodeView(viewOfStep(story, step, appearance), appearance);
}

/** Whether a view is still the one of its step, or somebody went on from there. */
export function isAtStep(view: View, story: ShownStory, step: number): boolean {
	const bare = (one: View) => encodeView({ ...one, camera: undefined, selection: [], language: 'da', theme: 'auto' });
	return bare(view) === bare(viewOfStep(story, step, view));
}
