/** The Danish words an edition is written with, and what each means in the graph. */

import type { StatementKind, ValueKind } from '../model/graph.ts';

/** What a heading begins with. */
export const HEADING_WORDS = {
	værdi: { is: 'value', kind: 'value' },
	forpligtelse: { is: 'value', kind: 'commitment' },
	fokusområde: { is: 'value', kind: 'focus-area' },
	perspektiv: { is: 'value', kind: 'perspective' },
	relation: { is: 'relation' },
	rolle: { is: 'role' },
	afsnit: { is: 'section' }
} as const satisfies Record<string, { is: 'value'; kind: ValueKind } | { is: 'relation' | 'role' | 'section' }>;

/** `art: …` */
export const KIND_WORDS: Readonly<Record<string, StatementKind>> = {
	værdi: 'value',
	adfærd: 'behaviour',
	forpligtelse: 'commitment',
	forventning: 'expectation',
	punkt: 'bullet',
	baggrund: 'context',
	spørgsmål: 'question'
};

/** Every role, in the order the screen shows them; `broader` is the role it is a kind of. */
export const ROLES: readonly { readonly name: string; readonly broader?: string }[] = [
	{ name: 'Alle' },
	{ name: 'Direktion', broader: 'Leder' },
	{ name: 'Centerchef', broader: 'Leder' },
	{ name: 'Leder' },
	{ name: 'Leder af ledere', broader: 'Leder' },
	{ name: 'Leder af medarbejdere', broader: 'Leder' },
	{ name: 'Medarbejder' }
];

/** Whom a statement speaks for when nothing is said. */
export const DEFAULT_ROLE = 'Alle';

/** The leadership relations, in the order the screen shows them. */
export const RELATIONS = ['Opad', 'Nedad', 'Indad', 'Udad', 'På tværs'] as const;

/** The words that may stand in braces. */
export const BRACE_WORDS = ['art', 'rolle', 'gentager', 'navn', 'under', 'indleder', 'slut'] as const;
export type BraceWord = (typeof BRACE_WORDS)[number];

/** Those of them that stand alone; the others have a colon and what they say. */
export const BARE_WORDS: ReadonlySet<BraceWord> = new Set(['gentager', 'indleder', 'slut']);

/** A name of a list, as it is written there, whatever case it was typed in. */
export function nameIn(names: readonly string[], typed: string): string | undefined {
	const wanted = typed.toLowerCase();
	return names.find((name) => name.toLowerCase() === wanted);
}
