/**
 * Finds fragments that are broken otherwise than by scanning: a wrong encoding, characters written as codes, signs inside
 * words, letters set apart. The letters left do not tell what was lost there, so repair leaves them as they stand.
 */

/** How a fragment is broken; a word cut in two is found by its halves, see {@link ../repair/cut-words.ts}. */
export type BrokenCode = 'wrong-encoding' | 'escaped' | 'sign-inside' | 'letters-apart' | 'cut-in-two';

/** A fragment that stays as it stands. Offsets are UTF-16, `end` exclusive. */
export interface Broken {
	start: number;
	end: number;
	why: BrokenCode;
	/** What it may have been, where that is known. */
	candidates?: readonly string[];
}

/** What one run without blanks shows. Neither Danish print nor scanning leaves such signs there. */
const SIGNS: readonly (readonly [sign: RegExp, why: BrokenCode])[] = [
	// UTF-8 read as Windows-1252 and its relatives, as Mac Roman, or as a DOS code page, once or more often
	[/[ÃĂ](?=[^\p{Lu}\s])|[ÂÄĹ](?=[\u0080-\u00bf‚„…†‡‰‹›€™•])|â[€‚„]/u, 'wrong-encoding'],
	[/√(?=\S)|‚Ä|¬(?=[†∞¥®©´¶])|[├┬](?=\S)|ÔÇ|Γ[Çé]/u, 'wrong-encoding'],
	// one byte a letter, read by another code page: fÊlles, pÂ, NŒr, ®ldre, mĺl; letters of two alphabets in one word
	[/\p{L}[\u0080-\u009f]|[\u0080-\u009f]\p{L}|\p{Ll}[^\P{Lu}A-ZÆØÅ](?!\p{Lu})|\p{L}Œ\p{Ll}/u, 'wrong-encoding'],
	[/(?<!\p{L})(?:[∆≈®¯Â]\p{Ll}|Œ(?!u)\p{Ll}|\p{Ll}*[\u0100-\u0151\u0154-\u017f])/u, 'wrong-encoding'],
	[/\p{Script=Latin}[\p{Script=Greek}\p{Script=Cyrillic}]/u, 'wrong-encoding'],
	[/[\p{Script=Greek}\p{Script=Cyrillic}]\p{Script=Latin}/u, 'wrong-encoding'],
	// one sign for one lost letter can be read; two in a row leave open what was lost
	[/\p{L}\?{2,}\p{L}|(?<![\p{L}\p{N}.!?])\?{2,}\p{Ll}|\p{L}\ufffd{2,}|(?<!\ufffd)\ufffd{2,}\p{L}/u, 'wrong-encoding'],
	// HTML
	[/&(?:#\d{2,5}|#x[\da-f]{2,4}|[a-z]{1,2}(?:acute|grave|circ|uml|ring|slash|tilde|cedil|lig));/iu, 'escaped'],
	[
		/&(?:nbsp|amp|quot|apos|lt|gt|shy|[nm]dash|hellip|bull|middot|[lr]s?aquo|[lrsb]d?s?quo|euro|sect|eth);/iu,
		'escaped'
	],
	// addresses, quoted-printable, RTF, JSON
	[
		/\p{L}[%=][Cc]3[%=][89ABab][\dA-Fa-f]|\p{L}=[C-F][\dA-F](?![\dA-F])|\\u00[c-fC-F][\da-fA-F]|\\'[c-f][\da-f]/u,
		'escaped'
	],
	// an opening quotation mark may follow a letter in a scan's rubbish, but not inside a word
	[/\p{Ll}{2}‘\p{Ll}|\p{L}‘\p{Ll}{2}/u, 'sign-inside'],
	// whatever else stands between letters, but for the signs of print, of scans and of formulas
	[
		/\p{L}[^\p{L}\p{N}\p{M}\s\u00ad\ufffd‘’'`´\-–—‐‑.,/:;!?…&@|£¢¥°*()[\]{}"“”„«»_+=#%<>~^\\•·×→]+\p{Ll}/u,
		'sign-inside'
	]
];
/** A run without any of these is whole: most are. */
const RARE = /[^\p{ASCII}æøåÆØÅéÉüöäÜÖ«»“”„’–—…•·\u00a0\u00ad]|[&=\\%?]/u;
const RUN = /\S+/gu;
/** What may stand behind a fragment and is none of it. */
const CLOSING = new Set('.,:!?)"”’»');
/** An address has its own signs, and is never mended anyway. */
const ADDRESS = /https?:\/\/|www\.|\S@\S+\.\S/iu;
/** Four letters or more with blanks between them, in one case but for the first. */
const APART = /(?<![\p{L}\p{N}])(?:\p{Lu}(?:[^\S\n]{1,4}\p{Lu}){3,}|\p{L}(?:[^\S\n]\p{Ll}){3,})(?![\p{L}\p{N}])/gu;

/** True where a run without blanks holds letters in a wrong encoding or as codes: it was a word. */
export function isMiscoded(run: string): boolean {
	const why = whyBroken(run);
	return (why === 'wrong-encoding' || why === 'escaped') && /\p{L}/u.test(run);
}

function whyBroken(run: string): BrokenCode | undefined {
	if (!RARE.test(run) || ADDRESS.test(run)) return undefined;
	return SIGNS.find(([sign]) => sign.test(run))?.[1];
}

/** The broken fragments of a text, in order and without overlaps. */
export function brokenPlaces(text: string): Broken[] {
	const found: Broken[] = [];
	for (const { 0: run, index } of text.matchAll(RUN)) {
		const why = whyBroken(run);
		if (why === undefined) continue;
		const lead = /^[("“”„’»«]*/u.exec(run)?.[0].length ?? 0;
		let length = run.length;
		while (length > lead + 1 && CLOSING.has(run[length - 1] ?? '')) length--;
		found.push({ start: index + lead, end: index + length, why });
	}
	for (const { 0: run, index } of text.matchAll(APART)) {
		found.push({ start: index, end: index + run.length, why: 'letters-apart' });
	}
	return found.sort((a, b) => a.start - b.start);
}
