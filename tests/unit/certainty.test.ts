/** In which words a difference between two shares is told. */

import { expect, it } from 'vitest';
import { type Certainty, certaintyOf } from '../../graph/analysis/certainty.ts';

const SURE = { near: 0.7, holds: true, logOdds: 3.4, few: false };

it.each<[string, Partial<typeof SURE>, Certainty]>([
	['an interval for all concepts at once and a second opinion that agrees', {}, 'sure'],
	['less, as surely', { near: -0.7, logOdds: -3.4 }, 'sure'],
	['an interval for this concept alone', { holds: false }, 'likely'],
	['an interval that holds 0', { near: 0, holds: false }, 'open'],
	['a second opinion that chance could give', { logOdds: 1.95 }, 'open'],
	['a second opinion to the other side', { logOdds: -3.4 }, 'open'],
	['few statements, whatever the rest', { few: true }, 'few']
])('of %s', (_what, given, certainty) => {
	expect(certaintyOf({ ...SURE, ...given })).toBe(certainty);
});
