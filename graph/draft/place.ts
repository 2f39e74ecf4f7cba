/** Reads from headings and wording what kind of statement each is, whom it speaks for, and what its section is. */

import type { Segment } from '../segment/segment.ts';
import { earlierStatements, type Earlier } from './earlier.ts';

/** A heading as the edition writes it. */
export interface DraftHeading {
	is: 'heading';
	level: number;
	/** What stands before the colon: `Værdi`, `Rolle` … */
	type: string;
	text: string;
	/** Words in braces, such as `art: punkt`. */
	braces: string[];
	from: Segment;
}

/** Words that the statements below them complete. */
export interface DraftLeadIn {
	is: 'lead-in';
	text: string;
}

export interface DraftStatement {
	is: 'statement';
	text: string;
	bullet: boolean;
	kind: string;
	/** `Alle` is not written. */
	roles: string[];
	again: boolean;
	/** What it completes, one object for all that do; where that is a statement, the one that stands right above them. */
	leadIn?: DraftLeadIn | DraftStatement;
	from: Segment;
}

export type DraftLine = DraftHeading | DraftStatement;

/** What the headings above a statement say of it. */
interface Section {
	type: string;
	kind: string | undefined;
	roles: string[];
	/** The role that "du" is said to, once the text has named one. */
	addressed: string | undefined;
}

const ROLE_WORDS: readonly (readonly [pattern: RegExp, role: string])[] = [
	[/^alle$/i, 'Alle'],
	[/^direktion(?:en)?$/i, 'Direktion'],
	[/^centerchef(?:en|er|erne)?$/i, 'Centerchef'],
	[/^ledere? af ledere$/i, 'Leder af ledere'],
	[/^ledere? af medarbejdere$/i, 'Leder af medarbejdere'],
	[/^leder(?:en|e|ne)?$/i, 'Leder'],
	[/^medarbejder(?:en|e|ne)?$/i, 'Medarbejder']
];
const PRINTED_TYPE = /^(værdi|forpligtelse|fokusområde|perspektiv)\s*\d*\s*[:–-]\s*(?=\S)/iu;
const RELATION = /^Ledelse (opad|nedad|indad|udad|på tværs)(?!\p{L})/iu;
const LABEL_KINDS: Readonly<Record<string, string>> = {
	værdi: 'værdi',
	værdier: 'værdi',
	holdning: 'værdi',
	holdninger: 'værdi',
	vision: 'værdi',
	mission: 'værdi',
	adfærd: 'adfærd',
	handling: 'adfærd',
	handlinger: 'adfærd',
	løfte: 'forpligtelse',
	princip: 'værdi',
	principper: 'værdi'
};

/**
 * Places the segments of a document, in order.
 * @param namesValue whether a heading is the name of a value
 */
export function placed(segments: readonly Segment[], namesValue: (heading: string) => boolean): DraftLine[] {
	const lines: DraftLine[] = [];
	const said = earlierStatements();
	let section: Section = { type: 'Afsnit', kind: undefined, roles: [], addressed: undefined };
	let above = section;
	let open: DraftLeadIn | DraftStatement | undefined;
	segments.forEach((segment, index) => {
		const leads = segments[index + 1]?.kind === 'bullet';
		if (segment.kind === 'lead-in' && leads) {
			open = { is: 'lead-in', text: plain(segment.text) };
			return;
		}
		if (segment.kind !== 'heading') {
			if (segment.kind !== 'bullet') open = undefined;
			const statement = { ...place(segment, ledBy(section, open), said), ...(open ? { leadIn: open } : {}) };
			if (statement.roles[0] && /^Som /.test(statement.text)) section.addressed = statement.roles[0];
			lines.push(statement);
			if (segment.kind === 'sentence' && leads && isLeadIn(statement.text)) open = statement;
			return;
		}
		open = undefined;
		// "Rolle:" alone belongs to the name on the next line
		if (/^rolle:?$/i.test(segment.text)) return;
		const heading = placeHeading(segment, namesValue);
		if (heading.level === 2) above = sectionOf(heading);
		section = heading.level === 2 ? above : { ...sectionOf(heading), type: above.type, roles: rolesOf(heading, above) };
		// a heading over "Værdier:" is the value's name
		const owner = lines.findLast((line): line is DraftHeading => line.is === 'heading' && line.level === 2);
		if (segment.isLabel && owner?.type === 'Afsnit') owner.type = 'Værdi';
		lines.push(heading);
	});
	return lines;
}

/** Characters of the longest lead-in that an edition takes. */
const LONGEST_LEAD_IN = 300;
const isLeadIn = (text: string) => /:$/.test(text) && text.length <= LONGEST_LEAD_IN;

