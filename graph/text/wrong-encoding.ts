/** What UTF-8 looks like when it was once read as Windows-1252 or Latin-1: `fÃ¦lles` is fælles. Mending writes by this table, and anchoring reads by it. */

/** Characters that such texts hold besides Latin-1: the dashes, quotation marks and signs that Windows-1252 knows. */
const OF_WINDOWS = '–—‘’‚“”„†‡•…‰‹›€™';
/** The first of the two or three signs that stand for one character. */
const FIRST = /[ÂÃâ]/u;
const LONGEST = 3;

const windows = new TextDecoder('windows-1252');

/** Each wrongly read sequence, and the one character it stands for. */
const MISREAD: ReadonlyMap<string, string> = misread();

function misread(): Map<string, string> {
	const found = new Map<string, string>();
	// Latin-1 from the no-break space on
	const latin = Array.from({ length: 0x100 - 0xa0 }, (_, index) => String.fromCharCode(0xa0 + index));
	for (const character of [...latin, ...Array.from(OF_WINDOWS)]) {
		const bytes = Buffer.from(character, 'utf8');
		// both are in use: Latin-1 leaves control characters where Windows-1252 has signs
		found.set(windows.decode(bytes), character);
		found.set(bytes.toString('latin1'), character);
	}
	return found;
}

/** The wrongly read sequence that begins at `at`, and the character it stands for; undefined where none does. */
export function misreadAt(text: string, at: number): { seen: string; character: string } | undefined {
	if (!FIRST.test(text[at] ?? '')) return undefined;
	for (let length = LONGEST; length > 1; length--) {
		const seen = text.slice(at, at + length);
		const character = MISREAD.get(seen);
		if (character !== undefined && seen.length === length) return { seen, character };
	}
	return undefined;
}
