/** Tells which language a text is written in: Danish is never assumed. */

/** A language tag such as `da`; `und` where nobody can tell. */
export interface DetectedLanguage {
	language: string;
	/** False where the text is too short or too mixed to be sure. */
	reliable: boolean;
}

/** What nobody can tell (BCP 47). */
export const UNDETERMINED = 'und';

/** Characters that are asked about at once, and how many such pieces of a long text. */
const PIECE = 800;
const MOST_PIECES = 25;

type Scandinavian = 'da' | 'no' | 'sv';

/**
 * Small words that one of the three languages has and the other two have not, or hardly. They decide where the
 * statistics of letters are near each other, as they are between Danish and Norwegian.
 */
const SMALL_WORDS: Readonly<Record<Scandinavian, ReadonlySet<string>>> = {
	da: new Set(
		'af mig dig noget nogle hvad bliver vores meget uden jer jeres gøre gør sådan hinanden hvornår dog ud'.split(' ')
	),
	no: new Set(
		'meg deg seg noe noen hva etter nå vår vårt våre mye uten gjøre gjør slik hverandre dere hvor å være ble ikkje eg dei'.split(
			' '
		)
	),
	sv: new Set('och att är inte för också mycket utan någon något från till ett vad när våra ska genom'.split(' '))
};
/** Words that Danish shares with Norwegian, though they stand in the list above: they tell neither. */
const SHARED = new Set(['gør', 'ud', 'hvor', 'være', 'vår']);

/** The language of a text. */
export async function detectLanguage(text: string): Promise<DetectedLanguage> {
	const { eld } = await import('eld/small');
	const votes = new Map<string, number>();
	let asked = 0;
	let sure = false;
	for (const piece of piecesOf(text)) {
		const found = eld.detect(piece);
		if (found.language === '') continue;
		asked++;
		sure ||= found.isReliable();
		// a piece that nobody is sure of counts half
		votes.set(found.language, (votes.get(found.language) ?? 0) + (found.isReliable() ? 1 : 0.5));
	}
	const [first] = [...votes].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
	if (!first) return { language: UNDETERMINED, reliable: false };
	const [language, most] = first;
	const bySmallWords = scandinavian(text, language);
	if (bySmallWords) return { language: bySmallWords, reliable: true };
	return sure && most >= asked / 2 ? { language, reliable: true } : { language: UNDETERMINED, reliable: false };
}

/** The text, or pieces from all over it. */
function piecesOf(text: string): string[] {
	const words = text.replace(/\s+/g, ' ').trim();
	const count = Math.min(MOST_PIECES, Math.max(1, Math.floor(words.length / PIECE)));
	const step = words.length / count;
	return Array.from({ length: count }, (_, index) => {
		const start = Math.floor(index * step);
		return words.slice(start, count === 1 ? undefined : start + PIECE);
	});
}

/** Danish, Norwegian or Swedish by their small words, where these speak clearly against or for what was found. */
function scandinavian(text: string, found: string): Scandinavian | undefined {
	const counts = { da: 0, no: 0, sv: 0 };
	for (const [word] of text
		.slice(0, 100_000)
		.toLowerCase()
		.matchAll(/\p{L}+/gu)) {
		if (SHARED.has(word)) continue;
		for (const language of LANGUAGES) if (SMALL_WORDS[language].has(word)) counts[language]++;
	}
	const [best, second] = [...LANGUAGES].sort((a, b) => counts[b] - counts[a]);
	if (!best || !second || !isScandinavian(found)) return undefined;
	return counts[best] >= 3 && counts[best] > 2 * counts[second] ? best : undefined;
}

const LANGUAGES: readonly Scandinavian[] = ['da', 'no', 'sv'];

function isScandinavian(language: string): language is Scandinavian {
	return LANGUAGES.some((one) => one === language);
}
