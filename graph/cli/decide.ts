/** `graph -- decide`: writes down what a person has decided about a link. */

import { allDecisions } from '../build/all-decisions.ts';
import { buildDocument } from '../build/build.ts';
import { type CorpusDocument, readDocumentOf } from '../corpus/read.ts';
import { addDecision } from '../decisions/add.ts';
import { textsOf } from '../decisions/apply.ts';
import { type Decision, type Outcome, type Quote, verdictText } from '../decisions/decision.ts';
import { type Found, quoteAt, quoteFinder, wholeQuoteAt } from '../decisions/find-quote.ts';
import { type Cells, COLUMNS, decisionFrom, shortId } from '../decisions/table.ts';
import { outcomeLine, quoteText } from '../decisions/tell.ts';
import { GraphError } from '../model/errors.ts';
import { openLinker, type OpenLinker } from '../link/open.ts';
import { redecide, type Redecided } from '../build/redecide.ts';
import { defineCommand } from './command.ts';
import { broughtFromFolder, SEED_OPTION, seedFolder } from './seed-folder.ts';
import { changeStored, ownSettings, STORE_OPTION } from './stored-graph.ts';

/** Where a decision stands before it is written. */
const TYPED = 'The command line';

export const command = defineCommand({
	arguments: '',
	argumentCount: [0, 0],
	options: {
		document: { value: 'ID', help: 'The document, such as gladsaxe-vi-vil.' },
		concept: { value: 'KEY', help: 'What the words are linked to, or are to be linked to, such as mod.' },
		words: { value: 'TEXT', help: 'The words of the statement or heading that the link stands on; whole words.' },
		verdict: { value: 'VERDICT', help: 'confirmed, rejected, or another: the words link to another concept instead.' },
		another: { value: 'KEY', help: 'The other concept, with --verdict another.' },
		before: { value: 'TEXT', help: 'What stands before the words, where they stand in several places.' },
		after: { value: 'TEXT', help: 'What stands after them.' },
		reason: { value: 'TEXT', help: 'Why.' },
		by: { value: 'NAME', help: 'Who decided.' },
		at: { value: 'YYYY-MM-DD', help: 'When.' },
		apply: { help: 'Change the stored graph too, only where this decision changes it; a running app shows it.' },
		store: STORE_OPTION,
		seed: SEED_OPTION
	},
	about:
		'Adds a line to decisions/DOCUMENT.tsv in the seed folder; seed/README.md describes the format. Without --apply it\n' +
		'takes effect when the graph is seeded or the app starts. A decision that contradicts another is refused. To take one\n' +
		'back, delete its line.',
	async run(values, _args, terminal) {
		const { document, concept, words, verdict } = values;
		for (const [option, value] of Object.entries({ document, concept, words, verdict }))
			if (value === undefined) throw missing(option);
		const seedDir = seedFolder(values.seed, terminal);
		const typed = decisionFrom(cellsOf(values), TYPED);
		const edition = readDocumentOf(seedDir, typed.document);
		const linker = openLinker(seedDir);
		checkConcepts(typed, linker);
		const decision = { ...typed, quote: quoteIn(edition, linker, typed) };
		const own = ownSettings(values.store, terminal);
		const before = (await allDecisions(seedDir, own)).filter((one) => one.document === decision.document);
		const idle = checkFits(edition, linker, decision, before);

		const { place, isNew } = addDecision(seedDir, decision);
		const what = `${verdictText(decision.verdict)}, ${decision.concept}: ${quoteText(decision.quote)}`;
		terminal.out(isNew ? `Decided, ${place}: ${what}\n` : `Nothing to do: decided already, ${place}: ${what}\n`);
		if (idle) terminal.note(`No rule links these words to ${decision.concept} now; the decision keeps it so.\n`);
		if (values.apply !== true) {
			if (isNew) terminal.note('It takes effect with: npm run --silent graph -- seed, or when the app starts.\n');
			return 0;
		}
		const done = await changeStored(values.store, terminal, async (store) => {
			const next = (await allDecisions(seedDir, own)).filter((one) => one.document === decision.document);
			return redecide(
				store,
				{ document: edition, linker, broughtFrom: broughtFromFolder(seedDir) },
				{ before: next.filter((one) => one.place !== place), next }
			);
		});
		terminal.out(`${APPLIED[done](shortId(decision.document))}\n`);
		return done === 'done' || done === 'same' ? 0 : 1;
	}
});

