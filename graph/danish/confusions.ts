/** The damage that scanning and old encodings do to æ, ø and å: what stands on the page instead, and how often. */

export const DANISH_LETTERS = ['æ', 'ø', 'å'] as const;
export type DanishLetter = (typeof DANISH_LETTERS)[number];

/** How often each letter is found among the letters of clean Danish prose; each document lies within a fifth of this. */
export const EXPECTED_SHARE: Readonly<Record<DanishLetter, number>> = { æ: 0.0095, ø: 0.0083, å: 0.0105 };

/** One way to misread: `seen` stands where `letter` was printed. An empty `seen` is a letter lost. */
export interface Confusion {
	seen: string;
	letter: DanishLetter;
	/** Its part of all damage to the letter, before a document has been looked at. */
	share: number;
}

/** Shares in thousandths. A confusion that no list holds cannot be mended, so rare ones stand here too: a document's own habit raises them. */
const SHARES: Readonly<Record<DanishLetter, Readonly<Record<string, number>>>> = {
	æ: {
		ae: 450,
		ee: 160,
		a: 70,
		e: 60,
		ze: 45,
		se: 45,
		z: 35,
		'&': 18,
		x: 14,
		ä: 10,
		œ: 6,
		ce: 6,
		ax: 6,
		ea: 5,
		xe: 5,
		ese: 5,
		eae: 5,
		ase: 4,
		aze: 3,
		aa: 4,
		oe: 4,
		aé: 2,
		eé: 2,
		ée: 2,
		'2e': 3,
		'@': 4,
		'£': 3,
		ue: 2,
		re: 2,
		te: 2,
		é: 3,
		c: 2,
		'': 4,
		zs: 2,
		zz: 1,
		'3e': 2,
		'e&': 1,
		'a&': 1,
		eze: 1,
		'a:': 1,
		o: 2,
		s: 2,
		'\ufffd': 6,
		'?': 2
	},
	ø: {
		o: 360,
		e: 210,
		g: 180,
		oe: 70,
		a: 40,
		ö: 15,
		'0': 15,
		gi: 8,
		ó: 5,
		ò: 4,
		ô: 4,
		õ: 4,
		q: 5,
		ga: 5,
		gs: 5,
		'¢': 5,
		d: 5,
		p: 3,
		'@': 5,
		'6': 4,
		'9': 3,
		'8': 3,
		s: 3,
		c: 4,
		u: 3,
		ge: 3,
		eo: 3,
		og: 2,
		go: 3,
		'&': 2,
		oo: 3,
		ao: 2,
		i: 2,
		z: 2,
		cp: 1,
		'': 4,
		'\ufffd': 6,
		'?': 2
	},
	å: {
		a: 760,
		aa: 90,
		d: 20,
		á: 10,
		à: 10,
		â: 8,
		ä: 8,
		ã: 6,
		o: 10,
		e: 8,
		'&': 5,
		'4': 4,
		ao: 3,
		i: 2,
		é: 2,
		u: 2,
		s: 2,
		g: 2,
		q: 2,
		'3': 2,
		b: 1,
		'': 3,
		'a°': 4,
		'\ufffd': 6,
		'?': 2
	}
};

/** The confusions with their starting shares; those of a letter sum to one. */
export function startingConfusions(): Confusion[] {
	return DANISH_LETTERS.flatMap((letter) => {
		const entries = Object.entries(SHARES[letter]);
		const sum = entries.reduce((total, [, share]) => total + share, 0);
		return entries.map(([seen, share]) => ({ seen, letter, share: share / sum }));
	});
}

/** How much the starting shares weigh against a document's own repairs, counted in repairs. */
const STEADINESS = 8;

/** The shares after a document has shown its own habit: `counts` holds repairs by letter and what was seen, as `æ:ae`. */
export function adaptedConfusions(start: readonly Confusion[], counts: ReadonlyMap<string, number>): Confusion[] {
	const totals = new Map<DanishLetter, number>();
	for (const { seen, letter } of start) {
		totals.set(letter, (totals.get(letter) ?? 0) + (counts.get(`${letter}:${seen}`) ?? 0));
	}
	return start.map(({ seen, letter, share }) => ({
		seen,
		letter,
		share: (STEADINESS * share + (counts.get(`${letter}:${seen}`) ?? 0)) / (STEADINESS + (totals.get(letter) ?? 0))
	}));
}

/** Damage to other letters: rare, so only an unknown word is read this way, once, and at this cost in nats. */
export const OTHER_MISREADINGS: readonly { seen: string; letters: string; cost: number }[] = [
	{ seen: '|', letters: 'l', cost: 1 },
	{ seen: '|', letters: 'i', cost: 1.5 },
	{ seen: '1', letters: 'l', cost: 1.5 },
	{ seen: '1', letters: 'i', cost: 2.5 },
	{ seen: '0', letters: 'o', cost: 1.5 },
	{ seen: '5', letters: 's', cost: 2 },
	{ seen: 'i', letters: 'j', cost: 6 },
	{ seen: 'j', letters: 'i', cost: 6 },
	{ seen: 'l', letters: 'i', cost: 5 },
	{ seen: 'i', letters: 'l', cost: 5 },
	{ seen: 'rn', letters: 'm', cost: 5 },
	{ seen: 'cl', letters: 'd', cost: 6 },
	{ seen: 'vv', letters: 'w', cost: 6 },
	{ seen: 'ﬁ', letters: 'fi', cost: 0.5 },
	{ seen: 'ﬂ', letters: 'fl', cost: 0.5 },
	{ seen: 'ﬀ', letters: 'ff', cost: 0.5 }
];
