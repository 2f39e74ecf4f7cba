/** A single finger is kept from the renderer, so that it scrolls the page and a tap is a click; two fingers move the picture. */

/** @param moving one finger moves the picture: it was asked for by a button */
export function keepOneFinger(event: TouchEvent, moving: boolean): void {
	if (!moving && event.touches.length < 2) event.stopPropagation();
}
