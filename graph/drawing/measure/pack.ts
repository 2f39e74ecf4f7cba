/**
 * Makes the table of a font family small: characters that are kerned alike share a class, as in the
 * font itself, and a class keeps only the pairs that are kerned.
 */

import type { PackedFamily, Weight } from './faces.ts';

/** One face as a browser measured it, in thousandths of the font size. */
export interface MeasuredFace {
	/** By character. */
	advances: readonly number[];
	/** By first and second character: what the pair is wider than its two advances. Below zero where it is narrower. */
	kerning: readonly (readonly number[])[];
}

/** The table of a family; both weights share their classes. Same input, same table. */
export function packFamily(characters: readonly string[], faces: Readonly<Record<Weight, MeasuredFace>>): PackedFamily {
	const both = [faces[400], faces[600]];
	const firsts = classesOf(characters.map((_, first) => both.flatMap(({ kerning }) => kerning[first] ?? [])));
	const seconds = classesOf(
		characters.map((_, second) => both.flatMap(({ kerning }) => kerning.map((row) => row[second] ?? 0)))
	);
	const packFace = ({ advances, kerning }: MeasuredFace) => ({
		advances: advances.join(' '),
		pairs: firsts.members.map((first) => packRow(seconds.members.map((second) => kerning[first]?.[second] ?? 0)))
	});
	return {
		characters: characters.join(''),
		firsts: firsts.classes.join(' '),
		seconds: seconds.classes.join(' '),
		faces: { 400: packFace(faces[400]), 600: packFace(faces[600]) }
	};
}

/** The class of each row, numbered as they come, and one row of each class. Rows with the same numbers are of one class. */
function classesOf(rows: readonly (readonly number[])[]): { classes: number[]; members: number[] } {
	const numbers = new Map<string, number>();
	const members: number[] = [];
	const classes = rows.map((row, index) => {
		const key = row.join(' ');
		const known = numbers.get(key);
		if (known !== undefined) return known;
		numbers.set(key, members.length);
		members.push(index);
		return members.length - 1;
	});
	return { classes, members };
}

/** Each class that is kerned, as its number and the kerning. */
function packRow(row: readonly number[]): string {
	return row.flatMap((kerning, second) => (kerning === 0 ? [] : [second, kerning])).join(' ');
}
