/** What a format promises. */

import type { Piece } from '../model/pieces.ts';

export interface Exporter {
	/** As typed after `--format` and in an address. */
	readonly format: string;
	readonly mediaType: string;
	/** Of a file name, without the dot. */
	readonly extension: string;
	/** The whole graph as text, in chunks; the same graph gives the same text, whichever engine it comes from. */
	write(pieces: AsyncIterable<Piece>): AsyncIterable<string>;
}
