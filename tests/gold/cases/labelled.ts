/** The concepts that `sentences.jsonl` is labelled for: the first 28. What is found of later ones is neither right nor wrong there. */

export const LABELLED_CONCEPTS: ReadonlySet<string> = new Set(
	`anerkendelse ansvar borger dialog drift engagement faglighed fejl forandring helhed innovation kvalitet læring mod
	nysgerrighed politik relationer ressourcer resultater retning samarbejde samskabelse tillid trivsel tværgående
	tydelighed uenighed åbenhed`.split(/\s+/)
);
