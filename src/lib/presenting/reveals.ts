/** What a step shows bit by bit: a concept alone, then municipality by municipality, then all of it, then its quotes. Pure. */

import type { NodeType } from '$graph/model/kinds';
import type { Scene } from '$graph/scene/scene';

export type Reveal =
	| { is: 'concept' }
	/** One municipality stands out, with all that it says. */
	| { is: 'municipality'; id: string }
	| { is: 'whole' }
	| { is: 'quotes' };

const WHOLE: Reveal = { is: 'whole' };

/** Of a lens all four; of any other picture the whole alone. More municipalities than a room can follow are shown at once. */
const MOST_MUNICIPALITIES = 12;

export function revealsOf(scene: Scene | undefined): readonly Reveal[] {
	if (scene?.places !== 'sectors') return [WHOLE];
	const drawn = scene.sectors.map(({ id }): Reveal => ({ is: 'municipality', id }));
	const one = drawn.length > 1 && drawn.length <= MOST_MUNICIPALITIES ? drawn : [];
	return [{ is: 'concept' }, ...one, WHOLE, { is: 'quotes' }];
}

/** What a picture leaves out for it. */
export function hiddenFor(scene: Scene, reveal: Reveal): NodeType[] {
	if (reveal.is !== 'concept') return [];
	return [...new Set(scene.nodes.map(({ type }) => type))].filter((type) => type !== 'Concept');
}

/** What stands out for it. */
export function litFor(reveal: Reveal): string | undefined {
	return reveal.is === 'municipality' ? reveal.id : undefined;
}
