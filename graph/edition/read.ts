/** Parses an edition: the one place where a document's structure and corrected wording live. The format stands in seed/README.md. */

import { GraphError } from '../model/errors.ts';
import { slug } from '../model/ids.ts';
import { readFront } from './front.ts';
import { editionLines } from './lines.ts';
import { numberStatements } from './repeats.ts';
import { openSections } from './sections.ts';
import type { Edition } from './types.ts';

/** An edition, or everything that is wrong with it. */
export type EditionReading =
	| { edition: Edition; problems: readonly [] }
	| {
			edition: undefined;
			/** The lines that could be read, where the front matter could. */
			partial: Edition | undefined;
			problems: readonly [GraphError, ...GraphError[]];
	  };

/** Reads an edition whole, so that an editor sees all that is wrong at once. Problems are `bad-edition`, in the order of lines. */
export function readEdition(fileName: string, markdown: string): EditionReading {
	const found: { line: number; error: GraphError }[] = [];
	const complain = (line: number, wrong: string, nextStep: string): void => {
		const place = `${fileName}:${line}`;
		found.push({ line, error: new GraphError('bad-edition', place, `${place}: ${wrong}.`, nextStep) });
	};
	const { front, body } = editionLines(markdown, complain);
	const document = readFront(fileName, front, complain);
	const parts = openSections(document?.slug ?? slug(fileName), body, complain);
	const statements = numberStatements(document?.slug ?? '', parts.statements, complain);
	// Where lines were refused, the statements may be among them.
	if (found.length === 0 && statements.length === 0) {
		complain(1, 'the edition has no statements', 'Write one statement a line below the front matter.');
	}
	const [first, ...rest] = found.sort((a, b) => a.line - b.line).map(({ error }) => error);
	const partial = document && { file: fileName, document, ...parts, statements };
	if (first) return { edition: undefined, partial, problems: [first, ...rest] };
	if (!document) throw new Error(`${fileName}: the front matter was refused without a reason`);
	return { edition: { file: fileName, document, ...parts, statements }, problems: [] };
}

/** @throws {GraphError} bad-edition: the first thing that is wrong, naming file and line. */
export function parseEdition(fileName: string, markdown: string): Edition {
	const { edition, problems } = readEdition(fileName, markdown);
	if (!edition) throw problems[0];
	return edition;
}
