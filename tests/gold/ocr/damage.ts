/** Damages clean text as scanning does, with seeded chance, so that repair can be measured where the right text is known. */

export type Letter = 'æ' | 'ø' | 'å';

/** For each letter, what is seen instead and how often, as counts. */
export type DamageProfile = Readonly<Record<Letter, Readonly<Record<string, number>>>>;

/** The damage counted in the two scanned documents, and two that no document here has. */
export const PROFILES: Readonly<Record<string, DamageProfile>> = {
	'as in Gentofte': {
		æ: { ae: 48, a: 21, ee: 13, e: 9, ze: 8, z: 6, '&': 2, se: 1, x: 1, ax: 1, '': 1 },
		ø: { e: 28, o: 19 },
		å: { a: 74, d: 4 }
	},
	'as in Hvidovre': {
		æ: { ae: 79, ee: 46, se: 13, ze: 2, ese: 2, eae: 2, aa: 1, ce: 1, ase: 1, aze: 1, '': 1 },
		ø: { g: 48, o: 20, e: 11, a: 10, gi: 2, ga: 1, gs: 1 },
		å: { a: 189, d: 1 }
	},
	'letters without their signs': { æ: { a: 1 }, ø: { o: 1 }, å: { a: 1 } },
	'another machine': {
		æ: { ae: 50, e: 20, z: 10, a: 10, ce: 5, '2e': 5 },
		ø: { o: 50, '0': 15, oe: 10, e: 10, '6': 5, d: 5 },
		å: { a: 75, aa: 10, '4': 5, '&': 5, o: 5 }
	}
};

/** A small generator of chance (mulberry32), so that every run damages alike. */
export function seededChance(seed: number): () => number {
	let state = seed | 0;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let value = Math.imul(state ^ (state >>> 15), 1 | state);
		value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
		return ((value ^ (value >>> 14)) >>> 0) / 4294967296;
	};
}

/** Every æ, ø and å of `text` misread by the profile; a capital stays one. Blanks and line ends stay where they are. */
export function damaged(text: string, profile: DamageProfile, chance: () => number): string {
	return text.replace(/[æøåÆØÅ]/g, (printed) => {
		const letter = printed.toLowerCase() as Letter;
		const seen = pick(profile[letter], chance);
		return printed === letter ? seen : seen.slice(0, 1).toUpperCase() + seen.slice(1);
	});
}

function pick(counts: Readonly<Record<string, number>>, chance: () => number): string {
	const entries = Object.entries(counts);
	let left = chance() * entries.reduce((sum, [, count]) => sum + count, 0);
	for (const [seen, count] of entries) {
		left -= count;
		if (left < 0) return seen;
	}
	return entries[0]?.[0] ?? '';
}
