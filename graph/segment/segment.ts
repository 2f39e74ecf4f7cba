/** Cuts a text into the statements an edition holds: full sentences and bullets, with the headings between them and what belongs to neither. */

import { openDictionary, type Dictionary } from '../danish/dictionary/dictionary.ts';
import { looksDanish } from '../danish/survival.ts';
import { cleanText, type CleanText, type Closed } from './clean-text.ts';
import { lineView } from '../text/lines.ts';
import { leadsIn, type Words } from './headings.ts';
import { readLines, type LeftOutReason } from './lines.ts';
import { readParts, type Part } from './parts.ts';
import { readPieces, type Given } from './pieces.ts';
import { sentences } from './sentences.ts';
import { LONGEST_WORD } from '../text/longest-word.ts';

export interface Segment {
	/** `lead-in`: words that the bullets below complete. */
	kind: 'heading' | 'lead-in' | 'sentence' | 'bullet';
	/** UTF-16 offsets in the text given, `end` exclusive; between them may lie line ends and stray signs. */
	start: number;
	end: number;
	/** The running text: one line, hyphens at line ends closed, blanks single, split words closed. */
	text: string;
	/** Segments of one printed paragraph share a number. */
	paragraph: number;
	/** The sign before a bullet. */
	bullet?: string;
	/** A label such as "Adfærd" that the print puts before its paragraph. */
	isLabel?: boolean;
	/** Words that a blank or hyphen had split; `at` is an offset in `text`. */
	closed: readonly Closed[];
	/** Two columns run into each other here: the wording must be read by a person. */
	interleaved: boolean;
	/** Turns an offset in `text` into one in the text given. */
	toSource: (offset: number) => number;
}

export interface LeftOut {
	start: number;
	end: number;
	/** `stray signs` are the rest of a line whose words are kept. */
	reason: LeftOutReason | 'stray signs';
}

export interface Layout {
	segments: Segment[];
	leftOut: LeftOut[];
}

let usual: Dictionary | undefined;

/** The statements of a text in reading order: sentences and bullets, headings left away. Mend a damaged text first: words are told from rubbish by the dictionary. */
export function segmentText(text: string, dictionary?: Dictionary): Segment[] {
	return readLayout(text, dictionary).segments.filter(({ kind }) => kind === 'sentence' || kind === 'bullet');
}

/**
 * The whole layout: headings too, and the lines that belong to no statement.
 * @param given what is known of its lines
 */
export function readLayout(
	text: string,
	dictionary: Dictionary = (usual ??= openDictionary()),
	given: Given = {}
): Layout {
	const view = lineView(text);
	const words = wordsOf(view, dictionary);
	const parts = readParts(view, readLines(view, readPieces(view, given), words.isWord), words);
	const labels = repeatedLabels(view, parts);
	const segments: Segment[] = [];
	const leftOut: LeftOut[] = straySigns(view, parts);
	parts.forEach((part, paragraph) => {
		if (part.kind === 'left-out') leftOut.push({ start: part.start, end: part.end, reason: part.reason ?? 'rubbish' });
		else {
			const isLed = parts[paragraph + 1]?.kind === 'bullet';
			for (const segment of segmentsOf(part, cleanText(view, part.ranges, dictionary), paragraph, labels, {
				isLed,
				words
			}))
				segments.push(segment);
		}
	});
	return { segments, leftOut: leftOut.sort((a, b) => a.start - b.start) };
}

/** Modal verbs and the like, which the dictionary lists without their tense. */
const FINITE = new Set('vil skal kan må bør tør ved er var har havde bliver blev'.split(' '));

