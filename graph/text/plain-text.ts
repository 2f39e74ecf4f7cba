/** What every file of the seed must be: text in UTF-8, without the control characters that no editor shows. */

/** A character that no text should hold: its number in the text from 0, and its name. */
export interface ControlCharacter {
	index: number;
	/** Such as `U+0000 (NUL)`. */
	name: string;
}

/** The text of a file, a byte order mark included; undefined where its bytes are not UTF-8. */
export function utf8Text(bytes: Buffer): string | undefined {
	try {
		return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
	} catch {
		return undefined;
	}
}

/**
 * The first control character of a line that a person wrote; a tab is none. Those that turn the direction of letters are
 * among them (Unicode, UAX 9), because a line that holds one is not read as it is written.
 */
export function controlIn(line: string): ControlCharacter | undefined {
	// eslint-disable-next-line no-control-regex -- they are what is looked for
	return first(line, /[\u0000-\u0008\u000a-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/);
}

/**
 * The first control character of a text as it was received. Page breaks and soft line ends belong to such texts, and
 * U+0080 to U+009F are what a wrong encoding makes of letters.
 */
export function controlInSource(text: string): ControlCharacter | undefined {
	// eslint-disable-next-line no-control-regex -- they are what is looked for
	return first(text, /[\u0000-\u0008\u000e-\u001f\u007f]/);
}

function first(text: string, controls: RegExp): ControlCharacter | undefined {
	const index = text.search(controls);
	if (index < 0) return undefined;
	const code = text.charCodeAt(index);
	const name = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
	return { index, name: code === 0 ? `${name} (NUL)` : name };
}
