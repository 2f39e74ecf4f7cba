/** Checks an edition against its source: every statement and lead-in is there, word for word, and none was cut short. */

import { GraphError } from '../model/errors.ts';
import type { Anchor } from '../model/graph.ts';
import type { Unanchored } from '../anchor/anchor.ts';
import { omissions } from '../anchor/left-out.ts';
import { anchorThroughDamage } from './anchor-mended.ts';
import type { Edition } from '../edition/types.ts';
import { furnitureIn } from '../segment/furniture.ts';
import { lineAt } from '../text/lines.ts';
import { shorten } from '../text/shorten.ts';

/** Characters of a statement that a message shows. */
const SHOWN = 50;

/** A line of an edition that stands in the source. */
interface Printed {
	text: string;
	line: number;
	/** Before its words in a message. */
	called: string;
}

/**
 * Anchors an edition: `anchors[i]` is the place of statement i, `leadIns[i]` that of lead-in i, complete where there are
 * no problems. A lead-in that is a statement has that one's place. Problems are `unanchored`, by line. Of an edition
 * that is not whole, nobody can tell what its statements leave out.
 */
export function checkAnchors(
	edition: Edition,
	sourceText: string,
	{ isWhole = true }: { isWhole?: boolean } = {}
): { anchors: (Anchor | undefined)[]; leadIns: (Anchor | undefined)[]; problems: GraphError[] } {
	const { file, document } = edition;
	const printed: Printed[] = [
		...edition.statements.map(({ text, line }) => ({ text, line, called: '' })),
		...edition.leadIns
			.filter(({ statement }) => statement === undefined)
			.map(({ text, line }) => ({ text, line, called: 'the lead-in ' }))
	].sort((a, b) => a.line - b.line);
	const found = anchorThroughDamage({ name: document.source, text: sourceText }, printed);
	const places = new Map(printed.map(({ line }, index) => [line, found[index]?.anchor]));
	const problems: { line: number; error: GraphError }[] = [];
	const complain = ({ line, text, called }: Printed, wrong: string, nextStep: string): void => {
		const place = `${file}:${line}`;
		const message = `${place}: ${called}«${shorten(text, SHOWN)}» ${wrong}.`;
		problems.push({ line, error: new GraphError('unanchored', place, message, nextStep) });
	};
	printed.forEach((one, index) => {
		const missing = found[index]?.missing;
		if (missing) complain(one, ...reason(missing, document.source, sourceText));
	});
	const placed = printed.map(({ text }, index) => ({ text, anchor: found[index]?.anchor }));
	const headings = edition.headings.map(({ text }) => text);
	const missed = isWhole ? omissions(sourceText, placed, headings, furnitureIn(sourceText)) : [];
	for (const { statement, offset, words } of missed) {
		const cut = printed[statement];
		if (!cut) continue;
		const line = lineAt(sourceText, offset);
		complain(
			cut,
			`leaves out «${words}», which the source has there (${document.source}:${line})`,
			'Write the sentence whole, as the source has it.'
		);
	}
	return {
		anchors: edition.statements.map(({ line }) => places.get(line)),
		leadIns: edition.leadIns.map(({ line }) => places.get(line)),
		problems: problems.sort((a, b) => a.line - b.line).map(({ error }) => error)
	};
}

function reason(missing: Unanchored, source: string, sourceText: string): [wrong: string, nextStep: string] {
	const { nearest } = missing;
	switch (missing.why) {
		case 'wordless':
			return ['has no letters to look for', 'Write the statement in words, or take the line out.'];
		case 'taken':
			return [
				`stands in ${source}, but every place is taken by the same words above`,
				'Take out the line that is printed only once.'
			];
		case 'absent':
			return [`is not in ${source}`, 'Compare it with the source and mend the edition; the source is never edited.'];
		case 'misfit':
			return [
				nearest
					? `is not so in ${source}: nearest is line ${lineAt(sourceText, nearest.offset)}, where «${nearest.word}» ${nearest.problem}`
					: `is not in ${source}`,
				'Compare the two and mend the edition; the source is never edited.'
			];
	}
}
