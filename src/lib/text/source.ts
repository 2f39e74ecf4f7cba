/** Whose a statement is, and where it stands, as it is cited. */

import { isolated } from '$graph/text/isolate';
import { titleWithYear } from './full-name';

interface Sourced {
	municipality: { label: string };
	document: { label: string; year?: number };
	under: readonly { label: string }[];
}

/** "Gladsaxe, Ledelsesgrundlag (2023), Mod" */
export function sourceOf({ municipality, document, under }: Sourced): string {
	const title = titleWithYear(document.label, document);
	return [isolated(municipality.label), title, ...under.map(({ label }) => isolated(label))].join(', ');
}
