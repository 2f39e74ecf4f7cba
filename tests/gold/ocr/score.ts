/** Counts what a repair has mended and what it has harmed, word by word against the right text. */

export interface RepairScore {
	/** Words that the damage had changed, and how many of them the repair made right. */
	damaged: number;
	mended: number;
	/** Words that were right, and how many of them the repair changed. */
	right: number;
	harmed: number;
	/** `printed | seen → repaired`, with how often. */
	errors: Map<string, number>;
}

export function emptyScore(): RepairScore {
	return { damaged: 0, mended: 0, right: 0, harmed: 0, errors: new Map() };
}

/** Adds a text to the score. The three texts have the same lines; words may be run together or parted within a line. */
export function addToScore(score: RepairScore, printed: string, seen: string, repaired: string): void {
	const [printedLines, seenLines, repairedLines] = [printed, seen, repaired].map((text) => text.split('\n'));
	printedLines?.forEach((line, index) => {
		const words = wordsOf(line);
		const before = aligned(words, wordsOf(seenLines?.[index] ?? ''));
		const after = aligned(words, wordsOf(repairedLines?.[index] ?? ''));
		words.forEach((word, at) => {
			const wasRight = before[at] === word;
			const isRight = after[at] === word;
			if (wasRight) score.right++;
			else score.damaged++;
			if (wasRight && !isRight) score.harmed++;
			if (!wasRight && isRight) score.mended++;
			if (isRight) return;
			const error = `${word} | ${before[at] ?? '–'} → ${after[at] ?? '–'}`;
			score.errors.set(error, (score.errors.get(error) ?? 0) + 1);
		});
	});
}

/** Words with at least one letter, without the punctuation around them. */
function wordsOf(line: string): string[] {
	return line
		.split(/\s+/)
		.map((word) => word.replace(/^["'’“”(•.,:;!?-]+|["'’“”).,:;!?]+$/gu, ''))
		.filter((word) => /[\p{L}|]/u.test(word));
}

/** For each word of `a`, the word of `b` that stands in its place: least edits over whole words, as in Levenshtein's distance. */
function aligned(a: readonly string[], b: readonly string[]): (string | undefined)[] {
	if (a.length === b.length) return [...b];
	const cost: number[][] = Array.from({ length: a.length + 1 }, () => Array<number>(b.length + 1).fill(0));
	const at = (i: number, j: number) => cost[i]?.[j] ?? 0;
	for (let i = a.length; i >= 0; i--) {
		for (let j = b.length; j >= 0; j--) {
			if (i === a.length || j === b.length) (cost[i] ??= [])[j] = a.length - i + b.length - j;
			else {
				const same = at(i + 1, j + 1) + (a[i] === b[j] ? 0 : 1);
				(cost[i] ??= [])[j] = Math.min(same, at(i + 1, j) + 1, at(i, j + 1) + 1);
			}
		}
	}
	const pairs: (string | undefined)[] = [];
	for (let i = 0, j = 0; i < a.length; ) {
		if (j < b.length && at(i, j) === at(i + 1, j + 1) + (a[i] === b[j] ? 0 : 1)) {
			pairs.push(b[j]);
			i++;
			j++;
		} else if (j < b.length && at(i, j) === at(i, j + 1) + 1) j++;
		else {
			pairs.push(undefined);
			i++;
		}
	}
	return pairs;
}