function wordsOf(view: string, dictionary: Dictionary): Words {
	// the dictionary tells words from rubbish; of a text that is not Danish it knows nothing
	const danish = looksDanish(view.match(/\p{L}+/gu) ?? []);
	const known = new Map<string, boolean>();
	const isFinite = (word: string) =>
		FINITE.has(word) ||
		dictionary
			.lemmas(word)
			.some(({ tags }) => tags.includes('verb') && (tags.includes('present') || tags.includes('passive')));
	return {
		isFinite: (word) => word.length <= LONGEST_WORD && isFinite(word.toLowerCase()),
		isWord(word) {
			const found = known.get(word) ?? (!danish || isKnown(word));
			known.set(word, found);
			return found;
		}
	};

	function isKnown(word: string): boolean {
		if (word.length > LONGEST_WORD) return false;
		return dictionary.has(word) || (word.length >= 6 && dictionary.split(word).length > 0);
	}
}

/** What stands between the kept ranges and is neither blank nor the sign of a bullet. */
function straySigns(text: string, parts: readonly Part[]): LeftOut[] {
	const kept = parts.flatMap(({ ranges }) => ranges).sort((a, b) => a[0] - b[0]);
	const bullets = new Set(parts.flatMap(({ bullet }) => (bullet === undefined ? [] : [bullet])));
	const stray: LeftOut[] = [];
	let at = 0;
	for (const [from, to] of [...kept, [text.length, text.length] as const]) {
		for (const match of text.slice(at, Math.max(at, from)).matchAll(/\S+(?:[^\S\n]+\S+)*/g)) {
			if (bullets.has(match[0])) continue;
			stray.push({ start: at + match.index, end: at + match.index + match[0].length, reason: 'stray signs' });
		}
		at = Math.max(at, to);
	}
	return stray;
}

/** Labels that open paragraphs of value frameworks; any other word counts as one when it opens several paragraphs. */
const LABELS = new Set(
	'Værdi Værdier Adfærd Holdning Holdninger Handling Handlinger Vision Mission Løfte Princip Principper'.split(' ')
);
const LABEL = /^(\p{Lu}\p{Ll}+(?: \p{Ll}+)?):\s+(?=\p{Lu})/u;

function repeatedLabels(text: string, parts: readonly Part[]): ReadonlySet<string> {
	const counts = new Map<string, number>();
	for (const { kind, ranges } of parts) {
		const [from, to] = ranges[0] ?? [0, 0];
		const label = kind === 'paragraph' ? LABEL.exec(text.slice(from, to))?.[1] : undefined;
		if (label !== undefined) counts.set(label, (counts.get(label) ?? 0) + 1);
	}
	return new Set([...LABELS, ...[...counts].filter(([, count]) => count > 1).map(([label]) => label)]);
}

function segmentsOf(
	part: Part,
	clean: CleanText,
	paragraph: number,
	labels: ReadonlySet<string>,
	{ isLed, words }: { isLed: boolean; words: Words }
): Segment[] {
	const { kind, bullet, interleaved = false } = part;
	if (kind === 'heading' || kind === 'lead-in') return [segment(kind, 0, clean.text.length)];
	if (kind === 'bullet')
		return [{ ...segment('bullet', 0, clean.text.length), ...(bullet === undefined ? {} : { bullet }) }];
	const label = LABEL.exec(clean.text);
	const labelled = label?.[1] !== undefined && labels.has(label[1]) ? label : undefined;
	const from = labelled?.[0].length ?? 0;
	const found = sentences(clean.text.slice(from)).map(([start, end]) => segment('sentence', from + start, from + end));
	const last = found.at(-1);
	// only the last words of a paragraph lead in the list below it
	if (last && isLed && /:$/.test(last.text) && leadsIn(last.text, words)) last.kind = 'lead-in';
	return labelled ? [{ ...segment('heading', 0, labelled[1]?.length ?? 0), isLabel: true }, ...found] : found;

	function segment(kind: Segment['kind'], from: number, to: number): Segment {
		const toSource = (offset: number) => clean.origin[from + offset] ?? clean.origin.at(-1) ?? part.end;
		return {
			kind,
			start: toSource(0),
			end: (clean.origin[to - 1] ?? part.start) + 1,
			text: clean.text.slice(from, to),
			paragraph,
			closed: clean.closed.filter(({ at }) => at >= from && at < to).map((one) => ({ ...one, at: one.at - from })),
			interleaved,
			toSource
		};
	}
}
