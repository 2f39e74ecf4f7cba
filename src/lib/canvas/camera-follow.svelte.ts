/** Moves the renderer's camera to the address's, and tells the address where a hand has moved it. */

import { prefersReducedMotion } from 'svelte/motion';
import { RESTING_CAMERA, type Camera } from '$graph/scene/camera';
import { sameCamera } from './camera-step';
import type { Renderer } from './handle';

/** What the address says, and of which picture. */
interface Address {
	readonly key: string;
	/** Undefined while everything is in view. */
	readonly camera: Camera | undefined;
}

/** Called once, while the picture is made. Returns what is to be told of every camera that the renderer reports. */
export function followCamera(renderer: () => Renderer | undefined, address: () => Address): (reported: Camera) => void {
	// Only another camera or another picture moves it: other steps come while a hand is still zooming.
	const { x, y, ratio } = $derived(address().camera ?? RESTING_CAMERA);
	const key = $derived(address().key);
	const wanted = $derived({ key, x, y, ratio });
	/** What was reported last: when it comes back as the address's, the camera may have moved on. */
	let reported: (Camera & { key: string }) | undefined;
	$effect(() => {
		const made = renderer();
		if (!made || sameCamera(made.camera(), wanted)) return;
		if (reported?.key === wanted.key && sameCamera(reported, wanted)) return;
		reported = undefined;
		made.moveCamera(wanted, prefersReducedMotion.current);
	});
	return (state) => (reported = { ...state, key: address().key });
}
