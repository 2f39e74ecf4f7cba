/** A statement together with the printed words it completes: as it is read, and as it is cited. */

import type { LeadIn } from '$graph/model/graph';

interface Led {
	text: string;
	leadIn?: Pick<LeadIn, 'text'> | undefined;
}

/** "We promise that … we listen", as the document has it. */
export function readAloud({ text, leadIn }: Led): string {
	return leadIn ? `${leadIn.text} ${text}` : text;
}

/** "[We promise that] we listen": the brackets say that the words stand further up in the document, so an ellipsis at their end is left out. */
export function cited({ text, leadIn }: Led): string {
	return leadIn ? `[${leadIn.text.replace(/\s*(?:…|\.{3})$/, '')}] ${text}` : text;
}
