/** Where a talk is, and the next and the last place. Pure. */

/** A step of a story, 1 for the first, and how far it is revealed, 0 for its first bit. */
export interface TalkPlace {
	step: number;
	reveal: number;
}

/** As much as is known: how many steps there are, and how many bits the present one has. */
export interface TalkLength {
	steps: number;
	reveals: number;
}

/** The next bit, or the first of the next step; the same place at the end. */
export function onward({ step, reveal }: TalkPlace, { steps, reveals }: TalkLength): TalkPlace {
	if (reveal + 1 < reveals) return { step, reveal: reveal + 1 };
	return step < steps ? { step: step + 1, reveal: 0 } : { step, reveal };
}

/** The bit before, or the step before with all that it has; the same place at the beginning. */
export function backward({ step, reveal }: TalkPlace): TalkPlace {
	if (reveal > 0) return { step, reveal: reveal - 1 };
	return step > 1 ? { step: step - 1, reveal: WHOLE_STEP } : { step, reveal };
}

/** All bits, before it is known how many there are. */
export const WHOLE_STEP = 999;

/** The bit that is shown: never beyond the last. */
export function bitOf({ reveal }: TalkPlace, { reveals }: Pick<TalkLength, 'reveals'>): number {
	return Math.max(0, Math.min(reveal, reveals - 1));
}
