/** How sure a claim of counts is, in steps that have words. */

/** From the surest on. */
export const CERTAINTIES = ['sure', 'likely', 'open', 'few'] as const;
export type Certainty = (typeof CERTAINTIES)[number];
