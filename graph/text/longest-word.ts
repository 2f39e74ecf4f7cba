/** A bound on what is looked up in a dictionary: time grows with a text, not with the length of its words. */

/** Letters. No word is longer: the longest compounds of Danish texts have some forty. */
export const LONGEST_WORD = 60;
