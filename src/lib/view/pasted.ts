/** What a link picks up on its way: parameters that trace a click, and punctuation behind a pasted address. Neither is worth a word to the reader. */

/** Parameters that newsletters, advertisements and social networks add to any link. */
const TRACKING =
	/^(?:(?:utm|mtm|pk|piwik|hsa|_hs)_?\w+|(?:fb|g|d|tw|tt|y|ys|epi)clid|msclkid|gclsrc|[gw]braid|gad_\w+|mc_[ce]id|igsh(?:id)?|li_fat_id|rb_clickid|srsltid|_g[al]|_hs\w+|__hs\w+|mkt_tok|oly_\w+_id|vero_id|wickedid)$/i;

export function isTracking(key: string): boolean {
	return TRACKING.test(key);
}

/** A sentence goes on behind a link, and mail programs take its full stop or bracket along. */
const PUNCTUATION = /[.,;:)\]}»«"'”“’…]+$/;

/** Ids, numbers and choices never end in punctuation. */
export function withoutPunctuation(text: string): string {
	return text.replace(PUNCTUATION, '');
}
