/** Strips in words: what the picture is, a row, and an organisation in a row. Page, picture and file say the same. */

import { silenceIn } from '$graph/model/mentions';
import { shareIn, type StripBand, type StripRow, type Strips } from '$graph/scene/strips';
import type { Messages } from '../i18n/messages';

export function stripsSummary({ organisations, rows, band }: Strips, t: Messages): string {
	return t.strips.summary(organisations.length, rows.length, band !== undefined);
}

/** Read aloud in place of a row. */
export function rowTold(row: StripRow, strips: Strips, name: string, t: Messages): string {
	const shares = strips.organisations
		.map((organisation, place) => shareIn(row, organisation, place))
		.filter((share) => share > 0);
	let [least, most] = [1, 0];
	for (const share of shares) [least, most] = [Math.min(least, share), Math.max(most, share)];
	const median = row.median === undefined ? undefined : t.percent(row.median);
	const range = shares.length > 1 ? t.strips.range(least, most) : undefined;
	return t.strips.row(name, row.mentioning, strips.organisations.length, median, range);
}

/** “Birkelvad: 5,3 % (4 af 75)”, or why there is nothing. */
export function organisationTold(row: StripRow, { organisations }: Strips, place: number, name: string, t: Messages) {
	const organisation = organisations[place];
	const cell = row.cells[place] ?? 0;
	const silence = silenceIn(cell);
	if (silence !== undefined || organisation === undefined)
		return t.strips.silentTold(name, t.strips.silent[silence ?? 'never']);
	return t.strips.dot(name, shareIn(row, organisation, place), cell, organisation.base);
}

/** How many organisations each step of a band stands for; none without a band. */
export function bandSteps(band: StripBand | undefined, t: Messages): string[] {
	const steps = band?.steps ?? [];
	return steps.map((most, step) => {
		const isLast = step === steps.length - 1;
		return t.strips.legend.step((steps[step - 1] ?? 0) + 1, isLast ? undefined : most);
	});
}
