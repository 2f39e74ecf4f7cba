/** Widths in all families, for sheets. Apart, because a page draws names long before it draws a title. */

import type { Font, Weight } from './faces.ts';
import { createMeasure, type MeasureFamily, measureSans } from './measure.ts';
import serif from './serif.json' with { type: 'json' };

const FAMILIES: Record<Font, MeasureFamily> = { sans: measureSans, serif: createMeasure(serif) };

/** The width of one line in CSS pixels. */
export function measureText(text: string, size: number, font: Font, weight: Weight): number {
	return FAMILIES[font](text, size, weight);
}

/** A {@link Measure} by which captions are set. */
export function measureSheet(text: string, size: number, bold: boolean, face: Font = 'sans'): number {
	return measureText(text, size, face, bold ? 600 : 400);
}
