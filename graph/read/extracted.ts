/** The text that comes out of a document, line by line, each with what the original says of it. */

import type { LineRole } from '../text/line-role.ts';

/** A text and what each of its lines is; as many roles as lines. */
export interface Extracted {
	text: string;
	roles: (LineRole | undefined)[];
}

/** A document that its reader will not read; `what` goes on after its name: `needs a password`. */
export class Unreadable extends Error {
	readonly what: string;
	readonly nextStep: string;

	constructor(what: string, nextStep: string, options?: ErrorOptions) {
		super(what, options);
		this.name = 'Unreadable';
		this.what = what;
		this.nextStep = nextStep;
	}
}

export interface LineCollector {
	/**
	 * Adds one line; of a text without words nothing. Lines with the same `block` stand together,
	 * before another one is an empty line.
	 */
	add(role: LineRole | undefined, text: string, block?: object): void;
	/** Characters so far. */
	readonly length: number;
	done(): Extracted;
}

/** @throws {Unreadable} from `add`, as soon as there is more text than `limit` */
export function collectLines(limit: number): LineCollector {
	const lines: string[] = [];
	const roles: (LineRole | undefined)[] = [];
	let last: object | undefined;
	let length = 0;
	return {
		add(role, text, block = {}) {
			const line = oneLine(text);
			if (line === '') return;
			if (lines.length > 0 && block !== last) {
				lines.push('');
				roles.push(undefined);
				length++;
			}
			last = block;
			lines.push(line);
			roles.push(role);
			length += line.length + 1;
			if (length > limit) throw tooMuchText(limit);
		},
		get length() {
			return length;
		},
		done: () => ({ text: [...lines, ''].join('\n'), roles: [...roles, undefined] })
	};
}

function tooMuchText(limit: number): Unreadable {
	return new Unreadable(
		`holds too much text: more than ${limit / 1e6} million characters`,
		'Cut out the part that you mean.'
	);
}

/** Blanks are single but for a tab, which parts columns; what no editor shows is gone. */
function oneLine(text: string): string {
	return (
		text
			// eslint-disable-next-line no-control-regex -- they are what is taken out
			.replace(/[\u0000-\u0008\u000e-\u001f\u007f]/g, '')
			.replace(/[\n\v\f\r\u0085\u2028\u2029]+/g, ' ')
			.replace(/[^\S\t]+/g, ' ')
			.replace(/ ?\t[ \t]*/g, '\t')
			.trim()
	);
}
