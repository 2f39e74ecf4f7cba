/** Writes the report beside a draft: every repair, every doubt, everything left out, and where each line of the source went. */

import { reasonText } from '../repair/reasons.ts';
import type { Change, Doubtful, Repaired } from '../repair/types.ts';
import type { ClosedReason } from '../segment/clean-text.ts';
import type { Layout, LeftOut, Segment } from '../segment/segment.ts';
import { lineFinder, lineView } from '../text/lines.ts';
import { languageName, readsAsDanish } from '../text/language.ts';

/** What became of one line of the source; a lead-in counts as a heading. */
export type Fate = 'statement' | 'heading' | 'left out' | 'blank';

export interface LineAccount {
	/** For each line of the source, from 0. A line that holds a heading and a statement counts as a statement. */
	fates: Fate[];
	counts: Record<Fate, number>;
}

/** Follows every line of the source into the draft. Every line that is not blank has a fate: none is lost. */
export function accountForLines(source: string, layout: Layout, toSource: (offset: number) => number): LineAccount {
	const lineOf = lineFinder(source);
	const fates: Fate[] = lineView(source)
		.split('\n')
		.map((line) => (line.trim() === '' ? 'blank' : 'left out'));
	const mark = (segment: Segment, fate: Fate) => {
		for (let at = 0; at < segment.text.length; at++) {
			const line = lineOf(toSource(segment.toSource(at)));
			if (fates[line] !== 'statement') fates[line] = fate;
		}
	};
	for (const segment of layout.segments) mark(segment, isStatement(segment) ? 'statement' : 'heading');
	const counts = { statement: 0, heading: 0, 'left out': 0, blank: 0 };
	for (const fate of fates) counts[fate]++;
	return { fates, counts };
}

/** Where a text comes from. */
export interface Origin {
	/** A language tag. */
	language: string;
	original?: { name: string } | undefined;
}

const isStatement = ({ kind }: Segment) => kind === 'sentence' || kind === 'bullet';

/** The report as Markdown, in Danish: it is read by the person who goes through the draft. */
export function reportText(
	name: string,
	source: string,
	repaired: Repaired,
	layout: Layout,
	{ language, original }: Origin
): string {
	const lineOf = lineFinder(source);
	const at = (offset: number) => String(lineOf(offset) + 1);
	const { counts, fates } = accountForLines(source, layout, repaired.toSource);
	const closed = layout.segments.flatMap((segment) =>
		segment.closed.map((one) => [
			at(repaired.toSource(segment.toSource(one.at))),
			one.original,
			one.closed,
			WHY_CLOSED[one.why]
		])
	);
	const statements = layout.segments.filter(isStatement).length;
	const columns = layout.segments.filter(({ interleaved }) => interleaved);
	const doubted = repaired.changes.filter(({ doubt }) => doubt !== undefined);
	return [
		`# Rapport til kladden ${name}`,
		'',
		...whatLanguage(repaired, language),
		...(original === undefined
			? []
			: [`Teksten er trukket ud af ${cell(original.name)}. Linjetal gælder den udtrukne tekst.`, '']),
		whatWasMended(repaired),
		'',
		`Kildens ${fates.length} linjer: ${counts.statement} med udsagn, ${counts.heading} med overskrifter og indledninger, ${counts['left out']} udeladt, ${counts.blank} tomme. Udsagn: ${statements}.`,
		'',
		...table(
			'Rettet',
			['linje', 'stod', 'rettet til', 'hvorfor'],
			repaired.changes.map((one) => changeRow(at, one))
		),
		...table(
			'Rettet, men se efter',
			['linje', 'stod', 'rettet til', 'kunne også være'],
			doubted.map((one) => [at(one.start), one.original, one.mended, one.doubt ?? ''])
		),
		...table(
			'Ikke rettet, men tvivlsomt',
			['linje', 'står', 'kunne være', 'hvorfor'],
			repaired.doubtful.map((one) => doubtRow(at, one))
		),
		...table('Delte ord sat sammen', ['linje', 'stod', 'sat sammen', 'hvorfor'], closed),
		...table(
			'Spalter, der løber sammen',
			['linje', 'tekst'],
			columns.map((one) => [at(repaired.toSource(one.start)), one.text])
		),
		...table(
			'Udeladt',
			['linje', 'tekst', 'hvorfor'],
			layout.leftOut.map((one) => leftOutRow(at, source, repaired, one))
		),
		...table('Hvor linjerne er blevet af', ['linjer', 'blev til'], runs(fates))
	].join('\n');
}

