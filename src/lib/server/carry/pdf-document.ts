/** What is carried away as the pages of a PDF: each picture on a sheet of its own, then tables and quotes as running text. */

import type { Carried, Section } from '$graph/carry/carried';
import type { PdfBlock, PdfDocument, PdfPart } from '$graph/paint/pdf-document';
import type { PictureChoices } from '$graph/queries/carry-parameters';
import { sheetFor } from './sheet';

export function pdfDocumentOf(carried: Carried, choices: PictureChoices): PdfDocument {
	const { title, language, date, data, link, words, sections } = carried;
	const parts: PdfPart[] = [];
	let blocks: PdfBlock[] = [];
	const endText = () => {
		if (blocks.length > 0) parts.push({ is: 'text', blocks });
		blocks = [];
	};
	for (const section of sections) {
		if (section.is === 'picture') {
			endText();
			parts.push({ is: 'picture', description: section.description, drawing: sheetFor(section, choices) });
		} else blocks.push(...blocksOf(section, words.someQuotes));
	}
	endText();
	return { title, language, date, foot: `Sammenhæng. ${data} ${link}`, page: words.page, parts: headed(parts, title) };
}

/** What has no picture begins with what it is about, once. */
function headed(parts: readonly PdfPart[], title: string): readonly PdfPart[] {
	const [first, ...others] = parts;
	if (first?.is !== 'text') return parts;
	const [block] = first.blocks;
	if (block?.is === 'heading' && block.text === title) return parts;
	return [{ is: 'text', blocks: [{ is: 'heading', text: title, level: 1 }, ...first.blocks] }, ...others];
}

function blocksOf(section: Exclude<Section, { is: 'picture' }>, someQuotes: string): PdfBlock[] {
	const heading: PdfBlock = { is: 'heading', text: section.title, level: 1 };
	const paragraph = (text: string): PdfBlock[] => (text ? [{ is: 'paragraph', text }] : []);
	switch (section.is) {
		case 'text':
			return [heading, ...section.paragraphs.flatMap(paragraph)];
		case 'table': {
			const { head, rows, about } = section;
			const lines = rows.flatMap(({ heading: above, cells }) => [
				...(above === undefined ? [] : [[above, ...cells.slice(1).map(() => '')]]),
				cells.map(({ text }) => text)
			]);
			return [heading, ...paragraph(about), { is: 'table', head, rows: lines }];
		}
		case 'quotes': {
			const { groups, total, about, said = '' } = section;
			const shown = groups.reduce((sum, { quotes }) => sum + quotes.length, 0);
			const part = shown < total ? someQuotes.replace('%1', String(shown)).replace('%2', String(total)) : '';
			return [
				heading,
				...paragraph(about),
				...paragraph(part),
				...groups.flatMap((group): PdfBlock[] => [
					...(group.heading ? [{ is: 'heading' as const, text: group.heading, level: 2 as const }] : []),
					...group.quotes.map((quote): PdfBlock => ({ is: 'quote', ...quote }))
				]),
				...paragraph(said)
			];
		}
	}
}
