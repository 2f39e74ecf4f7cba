/** The faces of a PDF by the names that its painter knows them by, and its units. */

import type { Face } from '../drawing/drawing.ts';

/** Points of a pixel of 1/96 inch. */
export const POINT = 0.75;

export const FONT_NAMES: Record<Face, { normal: string; bold: string }> = {
	sans: { normal: 'sans', bold: 'sans-bold' },
	serif: { normal: 'serif', bold: 'serif-bold' }
};
