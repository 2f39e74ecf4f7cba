/** The shapes of sheets that a picture is carried away on: how large each is, and its type. */

import type { Size } from './framing.ts';

export const SHEET_SHAPES = ['16:9', '4:3', 'a4', 'seen', 'social'] as const;
export type SheetShape = (typeof SHEET_SHAPES)[number];

/** Pixels of 1/96 inch, so that 16 pixels are 12 points where a sheet has its own size. */
export interface SheetLook {
	/** Undefined for a sheet that is as large as its picture and its words need. */
	size: Size | undefined;
	/** The words stand beside the picture, not beneath it. */
	beside: boolean;
	/** Title, line below it, words, and the body text that names in the picture follow. */
	type: { title: number; subtitle: number; words: number; names: number };
	margin: number;
}

/**
 * The smallest names of a picture are four fifths of its body text: on a slide that is 12 points. The last is of 1200 to
 * 630, as pages that show a link expect a picture (Open Graph), and is seen small.
 */
export const SHEETS: Record<SheetShape, SheetLook> = {
	'16:9': {
		size: { width: 1280, height: 720 },
		beside: true,
		type: { title: 34, subtitle: 19, words: 16, names: 20 },
		margin: 32
	},
	'4:3': {
		size: { width: 960, height: 720 },
		beside: false,
		type: { title: 32, subtitle: 18, words: 16, names: 20 },
		margin: 28
	},
	a4: {
		size: { width: 794, height: 1123 },
		beside: false,
		type: { title: 30, subtitle: 16, words: 13, names: 16 },
		margin: 56
	},
	seen: { size: undefined, beside: false, type: { title: 30, subtitle: 16, words: 14, names: 16 }, margin: 24 },
	social: {
		size: { width: 1200, height: 630 },
		beside: false,
		type: { title: 46, subtitle: 26, words: 22, names: 26 },
		margin: 32
	}
};
