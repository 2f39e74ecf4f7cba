/** The files of a picture: SVG, PNG and PDF of a view, and PDF of a story. */

import type { Carried, PictureSection } from '$graph/carry/carried';
import { GraphError } from '$graph/model/errors';
import type { Painter } from '$graph/paint/painter';
import type { PictureChoices } from '$graph/queries/carry-parameters';
import { pdfDocumentOf } from './pdf-document';
import { sheetFor, sheetSvg, sheetSvgToPaint } from './sheet';

export const PICTURE_TYPES = {
	svg: 'image/svg+xml',
	png: 'image/png',
	pdf: 'application/pdf'
} as const;
export type PictureFormat = keyof typeof PICTURE_TYPES;

export function isPictureFormat(name: string): name is PictureFormat {
	return Object.hasOwn(PICTURE_TYPES, name);
}

/** Pixels of a PNG for each of its sheet: sharp on a projector; a social preview is taken as it is. */
const SHARP = 1.5;
/** Pixels of a PNG's longer side at most. */
const LONGEST_SIDE = 4096;

/** @throws {GraphError} unknown-id where the view has no picture; busy */
export async function pictureFile(
	format: PictureFormat,
	carried: Carried,
	choices: PictureChoices,
	painter: Painter
): Promise<string | Uint8Array<ArrayBuffer>> {
	if (format === 'pdf') return painter.paint({ kind: 'pdf', document: pdfDocumentOf(carried, choices) });
	const section = carried.sections.find((one): one is PictureSection & { title: string } => one.is === 'picture');
	if (section === undefined) throw noPicture();
	const sheet = sheetFor(section, choices);
	if (format === 'svg') return sheetSvg(sheet, section.title, section.description, choices.fonts);
	const scale = choices.size === 'social' ? 1 : SHARP;
	const width = Math.round(sheet.width * Math.min(scale, LONGEST_SIDE / Math.max(sheet.width, sheet.height)));
	return painter.paint({ kind: 'png', svg: sheetSvgToPaint(sheet, section.title), width });
}

function noPicture(): GraphError {
	return new GraphError(
		'unknown-id',
		'view',
		'This view is words and figures, and has no picture.',
		'Take it as PDF, or take the picture of the overview, of a concept, or of a comparison.'
	);
}
