/** Words that a picture needs beside the names of its nodes, in the reader's language. */

import type { Ring } from '../scene/scene.ts';
import type { SectorWords } from './look.ts';

export interface PictureWords extends SectorWords {
	/** Above the row of related concepts. */
	related: string;
	/** The name of one of them with its statements. */
	counted(name: string, statements: number): string;
	/** Below the concept in the middle of a ring, a line each. */
	inTheMiddle(counts: RingCounts): readonly string[];
}

/** Of all municipalities of a ring: those with a statement left, those that the filter hides, and those of which nothing fits it. */
export interface RingCounts extends Pick<Ring, 'statements' | 'mentioning' | 'hidden' | 'unmatched'> {
	all: number;
}
