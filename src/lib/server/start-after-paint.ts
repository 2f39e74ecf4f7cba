/** Lets a page be painted before its scripts are asked for: read beside it they would hold up the picture that it brings. */

/** The framework's start: both of its scripts, in the page's one inline script. */
const START = /Promise\.all\(\[(\s*import\("[^"]+"\),\s*import\("[^"]+"\)\s*)\]\)/;

/** Milliseconds. A page in the background is not painted until someone looks at it, and should be ready by then. */
const LONGEST = 1_000;

/**
 * A page whose start waits for the first paint and then asks for all its scripts at once.
 * @param modules addresses of the scripts that the start leads to, as the page would name them
 */
export function startAfterPaint(page: string, modules: readonly string[]): string {
	return page.replace(
		START,
		(_start, both: string) => `new Promise((painted) => {
						requestAnimationFrame(() => setTimeout(painted));
						setTimeout(painted, ${LONGEST});
					}).then(() => {
						for (const href of ${JSON.stringify(modules)}) {
							document.head.append(Object.assign(document.createElement("link"), { rel: "modulepreload", href }));
						}
						return Promise.all([${both}]);
					})`
	);
}
