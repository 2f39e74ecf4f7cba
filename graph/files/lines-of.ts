/** The lines of a file, a piece at a time: a file may be larger than any text that V8 holds. */

import { closeSync, openSync, readFileSync, readSync, statSync } from 'node:fs';

const PIECE = 256 * 1024;
const LINE_END = 0x0a;

/** What may be gone through more than once. */
export interface Lines {
	/** Each line with its end, the last one perhaps without. @throws {RangeError} for a longer line; errors of the system */
	[Symbol.iterator](): Generator<string>;
}

/**
 * @param longest bytes of a line
 * @throws errors of the system. A pipe can be read but once, so it is kept.
 */
export function linesOf(path: string, longest: number): Lines {
	const kept = statSync(path).isFile() ? undefined : readFileSync(path);
	return { [Symbol.iterator]: () => linesIn(kept === undefined ? piecesOf(path) : [kept], longest) };
}

function* piecesOf(path: string): Generator<Buffer> {
	const file = openSync(path, 'r');
	try {
		for (;;) {
			const piece = Buffer.allocUnsafe(PIECE);
			const size = readSync(file, piece);
			if (size === 0) return;
			yield piece.subarray(0, size);
		}
	} finally {
		closeSync(file);
	}
}

function* linesIn(pieces: Iterable<Buffer>, longest: number): Generator<string> {
	let begun: Buffer[] = [];
	let size = 0;
	const take = (part: Buffer) => {
		begun.push(part);
		size += part.length;
		if (size > longest) throw new RangeError('a line is too long');
	};
	const taken = () => {
		const line = Buffer.concat(begun).toString('utf8');
		begun = [];
		size = 0;
		return line;
	};
	for (const piece of pieces) {
		let from = 0;
		for (let end = piece.indexOf(LINE_END); end >= 0; end = piece.indexOf(LINE_END, from)) {
			take(piece.subarray(from, end + 1));
			from = end + 1;
			yield taken();
		}
		if (from < piece.length) take(piece.subarray(from));
	}
	if (size > 0) yield taken();
}
