/** Remembers statements by their words, to tell when a document says one again. */

export interface Earlier {
	/** True where an earlier statement has nearly the same words. */
	has(words: readonly string[]): boolean;
	add(words: readonly string[]): void;
}

/** How many of a statement's rarest words are looked up: two that are nearly alike share at least one of them. */
const LOOKED_UP = 4;
/** Share of words in common (Dice) that makes one statement a repeat of another. */
const ALIKE = 0.8;
/** Shorter statements are repeats only word for word. */
const SHORT = 4;

export function earlierStatements(): Earlier {
	const statements: ReadonlySet<string>[] = [];
	const byWord = new Map<string, number[]>();
	const exact = new Set<string>();
	return {
		has(words) {
			if (exact.has(words.join(' '))) return true;
			if (words.length < SHORT) return false;
			const own = new Set(words);
			const rarest = [...own].sort((a, b) => (byWord.get(a)?.length ?? 0) - (byWord.get(b)?.length ?? 0));
			const looked = rarest.filter((word) => byWord.has(word)).slice(0, LOOKED_UP);
			const near = new Set(looked.flatMap((word) => byWord.get(word) ?? []));
			return [...near].some((index) => alike(own, statements[index] ?? new Set()));
		},
		add(words) {
			exact.add(words.join(' '));
			const own = new Set(words);
			for (const word of own) {
				const places = byWord.get(word);
				if (places) places.push(statements.length);
				else byWord.set(word, [statements.length]);
			}
			statements.push(own);
		}
	};
}

function alike(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
	if (b.size < SHORT) return false;
	let shared = 0;
	for (const word of a) if (b.has(word)) shared++;
	return (2 * shared) / (a.size + b.size) >= ALIKE;
}
