/** Measures the damage of a text before and while it is mended: whether it is damaged at all, and how much of each letter is lost in each block. */

import type { Broken } from '../danish/broken.ts';
import type { Search } from './candidates.ts';
import { DANISH_LETTERS, EXPECTED_SHARE, type DanishLetter } from '../danish/confusions.ts';
import { blocksOf, damageRates, lettersIn, looksDanish, summed, type Block, type Rates } from '../danish/survival.ts';
import type { Token } from './tokens.ts';
import type { WordModel } from './word-model.ts';

export interface Damage {
	danish: boolean;
	damaged: boolean;
	/** Share of each letter that is damaged around this offset, 0 to 1. */
	ratesAt(offset: number): Rates;
	/** Measures again with the words mended so far. */
	learn(mended: readonly { at: number; mended: Rates }[]): void;
}

/** From this many letters on, a Danish text without any æ, ø and å is damaged, whatever its words. */
const ENOUGH_LETTERS = 500;
/** How much the whole document's rate weighs in a block, counted in letters. */
const WEIGHT = 6;
/** A reading this cheap, into a listed word, is evidence of damage. */
const PLAIN = 6;

/** `broken`: fragments with another damage, whose letters are not lost in scanning. */
export function measureDamage(
	text: string,
	tokens: readonly Token[],
	broken: readonly Broken[],
	words: WordModel,
	search: Search
): Damage {
	const loose = tokens.filter(({ fixed }) => !fixed);
	const danish = looksDanish(loose.map(({ letters }) => letters));
	const blocks = blocksOf(text, broken);
	const found = summed(blocks.map((block) => block.found));
	const evidence = danish ? evidenceIn(loose, words, search) : [];
	const letters = lettersIn(text);
	let document = overall(found, summed(evidence.map(({ mended }) => mended)), letters);
	let inBlocks = new Map<Block, Rates>();

	const damage: Damage = {
		danish,
		damaged: danish && isDamaged(document, found, evidence.length, letters),
		ratesAt(offset) {
			const block = blocks[blockAt(blocks, offset)];
			return (block && inBlocks.get(block)) ?? document;
		},
		learn(mended) {
			document = overall(found, summed(mended.map((word) => word.mended)), letters);
			const inside = blocks.map((): Rates[] => []);
			for (const word of mended) inside[blockAt(blocks, word.at)]?.push(word.mended);
			const rates = (block: Block, index: number) =>
				damageRates(block.found, summed(inside[index] ?? []), document, WEIGHT);
			inBlocks = new Map(blocks.map((block, index) => [block, rates(block, index)]));
		}
	};
	damage.learn(evidence);
	return damage;
}

/** The index of the block that holds `offset`. */
function blockAt(blocks: readonly Block[], offset: number): number {
	let low = 0;
	let high = blocks.length - 1;
	while (low < high) {
		const middle = (low + high) >> 1;
		if (offset < (blocks[middle]?.end ?? 0)) high = middle;
		else low = middle + 1;
	}
	return low;
}

/** Unknown words that plain misreadings turn into a listed word. Short words say too little. */
function evidenceIn(tokens: readonly Token[], words: WordModel, search: Search) {
	const evidence: { at: number; mended: Rates }[] = [];
	for (const token of tokens) {
		const seen = token.letters.toLowerCase();
		const capitals = token.letters !== seen && !token.startsSentence;
		if (seen.length < 4 || capitals || words.logListed(seen) !== undefined || words.logCompound(seen) !== undefined)
			continue;
		const [best] = search(seen, token.letters, { others: false, compounds: false });
		if (best && best.cost <= PLAIN && best.uses.length > 0) evidence.push({ at: token.start, mended: best.mended });
	}
	return evidence;
}

/** Where a letter is neither found nor missed, what is expected of clean prose decides. */
function overall(found: Rates, mended: Rates, letters: number): Record<DanishLetter, number> {
	const before = { æ: 0.5, ø: 0.5, å: 0.5 };
	for (const letter of DANISH_LETTERS) {
		const expected = EXPECTED_SHARE[letter] * letters;
		before[letter] = Math.min(0.98, Math.max(0.02, 1 - found[letter] / Math.max(expected, 1)));
	}
	return damageRates(found, mended, before, 2);
}

function isDamaged(rates: Rates, found: Rates, evidence: number, letters: number): boolean {
	const all = found.æ + found.ø + found.å;
	if (all === 0 && letters >= ENOUGH_LETTERS) return true;
	if (evidence === 0) return false;
	if (all === 0) return true;
	// single odd words in a text that has its letters are names or slips, not damage
	return evidence >= 3 && (evidence / (evidence + all) >= 0.04 || Math.max(...Object.values(rates)) >= 0.5);
}
