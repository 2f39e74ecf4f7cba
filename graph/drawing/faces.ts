/** The type families and weights of every picture, as style sheets and canvases name them. */

import type { Face } from './drawing.ts';

export const FAMILIES: Record<Face, string> = {
	sans: "'Source Sans 3 Variable', 'Source Sans 3', system-ui, sans-serif",
	serif: "'Source Serif 4 Variable', 'Source Serif 4', Georgia, serif"
};

/** As the files of single weights call themselves, for painters that know no second choice. */
export const FILE_FAMILIES: Record<Face, string> = { sans: 'Source Sans 3 ExtraLight', serif: 'Source Serif 4' };

export const WEIGHTS = { normal: 400, bold: 600 } as const;

/** A face as a canvas takes it; `size` in pixels. */
export function fontOf(size: number, bold: boolean, face: Face = 'sans'): string {
	return `${bold ? WEIGHTS.bold : WEIGHTS.normal} ${size}px ${FAMILIES[face]}`;
}
