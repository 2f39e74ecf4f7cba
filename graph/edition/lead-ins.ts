/** Follows the lead-ins of an edition: words printed once that each statement below them completes. */

import type { Complain, LeadInLine, StatementLine } from './lines.ts';
import type { EditionLeadIn } from './types.ts';

/** Characters of a lead-in: a longer one has swallowed sentences that are statements of their own. */
const LONGEST_LEAD_IN = 300;

export interface LeadIns {
	/** In the order of lines. */
	readonly found: EditionLeadIn[];
	/** Reads a line that begins with `>`. @returns the lead-in's index; undefined where the line opens none. */
	read(line: LeadInLine): number | undefined;
	/** The index of the lead-in that a statement completes, if any. A list's lead-in ends before the first line that is no point of it. */
	over(line: StatementLine): number | undefined;
	/** Lets a statement lead in those below it. `statement` is its index, `completes` what {@link over} gave for it. */
	openWith(line: StatementLine, statement: number, completes: number | undefined): void;
	/** Ends the open lead-in, as a heading and the end of the file do. */
	end(): void;
}

interface Open {
	index: number;
	line: number;
	/** Whether the first statement was a bullet; undefined while there is none. */
	list: boolean | undefined;
}

export function followLeadIns(complain: Complain): LeadIns {
	const found: EditionLeadIn[] = [];
	let open: Open | undefined;

	const end = (): void => {
		if (open && open.list === undefined) {
			complain(open.line, 'the lead-in leads no statement', 'Write its statements below it, or take the line out.');
		}
		open = undefined;
	};
	const begin = (text: string, line: number, statement: number | undefined): number => {
		if (text.length > LONGEST_LEAD_IN) {
			complain(
				line,
				`the lead-in has ${text.length} characters, more than ${LONGEST_LEAD_IN}`,
				'Keep the words that the statements complete; whole sentences before them are statements of their own.'
			);
		}
		open = { index: found.length, line, list: undefined };
		found.push({ text, statement, line });
		return open.index;
	};

	return {
		found,
		end,
		read({ line, text, braces }) {
			if (braces.slut !== undefined) {
				if (text !== '' || Object.keys(braces).length > 1) {
					complain(line, "'slut' stands beside other words", "Write '> {slut}' alone, below the last statement.");
				} else if (!open) {
					complain(line, "'slut' ends no lead-in", 'Take the line out: the lead-in above has ended by itself.');
				}
				end();
				return undefined;
			}
			if (!/[\p{L}\p{N}]/u.test(text)) {
				complain(line, 'the lead-in is empty', "Write its words, or '> {slut}' to end the one above.");
				return undefined;
			}
			if (open && open.list === undefined) {
				complain(
					line,
					`the lead-in stands inside the one on line ${open.line}`,
					'A statement completes one lead-in: write both in one line, or the first one’s statements below it.'
				);
			} else end();
			return begin(text, line, undefined);
		},
		over({ bullet }) {
			if (!open) return undefined;
			open.list ??= bullet;
			if (open.list && !bullet) open = undefined;
			return open?.index;
		},
		openWith({ text, line }, statement, completes) {
			if (completes !== undefined) {
				complain(
					line,
					`the lead-in stands inside the one on line ${found[completes]?.line ?? line}`,
					"A statement that completes a lead-in leads none in: take 'indleder' away, or write '> {slut}' above the line."
				);
			}
			begin(text, line, statement);
		}
	};
}
