/** Writes a draft in the format of the editions. */

import type { DraftLine, DraftStatement } from './place.ts';

/** The front matter of an edition. */
export interface Front {
	municipality: string;
	title: string;
	language: string;
	/** File name of the source text. */
	source: string;
	sha256: string;
	/** YYYY-MM-DD */
	edited: string;
}

/** The edition as Markdown: one line a statement, a blank line between paragraphs. */
export function editionText(front: Front, lines: readonly DraftLine[]): string {
	const written = ['---', ...Object.entries(front).map(([key, value]) => `${key}: ${value}`), '---', ''];
	written.push('<!-- Kladde lavet af programmet: gå den igennem med rapporten ved siden af. -->', '');
	lines.forEach((line, index) => {
		const before = lines[index - 1];
		if (line.is === 'heading') {
			if (written.at(-1) !== '') written.push('');
			written.push(`${'#'.repeat(line.level)} ${line.type}: ${line.text}${braced(line.braces)}`, '');
			return;
		}
		const apart = before?.is === 'statement' && !together(before, line);
		if (apart && written.at(-1) !== '') written.push('');
		if (line.from.interleaved) written.push('<!-- Spalter løber sammen her: læs ordlyden efter. -->');
		written.push(`${line.bullet || opensLikeBullet(line.text) ? '- ' : ''}${line.text}${braced(bracesOf(line))}`);
	});
	return `${written.join('\n').trimEnd()}\n`;
}

function bracesOf({ kind, roles, again }: DraftStatement): string[] {
	return [`art: ${kind}`, ...(roles.length > 0 ? [`rolle: ${roles.join(', ')}`] : []), ...(again ? ['gentager'] : [])];
}

/** A list stays together; sentences stay with those of their paragraph. */
function together(a: DraftStatement, b: DraftStatement): boolean {
	return a.bullet === b.bullet && (a.bullet || a.from.paragraph === b.from.paragraph);
}

/** "1. januar …" would be read as a numbered list. */
function opensLikeBullet(text: string): boolean {
	return /^(?:[*•+]|\d+[.)]) /.test(text);
}

function braced(braces: readonly string[]): string {
	return braces.length === 0 ? '' : ` {${braces.join('; ')}}`;
}
