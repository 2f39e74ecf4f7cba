/** Scores `prepare` and `link` against files of which each stands for a kind of difficulty. README.md has the keys. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkAnchors } from '../../../graph/corpus/check.ts';
import { prepareText, type Prepared } from '../../../graph/draft/draft.ts';
import { parseEdition } from '../../../graph/edition/read.ts';
import { detectLanguage } from '../../../graph/read/language.ts';
import { linkTexts } from '../../../graph/link/link-text.ts';
import type { Linker } from '../../../graph/link/linker.ts';
import type { Repairer } from '../../../graph/repair/repair.ts';

const FOLDER = join(import.meta.dirname, 'files');

export interface FileCase {
	readonly name: string;
	readonly source: string;
	readonly expected: Expected;
}

interface Expected {
	readonly kind: string;
	readonly statements: readonly string[];
	readonly headings: readonly string[];
	readonly leftOut: readonly string[];
	/** Lead-ins and items of one word: must be there, as a heading, a lead-in or a statement of their own. */
	readonly either?: readonly string[];
	/** Where careful editors differ. */
	readonly free?: readonly string[];
	readonly language?: { readonly not?: string; readonly is?: string };
	readonly linked?: readonly { readonly concept: string; readonly form: string }[];
}

export interface FileScore {
	readonly name: string;
	readonly expected: number;
	readonly exact: number;
	readonly extra: number;
	/** What is wrong, each in a line. Empty where nothing is. */
	readonly faults: readonly string[];
	/** What `check` says against the draft. */
	readonly refused: readonly string[];
}

/** The files with what should come of them, by name. */
export function readFileCases(folder = FOLDER): FileCase[] {
	return readdirSync(folder)
		.filter((file) => file.endsWith('.txt'))
		.sort()
		.map((file) => {
			const name = file.slice(0, -'.txt'.length);
			const expected = JSON.parse(readFileSync(join(folder, `${name}.expected.json`), 'utf8')) as Expected;
			return { name, source: readFileSync(join(folder, file), 'utf8'), expected };
		});
}

/** @param keys the concept keys by the ids that the linker gives */
export async function scoreFile(
	{ name, source, expected }: FileCase,
	repairer: Repairer,
	linker: Linker,
	keys: ReadonlyMap<string, string>
): Promise<FileScore> {
	const { language } = await detectLanguage(repairer.repair(source, { mendsWords: false }).text);
	const about = { municipality: 'Skovby Kommune', title: name, edited: '2026-01-01', language };
	const prepared = prepareText(source, about, repairer);
	const cut = prepared.lines.flatMap((line) => (line.is === 'statement' ? [line.text] : []));
	const others = othersOf(prepared);
	const free = new Set([...(expected.free ?? []), ...(expected.either ?? [])].map(plain));
	const missing = without(expected.statements, cut);
	const extra = without(cut, expected.statements).filter((text) => !free.has(plain(text)));
	const there = new Set([...cut, ...others].map(plain));
	const linked = linkTexts(linker, prepared.layout.segments, prepared.repaired.toSource).flatMap(({ mentions }) => mentions);
	const refused = checkAnchors(parseEdition(`${name}.md`, prepared.edition), source).problems;
	return {
		name,
		expected: expected.statements.length,
		exact: expected.statements.length - missing.length,
		extra: extra.length,
		refused: refused.map(({ message }) => message),
		faults: [
			...missing.map((text) => `missing: ${text}`),
			...extra.map((text) => `extra: ${text}`),
			...(missing.length === 0 && extra.length === 0 && !inOrder(expected.statements, cut) ? ['in another order'] : []),
			...[...expected.headings, ...(expected.either ?? [])]
				.filter((text) => !there.has(plain(text)))
				.map((text) => `no heading, lead-in or statement: ${text}`),
			...others
				.filter((text) => ![...expected.headings, ...free].map(plain).includes(plain(text)))
				.map((text) => `extra heading: ${text}`),
			...expected.leftOut
				.filter((text) => extra.some((one) => plain(one).includes(plain(text))))
				.map((text) => `not left out: ${text}`),
			...(language === expected.language?.not || language !== (expected.language?.is ?? language)
				? [`language: ${language}`]
				: []),
			...(expected.linked ?? [])
				.filter((one) => !linked.some((found) => keys.get(found.concept) === one.concept && found.form === one.form))
				.map(({ concept, form }) => `not linked: ${concept} in ${form}`)
		]
	};
}

/** Headings and lead-ins, as printed. */
function othersOf({ layout }: Prepared): string[] {
	return layout.segments.flatMap(({ kind, text }) => (kind === 'heading' || kind === 'lead-in' ? [text] : []));
}

/** Those of `texts` that are not among `others`, each of which stands for one. */
function without(texts: readonly string[], others: readonly string[]): string[] {
	const left = [...others];
	return texts.filter((text) => {
		const at = left.indexOf(text);
		if (at >= 0) left.splice(at, 1);
		return at < 0;
	});
}

/** Case, a number before and a colon behind are a matter of print. */
function plain(text: string): string {
	return text
		.toLowerCase()
		.replace(/^(?:\d+(?:\.\d+)*[.)]?|[ivx]+[.)])\s+/u, '')
		.replace(/\s*[:…]$/u, '')
		.trim();
}

function inOrder(expected: readonly string[], cut: readonly string[]): boolean {
	const wanted = cut.filter((text) => expected.includes(text));
	return wanted.every((text, index) => text === expected[index]);
}