function whatLanguage({ danish }: Repaired, language: string): string[] {
	if (!readsAsDanish(language)) {
		return [
			`**Teksten er på ${languageName(language, 'da')}, ikke på dansk.** Ord er ikke rettet, overskrifter og udsagn kan være fundet forkert, og ordlisten kender kun danske ord.`,
			''
		];
	}
	if (danish) return [];
	return ['**Teksten ligner ikke dansk.** Intet er rettet, og overskrifter og udsagn kan være fundet forkert.', ''];
}

function whatWasMended({ damaged, changes, doubtful }: Repaired): string {
	if (damaged) {
		const places = changes.length === 1 ? 'Ét sted er' : `${changes.length} steder er`;
		return `Teksten er skadet (bogstaver er gået tabt ved skanning, eller tegn er skrevet på en anden måde). ${places} rettet.`;
	}
	return doubtful.length === 0
		? 'Teksten er ikke fundet skadet. Intet ord er rettet.'
		: 'Intet ord er rettet, men steder i teksten er brudt: de står, som de stod, og er nævnt herunder som tvivlsomme.';
}

const WHY_CLOSED: Readonly<Record<ClosedReason, string>> = {
	'hyphen-inside': 'bindestreg inde i et ord',
	'ending-apart': 'endelse skilt fra sit ord',
	'syllable-apart': 'udsagnsord skilt fra sin første stavelse'
};
const REASONS: Readonly<Record<LeftOut['reason'], string>> = {
	'page number': 'sidetal',
	rubbish: 'tegn fra en figur',
	address: 'adresse eller kolofon',
	numbers: 'tal',
	name: 'navn eller underskrift',
	greeting: 'hilsen',
	fragment: 'løsrevet ord',
	'running head': 'sidehoved eller sidefod',
	contents: 'indholdsfortegnelse',
	menu: 'menu fra en hjemmeside',
	'table header': 'tabellens øverste række',
	note: 'note',
	'stray signs': 'løse tegn på linjen'
};
const FATES: Readonly<Record<Fate, string>> = {
	statement: 'udsagn',
	heading: 'overskrift eller indledning',
	'left out': 'udeladt',
	blank: 'tom'
};

function changeRow(at: (offset: number) => string, { start, original, mended, why }: Change): string[] {
	return [at(start), original, mended, reasonText(why, 'da')];
}

function doubtRow(at: (offset: number) => string, { start, word, candidates, why }: Doubtful): string[] {
	return [at(start), word, candidates.join(', '), reasonText(why, 'da')];
}

function leftOutRow(
	at: (offset: number) => string,
	source: string,
	{ toSource }: Repaired,
	{ start, end, reason }: LeftOut
): string[] {
	return [at(toSource(start)), source.slice(toSource(start), toSource(end)), REASONS[reason]];
}

/** Lines of one fate in a row, as `3–8`. */
function runs(fates: readonly Fate[]): string[][] {
	const rows: string[][] = [];
	let first = 0;
	fates.forEach((fate, line) => {
		if (fates[line + 1] === fate) return;
		rows.push([first === line ? `${line + 1}` : `${first + 1}–${line + 1}`, FATES[fate]]);
		first = line + 1;
	});
	return rows;
}

function table(title: string, heads: readonly string[], rows: readonly (readonly string[])[]): string[] {
	if (rows.length === 0) return [];
	const row = (cells: readonly string[]) => `| ${cells.map(cell).join(' | ')} |`;
	return [`## ${title} (${rows.length})`, '', row(heads), row(heads.map(() => '---')), ...rows.map(row), ''];
}

/** Signs that Markdown would read are put as code. */
function cell(text: string): string {
	const flat = text.replace(/\s+/g, ' ').trim();
	return /[|`\\*_<>#]/.test(flat)
		? `<code>${flat.replace(/[&<>|`\\*_#]/g, (sign) => `&#${sign.charCodeAt(0)};`)}</code>`
		: flat;
}
