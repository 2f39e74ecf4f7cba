/** Turns a raw text into the draft of an edition and the report beside it: mend, cut, place, write. */

import { createHash } from 'node:crypto';
import { GraphError } from '../model/errors.ts';
import { slug } from '../model/ids.ts';
import { editionText } from './edition-text.ts';
import { placed, type DraftLine } from './place.ts';
import { reportText } from './report.ts';
import { openRepairer, type Repairer } from '../repair/repair.ts';
import { valueNames } from './value-names.ts';
import type { Repaired } from '../repair/types.ts';
import { readLayout, type Layout } from '../segment/segment.ts';
import { readsAsDanish } from '../text/language.ts';
import type { LineRole } from '../text/line-role.ts';

export interface Prepared {
	/** The document's id: file name of the edition without `.md`. */
	id: string;
	/** The draft, in the format of the editions. */
	edition: string;
	/** What was mended, doubted and left out, in Danish Markdown. */
	report: string;
	repaired: Repaired;
	layout: Layout;
	lines: DraftLine[];
}

export interface About {
	municipality: string;
	/** Default: the text's first heading that names no value, else "Ledelsesgrundlag". */
	title?: string;
	/** YYYY-MM-DD */
	edited: string;
	/** A language tag. Default: `und`, because nobody has looked. */
	language?: string;
	/** What the source text was extracted from, where it is not the file itself. */
	original?: { name: string; sha256: string };
	/** What each line of the source is in the original, where that says it. */
	roles?: readonly (LineRole | undefined)[];
}

/** @throws {GraphError} bad-text where the text holds no statement. */
export function prepareText(source: string, about: About, repairer: Repairer = openRepairer()): Prepared {
	const { language = 'und', original, roles } = about;
	const repaired = repairer.repair(source, { mendsWords: readsAsDanish(language) });
	const given = roles === undefined ? {} : { roles };
	const layout = readLayout(repaired.text, repairer.dictionary, { ...given, noteLines: repaired.noteLines });
	const headings = layout.segments.flatMap(({ kind, text, isLabel }) => (kind === 'heading' && !isLabel ? [text] : []));
	const namesValue = valueNames(headings, repairer.dictionary);
	const lines = placed(layout.segments, namesValue);
	if (!lines.some(({ is }) => is === 'statement')) {
		throw new GraphError(
			'bad-text',
			about.municipality,
			'The text holds no sentence and no bullet.',
			'Check that the right file was named, and that it holds running text.'
		);
	}
	const first = headings.find((heading) => !namesValue(heading))?.replace(/\s*[:…]$/, '');
	const title = about.title ?? (first !== undefined && first.length <= 60 ? first : 'Ledelsesgrundlag');
	const id = slug(`${about.municipality} ${title}`).slice(0, 80).replace(/-+$/, '');
	const edition = editionText(
		{
			municipality: about.municipality,
			title,
			language,
			source: `${id}.txt`,
			sha256: createHash('sha256').update(source, 'utf8').digest('hex'),
			edited: about.edited,
			...(original === undefined ? {} : { original: oneLine(original.name), 'original-sha256': original.sha256 })
		},
		lines
	);
	return {
		id,
		edition,
		report: reportText(id, source, repaired, layout, { language, original }),
		repaired,
		layout,
		lines
	};
}

function oneLine(name: string): string {
	return name.replace(/[\s\p{Cc}\p{Cf}]+/gu, ' ').trim();
}
