/** A finger that goes sideways: to the next step, or back. */

/** CSS pixels that a swipe has at least, and how much more sideways than up or down it is. */
const LEAST = 60;
const SLANT = 1.5;

/** Undefined for what is a tap, a scroll, or of several fingers. */
export function swipeOf(from: { x: number; y: number }, to: { x: number; y: number }): 'next' | 'back' | undefined {
	const [across, along] = [to.x - from.x, to.y - from.y];
	if (Math.abs(across) < LEAST || Math.abs(across) < SLANT * Math.abs(along)) return undefined;
	return across < 0 ? 'next' : 'back';
}
