/** Tells a line that is nothing but an address or a greeting from a sentence that holds one. */

const WEB = /(?:https?:\/\/|www\.)\S+/giu;
const MAIL = /(?<![^\s@])[^\s@]+@[^\s@]+\.[^\s@]+/gu;
const DOMAIN = /(?<!\S)[\w-]+(?:\.[\w-]+)*\.(?:dk|com|org|net|eu)(?:\/\S*)?(?!\S)/giu;
/** Eight digits; two years are none. */
const PHONE =
	/(?<![\p{L}\p{N}])(?!(?:19|20)\d\d\s?(?:19|20)\d\d(?!\d))(?:\+\d{2}\s?)?\d{2}(?:\s?\d{2}){3}(?![\p{L}\p{N}])/gu;
const ROADS = ['vej', 'gade', 'allé', 'alle', 'plads', 'torv', 'stræde', 'vænge', 'boulevard']
	.flatMap((road) => [road, road.slice(0, 1).toUpperCase() + road.slice(1), road.toUpperCase()])
	.join('|');
const FLOOR = String.raw`(?:\d{1,2}\.?\s?(?:sal|th|tv|mf)|st|kld)\.?(?:\s(?:th|tv|mf)\.?)?(?!\p{L})`;
/** "Gammel Møllevej 7 B, 2. tv." */
const STREET = new RegExp(
	String.raw`(?<!\p{L})(?:\p{Lu}[\p{L}.'’-]*\s)*(?=\p{Lu})[\p{L}-]*(?:${ROADS})\s\d{1,3}(?:\s?\p{L})?(?![\p{L}\p{N}])(?:,?\s${FLOOR})?`,
	'gu'
);
const POSTCODE = /(?<![\p{L}\p{N}])(?:DK-)?[1-9]\d{3}\s\p{Lu}\p{L}+(?:\s\p{Lu}\p{L}*)?(?!\p{L})/gu;
const POSTCODE_ALONE = /^(?:DK-)?[1-9]\d{3}\s\p{Lu}\p{Ll}+(?:\s\p{Lu}\p{L}*)?$/u;

/** What stands before an address on its line. */
const LABEL =
	/(?<!\p{L})(?:tlf|telefon|tel|mobil|mail|e-?mail|fax|cvr|ean|web|hjemmeside|adresse|postadresse|kontakt)(?:[-\s]?nr)?(?!\p{L})\s*[.:]*/giu;
const LABELLED = /^(?:tlf|telefon|mail|e-?mail|fax|cvr|ean)(?:[-\s]?nr)?\s*[.:]/iu;
/** No address is longer, and the patterns above are slow on what is. */
const LONGEST = 200;
/** A body's or person's name may stand with the address: "Skovby Rådhus, Møllevej 7". */
const MOST_NAMES = 4;
/** "Se www.skovby.dk" is a short sentence. */
const ASKS = /^(?:se|læs|ring|skriv|find|besøg|hent|følg)(?!\p{L})/iu;

const GREETING =
	/^(?:(?:rigtig )?god (?:læselyst|fornøjelse|arbejdslyst)|(?:med )?(?:venlig|kærlig|bedste) hilsen)(?!\p{L})/iu;
/** To whom, with what, from whom; or a name. */
const AFTER_GREETING = /^(?:,? (?:til|med|fra) \p{L}+(?: \p{L}+)?|(?:,? \p{Lu}[\p{L}.-]*)*)\s*[.!,…]*$/u;

/** Why a line may be left out: an address or a greeting stands on it, and nothing else. */
export function wholeLine(line: string): 'address' | 'greeting' | undefined {
	if (line.length > LONGEST) return undefined;
	const greeting = GREETING.exec(line)?.[0];
	if (greeting !== undefined) return AFTER_GREETING.test(line.slice(greeting.length)) ? 'greeting' : undefined;
	if (POSTCODE_ALONE.test(line)) return 'address';
	const rest = [WEB, MAIL, STREET, PHONE].reduce((left, item) => left.replace(item, ' '), line);
	if ((rest === line && !LABELLED.test(line)) || ASKS.test(line)) return undefined;
	const words =
		rest
			.replace(POSTCODE, ' ')
			.replace(LABEL, ' ')
			.match(/\p{L}+/gu) ?? [];
	return words.length <= MOST_NAMES && words.every((word) => /^\p{Lu}/u.test(word)) ? 'address' : undefined;
}

/** True for an address that ends a line of running text; its signs are its own. */
export function isAddressItem(words: string): boolean {
	if (words.length > LONGEST) return false;
	return [WEB, MAIL, DOMAIN, PHONE].some((item) => {
		const rest = words.replace(item, '');
		return rest !== words && /^[\s.,:;!?()]*$/.test(rest);
	});
}

/** A body's name above its address: capitals and the small words between them, or "Center for …". */
export function isBodyName(heading: string): boolean {
	if (/^\p{L}*(?:center|afdeling|forvaltning|sekretariat|stab|kontor|område)(?:et|en)? for(?!\p{L})/iu.test(heading))
		return true;
	return (heading.match(/\p{L}+/gu) ?? []).every((word) => /^(?:\p{Lu}.*|og|for|af|i|under|samt)$/u.test(word));
}

/** Words that no sentence ends with, and that often stand before an address, a number or a greeting. */
const ASKS_MORE =
	/\s(?:på|til|via|hos|ved|i|fra|under|med|for|af|om|at|og|eller|samt|se|adressen|nummeret|hjemmesiden|en|et|vores|jeres|som|det|den)$/iu;

/** True where a line of running text stops before its sentence does. */
export function endsOpen(line: string): boolean {
	return ASKS_MORE.test(line);
}

/** True for running text: it begins or ends as a sentence does, with words in small letters. A number in it is part of it. */
export function isSentence(line: string): boolean {
	const small = line.match(/(?<![\p{L}\p{N}])\p{Ll}{2,}/gu) ?? [];
	return small.length >= 2 && (/^\p{Lu}\p{Ll}+\s\p{Ll}/u.test(line) || /\p{L}[.!?]["”’)]?$/u.test(line));
}
