/** `graph -- prepare FILE --municipality NAME`: the draft of an edition, the report beside it, and the source as it was read. */

import { lstatSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { SOURCES } from '../corpus/read.ts';
import { prepareText } from '../draft/draft.ts';
import { openRepairer } from '../repair/repair.ts';
import { GraphError } from '../model/errors.ts';
import { languageName, readsAsDanish } from '../text/language.ts';
import { slug } from '../model/ids.ts';
import { controlIn } from '../text/plain-text.ts';
import { makeFolder } from '../files/make-folder.ts';
import { cannotWrite } from '../files/cannot-write.ts';
import { defineCommand, type Terminal } from './command.ts';
import { languageOf } from './language-of.ts';
import { SEED_OPTION, seedFolder } from './seed-folder.ts';
import { FORMATS, isStandardInput, readInput } from './read-input.ts';
import { typedPath } from './typed-path.ts';
import { writeOutput } from './write-output.ts';

export const command = defineCommand({
	arguments: 'FILE|-',
	argumentCount: [1, 1],
	options: {
		municipality: { value: 'NAME', help: 'The organisation; required.' },
		title: { value: 'TEXT', help: 'The title of the document. Default: its first heading.' },
		edited: { value: 'YYYY-MM-DD', help: 'The date of the edition. Default: when the file was last changed.' },
		out: { value: 'DIR', help: 'Where to write. Default: the folder you are in.' },
		force: { help: 'Write over files that are there already.' },
		seed: SEED_OPTION
	},
	about: [
		'Writes DIR/<id>.md (the draft in the format of seed/README.md), DIR/<id>.report.md (every repair, every doubt, everything left out) and DIR/source/<id>.txt (the text as read, in UTF-8).',
		FORMATS,
		'The draft is a beginning: a person goes through it before it is put into seed/corpus.'
	].join('\n'),
	run: async (values, [named = ''], terminal) => {
		const { municipality, title, out = '.' } = values;
		if (municipality === undefined || slug(municipality) === '') {
			throw new GraphError(
				'bad-usage',
				'--municipality',
				'prepare needs the name of the organisation.',
				'Add --municipality NAME.'
			);
		}
		const edited = values.edited ?? dayOf(named, terminal);
		if (!/^\d{4}-\d{2}-\d{2}$/.test(edited)) {
			throw new GraphError('bad-usage', '--edited', `'${edited}' is no date.`, 'Write it as YYYY-MM-DD.');
		}
		const { text: source, roles, original } = await readInput(named, terminal);
		const repairer = openRepairer({ seedDir: seedFolder(values.seed, terminal) });
		const language = await languageOf(source, repairer);
		const about = {
			municipality: nameOf('--municipality', municipality),
			edited,
			language,
			...(original === undefined ? {} : { original }),
			...(roles === undefined ? {} : { roles }),
			...(title === undefined ? {} : { title: nameOf('--title', title) })
		};
		const { id, edition, report, repaired, lines } = prepareText(source, about, repairer);
		const files = [
			[join(out, `${id}.md`), edition],
			[join(out, `${id}.report.md`), report],
			[join(out, SOURCES, `${id}.txt`), source]
		] as const;
		if (values.force !== true) for (const [path] of files) refuseExisting(path, terminal);
		for (const [path, text] of files) await write(path, text, terminal);
		const statements = lines.filter(({ is }) => is === 'statement').length;
		terminal.out(files.map(([path]) => `${path}\n`).join(''));
		const { damaged, changes, doubtful } = repaired;
		const mended = damaged ? `${changes.length} words mended` : 'no word mended';
		const found =
			damaged || doubtful.length > 0 ? `${mended}, ${doubtful.length} left in doubt` : 'the text is not damaged';
		terminal.note(`${statements} statements; ${found}.\n`);
		if (!readsAsDanish(language)) {
			terminal.note(`The text is in ${languageName(language, 'en')}: no word is mended, read the draft with care.\n`);
		} else if (!repaired.danish) terminal.note('The text does not read as Danish: read the draft with care.\n');
		return 0;
	}
});

/** The day when a file was last changed. @throws {GraphError} bad-usage for what comes from a pipe, which has none */
function dayOf(named: string, terminal: Terminal): string {
	if (isStandardInput(named)) {
		throw new GraphError(
			'bad-usage',
			'--edited',
			'What comes from standard input has no date.',
			'Add --edited YYYY-MM-DD.'
		);
	}
	try {
		return statSync(typedPath(named, terminal)).mtime.toISOString().slice(0, 10);
	} catch {
		// reading the file says what is wrong with it
		return '1970-01-01';
	}
}

/** @throws {GraphError} bad-usage for characters that no reader sees or that turn the direction of the others */
function nameOf(option: string, text: string): string {
	const control = controlIn(text);
	if (control === undefined) return text.normalize('NFC').replace(/\s+/g, ' ').trim();
	const message = `The name holds the control character ${control.name}.`;
	throw new GraphError('bad-usage', option, message, 'Type the name anew.');
}

/** All are looked at before the first is written: a draft without its report would be half an answer. */
function refuseExisting(path: string, terminal: Terminal): void {
	if (!isThere(typedPath(path, terminal))) return;
	throw new GraphError(
		'bad-usage',
		path,
		`${path} is there already.`,
		'Add --force to write over it, or --out DIR for another place.'
	);
}

/** Also a link that leads nowhere is there. */
function isThere(path: string): boolean {
	try {
		return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
	} catch {
		// writing says what is wrong with the path
		return false;
	}
}

async function write(path: string, text: string, terminal: Terminal): Promise<void> {
	const folder = dirname(path);
	try {
		makeFolder(typedPath(folder, terminal));
	} catch (error) {
		throw cannotWrite(folder, error);
	}
	await writeOutput(path, [text], terminal);
}
