/** Turns a raw text into the draft of an edition and the report beside it: mend, cut, place, write. */

import { createHash } from 'node:crypto';
import { GraphError } from '../model/errors.ts';
import { slug } from '../model/ids.ts';
import { editionText } from './edition-text.ts';
import { placed, type DraftLine } from './place.ts';
import { reportText } from './report.ts';
import { openRepairer, type Repairer } from '../repair/repair.ts';
import type { Repaired } from '../repair/types.ts';
import { readLayout, type Layout } from '../segment/segment.ts';

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
	/** Default: the text's first heading, else "Ledelsesgrundlag". */
	title?: string;
	/** YYYY-MM-DD */
	edited: string;
}

/** @throws {GraphError} bad-text where the text holds no statement. */
export function prepareText(source: string, about: About, repairer: Repairer = openRepairer()): Prepared {
	const repaired = repairer.repair(source);
	const layout = readLayout(repaired.text, repairer.dictionary);
	const lines = placed(layout.segments);
	if (!lines.some(({ is }) => is === 'statement')) {
		throw new GraphError(
			'bad-text',
			about.municipality,
			'The text holds no sentence and no bullet.',
			'Check that the right file was named, and that it holds running text.'
		);
	}
	const first = layout.segments
		.find(({ kind, isLabel }) => kind === 'heading' && !isLabel)
		?.text.replace(/\s*[:…]$/, '');
	const title = about.title ?? (first !== undefined && first.length <= 60 ? first : 'Ledelsesgrundlag');
	const id = slug(`${about.municipality} ${title}`).slice(0, 80).replace(/-+$/, '');
	const edition = editionText(
		{
			municipality: about.municipality,
			title,
			language: 'da',
			source: `${id}.txt`,
			sha256: createHash('sha256').update(source, 'utf8').digest('hex'),
			edited: about.edited
		},
		lines
	);
	return { id, edition, report: reportText(id, source, repaired, layout), repaired, layout, lines };
}
