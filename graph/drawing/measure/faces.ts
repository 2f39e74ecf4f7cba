/** Reads the tables of advance widths and kerning that `npm run font-measures` makes from the fonts that the app ships. */

export type Font = 'sans' | 'serif';
export type Weight = 400 | 600;

/** A font family as its table keeps it. Lists are numbers with a space between, and lengths are thousandths of the font size. */
export interface PackedFamily {
	/** All that it has measures of. */
	characters: string;
	/** The class of each character as the first of a pair, and as the second. */
	firsts: string;
	seconds: string;
	faces: Record<Weight, PackedFace>;
}

export interface PackedFace {
	/** Of each character. */
	advances: string;
	/** For each class of first characters: a class of second ones and the pair's kerning, in turn. */
	pairs: string[];
}

/** A family in one weight. Lengths are parts of the font size. */
export interface Face {
	glyphs: ReadonlyMap<string, Glyph>;
	/** By the first's class times `classes` plus the second's. */
	kerning: Float64Array;
	/** How many there are of second characters. */
	classes: number;
}

export interface Glyph {
	advance: number;
	/** Its class as the first of a pair, and as the second. */
	first: number;
	second: number;
}

const EM = 1000;

/** The way back from `packFamily`. */
export function unpackFace(family: PackedFamily, weight: Weight): Face {
	const { advances, pairs } = family.faces[weight];
	const widths = numbers(advances);
	const firsts = numbers(family.firsts);
	const seconds = numbers(family.seconds);
	const glyphs = new Map<string, Glyph>();
	let index = 0;
	for (const character of family.characters) {
		const advance = (widths[index] ?? 0) / EM;
		glyphs.set(character, { advance, first: firsts[index] ?? 0, second: seconds[index] ?? 0 });
		index++;
	}
	const classes = Math.max(...seconds) + 1;
	const kerning = new Float64Array(pairs.length * classes);
	pairs.forEach((row, first) => {
		const entries = numbers(row);
		for (let at = 0; at < entries.length; at += 2)
			kerning[first * classes + (entries[at] ?? 0)] = (entries[at + 1] ?? 0) / EM;
	});
	return { glyphs, kerning, classes };
}

function numbers(text: string): number[] {
	return text === '' ? [] : text.split(' ').map(Number);
}
