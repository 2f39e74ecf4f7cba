/** Numbers that look drawn by lot and are the same every time: a generated graph must be one that another person can make again. */

export interface Draw {
	/** From 0 on, below 1. */
	share(): number;
	/** A whole number from 0 on, below `end`. */
	below(end: number): number;
	pick<T>(things: readonly T[]): T;
	/** The first things far oftener than the last, as words are used. */
	pickEarly<T>(things: readonly T[]): T;
}

/** One more turn of a 32-bit counter whose bits are then stirred by two multiplications; any odd step visits every state. */
export function drawFrom(seed: number): Draw {
	let state = seed >>> 0;
	const share = () => {
		state = (state + 0x61c88647) >>> 0;
		let bits = Math.imul(state ^ (state >>> 15), 0x2c1b3c6d);
		bits = Math.imul(bits ^ (bits >>> 12), 0x297a2d39);
		return ((bits ^ (bits >>> 15)) >>> 0) / 0x100000000;
	};
	const below = (end: number) => Math.floor(share() * end);
	const at = <T>(things: readonly T[], place: number): T => {
		const thing = things[place];
		if (thing === undefined) throw new RangeError('Nothing can be drawn from an empty list.');
		return thing;
	};
	return {
		share,
		below,
		pick: (things) => at(things, below(things.length)),
		pickEarly: (things) => at(things, Math.floor(things.length * share() ** 3))
	};
}
