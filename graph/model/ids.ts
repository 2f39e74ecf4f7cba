/** Stable, readable ids: links and stories must survive a re-seed, a new edition and a change of engine. */

import type { EdgeType, NodeType } from './graph.ts';

const LETTERS: Record<string, string> = { æ: 'ae', ø: 'oe', å: 'aa' };

/** An ASCII slug: lower case, å→aa, æ→ae, ø→oe, other accents dropped, everything else a hyphen. */
export function slug(name: string): string {
	return name
		.toLowerCase()
		.replace(/[æøå]/g, (letter) => LETTERS[letter] ?? letter)
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.replace(/[^a-z0-9]+/g, '-')
		.replace(/^-+|-+$/g, '');
}

/** `municipality:albertslund`, `value:gladsaxe-vi-vil:psykologisk-tryg`: the type and one slug a part. */
export function nodeId(type: NodeType, ...parts: string[]): string {
	return [type.toLowerCase(), ...parts.map(slug)].join(':');
}

/** `MENTIONS:statement:…>concept:mod`: an edge is named by what it joins, so a pair holds one edge of a type at most. */
export function edgeId(type: EdgeType, source: string, target: string): string {
	return `${type}:${source}>${target}`;
}
