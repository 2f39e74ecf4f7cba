/** The organisation that somebody means by what they typed. */

import type { StripOrganisation } from '$graph/scene/strips';

type Named = Pick<StripOrganisation, 'id' | 'label'>;

/** The one of that name; without any, the only one whose name begins so. Capitals and blanks at the ends mean nothing. */
export function organisationNamed(organisations: readonly Named[], typed: string): string | undefined {
	const wanted = folded(typed);
	if (wanted === '') return undefined;
	const [exact, another] = organisations.filter(({ label }) => folded(label) === wanted);
	if (exact) return another ? undefined : exact.id;
	const [only, ...others] = organisations.filter(({ label }) => folded(label).startsWith(wanted));
	return others.length === 0 ? only?.id : undefined;
}

function folded(name: string): string {
	return name.normalize('NFC').trim().toLocaleLowerCase('da').replace(/\s+/g, ' ');
}
