/** Expressions of several words: how the vocabulary writes them, and how they are found among the tokens of a text. */

import { endsClause, type Token } from '../text/tokens.ts';

/** A word of an expression as written: one form, a lemma with all its inflections, a word's end, or a named list. */
export type PatternWord =
	| { readonly kind: 'form'; readonly form: string }
	| { readonly kind: 'lemma'; readonly lemma: string }
	| { readonly kind: 'end'; readonly lemma: string }
	| { readonly kind: 'list'; readonly name: string };

export type PatternElement =
	| { readonly kind: 'one'; readonly choices: readonly PatternWord[]; readonly optional: boolean }
	/** Up to `most` words of any kind. */
	| { readonly kind: 'gap'; readonly most: number }
	/** Adjectives and what joins them, none to four words. */
	| { readonly kind: 'adjectives' }
	/** A dash or colon, before a list. */
	| { readonly kind: 'list-mark' }
	/** What stands before must be there and is no part of the mention. */
	| { readonly kind: 'begin' };

export type ParsedPattern =
	{ readonly elements: PatternElement[] } | { readonly problem: string; readonly nextStep: string };

const WORD = /^[\p{L}\p{N}'-]+$/u;

/**
 * Reads an expression: `ord` this form, `ord~` any inflection, `*ord~` any word that ends so, `a/b` either, `{liste}` a word of that list,
 * `(ord)` may be missing, `…3` up to three words, `+` adjectives, `–` a dash or colon,
 * `|` here the mention begins.
 */
export function parsePattern(text: string, isList: (name: string) => boolean): ParsedPattern {
	const elements: PatternElement[] = [];
	for (const part of text.trim().split(/\s+/)) {
		const gap = /^…(\d?)$/.exec(part);
		if (gap !== null) {
			elements.push({ kind: 'gap', most: gap[1] ? Number(gap[1]) : 3 });
			continue;
		}
		if (part === '+') {
			elements.push({ kind: 'adjectives' });
			continue;
		}
		if (part === '|') {
			elements.push({ kind: 'begin' });
			continue;
		}
		if (part === '–') {
			elements.push({ kind: 'list-mark' });
			continue;
		}
		const optional = part.startsWith('(') && part.endsWith(')');
		const choices: PatternWord[] = [];
		for (const choice of (optional ? part.slice(1, -1) : part).split('/')) {
			const word = parseChoice(choice, isList);
			if (typeof word === 'string')
				return { problem: word, nextStep: 'See how expressions are written in seed/vocabulary/README.md.' };
			choices.push(word);
		}
		elements.push({ kind: 'one', choices, optional });
	}
	const first = elements[0];
	if (first?.kind !== 'one' || first.optional || first.choices.some(({ kind }) => kind === 'end')) {
		return {
			problem: `"${text}" does not begin with a word`,
			nextStep: 'Begin an expression with a word that must be there.'
		};
	}
	const last = elements[elements.length - 1];
	if (last?.kind !== 'one' || last.optional) {
		return {
			problem: `"${text}" does not end with a word`,
			nextStep: 'End an expression with a word that must be there.'
		};
	}
	return { elements };
}

function parseChoice(text: string, isList: (name: string) => boolean): PatternWord | string {
	const list = /^\{(.+)\}$/.exec(text);
	if (list?.[1] !== undefined) {
		return isList(list[1]) ? { kind: 'list', name: list[1] } : `there is no word list "${list[1]}"`;
	}
	const lower = text.toLowerCase();
	const bare = lower.replace(/^\*/, '').replace(/~$/, '');
	if (!WORD.test(bare)) return `"${text}" is no word of an expression`;
	if (lower.startsWith('*')) return { kind: 'end', lemma: bare };
	return lower.endsWith('~') ? { kind: 'lemma', lemma: bare } : { kind: 'form', form: bare };
}

/** An expression with its words looked up: what the tokens are compared with. */
export type CompiledElement =
	| {
			readonly kind: 'one';
			readonly forms: ReadonlySet<string>;
			readonly ends: readonly string[];
			readonly optional: boolean;
	  }
	| { readonly kind: 'gap'; readonly most: number }
	| { readonly kind: 'adjectives' }
	| { readonly kind: 'list-mark' }
	| { readonly kind: 'begin' };

/** Tokens that an expression covers, both inclusive. */
export interface Match {
	readonly first: number;
	readonly last: number;
}

/** A lone hyphen often stands for a dash. */
const LIST_MARKS = new Set(['–', '—', '-', ':']);

/** Words that open a new clause: no gap reaches beyond them. */
const GAP_STOPS = new Set([
	'så',
	'at',
	'der',
	'som',
	'når',
	'hvis',
	'fordi',
	'mens',
	'men',
	'hvor',
	'hvad',
	'hvordan',
	'end',
	'ikke'
]);
const MOST_ADJECTIVES = 4;

/**
 * The tokens of an expression that begins at token `from`: undefined where it does not fit.
 * The nearest fit wins; commas inside gaps are passed over, ends of clauses are not.
 */
export function matchPattern(
	tokens: readonly Token[],
	from: number,
	elements: readonly CompiledElement[],
	isAdjective: (lower: string) => boolean
): Match | undefined {
	let first = from;
	const match = (at: number, step: number): number => {
		const element = elements[step];
		if (element === undefined) return at - 1;
		if (element.kind === 'begin') {
			const end = match(at, step + 1);
			if (end >= 0) first = at;
			return end;
		}
		if (element.kind === 'one') {
			const token = tokens[at];
			if (token !== undefined && token.word && fits(element, token.lower)) {
				const end = match(at + 1, step + 1);
				if (end >= 0) return end;
			}
			return element.optional ? match(at, step + 1) : -1;
		}
		if (element.kind === 'list-mark') return LIST_MARKS.has(tokens[at]?.lower ?? '') ? match(at + 1, step + 1) : -1;
		if (element.kind === 'gap') {
			let taken = 0;
			for (let next = at; ; next += 1) {
				const end = match(next, step + 1);
				if (end >= 0) return end;
				const token = tokens[next];
				if (token === undefined || endsClause(token)) return -1;
				if (!token.word) continue;
				taken += 1;
				if (taken > element.most || GAP_STOPS.has(token.lower)) return -1;
			}
		}
		for (let next = at, taken = 0; taken <= MOST_ADJECTIVES; next += 1, taken += 1) {
			const end = match(next, step + 1);
			if (end >= 0) return end;
			const token = tokens[next];
			if (token === undefined) return -1;
			if (!(
				token.lower === ',' ||
				token.lower === 'og' ||
				token.lower === 'eller' ||
				(token.word && isAdjective(token.lower))
			))
				return -1;
		}
		return -1;
	};
	const last = match(from, 0);
	return last < from ? undefined : { first, last };
}

function fits(
	element: { readonly forms: ReadonlySet<string>; readonly ends: readonly string[] },
	lower: string
): boolean {
	if (element.forms.has(lower)) return true;
	return element.ends.some((end) => lower.length > end.length + 2 && lower.endsWith(end));
}
