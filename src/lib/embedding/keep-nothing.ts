/** A page in a frame on another site keeps nothing with its reader: no cookie, and nothing in the browser's storage. */

/** Whether this page is one for frames, as its address says. */
export function isInFrame(): boolean {
	return new URLSearchParams(location.search).has('embed');
}

/** The framework would remember how far a page was scrolled. It takes a storage that refuses for one that is switched off. */
export function keepNothing(): void {
	for (const name of ['localStorage', 'sessionStorage'])
		Object.defineProperty(window, name, {
			get(): never {
				throw new DOMException('A page in a frame keeps nothing.', 'SecurityError');
			}
		});
}
