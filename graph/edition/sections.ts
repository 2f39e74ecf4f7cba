/** Follows the headings and lead-ins of an edition: what a statement stands under and completes, whom it speaks for, of which kind it is. */

import { nodeId, slug } from '../model/ids.ts';
import type { StatementKind } from '../model/graph.ts';
import type { EditionHeading, EditionValue } from './types.ts';
import { followLeadIns } from './lead-ins.ts';
import type { EditionLeadIn } from './types.ts';
import type { BodyLine, Braces, Complain, HeadingLine } from './lines.ts';
import { type BraceWord, DEFAULT_ROLE, HEADING_WORDS, KIND_WORDS, nameIn, RELATIONS, ROLES } from './words.ts';

/** Characters of an id, as the model has it. */
const LONGEST_ID = 200;

/** A statement with all that headings and braces say of it. */
export interface PlacedStatement {
	text: string;
	kind: StatementKind;
	under: string[];
	roles: string[];
	/** Marked `gentager`. */
	again: boolean;
	/** Index of the lead-in it completes. */
	leadIn: number | undefined;
	line: number;
}

/** What a heading, a lead-in or a statement's own braces say; undefined means: as above. */
interface Saying {
	kind: StatementKind | undefined;
	roles: string[] | undefined;
	under: string[];
	/** `under: ingen` */
	nowhere: boolean;
	again: boolean;
}

interface Parts {
	values: EditionValue[];
	relations: string[];
	headings: EditionHeading[];
	leadIns: EditionLeadIn[];
	statements: PlacedStatement[];
}

/** Reads the body of an edition. `document` is the document's slug. */
export function openSections(document: string, body: readonly BodyLine[], complain: Complain): Parts {
	const leadIns = followLeadIns(complain);
	/** By the index of the lead-in; one that is a statement says nothing of those it leads. */
	const ledSayings = new Map<number, Saying>();
	const parts: Parts = { values: [], relations: [], headings: [], leadIns: leadIns.found, statements: [] };
	const open: { level: number; saying: Saying }[] = [];
	for (const line of body) {
		refuseBraces(line, complain);
		if (line.is === 'heading') {
			leadIns.end();
			while ((open.at(-1)?.level ?? 0) >= line.level) open.pop();
			open.push({ level: line.level, saying: readHeading(document, line, parts, complain) });
			continue;
		}
		const own = readBraces(line.braces, line.line, complain);
		if (line.is === 'lead-in') {
			const index = leadIns.read(line);
			if (index !== undefined) ledSayings.set(index, own);
			continue;
		}
		const leadIn = leadIns.over(line);
		const led = leadIn === undefined ? undefined : ledSayings.get(leadIn);
		const sayings = [...open.map(({ saying }) => saying), ...(led ? [led] : []), own];
		const kind = sayings.findLast((saying) => saying.kind !== undefined)?.kind;
		if (kind === undefined) {
			complain(
				line.line,
				'the statement has no kind',
				`Add {art: …} to it or to its heading: ${Object.keys(KIND_WORDS).join(', ')}.`
			);
		}
		const nowhere = sayings.findLastIndex((saying) => saying.nowhere);
		parts.statements.push({
			text: line.text,
			kind: kind ?? 'context',
			under: [...new Set(sayings.slice(nowhere + 1).flatMap(({ under }) => under))],
			roles: sayings.findLast((saying) => saying.roles !== undefined)?.roles ?? [DEFAULT_ROLE],
			again: sayings.some((saying) => saying.again),
			leadIn,
			line: line.line
		});
		if (line.braces.indleder !== undefined) leadIns.openWith(line, parts.statements.length - 1, leadIn);
	}
	leadIns.end();
	return parts;
}

/** Words in braces that mean nothing on a line of this kind. */
function refuseBraces({ is, line, braces }: BodyLine, complain: Complain): void {
	const refused: Partial<Record<BraceWord, string>> = {
		...(is === 'heading' ? {} : { navn: 'Take it out, or put it on the heading.' }),
		...(is === 'statement' ? {} : { indleder: "Write printed words that are no statement as a line '> …'." }),
		...(is === 'lead-in' ? {} : { slut: "Write '> {slut}' on a line of its own, below the last statement." })
	};
	for (const [word, nextStep] of Object.entries(refused)) {
		if (braces[word as BraceWord] !== undefined) complain(line, `a ${is} has no '${word}'`, nextStep);
	}
}

