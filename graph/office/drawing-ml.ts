/** The words of DrawingML that slides are written in: places, colours, lines and text (ECMA-376, part 1, chapters 20 and 21). */

import { element, escapeText } from '../paint/markup.ts';

/** EMU of a pixel of 1/96 inch. */
export const EMU = 9525;
/** Points of a pixel. */
const POINT = 0.75;

export const NAMESPACES = {
	'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main',
	'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
	'xmlns:p': 'http://schemas.openxmlformats.org/presentationml/2006/main'
};

export interface Box {
	x: number;
	y: number;
	width: number;
	height: number;
}

/** Pixels as whole EMU. */
export function emu(pixels: number): number {
	return Math.round(pixels * EMU);
}

/** Where a shape is; a group also says how its own places are counted: as those of the slide. */
export function place(
	{ x, y, width, height }: Box,
	{ name = 'a:xfrm', isGroup = false, flipH = false, flipV = false, turn = 0 } = {}
): string {
	const off = { x: emu(x), y: emu(y) };
	const ext = { cx: Math.max(0, emu(width)), cy: Math.max(0, emu(height)) };
	const own = isGroup ? element('a:chOff', off) + element('a:chExt', ext) : '';
	const flips = {
		rot: turn === 0 ? undefined : Math.round(turn * 60_000),
		flipH: flipH ? 1 : undefined,
		flipV: flipV ? 1 : undefined
	};
	return element(name, flips, element('a:off', off) + element('a:ext', ext) + own);
}

/** `#0a4f86`, or the name of a colour of the theme. */
export function fill(color: string): string {
	const inner = color.startsWith('#')
		? element('a:srgbClr', { val: color.slice(1).toUpperCase() })
		: element('a:schemeClr', { val: color });
	return element('a:solidFill', {}, inner);
}

export function line(color: string | undefined, width = 1, dashed = false): string {
	if (color === undefined) return element('a:ln', {}, element('a:noFill', {}));
	const dash = dashed ? element('a:prstDash', { val: 'dash' }) : '';
	return element('a:ln', { w: emu(width) }, fill(color) + dash);
}

export interface TextLook {
	/** Pixels. */
	size: number;
	color: string;
	bold?: boolean;
	/** Of the theme: `major` for headings and quotes, `minor` for all else. */
	face?: 'major' | 'minor';
	align?: 'left' | 'center' | 'right';
	/** As in BCP 47. */
	language: string;
	/** Id of the relation that the text leads to. */
	link?: string | undefined;
	/** Of the line's height, as a share of the size; that of the type itself without it. */
	spacing?: number;
	/** Pixels below it. */
	after?: number;
}

const ALIGN = { left: 'l', center: 'ctr', right: 'r' } as const;

/** A paragraph in one look. */
export function paragraph(text: string, look: TextLook): string {
	const { size, color, bold = false, face = 'minor', align = 'left', language, link, spacing, after } = look;
	const font = face === 'major' ? '+mj-lt' : '+mn-lt';
	const lang = LOCALES[language] ?? language;
	const run = element(
		'a:rPr',
		{ lang, sz: Math.round(size * POINT * 100), b: bold ? 1 : 0, dirty: 0 },
		fill(color) +
			element('a:latin', { typeface: font }) +
			(link === undefined ? '' : element('a:hlinkClick', { 'r:id': link }))
	);
	const height =
		spacing === undefined
			? ''
			: element('a:lnSpc', {}, element('a:spcPts', { val: Math.round(size * POINT * spacing * 100) }));
	const below =
		after === undefined ? '' : element('a:spcAft', {}, element('a:spcPts', { val: Math.round(after * POINT * 100) }));
	return element(
		'a:p',
		{},
		element('a:pPr', { algn: ALIGN[align] }, height + below) +
			element('a:r', {}, run + element('a:t', {}, escapeText(text)))
	);
}

/** Languages with the country that office programs check the spelling by. */
const LOCALES: Record<string, string> = { da: 'da-DK', en: 'en-GB' };

export function localeOf(language: string): string {
	return LOCALES[language] ?? language;
}

/** @param wraps whether lines are broken at the right of the box */
export function textBody(paragraphs: string, { wraps = true, anchor = 't', name = 'p:txBody' } = {}): string {
	const body = element(
		'a:bodyPr',
		{ wrap: wraps ? 'square' : 'none', lIns: 0, tIns: 0, rIns: 0, bIns: 0, anchor },
		element('a:noAutofit', {})
	);
	return element(name, {}, body + element('a:lstStyle', {}) + paragraphs);
}
