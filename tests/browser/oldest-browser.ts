/** Makes a new Chromium as poor in built-ins as the oldest browsers that the README names: Safari 16.4, Chrome 111, Firefox 114. */

const ITERATOR = ['map', 'filter', 'take', 'drop', 'flatMap', 'reduce', 'toArray', 'forEach', 'some', 'every', 'find'];
const SETS = [
	'union',
	'intersection',
	'difference',
	'symmetricDifference',
	'isSubsetOf',
	'isSupersetOf',
	'isDisjointFrom'
];
const BASE64 = ['toBase64', 'toHex', 'setFromBase64', 'setFromHex'];

/** By the path of what holds them: what at least one of the three lacks. */
export const NEWER: Readonly<Record<string, readonly string[]>> = {
	Object: ['groupBy'],
	Map: ['groupBy'],
	'Map.prototype': ['getOrInsert', 'getOrInsertComputed'],
	'WeakMap.prototype': ['getOrInsert', 'getOrInsertComputed'],
	Array: ['fromAsync'],
	'Array.prototype': ['toSorted', 'toReversed', 'toSpliced', 'with'],
	'Uint8Array.prototype': BASE64,
	Uint8Array: ['fromBase64', 'fromHex'],
	'ArrayBuffer.prototype': ['transfer', 'transferToFixedLength', 'resize'],
	'Iterator.prototype': ITERATOR,
	'Set.prototype': SETS,
	Promise: ['withResolvers', 'try'],
	'String.prototype': ['isWellFormed', 'toWellFormed'],
	RegExp: ['escape'],
	Math: ['sumPrecise', 'f16round'],
	Error: ['isError'],
	Intl: ['Segmenter', 'DurationFormat'],
	URL: ['canParse', 'parse'],
	'URLSearchParams.prototype': ['size'],
	AbortSignal: ['any'],
	Response: ['json'],
	ReadableStream: ['from'],
	'Element.prototype': ['moveBefore', 'getHTML', 'setHTML'],
	'HTMLElement.prototype': ['showPopover', 'hidePopover', 'togglePopover'],
	'Document.prototype': ['startViewTransition'],
	'CanvasRenderingContext2D.prototype': ['letterSpacing', 'wordSpacing', 'fontKerning', 'reset'],
	CSS: ['highlights'],
	globalThis: [
		'Iterator',
		'Float16Array',
		'DisposableStack',
		'AsyncDisposableStack',
		'SuppressedError',
		'requestIdleCallback',
		'cancelIdleCallback',
		'scheduler',
		'navigation',
		'URLPattern',
		'Highlight'
	]
};

/** As newer as the others, but Playwright looks for elements with it in the page itself. */
export const LEFT_FOR_PLAYWRIGHT: readonly string[] = ['checkVisibility'];

/** Runs in the page before anything else; stands alone, because it is sent there as text. */
export function removeNewer(newer: typeof NEWER): void {
	for (const [path, names] of Object.entries(newer)) {
		const holder = path
			.split('.')
			.reduce<unknown>((value, name) => (value as Record<string, unknown> | undefined)?.[name], globalThis);
		if (typeof holder !== 'object' && typeof holder !== 'function') continue;
		for (const name of names) Reflect.deleteProperty(holder as object, name);
	}
}
