/** The concept map in words: what is drawn and what not, and what is said of a pair. Page, picture and file say the same. */

import type { Certainty } from '$graph/analysis/certainty';
import { claimOf } from '$graph/scene/concept-map-scene';
import type { PairClaim, Scene } from '$graph/scene/scene';
import type { Messages } from '../i18n/messages';
import type { ReadMap, ReadPair } from './sent';
import type { SideNames } from './sides';

/** What is chosen on the map, and how it is called. */
interface Chosen {
	/** A concept, or the two of the open pair; none where nothing is. */
	ids: readonly string[];
	nameOf: (id: string) => string;
}

/** Sentences above the picture, of what it draws at this moment. Where nothing is drawn they say why. */
export function mapSentences(
	map: ReadMap,
	{ edges, nodes }: Pick<Scene, 'edges' | 'nodes'>,
	{ here, there }: SideNames,
	t: Messages,
	chosen: Chosen
): string[] {
	const words = t.conceptMap;
	const sides = map.otherBase === undefined || there === undefined ? undefined : { there, base: map.otherBase };
	const bases = sides ? words.bases(here, map.base, sides.there, sides.base) : words.base(map.base);
	if (sides && map.base === 0) return [words.nobody(here)];
	if (sides?.base === 0) return [words.nobody(sides.there)];
	if (nodes.length === 0) return [words.empty];
	if (edges.length === 0) return [sides ? words.noDifference : words.tooFew(map.base), bases];
	const drawn = linesDrawn(edges, chosen.ids);
	const sure = drawn.filter(({ claim }) => claim?.sure).length;
	const left = chosen.ids.length > 0 ? [] : edges.filter(({ atRest }) => !atRest);
	const keptApart = left.filter(({ claim }) => claim?.says === 'apart').length;
	const beyond = left.length - keptApart;
	return [
		leadOf(map, drawn, { here, there: sides?.there }, words, chosen),
		...(drawn.length > 0 ? [words.sure(sure, drawn.length - sure)] : []),
		...(keptApart > 0 ? [words.keptApart(keptApart)] : []),
		...(beyond > 0 ? [words.beyond(beyond)] : []),
		bases
	];
}

/**
 * The lines that are drawn: those at rest, those of a chosen concept, or of a pair its own and those of what is joined
 * to both.
 */
export function linesDrawn(edges: Scene['edges'], chosen: readonly string[]): Scene['edges'] {
	if (chosen.length === 0) return edges.filter(({ atRest }) => atRest);
	const own = edges.filter(({ source, target }) => chosen.includes(source) || chosen.includes(target));
	if (chosen.length === 1) return own;
	const joined = (id: string) =>
		chosen.every((one) => one === id || own.some(({ source, target }) => isOf(source, target, one, id)));
	return own.filter(({ source, target }) => [source, target].every((id) => chosen.includes(id) || joined(id)));
}

function isOf(source: string, target: string, a: string, b: string): boolean {
	return (source === a && target === b) || (source === b && target === a);
}

function leadOf(
	{ all }: ReadMap,
	drawn: Scene['edges'],
	{ here, there }: SideNames,
	words: Messages['conceptMap'],
	{ ids: [first, second], nameOf }: Chosen
): string {
	const n = drawn.length;
	if (first !== undefined && second !== undefined) return words.leadPair(nameOf(first), nameOf(second), n, all);
	if (there !== undefined)
		return first === undefined
			? words.leadDifference(here, there, n, all)
			: words.leadDifferenceOf(nameOf(first), here, there, n, all);
	if (first !== undefined) return words.leadOf(nameOf(first), n, all);
	const isMixed = drawn.some(({ claim }) => claim?.says === 'apart');
	return isMixed ? words.leadApart(n, all) : words.lead(n, all);
}

/** What a pair is told to be, with how certain that is. */
export function claimWords(pair: ReadPair, t: Messages): string {
	return t.conceptMap.claim(saysOf(pair), certaintyOf(pair));
}

/** In which direction the counts of a pair lie, whether or not that may be chance. */
export function saysOf({ statements, expected, difference }: ReadPair): PairClaim['says'] {
	if (difference !== undefined) return statements > difference.expected ? 'more' : 'less';
	return statements > expected ? 'together' : 'apart';
}

export function certaintyOf({ certainty, difference }: ReadPair): Certainty {
	return difference?.certainty ?? certainty;
}

/** Its counts beside those expected; on both sides where there are two, each with its base. */
export function countWords(pair: ReadPair, map: ReadMap, { here, there }: SideNames, t: Messages): string {
	const words = t.conceptMap;
	if (pair.other === undefined || there === undefined || map.otherBase === undefined)
		return words.counts(pair.statements, pair.expected);
	const ours = words.countsOf(here, pair.statements, pair.expected, map.base);
	return `${ours}; ${words.countsOf(there, pair.other.statements, pair.other.expected, map.otherBase)}`;
}

/** The id of a line has its two concepts. */
export function pairOfLine(line: string): [string, string] {
	const [a = '', b = ''] = line.split('>');
	return [a, b];
}

export function pairIn(map: ReadMap, [a, b]: readonly [string, string]): ReadPair | undefined {
	return map.pairs.find((pair) => (pair.a === a && pair.b === b) || (pair.a === b && pair.b === a));
}

/** The concepts that are claimed to go with one, or to keep from it, as `says` has it. */
export function companyOf(map: ReadMap, concept: string, says: readonly PairClaim['says'][]) {
	return map.pairs.flatMap((pair) => {
		if (pair.a !== concept && pair.b !== concept) return [];
		const claim = claimOf(pair);
		return claim && says.includes(claim.says) ? [{ id: pair.a === concept ? pair.b : pair.a, pair }] : [];
	});
}
