/** How often somebody may do something: a few times at once, then again as time passes (a token bucket). */

export interface Allowance {
	/** Counts one more of `who`; false where there have been too many. */
	take(who: string): boolean;
	/** Takes the last one back: it was none that had to be counted. */
	giveBack(who: string): void;
}

/** How many are remembered; beyond that whoever was counted longest ago is forgotten. */
const MOST = 10_000;

/**
 * @param most how many times at once
 * @param every milliseconds after which there is one more
 * @param now milliseconds; a clock that is set back gives nothing and takes nothing
 */
export function createAllowance(most: number, every: number, now: () => number): Allowance {
	const left = new Map<string, { count: number; at: number }>();

	function leftOf(who: string): { count: number; at: number } {
		const at = now();
		const before = left.get(who) ?? { count: most, at };
		return { count: Math.min(most, before.count + Math.max(0, at - before.at) / every), at };
	}

	function keep(who: string, one: { count: number; at: number }) {
		// The newest stands last, and whoever has all of it again need not be remembered.
		left.delete(who);
		if (one.count < most) left.set(who, one);
		for (const oldest of left.keys()) {
			if (left.size <= MOST) break;
			left.delete(oldest);
		}
	}

	return {
		take(who) {
			const { count, at } = leftOf(who);
			const isAllowed = count >= 1;
			keep(who, { count: isAllowed ? count - 1 : count, at });
			return isAllowed;
		},
		giveBack(who) {
			const { count, at } = leftOf(who);
			keep(who, { count: Math.min(most, count + 1), at });
		}
	};
}
