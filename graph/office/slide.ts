/** One slide: its title, what stands on it, its foot with the link, its number and its notes. */

import { measureSheet } from '../drawing/measure/sheet-measure.ts';
import { titleLines } from '../drawing/sheet-text.ts';
import { element } from '../paint/markup.ts';
import { NAMESPACES, paragraph } from './drawing-ml.ts';
import { numberParagraph, placeholder, plainParagraph, shapeTree, TITLE, TYPE, WIDER } from './master.ts';
import type { ShapeIds } from './shapes.ts';

export interface Slide {
	title: string;
	/** Markup of shapes. */
	content: string;
	notes: string;
	/** Pictures by the id of their relation on the slide. */
	media: readonly Media[];
}

export interface Media {
	extension: 'png' | 'svg';
	bytes: Uint8Array | string;
}

/** What the foot of every slide says, and where it leads. */
export interface Foot {
	text: string;
	link: string;
}

/** Ids of relations: the layout is the first, the link the second, then pictures and notes. */
export const LINK_RELATION = 'rId2';
export const FIRST_MEDIA = 3;

export function slideXml({ title, content }: Slide, ids: ShapeIds, { text, link }: Foot, language: string): string {
	const look = { size: TYPE.foot, color: 'tx2', language };
	// A foot of one line: what is too long for it is cut by nobody, so the link itself is short, and leads on.
	const foot = element(
		'a:p',
		{},
		runOf(paragraph(`${text} `, look)) +
			runOf(paragraph(shortened(link), { ...look, link: LINK_RELATION, color: 'hlink' }))
	);
	const shapes =
		placeholder({ id: ids.next(), name: 'Titel', type: 'title', paragraphs: titleParagraph(title, language) }) +
		content +
		placeholder({ id: ids.next(), name: 'Fod', type: 'ftr', idx: 10, paragraphs: foot }) +
		placeholder({ id: ids.next(), name: 'Sidetal', type: 'sldNum', idx: 11, paragraphs: numberParagraph(language) });
	const map = element('p:clrMapOvr', {}, element('a:masterClrMapping', {}));
	return element('p:sld', NAMESPACES, shapeTree(shapes) + map);
}

/** One line in the size of titles, or two smaller ones; what is longer ends in "…". */
function titleParagraph(title: string, language: string): string {
	const room = TITLE.width / WIDER;
	if (measureSheet(title, TYPE.title, true, 'serif') <= room) return plainParagraph(title, language);
	return plainParagraph(titleLines(title, room, TYPE.longTitle, measureSheet).join(''), language, TYPE.longTitle);
}

/** Characters of a link as it is read; it leads to where it leads. */
const SHOWN = 70;

function shortened(link: string): string {
	return link.length > SHOWN ? `${link.slice(0, SHOWN)}…` : link;
}

/** The run of a paragraph. */
function runOf(markup: string): string {
	return markup.replace(/^<a:p>(?:<a:pPr[^>]*\/>|<a:pPr[^>]*>.*?<\/a:pPr>)/, '').replace(/<\/a:p>$/, '');
}