function readHeading(document: string, line: HeadingLine, parts: Parts, complain: Complain): Saying {
	const saying = readBraces(line.braces, line.line, complain);
	const [typed = '', ...after] = line.text.split(':');
	const text = after.join(':').trim();
	const word = nameIn(Object.keys(HEADING_WORDS), typed.trim()) as keyof typeof HEADING_WORDS | undefined;
	if (word === undefined || after.length === 0) {
		const words = Object.keys(HEADING_WORDS).map((name) => `${name.charAt(0).toUpperCase()}${name.slice(1)}:`);
		complain(line.line, `the heading '${line.text}' does not say what it is`, `Begin it with ${words.join(', ')}`);
		return saying;
	}
	if (text === '') {
		complain(line.line, 'the heading is empty', `Write what is printed after '${typed.trim()}:'.`);
		return saying;
	}
	parts.headings.push({ text, line: line.line });
	const meaning = HEADING_WORDS[word];
	if (line.braces.navn !== undefined && (meaning.is === 'role' || meaning.is === 'section')) {
		complain(line.line, `'navn' has no use on this heading`, 'Only values and relations have a short name.');
	}
	switch (meaning.is) {
		case 'value':
			saying.under.push(declareValue(document, { kind: meaning.kind, text, line }, parts.values, complain));
			break;
		case 'relation': {
			const name = relationName(line.braces.navn ?? text.replace(/^Ledelse /i, ''));
			if (name === undefined) {
				const names = RELATIONS.map((relation) => relation.toLowerCase()).join(', ');
				complain(line.line, 'it is not clear which relation this is', `Add {navn: …}, one of ${names}.`);
				break;
			}
			if (!parts.relations.includes(name)) parts.relations.push(name);
			saying.under.push(nodeId('Relation', name));
			break;
		}
		case 'role':
			saying.roles = readRoles(text, line.line, complain);
			break;
		case 'section':
			break;
	}
	return saying;
}

function declareValue(
	document: string,
	heading: { kind: EditionValue['kind']; text: string; line: HeadingLine },
	values: EditionValue[],
	complain: Complain
): string {
	const { kind, text, line } = heading;
	const same = values.find((value) => value.kind === kind && value.name === text);
	const label = line.braces.navn ?? same?.label ?? text;
	const id = nodeId('Value', document, label);
	if (slug(label) === '' || id.length > LONGEST_ID) {
		complain(line.line, `'${label}' gives no id`, 'Give it a short name with letters a to å: {navn: …}.');
	}
	const known = values.find((value) => value.id === id);
	if (same && same.id !== id) {
		complain(
			line.line,
			`'${text}' has the short name '${label}' here and '${same.label}' on line ${same.line}`,
			'Give it the same short name in both places.'
		);
	} else if (known && (known.kind !== kind || known.name !== text)) {
		complain(
			line.line,
			`'${label}' is taken by the heading on line ${known.line}`,
			'Use the same kind and the same printed words for the same value, or {navn: …} to tell two apart.'
		);
	} else if (!known) values.push({ id, kind, name: text, label, order: values.length + 1, line: line.line });
	return id;
}

function readBraces(braces: Braces, line: number, complain: Complain): Saying {
	const { art } = braces;
	let kind = art === undefined ? undefined : KIND_WORDS[art.toLowerCase()];
	if (art !== undefined && kind === undefined) {
		complain(line, `'${art}' is no kind of statement`, `Use ${Object.keys(KIND_WORDS).join(', ')}.`);
		// One word was wrong: the statements below need no complaint of their own.
		kind = 'context';
	}
	if (braces.under !== undefined && braces.under.toLowerCase() !== 'ingen') {
		complain(line, `'under: ${braces.under}' is not understood`, "Only 'under: ingen' can be said.");
	}
	return {
		kind,
		roles: braces.rolle === undefined ? undefined : readRoles(braces.rolle, line, complain),
		under: [],
		nowhere: braces.under !== undefined,
		again: braces.gentager !== undefined
	};
}

function readRoles(typed: string, line: number, complain: Complain): string[] {
	const names = ROLES.map(({ name }) => name);
	const roles: string[] = [];
	for (const part of typed.split(',').map((word) => word.trim())) {
		const name = nameIn(names, part);
		if (name === undefined) complain(line, `'${part}' is no role`, `Use ${names.join(', ')}.`);
		else if (roles.includes(name)) complain(line, `the role '${name}' stands twice`, 'Keep one of them.');
		else roles.push(name);
	}
	return roles.sort((a, b) => names.indexOf(a) - names.indexOf(b));
}

function relationName(typed: string): string | undefined {
	return nameIn(RELATIONS, typed.trim());
}
