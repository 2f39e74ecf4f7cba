/** Finds quickly where in a source a statement could lie, from short runs of letters they share, as FASTA does (Lipman and Pearson, Science 227:1435, 1985). */

import { basicCode, isSilent } from './letters.ts';

const LONGEST_RUN = 5;
const BUCKETS = 1 << 16;
/** Starts this near to each other count together: lost and doubled letters shift the runs of one place. */
const SHIFT = 3; // 2 ** 3 letters

const ROOM = 2;
/** A place with this many times fewer shared runs than the best is chance. */
const BEHIND = 3;

export interface Seeds {
	/** Places where the statement's first letter may lie, the likeliest first; may be negative where the beginning is lost. */
	places(statement: Uint8Array, most: number): number[];
}

/** Indexes the letters of a source once for all its statements. */
export function seedsOf(source: Uint8Array): Seeds {
	const { basic, at: places } = spoken(source);
	const indexes = new Map<number, { head: Int32Array; next: Int32Array }>();

	const indexOf = (run: number): { head: Int32Array; next: Int32Array } => {
		let index = indexes.get(run);
		if (!index) {
			index = { head: new Int32Array(BUCKETS).fill(-1), next: new Int32Array(basic.length) };
			for (let at = basic.length - run; at >= 0; at--) {
				const bucket = bucketOf(basic, at, run);
				index.next[at] = index.head[bucket] ?? -1;
				index.head[bucket] = at;
			}
			indexes.set(run, index);
		}
		return index;
	};

	return {
		places(statement, most) {
			const { basic: letters } = spoken(statement);
			const run = Math.max(1, Math.min(LONGEST_RUN, Math.floor(letters.length / 3)));
			const { head, next } = indexOf(run);
			const shift = letters.length;
			// Two slots of room on either side, so that every slot has neighbours.
			const votes = new Uint16Array(((basic.length + shift) >> SHIFT) + 1 + 2 * ROOM);
			for (let at = 0; at + run <= letters.length; at++) {
				for (let hit = head[bucketOf(letters, at, run)] ?? -1; hit >= 0; hit = next[hit] ?? -1) {
					const slot = ((hit - at + shift) >> SHIFT) + ROOM;
					votes[slot] = (votes[slot] ?? 0) + 1;
				}
			}
			return peaks(votes, most).map((slot) => {
				const start = ((slot - ROOM) << SHIFT) - shift;
				return places[start] ?? (start < 0 ? start : source.length);
			});
		}
	};
}

/** The basic letters of a text, ø and å as one letter each, because that is how scans have them; and where each stands. */
function spoken(codes: Uint8Array): { basic: Uint8Array; at: number[] } {
	const at: number[] = [];
	codes.forEach((code, index) => {
		if (!isSilent(code)) at.push(index);
	});
	return { basic: Uint8Array.from(at, (index) => basicCode(codes[index] ?? 0)), at };
}

function bucketOf(letters: Uint8Array, at: number, run: number): number {
	let hash = 0;
	for (let index = at; index < at + run; index++) hash = (hash * 67 + (letters[index] ?? 0) + 1) | 0;
	return (hash ^ (hash >>> 16)) & (BUCKETS - 1);
}

/** The slots with most votes, neighbours counted with them; those far behind the best are left out. */
function peaks(votes: Uint16Array, most: number): number[] {
	const around = (slot: number): number => (votes[slot - 1] ?? 0) + (votes[slot] ?? 0) + (votes[slot + 1] ?? 0);
	const found: { slot: number; votes: number }[] = [];
	for (let slot = 1; slot < votes.length - 1; slot++) {
		const sum = around(slot);
		// The first of a plateau stands for it.
		if (sum < 1 || sum < around(slot + 1) || sum <= around(slot - 1)) continue;
		found.push({ slot, votes: sum });
	}
	found.sort((a, b) => b.votes - a.votes || a.slot - b.slot);
	const least = (found[0]?.votes ?? 0) / BEHIND;
	return found
		.slice(0, most)
		.filter((peak) => peak.votes >= least)
		.map((peak) => peak.slot);
}
