/** The shipped type families as files, for painters that draw letters themselves: they know no variable fonts, so each weight is one of its own. */

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Face } from '../drawing/drawing.ts';
import { WEIGHTS } from '../drawing/faces.ts';

export interface FontFile {
	face: Face;
	bold: boolean;
	/** Letters of Danish and English, or those of other languages in Latin letters. */
	subset: 'latin' | 'latin-ext';
	/** WOFF2. */
	bytes: Uint8Array;
}

const PACKAGES: Record<Face, string> = { sans: 'source-sans-3', serif: 'source-serif-4' };

/** All of them, read anew: about 150 kB. */
export function readFontFiles(): FontFile[] {
	return (['latin', 'latin-ext'] as const).flatMap((subset) =>
		(['sans', 'serif'] as const).flatMap((face) =>
			[false, true].map((bold) => ({ face, bold, subset, bytes: readFontFile(face, bold, subset) }))
		)
	);
}

/** One face as WOFF2. */
export function readFontFile(face: Face, bold: boolean, subset: FontFile['subset'] = 'latin'): Uint8Array {
	const name = PACKAGES[face];
	const weight = bold ? WEIGHTS.bold : WEIGHTS.normal;
	const { resolve } = createRequire(import.meta.url);
	return readFileSync(resolve(`@fontsource/${name}/files/${name}-${subset}-${weight}-normal.woff2`));
}