/** Whom the points of a list speak for, where the words before it name the leaders. */
function ledBy(section: Section, leadIn: DraftLeadIn | DraftStatement | undefined): Section {
	const isForLeaders =
		leadIn?.is === 'lead-in' && section.roles.length === 0 && /(?<!\p{L})lederne(?!\p{L})/iu.test(leadIn.text);
	return isForLeaders ? { ...section, roles: ['Leder'] } : section;
}

function placeHeading(from: Segment, namesValue: (heading: string) => boolean): DraftHeading {
	const text = plain(from.text).replace(/\s*:$/, '');
	const heading = (level: number, type: string, name: string, braces: string[] = []): DraftHeading => ({
		is: 'heading',
		level,
		type,
		text: name,
		braces,
		from
	});
	if (from.isLabel) return heading(3, 'Afsnit', text, [`art: ${LABEL_KINDS[text.toLowerCase()] ?? 'baggrund'}`]);
	const role = roleNamed(text.replace(/^rolle:?\s*/i, ''));
	if (role) return heading(2, 'Rolle', role);
	const relation = RELATION.exec(text)?.[1];
	if (relation) return heading(2, 'Relation', text, [`navn: ${relation.toLowerCase()}`, 'rolle: Leder']);
	const printed = PRINTED_TYPE.exec(text);
	if (printed?.[1]) return heading(2, capitalised(printed[1]), text.slice(printed[0].length));
	if (/^Vi vil\s+\p{L}/u.test(text)) return heading(2, 'Forpligtelse', text);
	return heading(2, namesValue(text) ? 'Værdi' : 'Afsnit', text);
}

function sectionOf(heading: DraftHeading): Section {
	const value = (key: string) => heading.braces.find((brace) => brace.startsWith(`${key}: `))?.slice(key.length + 2);
	const role = heading.type === 'Rolle' ? heading.text : value('rolle');
	const addressed = heading.type === 'Rolle' && role !== 'Alle' ? role : undefined;
	return {
		type: heading.type,
		kind: value('art'),
		roles: role === undefined || role === 'Alle' ? [] : [role],
		addressed
	};
}

function rolesOf(heading: DraftHeading, above: Section): string[] {
	const own = sectionOf(heading).roles;
	return own.length > 0 ? own : above.roles;
}

function place(from: Segment, section: Section, said: Earlier): DraftStatement {
	const text = plain(from.text);
	const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
	const again = said.has(words);
	if (!again) said.add(words);
	return {
		is: 'statement',
		text,
		bullet: from.kind === 'bullet',
		kind: kindOf(from, text, section),
		roles: rolesIn(text, section),
		again,
		from
	};
}

function kindOf({ kind }: Segment, text: string, section: Section): string {
	if (section.kind !== undefined) return section.kind;
	if (/\?["”’]?$/.test(text)) return 'spørgsmål';
	if (kind === 'bullet' || section.type === 'Rolle') return 'punkt';
	if (/(?<!\p{L})(?:du|dig|din|dine|dit)(?!\p{L})/iu.test(text)) return 'forventning';
	if (/^Vi (?:vil|skal|forpligter)(?!\p{L})/u.test(text)) return 'forpligtelse';
	return section.type === 'Forpligtelse' && /^Vi\s/.test(text) ? 'forpligtelse' : 'baggrund';
}

function rolesIn(text: string, section: Section): string[] {
	if (section.roles.length > 0) return section.roles;
	const both =
		/(?<!\p{L})(?:ledere (?:og|eller) medarbejdere|medarbejdere (?:og|eller) ledere|ledere, medarbejdere)(?!\p{L})/iu;
	if (both.test(text)) return ['Leder', 'Medarbejder'];
	const asRole = /^Som (leder|medarbejder)(?:e|ne)?(?!\p{L})/u.exec(text)?.[1];
	if (asRole) return [asRole === 'leder' ? 'Leder' : 'Medarbejder'];
	if (/(?<!\p{L})(?:du|dine|din|dit)(?!\p{L})/iu.test(text) && section.addressed) return [section.addressed];
	return [];
}

function roleNamed(text: string): string | undefined {
	return ROLE_WORDS.find(([pattern]) => pattern.test(text.trim()))?.[1];
}

/** Braces and a leading # or number mean something in an edition; in the print they do not. */
function plain(text: string): string {
	return text
		.replace(/\{/g, '(')
		.replace(/\}/g, ')')
		.replace(/^#+\s*/, '')
		.trim();
}

function capitalised(word: string): string {
	return word.slice(0, 1).toUpperCase() + word.slice(1).toLowerCase();
}
