/** Compares the statements a program cut with those a person wrote down. */

export interface StatementScore {
	expected: number;
	/** Statements cut, repeats and all. */
	cut: number;
	/** Found with the very wording. */
	exact: number;
	/** Found with another wording: nearly all words the same. */
	reworded: { expected: string; cut: string }[];
	missed: string[];
	extra: string[];
}

/** Nearly all words the same. */
const SAME = 0.8;

/** Pairs each expected statement with one that was cut: first by wording, then by likeness. Order plays no part, since columns are read in more than one. */
export function scoreStatements(expected: readonly string[], cut: readonly string[]): StatementScore {
	const free = new Map<string, number>();
	for (const text of cut) free.set(normal(text), (free.get(normal(text)) ?? 0) + 1);
	const take = (key: string) => {
		const left = free.get(key) ?? 0;
		if (left > 0) free.set(key, left - 1);
		return left > 0;
	};
	const rest = expected.filter((text) => !take(normal(text)));
	const left = [...free].flatMap(([text, count]) => Array<string>(count).fill(text));
	const reworded: StatementScore['reworded'] = [];
	const missed: string[] = [];
	for (const text of rest) {
		const best = left.map((other, index) => ({ index, likeness: likeness(normal(text), other) })).sort((a, b) => b.likeness - a.likeness)[0];
		const other = best && best.likeness >= SAME ? left.splice(best.index, 1)[0] : undefined;
		if (other === undefined) missed.push(text);
		else reworded.push({ expected: text, cut: other });
	}
	return { expected: expected.length, cut: cut.length, exact: expected.length - rest.length, reworded, missed, extra: left };
}

/** Signs that are a matter of typing: kinds of quotes, dashes and blanks. */
function normal(text: string): string {
	return text.replace(/[’‘´`]/g, "'").replace(/[“”]/g, '"').replace(/\s*[–—]\s*/g, ' – ').replace(/\s+/g, ' ').trim();
}

/** Share of words in common (Dice). */
function likeness(a: string, b: string): number {
	const words = (text: string): string[] => text.toLowerCase().match(/\p{L}+/gu) ?? [];
	const left = words(b);
	const all = words(a).length + left.length;
	let shared = 0;
	for (const word of words(a)) {
		const at = left.indexOf(word);
		if (at < 0) continue;
		left.splice(at, 1);
		shared++;
	}
	return (2 * shared) / all;
}