const APPLIED: Readonly<Record<Redecided, (document: string) => string>> = {
	done: () => 'The stored graph was changed accordingly.',
	same: () => 'The stored graph says so already.',
	absent: (document) =>
		`The stored graph has no ${document}; to put it there: npm run --silent graph -- put ${document}`,
	other: (document) =>
		`The stored graph has another edition of ${document}, or it was made with other decisions or another vocabulary; ` +
		`to put this one in its place: npm run --silent graph -- put ${document}`
};

function cellsOf(values: Readonly<Record<string, string | true | undefined>>): Cells {
	const cells = Object.fromEntries(COLUMNS.map((column) => [column, ''])) as Cells;
	for (const column of COLUMNS) {
		const value = values[column];
		if (typeof value === 'string') cells[column] = value;
	}
	return cells;
}

/** @throws {GraphError} unknown-id */
function checkConcepts({ concept, verdict }: Decision, linker: OpenLinker): void {
	for (const id of verdict.is === 'another' ? [concept, verdict.concept] : [concept]) {
		if (linker.concepts.some((known) => known.id === id)) continue;
		const keys = linker.concepts.map((known) => shortId(known.id)).join(', ');
		throw new GraphError('unknown-id', id, `There is no concept '${shortId(id)}'.`, `Use one of: ${keys}.`);
	}
}

/** The words with enough around them to find them again. @throws {GraphError} bad-decision where they stand in no place, or in several */
function quoteIn(document: CorpusDocument, linker: OpenLinker, { quote, document: id }: Decision): Quote {
	const find = quoteFinder(textsOf(buildDocument(document, linker, []).facts));
	const found = find(quote);
	if (found.state !== 'ok') throw unfit(id, quote, found);
	const [{ text, start, end }] = found.spots;
	const short = quoteAt(text, start, end);
	return find(short).state === 'ok' ? short : wholeQuoteAt(text, start, end);
}

function unfit(document: string, { words }: Quote, found: Found): GraphError {
	const near = found.state === 'lost' ? found.nearest : found.spots;
	const isSeveral = found.state === 'lost' && found.reason === 'several';
	const nearest = near.map(({ text }) => `"${text}"`).join(' ');
	return new GraphError(
		'bad-decision',
		words,
		isSeveral
			? `"${words}" stands in several places of ${document}: ${nearest}`
			: `"${words}" stands in no statement or heading of ${document}${nearest === '' ? '.' : `; nearest: ${nearest}`}`,
		isSeveral ? 'Say which with --before or --after.' : 'Give whole words as the edition has them.'
	);
}

/** @returns whether nothing has to be done for it. @throws {GraphError} bad-decision where another decision says otherwise */
function checkFits(
	document: CorpusDocument,
	linker: OpenLinker,
	decision: Decision,
	before: readonly Decision[]
): boolean {
	const { outcomes } = buildDocument(document, linker, [...before, decision]);
	const own = outcomes.find((outcome: Outcome) => outcome.decision === decision);
	if (own?.state !== 'lost') return own?.idle ?? false;
	const message =
		own.reason === 'contradicted' ? `${own.against.join(', ')} says otherwise of these words.` : outcomeLine(own);
	throw new GraphError('bad-decision', decision.concept, message, 'Change that line, or take it out first.');
}

function missing(option: string): GraphError {
	return new GraphError(
		'bad-usage',
		`--${option}`,
		`decide needs --${option}`,
		'For example: npm run --silent graph -- decide --document gladsaxe-vi-vil --concept mod --words "mod" --verdict rejected'
	);
}
