/** What a command asks of the app to write a view or a story into a file, and what it gets. */

import type { GraphStore } from '../store/port.ts';

export interface CarryAsked {
	format: string;
	/** Of the view, and of the file. */
	parameters: URLSearchParams;
	store: GraphStore;
	/** As it was typed: where links of the file lead. */
	origin: string | undefined;
}

export interface CarriedFile {
	/** As the file would be called. */
	name: string;
	chunks: AsyncIterable<string | Uint8Array>;
	/** Ends what wrote it. */
	close(): Promise<void>;
}

export type Carry = (asked: CarryAsked) => Promise<CarriedFile>;
