/** How sure a difference between two shares is, in steps that have words. */

import type { Certainty } from '../model/certainties.ts';
import type { Contrast } from '../model/query.ts';

export { CERTAINTIES } from '../model/certainties.ts';
export type { Certainty };

/** Standard deviations within which 95 % of what chance gives would lie (the normal distribution's 97.5 % quantile). */
const BY_CHANCE = 1.96;

/**
 * `sure`: its interval holds for all concepts compared at once, and the second opinion agrees. `likely`: both say so of
 * this concept alone. `few`: the counts are too small for either. `open`: chance alone could give as much.
 */
export function certaintyOf({
	near,
	holds,
	logOdds,
	few
}: Pick<Contrast, 'near' | 'holds' | 'logOdds' | 'few'>): Certainty {
	if (few) return 'few';
	const agrees = near !== 0 && Math.abs(logOdds) >= BY_CHANCE && Math.sign(near) === Math.sign(logOdds);
	if (!agrees) return 'open';
	return holds ? 'sure' : 'likely';
}
