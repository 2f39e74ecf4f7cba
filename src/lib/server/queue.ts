/** A bounded queue for work that takes more than a moment: between two pieces of it the event loop answers what is short. */

import { AsyncResource } from 'node:async_hooks';
import { whenRead } from './when-read.ts';

export interface Lane {
	/** Pieces of work that may be under way at once: where one waits for a disk, a server or a thread, another is begun. */
	running: number;
	/** Pieces that may wait; one more is refused at once, because it would come too late for its reader. */
	waiting: number;
}

export interface Queue<Name extends string> {
	/**
	 * Does work in its turn.
	 * @param isWanted asked when its turn comes; what nobody waits for any more is left out
	 * @returns undefined where it was not done: too many waited, nobody wanted it, or the queue has ended
	 */
	run<T>(lane: Name, work: () => Promise<T>, isWanted?: () => boolean): Promise<T | undefined>;
	/** Pieces of work that wait now, of all lanes. */
	waiting(): number;
	/** Those that are under way now. */
	running(): number;
	/** Those that were refused since the start, because too many waited or the queue had ended. */
	refused(): number;
	/** Refuses what waits, and whatever comes. */
	end(): void;
}

interface Piece {
	begin(): Promise<void>;
	leave(): void;
	isWanted(): boolean;
}

/** Lanes take turns, so that a long one holds up no other; before each piece whatever has arrived is read. */
export function createQueue<Name extends string>(lanes: Readonly<Record<Name, Lane>>): Queue<Name> {
	const state = new Map<Name, { lane: Lane; pieces: Piece[]; running: number }>();
	for (const name of Object.keys(lanes) as Name[]) state.set(name, { lane: lanes[name], pieces: [], running: 0 });
	const count = (of: 'running' | 'waiting') =>
		[...state.values()].reduce((sum, { running, pieces }) => sum + (of === 'running' ? running : pieces.length), 0);
	let refused = 0;
	let isOver = false;
	let isDue = false;

	function soon(): void {
		const isAny = [...state.values()].some(({ lane, pieces, running }) => pieces.length > 0 && running < lane.running);
		if (isDue || !isAny) return;
		isDue = true;
		whenRead(next);
	}

	function next(): void {
		isDue = false;
		for (const [name, one] of state) {
			if (one.running >= one.lane.running) continue;
			const piece = wantedOf(one.pieces);
			if (piece === undefined) continue;
			// The order of a map is that of its making: this lane comes last now.
			state.delete(name);
			state.set(name, one);
			one.running++;
			void piece.begin().finally(() => {
				one.running--;
				soon();
			});
			break;
		}
		soon();
	}

	return {
		run(name, work, isWanted = () => true) {
			const one = state.get(name);
			if (one !== undefined && one.pieces.length >= one.lane.waiting) one.pieces = stillWanted(one.pieces);
			if (one === undefined || isOver || one.pieces.length >= one.lane.waiting) {
				refused++;
				return Promise.resolve(undefined);
			}
			return new Promise((resolve) => {
				// It begins in a round of the loop that another request asked for, and must not be taken for a part of that.
				const begin = AsyncResource.bind(async () => {
					const done = (async () => work())();
					// Whatever it throws is its asker's.
					resolve(done);
					await done.catch(() => undefined);
				});
				one.pieces.push({ begin, leave: () => resolve(undefined), isWanted });
				soon();
			});
		},
		waiting: () => count('waiting'),
		running: () => count('running'),
		refused: () => refused,
		end() {
			isOver = true;
			for (const { pieces } of state.values()) {
				refused += pieces.length;
				for (const piece of pieces.splice(0)) piece.leave();
			}
		}
	};
}

/** Those that are still wanted; the others are told that they are not done. */
function stillWanted(pieces: readonly Piece[]): Piece[] {
	return pieces.filter((piece) => {
		const isWanted = piece.isWanted();
		if (!isWanted) piece.leave();
		return isWanted;
	});
}

/** The first that is still wanted; those before it are told that they are not done. */
function wantedOf(pieces: Piece[]): Piece | undefined {
	for (let piece = pieces.shift(); piece !== undefined; piece = pieces.shift()) {
		if (piece.isWanted()) return piece;
		piece.leave();
	}
	return undefined;
}
