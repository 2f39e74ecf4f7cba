/** Whose a statement is, and where it stands, as it is cited. */

import { titleWithYear } from './full-name';

interface Sourced {
	municipality: { label: string };
	document: { label: string; year?: number };
	under: readonly { label: string }[];
}

/** "Gladsaxe, Ledelsesgrundlag (2023), Mod" */
export function sourceOf({ municipality, document, under }: Sourced): string {
	return [municipality.label, titleWithYear(document.label, document), ...under.map(({ label }) => label)].join(', ');
}
