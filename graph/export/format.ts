/** What a format promises. A format is a file of its own and a row in registry.ts. */

import type { Carried } from '../carry/carried.ts';
import type { Places } from '../model/query.ts';
import type { Piece } from '../model/pieces.ts';
import type { Painter } from '../paint/painter.ts';
import type { OfflinePage } from './offline-page.ts';
import type { PlacedGraph } from './placed-graph.ts';
import type { Rows } from './rows.ts';

interface Format {
	/** As typed after `--format` and in an address. */
	readonly format: string;
	/** As a reader calls it. */
	readonly name: string;
	readonly mediaType: string;
	/** Of a file name, without the dot. */
	readonly extension: string;
}

/** Nodes and edges: of the whole graph, or of the statements of a view. */
export interface GraphFormat extends Format {
	readonly is: 'graph';
	/** In chunks; the same graph gives the same text, whichever engine it comes from. */
	write(pieces: AsyncIterable<Piece>, places: Places): AsyncIterable<string>;
	/** Of a picture as it is drawn; absent in a format that has no places. */
	writePicture?(graph: PlacedGraph): AsyncIterable<string>;
}

/** Rows of quotes or figures. */
export interface RowsFormat extends Format {
	readonly is: 'rows';
	/** In chunks, a row when it is asked for. */
	write(rows: Rows, options: { separator: 'semicolon' | 'comma' }): AsyncIterable<string | Uint8Array>;
}

/** A document for people, made whole. */
export interface DocumentFormat extends Format {
	readonly is: 'document';
	write(carried: Carried, painter: Painter): Promise<Uint8Array<ArrayBuffer>>;
}

/** A page that works by itself. */
export interface PageFormat extends Format {
	readonly is: 'page';
	write(page: OfflinePage): string;
}

export type Exporter = GraphFormat | RowsFormat | DocumentFormat | PageFormat;
