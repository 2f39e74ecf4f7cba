/** The running text of a block of a page: blanks, line breaks, what is bold, and what is no text. */

/** Running text while it is gathered. A line feed is a line break that the page asks for. */
export interface Run {
	text: string;
	/** Letters in all, and those that are bold. */
	letters: number;
	bold: number;
}

export function emptyRun(): Run {
	return { text: '', letters: 0, bold: 0 };
}

/** Adds a text; where it is not `kept` as typed, its line ends are blanks. */
export function addText(run: Run, text: string, { isBold, isKept }: { isBold: boolean; isKept: boolean }): void {
	const letters = text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
	run.letters += letters;
	if (isBold) run.bold += letters;
	run.text += isKept ? text : text.replace(/[\t\n\r\f]+/g, ' ');
}

/** A sign that lists begin with, or a number. */
const LIST_SIGN = /^(?:[^\p{L}\p{N}\s"'“”„»«’‘(–—-]\s*(?=\p{L})|[-–—]\s+|\(?(?:\d{1,2}|\p{L}|[ivx]{1,5})[.)]\s+)/u;

/**
 * The lines of a run. Line breaks part lines where they make a list or a new paragraph; elsewhere they
 * are blanks, because a print breaks its lines where there is no room.
 */
export function linesOfRun(run: Run): { lines: string[]; isList: boolean } {
	const paragraphs = run.text.split(/\n\s*\n/);
	const lines: string[] = [];
	let isList = false;
	for (const paragraph of paragraphs) {
		const pieces = paragraph.split('\n').map((piece) => piece.trim());
		if (pieces.length > 1 && isListOf(pieces)) {
			isList = true;
			lines.push(...pieces);
		} else lines.push(pieces.join(' '));
	}
	return { lines: lines.filter((line) => line.trim() !== ''), isList };
}

function isListOf(pieces: readonly string[]): boolean {
	const filled = pieces.filter((piece) => piece !== '');
	const signed = filled.filter((piece) => LIST_SIGN.test(piece)).length;
	if (signed >= 2 && signed >= filled.length - 1) return true;
	const [first = '', ...items] = filled;
	// "Vi lægger vægt på:" and short lines below it
	return /[:…]$/.test(first) && items.length >= 2 && items.every((item) => item.length <= 80);
}

/** True where a whole block is bold, short and no sentence: in many documents that is how a heading is made. */
export function isBoldHeading(run: Run): boolean {
	const text = run.text.trim();
	if (run.letters === 0 || run.bold < run.letters || text.includes('\n')) return false;
	return text.length <= 90 && text.split(/\s+/).length <= 12 && !/[.!,;]["”’]?$/.test(text) && !LIST_SIGN.test(text);
}

/** True where a paragraph begins as the item of a list that somebody typed. */
export function opensWithSign(text: string): boolean {
	return LIST_SIGN.test(text);
}
