/** The lines of a file that a person wrote: an edition, a vocabulary file, a list of decisions or words. */

import { controlIn } from './plain-text.ts';

/** What is wrong with a line, counted from 1, and what to do. */
export interface LineProblem {
	line: number;
	wrong: string;
	nextStep: string;
}

/** Whatever editors save as line ends; a byte order mark is none of the text. */
export function linesOf(text: string): string[] {
	return text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
}

/** The control characters that no editor shows, the first one of each line. */
export function hiddenIn(lines: readonly string[]): LineProblem[] {
	return lines.flatMap((text, index) => {
		const control = controlIn(text);
		if (!control) return [];
		return [
			{
				line: index + 1,
				wrong: `character ${control.index + 1} of the line is the control character ${control.name}`,
				nextStep: 'Take it out; most editors do not show it.'
			}
		];
	});
}
