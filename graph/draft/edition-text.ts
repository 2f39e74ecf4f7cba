/** Writes a draft in the format of the editions. */

import type { DraftLeadIn, DraftLine, DraftStatement } from './place.ts';

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
	/** Name of the file that the source text was extracted from, and its hash. */
	original?: string;
	'original-sha256'?: string;
}

/** The edition as Markdown: one line a statement, a blank line between paragraphs. */
export function editionText(front: Front, lines: readonly DraftLine[]): string {
	const written = ['---', ...Object.entries(front).map(([key, value]) => `${key}: ${value}`), '---', ''];
	written.push('<!-- Kladde lavet af programmet: gå den igennem med rapporten ved siden af. -->', '');
	const leading = new Set(lines.map((line) => (line.is === 'statement' ? line.leadIn : undefined)));
	let open: Open | undefined;
	lines.forEach((line, index) => {
		const before = lines[index - 1];
		if (line.is === 'heading') {
			open = undefined;
			if (written.at(-1) !== '') written.push('');
			written.push(`${'#'.repeat(line.level)} ${line.type}: ${line.text}${braced(line.braces)}`, '');
			return;
		}
		const apart = before?.is === 'statement' && !together(before, line);
		if (apart && written.at(-1) !== '') written.push('');
		let bullet = line.bullet || opensLikeMark(line.text);
		if (open && line.leadIn === open.leadIn) {
			// A line that is no point would end a list's lead-in.
			bullet ||= open.list === true;
		} else {
			const ends = open !== undefined && !(open.list === true && !bullet);
			if (line.leadIn?.is === 'lead-in') written.push(`> ${line.leadIn.text}`, '');
			else if (ends) written.push('> {slut}', '');
			open = line.leadIn && { leadIn: line.leadIn, list: undefined };
		}
		if (open) open.list ??= bullet;
		if (line.from.interleaved) written.push('<!-- Spalter løber sammen her: læs ordlyden efter. -->');
		const braces = [...bracesOf(line), ...(leading.has(line) ? ['indleder'] : [])];
		written.push(`${bullet ? '- ' : ''}${line.text}${braced(braces)}`);
		if (leading.has(line)) open = { leadIn: line, list: undefined };
	});
	return `${written.join('\n').trimEnd()}\n`;
}

function bracesOf({ kind, roles, again }: DraftStatement): string[] {
	return [`art: ${kind}`, ...(roles.length > 0 ? [`rolle: ${roles.join(', ')}`] : []), ...(again ? ['gentager'] : [])];
}

/** The lead-in that the reader of the edition takes for open. */
interface Open {
	leadIn: DraftLeadIn | DraftStatement;
	/** Whether its first statement was written as a bullet; undefined while there is none. */
	list: boolean | undefined;
}

/** A list stays together; sentences stay with those of their paragraph. */
function together(a: DraftStatement, b: DraftStatement): boolean {
	return a.bullet === b.bullet && a.leadIn === b.leadIn && (a.bullet || a.from.paragraph === b.from.paragraph);
}

/** "1. januar …" would be read as a numbered list, "> 5 år" as a lead-in. */
function opensLikeMark(text: string): boolean {
	return /^(?:(?:[*•+]|\d+[.)]) |>)/.test(text);
}

function braced(braces: readonly string[]): string {
	return braces.length === 0 ? '' : ` {${braces.join('; ')}}`;
}
