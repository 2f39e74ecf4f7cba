/** Writing XML: elements, attributes and numbers, with everything escaped that comes from outside. */

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** What no XML document may hold: control characters, and halves of surrogate pairs. */
const FORBIDDEN = /(?![\t\n\r])\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu;

/** Texts with nothing to escape, and without any letter that might be forbidden: nearly all. */
const PLAIN = /^[ !#-%(-;=?-~\u00a0-\ud7ff\t\n]*$/;

/** A text as the content of an element or of an attribute in quotation marks. */
export function escapeText(text: string): string {
	if (PLAIN.test(text)) return text;
	return text.replace(FORBIDDEN, '\ufffd').replace(/[&<>"']/g, (letter) => ESCAPES[letter] ?? letter);
}

export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** An element. `content` is markup already; attributes that are undefined are left out. */
export function element(name: string, attributes: Attributes, content = ''): string {
	// A picture has thousands: a list for each would cost more than the text.
	let written = '';
	for (const key in attributes) {
		const value = attributes[key];
		if (value !== undefined) written += ` ${key}="${typeof value === 'number' ? value : escapeText(value)}"`;
	}
	return content === '' ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>`;
}

/** A number with few digits, the same on every machine: tenths of a pixel are finer than any screen. */
export function short(value: number, digits = 1): string {
	const factor = 10 ** digits;
	const rounded = Math.round(value * factor) / factor;
	return String(rounded === 0 ? 0 : rounded);
}
