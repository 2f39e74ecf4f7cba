/** Quotes and words as slides: as many quotes on one as have room in a size that a room reads. */

import type { Carried, QuotesSection, TextSection } from '../carry/carried.ts';
import { measureSheet } from '../drawing/measure/sheet-measure.ts';
import { cutLines } from '../drawing/sheet-text.ts';
import { wrap } from '../drawing/wrap.ts';
import { paragraph } from './drawing-ml.ts';
import { BODY, WIDER } from './master.ts';
import { partTitle, someOf } from './part-title.ts';
import * as shapes from './shapes.ts';
import type { Slide } from './slide.ts';

/** Pixels: 28 points for quotes, 12 for where they stand, 20 for other words. */
const QUOTE = 28 / 0.75;
const SMALLEST_QUOTE = 18 / 0.75;
const SOURCE = 16;
const TEXT = 20 / 0.75;
const LINE = 1.2;
/** Between two quotes. */
const APART = 22;
/** Quotes of one view at most: nobody shows more. */
const MOST_QUOTES = 60;
/** Lines of a source at most. */
const MOST_SOURCE = 2;
/** Left of a quote. */
const INDENT = 22;

interface Placed {
	text: string;
	source: string;
	size: number;
	height: number;
}

export function quoteSlides(
	section: QuotesSection & { title: string; notes?: string },
	{ words, language }: Carried,
	ids: () => shapes.ShapeIds
): Slide[] {
	const { groups, total, title, notes = '' } = section;
	let left = MOST_QUOTES;
	const kept = groups.flatMap(({ heading, quotes }) => {
		const some = quotes.slice(0, left);
		left -= some.length;
		return some.length > 0 ? [{ heading, quotes: some.map(placedQuote) }] : [];
	});
	const shown = kept.reduce((sum, { quotes }) => sum + quotes.length, 0);
	const pages = kept.flatMap(({ heading, quotes }) => {
		const name = heading === '' ? title : `${title} – ${heading}`;
		return pagesOf(quotes).map((page, part) => ({ name: partTitle(name, part, words), page }));
	});
	const slides = pages.map(({ name, page }, index) => ({
		title: name,
		content: quotesOn(page, index === 0 ? section.said : undefined, language, ids()),
		notes: index === 0 ? notes : '',
		media: []
	}));
	if (shown === total) return slides;
	return [...slides, wordsSlide(title, [someOf(words.someQuotes, shown, total)], '', language, ids())];
}

function placedQuote({ text, source }: { text: string; source: string }): Placed {
	const room = BODY.width - INDENT;
	const widthOf = (size: number) => (line: string) => measureSheet(line, size, false, 'serif') * WIDER;
	const named = cutLines(source, room, MOST_SOURCE, (line) => measureSheet(line, SOURCE, false) * WIDER);
	const below = SOURCE * (LINE * named.length + 0.4);
	const fitting = (size: number) => Math.floor((BODY.height - below - SOURCE * 0.4) / (size * LINE));
	// A long statement is set smaller before it is cut at the end of the slide.
	let size = QUOTE;
	while (size > SMALLEST_QUOTE && wrap(text, room, widthOf(size)).length > fitting(size)) size -= 2;
	const lines = cutLines(text, room, fitting(size), widthOf(size));
	return { text: lines.join(''), source: named.join(''), size, height: lines.length * size * LINE + below };
}

function pagesOf(quotes: readonly Placed[]): Placed[][] {
	const pages: Placed[][] = [];
	let height = Infinity;
	for (const quote of quotes) {
		if (height + APART + quote.height > BODY.height) {
			pages.push([]);
			height = 0;
		} else height += APART;
		pages.at(-1)?.push(quote);
		height += quote.height;
	}
	return pages;
}

function quotesOn(quotes: readonly Placed[], said: string | undefined, language: string, ids: shapes.ShapeIds): string {
	let { y } = BODY;
	const shown = quotes
		.map(({ text, source, size, height }) => {
			const bar = { x: BODY.x, y: y + 4, width: 4, height: height - 8 };
			const box = { x: BODY.x + INDENT, y, width: BODY.width - INDENT, height };
			y += height + APART;
			// Quotes are Danish, whatever is said around them.
			const quote = paragraph(text, { size, color: 'tx1', face: 'major', language: 'da', spacing: LINE });
			const place = paragraph(source, { size: SOURCE, color: 'tx2', language: 'da' });
			return (
				shapes.plainShape({ id: ids.next(), name: source, description: source }, bar, 'rect', 'accent1') +
				shapes.textBox({ id: ids.next(), name: source, description: text }, box, quote + place)
			);
		})
		.join('');
	const room = BODY.y + BODY.height - y;
	if (said === undefined || room < TEXT * 2) return shown;
	const box = { x: BODY.x + INDENT, y: y + APART, width: BODY.width - INDENT, height: room - APART };
	const words = paragraph(said, { size: TEXT, color: 'tx2', language });
	return shown + shapes.textBox({ id: ids.next(), name: said, description: said }, box, words);
}

export function textSlide(
	{ title, paragraphs, notes = '' }: TextSection & { title: string; notes?: string },
	{ language }: Carried,
	ids: shapes.ShapeIds
): Slide {
	return wordsSlide(title, paragraphs, notes, language, ids);
}

function wordsSlide(
	title: string,
	lines: readonly string[],
	notes: string,
	language: string,
	ids: shapes.ShapeIds
): Slide {
	let left = Math.floor(BODY.height / (TEXT * LINE));
	const shown = lines.flatMap((text) => {
		if (left < 1) return [];
		const fitting = cutLines(text, BODY.width, left, (line) => measureSheet(line, TEXT, false) * WIDER);
		left -= fitting.length;
		return [fitting.join('')];
	});
	const markup = shown.map((text) => paragraph(text, { size: TEXT, color: 'tx1', language })).join('');
	const content =
		shown.length > 0 ? shapes.textBox({ id: ids.next(), name: title, description: lines.join(' ') }, BODY, markup) : '';
	return { title, content, notes, media: [] };
}
