/** The sections of a list of quotes: municipalities with quotes, and among them those without, unless they are many. */

import { inOrderOfNames } from '$graph/text/order';
import type { Silent, SilentMunicipality } from '../view/reading';
import type { QuoteItem } from '../view/sent';

export interface QuoteSection {
	id: string;
	label: string;
	items: QuoteItem[];
	/** Undefined where there are quotes. */
	silence: SilentMunicipality['silence'] | undefined;
}

/** More than these without a quote would bury those with one: they are told apart. */
const MOST_AMONG_QUOTES = 12;

/**
 * By name where all quotes have come, otherwise by id, as the quotes come. While more quotes are to come (`complete` is false), those without a quote stand only as far
 * as the quotes have come, so that what is fetched later stands below. `apart` holds the silent that have no section.
 */
export function quoteSections(
	items: readonly QuoteItem[],
	silent: Silent | undefined,
	complete: boolean
): { sections: QuoteSection[]; apart: readonly SilentMunicipality[] } {
	const byId = new Map<string, QuoteSection>();
	for (const item of items) {
		const { id, label } = item.municipality;
		const section = byId.get(id);
		if (section) section.items.push(item);
		else byId.set(id, { id, label, items: [item], silence: undefined });
	}
	const silences = silent?.municipalities ?? [];
	const among = silences.length <= MOST_AMONG_QUOTES;
	const last = items.at(-1)?.municipality.id ?? '';
	for (const { id, label, silence } of among ? silences : [])
		if (complete || id < last) byId.set(id, { id, label, items: [], silence });
	const sections = [...byId.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
	return {
		sections: complete ? inOrderOfNames(sections, ({ label }) => label) : sections,
		apart: among ? [] : silences
	};
}

/** Statements that follow one another under the same value or relation. */
export interface QuoteRun {
	/** Undefined for those that stand under none. */
	group: QuoteItem['under'][number] | undefined;
	items: QuoteItem[];
}

/** The quotes of one municipality as they follow one another, by the first of what each stands under. */
export function quoteRuns(items: readonly QuoteItem[]): QuoteRun[] {
	const runs: QuoteRun[] = [];
	for (const item of items) {
		const [group] = item.under;
		const last = runs.at(-1);
		if (last && last.group?.id === group?.id) last.items.push(item);
		else runs.push({ group, items: [item] });
	}
	return runs;
}

/** Whether a statement stands where the one before it does and speaks to the same: its place need not be said again. */
export function standsWhere(item: QuoteItem, before: QuoteItem | undefined): boolean {
	if (before === undefined) return false;
	const placeOf = ({ document, under, roles, kind, repeated }: QuoteItem) =>
		[document.id, kind, repeated, ...under.map(({ id }) => id), '', ...roles.map(({ id }) => id)].join(' ');
	return placeOf(item) === placeOf(before);
}
