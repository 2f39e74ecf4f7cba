/** Cuts an edition file into its lines of meaning: front matter, headings, lead-ins and statements, each with the braces at its end. */

import { hiddenIn, linesOf } from '../text/written-lines.ts';
import { BARE_WORDS, BRACE_WORDS, type BraceWord, nameIn } from './words.ts';

/** What stands in braces: the word, and what follows its colon, empty where it has none. */
export type Braces = Partial<Record<BraceWord, string>>;

export interface HeadingLine {
	is: 'heading';
	line: number;
	/** Number of `#`. */
	level: number;
	text: string;
	braces: Braces;
}

/** A line that begins with `>`: printed words that the statements below complete. Without words it ends the lead-in above. */
export interface LeadInLine {
	is: 'lead-in';
	line: number;
	text: string;
	braces: Braces;
}

export interface StatementLine {
	is: 'statement';
	line: number;
	text: string;
	/** Printed as a point of a list. */
	bullet: boolean;
	braces: Braces;
}

export type BodyLine = HeadingLine | LeadInLine | StatementLine;

/** Says that a line is wrong: what, and what to do. */
export type Complain = (line: number, wrong: string, nextStep: string) => void;

export interface EditionLines {
	/** Front matter by key, with the line it stands on. */
	front: Map<string, { value: string; line: number }>;
	body: BodyLine[];
}

const BRACES_LAST = 'Put the braces at the end of the line, in one pair.';

/** Reads the lines of an edition; whatever is wrong goes to `complain` and the reading goes on. Lines count from 1. */
export function editionLines(markdown: string, complain: Complain): EditionLines {
	// Editors on Windows and macOS save CRLF, a byte-order mark or decomposed letters; none of it is content.
	const lines = linesOf(markdown.normalize('NFC'));
	for (const { line, wrong, nextStep } of hiddenIn(lines)) complain(line, wrong, nextStep);
	const { front, end } = frontMatter(lines, complain);
	const body: EditionLines['body'] = [];
	for (let index = end; index < lines.length; index++) {
		const text = (lines[index] ?? '').replace(/\s+/g, ' ').trim();
		const line = index + 1;
		if (text === '') continue;
		if (text.startsWith('<!--')) {
			if (!text.endsWith('-->')) {
				complain(line, 'a remark does not end on its line', 'End it with --> or begin a new remark on each line.');
			}
			continue;
		}
		const { rest, braces } = takeBraces(text, line, complain);
		const heading = /^(#+)\s*(.*)$/.exec(rest);
		if (heading) {
			body.push({ is: 'heading', line, level: heading[1]?.length ?? 1, text: heading[2] ?? '', braces });
			continue;
		}
		if (rest.startsWith('>')) {
			const words = rest.slice(1).trim();
			if (/[{}]/.test(words)) complain(line, 'a brace stands inside a lead-in', BRACES_LAST);
			else body.push({ is: 'lead-in', line, text: words, braces });
			continue;
		}
		if (/^([*•+]|\d+[.)]) /.test(rest)) {
			complain(line, `a bullet begins with '${rest.split(' ')[0]}'`, "Begin it with '- '.");
		}
		const statement = rest.replace(/^-(?: |$)/, '').trim();
		if (statement === '') complain(line, 'a line holds no statement', 'Write the statement, or take the line out.');
		else if (/[{}]/.test(statement)) {
			complain(line, 'a brace stands inside a statement', BRACES_LAST);
		} else body.push({ is: 'statement', line, text: statement, bullet: rest.startsWith('- '), braces });
	}
	return { front, body };
}

function frontMatter(lines: readonly string[], complain: Complain): { front: EditionLines['front']; end: number } {
	const front: EditionLines['front'] = new Map();
	const fence = (line: string | undefined): boolean => line?.trim() === '---';
	if (!fence(lines[0])) {
		complain(
			1,
			'the front matter is missing',
			"Begin the file with '---', the keys, and '---'; seed/README.md shows them."
		);
		return { front, end: 0 };
	}
	let end = lines.findIndex((line, index) => index > 0 && fence(line));
	if (end < 0) {
		complain(1, 'the front matter does not end', "Put '---' on a line of its own after the last key.");
		end = lines.length;
	}
	for (let index = 1; index < end; index++) {
		const text = (lines[index] ?? '').trim();
		if (text === '') continue;
		const pair = /^([\p{L}\d]+(?:-[\p{L}\d]+)*)\s*:\s*(.*)$/u.exec(text);
		const key = pair?.[1]?.toLowerCase() ?? '';
		if (!pair) complain(index + 1, `'${text}' is not front matter`, "Write it as 'key: value'.");
		else if (front.has(key)) complain(index + 1, `'${key}' is given twice`, 'Keep one of them.');
		else front.set(key, { value: pair[2] ?? '', line: index + 1 });
	}
	return { front, end: Math.min(end + 1, lines.length) };
}

function takeBraces(text: string, line: number, complain: Complain): { rest: string; braces: Braces } {
	const found = /^(.*?)\s*\{([^{}]*)\}$/.exec(text);
	const braces: Braces = {};
	if (!found) return { rest: text, braces };
	for (const part of (found[2] ?? '').split(';')) {
		const [typed = '', ...after] = part.split(':');
		const word = nameIn(BRACE_WORDS, typed.trim()) as BraceWord | undefined;
		const value = after.join(':').trim();
		if (word === undefined) {
			complain(line, `'${typed.trim()}' is no word for braces`, `Use ${BRACE_WORDS.join(', ')}.`);
		} else if (braces[word] !== undefined) complain(line, `'${word}' stands twice in the braces`, 'Keep one of them.');
		else if (BARE_WORDS.has(word) && value !== '') {
			complain(line, `'${word}' takes nothing after it`, `Write '${word}' alone.`);
		} else if (!BARE_WORDS.has(word) && value === '') {
			complain(line, `'${word}' says nothing`, `Write what it is: '${word}: …'.`);
		} else braces[word] = value;
	}
	return { rest: found[1] ?? '', braces };
}
