/** The one-byte code pages that Danish texts have been written and wrongly read in. */

export interface CodePage {
	readonly name: string;
	/** The character of a byte from 0x80 on. */
	characterOf(byte: number): string | undefined;
	/** The byte, from 0x80 on, that a character is in this page; undefined where it has none. */
	byteOf(character: string): number | undefined;
}

/** DOS pages, which no decoder of the platform knows: the characters of the bytes 0x80 to 0xff. */
const DOS = {
	cp437:
		'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0',
	cp850:
		'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0',
	cp865:
		'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø₧ƒáíóúñÑªº¿⌐¬½¼¡«¤░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0'
} as const;

/** The commonest first: where two fit alike, the first is taken. */
export const CODE_PAGES: readonly CodePage[] = [
	decoded('windows-1252'),
	decoded('macintosh'),
	written('cp850', DOS.cp850),
	written('cp437', DOS.cp437),
	written('cp865', DOS.cp865),
	...[
		'windows-1250',
		'windows-1251',
		'windows-1253',
		'windows-1254',
		'windows-1257',
		'iso-8859-2',
		'iso-8859-15',
		'koi8-r'
	].map(decoded)
];

function decoded(name: string): CodePage {
	const decoder = new TextDecoder(name);
	const bytes = Uint8Array.from({ length: 128 }, (_, index) => 128 + index);
	return written(name, decoder.decode(bytes));
}

/** Bytes that a page leaves free are read as control characters, as browsers and Latin-1 do. */
function written(name: string, characters: string): CodePage {
	const all = Array.from(characters, (character, index) =>
		character === '\ufffd' ? String.fromCharCode(128 + index) : character
	);
	const bytes = new Map(all.map((character, index) => [character, 128 + index]));
	for (let code = 0x80; code < 0xa0; code++) {
		const control = String.fromCharCode(code);
		if (!bytes.has(control)) bytes.set(control, code);
	}
	return { name, characterOf: (byte) => all[byte - 128], byteOf: (character) => bytes.get(character) };
}

/** The character that begins at `at` where UTF-8 was read by a code page, and how many letters of `text` stand for it. */
export function utf8At(text: string, at: number, page: CodePage): { length: number; character: string } | undefined {
	const lead = page.byteOf(text[at] ?? '');
	if (lead === undefined || lead < 0xc2 || lead > 0xf4) return undefined;
	const length = lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
	let point = lead & (0x7f >> length);
	for (let index = 1; index < length; index++) {
		const byte = page.byteOf(text[at + index] ?? '');
		if (byte === undefined || byte > 0xbf) return undefined;
		point = (point << 6) | (byte & 0x3f);
	}
	const least = [0, 0, 0x80, 0x800, 0x10000][length] ?? 0;
	if (point < least || point > 0x10ffff || (point >= 0xd800 && point <= 0xdfff)) return undefined;
	return { length, character: String.fromCodePoint(point) };
}
