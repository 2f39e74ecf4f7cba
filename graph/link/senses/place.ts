/** A word where it stands: what the sense rules ask about its neighbours. No dictionary of its own, so that the rules stay plain data. */

import { endsClause, type Token } from '../../text/tokens.ts';

/** What the dictionary says about a form, as far as the rules need it. */
export interface FormClasses {
	/** Can be a verb in the present or past, or in the -s passive. */
	readonly finite: boolean;
	/** Can be a verb without tense, such as «sige». */
	readonly infinitive: boolean;
	readonly noun: boolean;
	readonly adjective: boolean;
	/** Can be a noun with the article at its end («borgeren»). */
	readonly definite: boolean;
	/** Lemmas of the verb readings. */
	readonly verbs: readonly string[];
	/** Lemmas of all readings, the form itself where none is known. */
	readonly lemmas: readonly string[];
}

export interface Lexis {
	classes(lower: string): FormClasses;
}

/** Words as a set, from a readable line. */
export function words(line: string): ReadonlySet<string> {
	return new Set(line.split(/\s+/).filter((word) => word !== ''));
}

export class Place {
	readonly #tokens: readonly Token[];
	readonly #index: number;
	readonly #lexis: Lexis;
	/** The text has lost its æ, ø and å in scanning: a word may be another one that lost a letter. */
	readonly damaged: boolean;

	constructor(tokens: readonly Token[], index: number, lexis: Lexis, damaged = false) {
		this.#tokens = tokens;
		this.#index = index;
		this.#lexis = lexis;
		this.damaged = damaged;
	}

	get form(): string {
		return this.#tokens[this.#index]?.lower ?? '';
	}

	/** The token `distance` away, words and marks alike: -1 is the one before. Empty at the text's ends. */
	at(distance: number): string {
		return this.#tokens[this.#index + distance]?.lower ?? '';
	}

	isWord(distance: number): boolean {
		return this.#tokens[this.#index + distance]?.word ?? false;
	}

	/** True where the text ends or a mark stands. */
	isEdge(distance: number): boolean {
		return !this.isWord(distance);
	}

	/** True where a sentence begins right after the token at `distance`. */
	isSentenceEdge(distance: number): boolean {
		const token = this.#tokens[this.#index + distance];
		return token === undefined || endsClause(token) || /^[-–—•"“”«»'’(]$/.test(token.lower);
	}

	classes(distance: number): FormClasses {
		return this.#lexis.classes(this.isWord(distance) ? this.at(distance) : '');
	}

	classesOf(lower: string): FormClasses {
		return this.#lexis.classes(lower);
	}

	/** Words before this one in its clause, nearest first, at most `count`; commas are passed over, clause ends are not. */
	before(count: number): string[] {
		return this.#walk(-1, count, false);
	}

	/** Words after this one in its clause, nearest first. */
	after(count: number): string[] {
		return this.#walk(1, count, false);
	}

	/** As {@link before}, but a comma ends it too. */
	near(count: number): string[] {
		return this.#walk(-1, count, true);
	}

	/** True if one of these words is among the twelve before or the twelve after it in its clause. */
	clauseHas(some: ReadonlySet<string>): boolean {
		return [...this.before(12), ...this.after(12)].some((word) => some.has(word));
	}

	/** True if one of the words before, within `count`, has one of these lemmas as a verb. */
	verbBefore(count: number, lemmas: ReadonlySet<string>): boolean {
		return this.before(count).some((word) => this.classesOf(word).verbs.some((lemma) => lemmas.has(lemma)));
	}

	/** True if the token at `distance` is a form of one of these lemmas, whatever its class. */
	hasLemma(distance: number, lemmas: ReadonlySet<string>): boolean {
		return this.isWord(distance) && this.classes(distance).lemmas.some((lemma) => lemmas.has(lemma));
	}

	isVerb(distance: number, lemmas: ReadonlySet<string>): boolean {
		return this.isWord(distance) && this.classes(distance).verbs.some((lemma) => lemmas.has(lemma));
	}

	#walk(step: 1 | -1, count: number, stopAtComma: boolean): string[] {
		const found: string[] = [];
		for (let at = this.#index + step; found.length < count; at += step) {
			const token = this.#tokens[at];
			if (token === undefined || endsClause(token) || (stopAtComma && token.lower === ',')) break;
			if (token.word) found.push(token.lower);
		}
		return found;
	}
}
