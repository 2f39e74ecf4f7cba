/** The sheet of a picture as it was asked for, and that sheet as an SVG. */

import { generate } from 'lean-qr';
import type { PictureSection } from '$graph/carry/carried';
import type { Drawing } from '$graph/drawing/drawing';
import { FAMILIES, FILE_FAMILIES, WEIGHTS } from '$graph/drawing/faces';
import type { Size } from '$graph/drawing/framing';
import { measureSheet } from '$graph/drawing/measure/sheet-measure';
import { PALETTES } from '$graph/drawing/palette';
import { type Caption, sheetOf } from '$graph/drawing/sheet';
import { SHEETS } from '$graph/drawing/sheet-look';
import { readFontFile } from '$graph/paint/font-files';
import { paintSvg } from '$graph/paint/svg';
import type { PictureChoices, SheetPart } from '$graph/queries/carry-parameters';

/** CSS pixels of a picture as seen, where nobody says how large that is. */
const SEEN: Size = { width: 1100, height: 640 };
/** Characters of a link that a code holds and a camera still reads. */
const LONGEST_CODE = 600;

export function sheetFor({ caption, draw }: PictureSection, choices: PictureChoices): Drawing {
	const { size, colours, background, width = SEEN.width, height = SEEN.height } = choices;
	const palette = PALETTES[colours];
	const setting = { look: SHEETS[size], palette, measure: measureSheet };
	const said =
		size === 'social' ? { title: caption.title, subtitle: caption.subtitle } : leftIn(caption, choices.without);
	const sheet = sheetOf(draw, said, setting, { width, height });
	return background === 'transparent' ? { ...sheet, paper: undefined } : sheet;
}

function leftIn(caption: Caption, without: PictureChoices['without']): Caption {
	if (without.includes('all')) return {};
	const has = (part: SheetPart) => !without.includes(part);
	return {
		...(has('title') && { title: caption.title, subtitle: caption.subtitle }),
		told: caption.told,
		...(has('legend') && { legend: caption.legend, meanings: caption.meanings }),
		...(has('filters') && { filters: caption.filters, claims: caption.claims }),
		...(has('selection') && { selection: caption.selection }),
		...(has('sources') && { sources: caption.sources }),
		...(has('data') && { data: caption.data }),
		...(has('date') && { date: caption.date }),
		...(has('link') && { link: caption.link }),
		...(has('code') && caption.link !== undefined && { code: codeOf(caption.link) })
	};
}

/** The squares of the code of a link; undefined for a link that is too long for one. */
export function codeOf(link: string): string[] | undefined {
	if (link.length > LONGEST_CODE) return undefined;
	const code = generate(link);
	const side = Array.from({ length: code.size }, (_, index) => index);
	return side.map((y) => side.map((x) => (code.get(x, y) ? '1' : '0')).join(''));
}

/** A file of its own. Type that is inside looks the same where it is not installed; programs that change pictures want it installed. */
export function sheetSvg(sheet: Drawing, title: string, description: string, fonts: PictureChoices['fonts']): string {
	const style = fonts === 'inside' ? { style: fontStyle() } : {};
	return paintSvg(sheet, { label: title, file: { description }, ...style });
}

/** For the painter of PNGs, which has the type at hand. */
export function sheetSvgToPaint(sheet: Drawing, title: string): string {
	return paintSvg(sheet, { label: title, file: { description: '' }, families: FILE_FAMILIES });
}

let style: string | undefined;

/** The faces of a sheet. Type families of a style sheet begin with the one that is named first in {@link FAMILIES}. */
function fontStyle(): string {
	return (style ??= (
		[
			['sans', false],
			['sans', true],
			['serif', true]
		] as const
	)
		.map(([face, bold]) => {
			const [family = ''] = FAMILIES[face].split(',');
			const bytes = Buffer.from(readFontFile(face, bold)).toString('base64');
			const weight = WEIGHTS[bold ? 'bold' : 'normal'];
			return `@font-face{font-family:${family};font-weight:${weight};src:url(data:font/woff2;base64,${bytes})format('woff2')}`;
		})
		.join(''));
}
