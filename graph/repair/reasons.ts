/** Why repair changed a word, or left it as it stands: a closed list of codes, with words for each in both languages. */

import type { BrokenCode } from '../danish/broken.ts';
import type { Language } from '../text/language.ts';
import { CONTEXT_RULES } from './context-rules.ts';

export type Reason =
	/** A letter was printed, and another sign is seen. */
	| { code: 'misread'; printed: string; seen: string }
	| { code: 'lost'; printed: string }
	/** Another letter than æ, ø and å was misread. */
	| { code: 'other-misread' }
	| { code: 'run-together' }
	/** Letters of a wrong encoding, which can be read back. */
	| { code: 'decoded' }
	/** A character written as a code of HTML. */
	| { code: 'code-of-html' }
	/** Letters set as one. */
	| { code: 'ligature' }
	/** A letter and its mark written as two characters. */
	| { code: 'mark-apart' }
	/** A sign without width. */
	| { code: 'unseen-sign' }
	/** What refers to a note. */
	| { code: 'note-figure' }
	/** æ, ø or å written with two letters. */
	| { code: 'two-letters' }
	/** Letters set apart for looks. */
	| { code: 'letter-spaced' }
	| { code: 'bar-for-i' }
	/** The neighbours decided; `rule` is the key of a context rule. */
	| { code: 'context'; rule: string }
	/** The neighbours do not decide. */
	| { code: 'undecided'; rule: string }
	| { code: 'nearly-as-likely' }
	| { code: 'unknown-word' }
	/** The fragment is broken in a way that does not tell what stood there. */
	| { code: BrokenCode };

/** The sentences of the codes that need nothing more. */
const PLAIN: Readonly<
	Record<Exclude<Reason['code'], 'misread' | 'lost' | 'context' | 'undecided'>, Record<Language, string>>
> = {
	'other-misread': { da: 'et andet bogstav fejllæst', en: 'another letter misread' },
	'run-together': { da: 'ord løbet sammen', en: 'words run together' },
	decoded: { da: 'forkert tegnsæt', en: 'letters in a wrong encoding' },
	'code-of-html': { da: 'et tegn skrevet som HTML-kode', en: 'a character written as a code of HTML' },
	ligature: { da: 'bogstaver sat sammen til ét tegn', en: 'letters set as one' },
	'mark-apart': { da: 'bogstav og accent skrevet hver for sig', en: 'a letter and its mark written apart' },
	'unseen-sign': { da: 'et usynligt tegn', en: 'a sign that is not seen' },
	'note-figure': { da: 'en henvisning til en note', en: 'a reference to a note' },
	'two-letters': { da: 'æ, ø eller å skrevet med to bogstaver', en: 'æ, ø or å written with two letters' },
	'letter-spaced': { da: 'spatierede bogstaver', en: 'letters set apart' },
	'bar-for-i': { da: 'en streg, der står for I', en: 'a bar that stands for I' },
	'nearly-as-likely': {
		da: 'et ord, men et andet er næsten lige så sandsynligt',
		en: 'a word, but another reading is nearly as likely'
	},
	'unknown-word': { da: 'ikke et ord i ordbogen', en: 'not a word the dictionary knows' },
	'wrong-encoding': { da: 'brudt af et forkert tegnsæt; står, som det stod', en: 'broken by a wrong encoding' },
	escaped: { da: 'et tegn skrevet som kode; står, som det stod', en: 'a character written as a code' },
	'sign-inside': { da: 'et fremmed tegn inde i ordet; står, som det stod', en: 'a sign inside the word' },
	'letters-apart': { da: 'bogstaver med mellemrum imellem; står, som de stod', en: 'letters set apart' },
	'cut-in-two': { da: 'et ord delt i to; står, som det stod', en: 'a word cut in two' }
};

/** A reason in a few plain words. */
const REASON: Readonly<Record<Language, (reason: Reason) => string>> = {
	da: (reason) => {
		switch (reason.code) {
			case 'misread':
				return `${reason.printed} læst som ${reason.seen}`;
			case 'lost':
				return `${reason.printed} tabt`;
			case 'context':
				return sentenceOf(reason.rule, 'da');
			case 'undecided':
				return 'sammenhængen afgør det ikke';
			default:
				return PLAIN[reason.code].da;
		}
	},
	en: (reason) => {
		switch (reason.code) {
			case 'misread':
				return `${reason.printed} read as ${reason.seen}`;
			case 'lost':
				return `${reason.printed} lost`;
			case 'context':
				return sentenceOf(reason.rule, 'en');
			case 'undecided':
				return `undecided: ${sentenceOf(reason.rule, 'en')}`;
			default:
				return PLAIN[reason.code].en;
		}
	}
};

/** All reasons of one change or doubt, as one line. */
export function reasonText(reasons: readonly Reason[], language: Language): string {
	return reasons.map(REASON[language]).join(', ');
}

function sentenceOf(rule: string, language: Language): string {
	return CONTEXT_RULES.find(({ key }) => key === rule)?.why[language] ?? rule;
}
