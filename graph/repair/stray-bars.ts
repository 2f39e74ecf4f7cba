/** Upright bars that scanning puts for the pronoun and preposition "I". */

import type { Change } from './types.ts';

const BAR = /(?<![\p{L}\p{N}|])(?:\|\||\|l|l\||\|)(?=[ \t\n]+\p{L}|[ \t]*$)/gmu;

/** Each bar that stands as a word among words; bars that draw a table are left. */
export function strayBars(text: string): Change[] {
	const changes: Change[] = [];
	for (const match of text.matchAll(BAR)) {
		const start = match.index;
		const lineStart = text.lastIndexOf('\n', start - 1) + 1;
		const lineEnd = text.indexOf('\n', start);
		const line = text.slice(lineStart, lineEnd < 0 ? text.length : lineEnd).trim();
		const isTable = line.startsWith('|') && line.endsWith('|') && line.length > 1;
		if (isTable || !/\p{L}{2}/u.test(line)) continue;
		changes.push({
			start,
			end: start + match[0].length,
			original: match[0],
			mended: 'I',
			why: [{ code: 'bar-for-i' }]
		});
	}
	return changes;
}
