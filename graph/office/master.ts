/** What all slides have in common: the master, its one layout, and the master of notes. */

import { element, escapeText } from '../paint/markup.ts';
import { type Box, fill, localeOf, NAMESPACES, place } from './drawing-ml.ts';

/** Pixels of 1/96 inch: 16 to 9. */
export const SLIDE = { width: 1280, height: 720 };
export const MARGIN = 32;
export const TITLE: Box = { x: MARGIN, y: 20, width: SLIDE.width - 2 * MARGIN, height: 56 };
/** At the foot of every slide: of what data it is, and the link. */
export const FOOT: Box = { x: MARGIN, y: SLIDE.height - 38, width: SLIDE.width - 2 * MARGIN - 80, height: 24 };
export const NUMBER: Box = { x: SLIDE.width - MARGIN - 70, y: FOOT.y, width: 70, height: FOOT.height };
/** Between title and foot. */
export const BODY: Box = { x: MARGIN, y: 92, width: SLIDE.width - 2 * MARGIN, height: FOOT.y - 100 };
/** Pixels of type: 25.5, 17 and 12 points. */
export const TYPE = { title: 34, longTitle: 23, foot: 16 };
/** Room for letters of another type, where ours is not installed. */
export const WIDER = 1.12;
/** Of a page of notes. */
const NOTES = { width: 720, height: 960 };

const MAP = {
	bg1: 'lt1',
	tx1: 'dk1',
	bg2: 'lt2',
	tx2: 'dk2',
	accent1: 'accent1',
	accent2: 'accent2',
	accent3: 'accent3',
	accent4: 'accent4',
	accent5: 'accent5',
	accent6: 'accent6',
	hlink: 'hlink',
	folHlink: 'folHlink'
};

/** The root of a tree of shapes. */
export function shapeTree(content: string, name?: string): string {
	const non = element('p:cNvPr', { id: 1, name: '' }) + element('p:cNvGrpSpPr', {}) + element('p:nvPr', {});
	const none = { x: 0, y: 0, width: 0, height: 0 };
	const root = element('p:nvGrpSpPr', {}, non) + element('p:grpSpPr', {}, place(none, { isGroup: true }));
	const background = element('p:bg', {}, element('p:bgPr', {}, fill('bg1') + element('a:effectLst', {})));
	return element('p:cSld', { name }, (name === undefined ? '' : background) + element('p:spTree', {}, root + content));
}

export interface Placeholder {
	id: number;
	name: string;
	type: 'title' | 'ftr' | 'sldNum' | 'body' | 'sldImg';
	idx?: number;
	box?: Box;
	/** Markup of paragraphs; none for a picture. */
	paragraphs?: string;
}

export function placeholder({ id, name, type, idx, box, paragraphs }: Placeholder): string {
	const locks = element('a:spLocks', {
		noGrp: 1,
		noRot: type === 'sldImg' ? 1 : undefined,
		noChangeAspect: type === 'sldImg' ? 1 : undefined
	});
	const non =
		element('p:cNvPr', { id, name }) +
		element('p:cNvSpPr', {}, locks) +
		element(
			'p:nvPr',
			{},
			element('p:ph', { type, sz: type === 'ftr' || type === 'sldNum' ? 'quarter' : undefined, idx })
		);
	const look = box ? place(box) + element('a:prstGeom', { prst: 'rect' }, element('a:avLst', {})) : '';
	const flat = { lIns: 0, tIns: 0, rIns: 0, bIns: 0 };
	const body =
		paragraphs === undefined
			? ''
			: element(
					'p:txBody',
					{},
					element('a:bodyPr', box ? { ...flat, anchor: type === 'title' ? 'b' : 't' } : {}) +
						element('a:lstStyle', {}) +
						paragraphs
				);
	return element('p:sp', {}, element('p:nvSpPr', {}, non) + element('p:spPr', {}, look) + body);
}

/** A paragraph in the look that its place has, or in another size in pixels. */
export function plainParagraph(text: string, language: string, size?: number): string {
	const sz = size === undefined ? undefined : Math.round(size * 75);
	const run = element('a:rPr', { lang: localeOf(language), sz, dirty: 0 });
	return element('a:p', {}, element('a:r', {}, run + element('a:t', {}, escapeText(text))));
}

export function numberParagraph(language: string): string {
	const run = element('a:rPr', { lang: localeOf(language) }) + element('a:t', {}, '‹#›');
	return element('a:p', {}, element('a:fld', { id: '{6E1A7B7C-6A0B-4C59-9C57-0B6E6E3C5D11}', type: 'slidenum' }, run));
}

function places(language: string): string {
	const title = plainParagraph('Titel', language);
	return [
		placeholder({ id: 2, name: 'Titel', type: 'title', box: TITLE, paragraphs: title }),
		placeholder({
			id: 3,
			name: 'Fod',
			type: 'ftr',
			idx: 10,
			box: FOOT,
			paragraphs: element('a:p', {}, element('a:endParaRPr', { lang: localeOf(language) }))
		}),
		placeholder({ id: 4, name: 'Sidetal', type: 'sldNum', idx: 11, box: NUMBER, paragraphs: numberParagraph(language) })
	].join('');
}

export function masterXml(language: string): string {
	const ids = element('p:sldLayoutIdLst', {}, element('p:sldLayoutId', { id: 2_147_483_649, 'r:id': 'rId1' }));
	const points = (pixels: number) => Math.round(pixels * 75);
	const font = (face: string) => element('a:latin', { typeface: face });
	const level = (name: string, size: number, face: string, color: string, bold: 0 | 1) =>
		element(
			name,
			{ algn: 'l' },
			element('a:buNone', {}) +
				element('a:defRPr', { sz: points(size), b: bold, lang: localeOf(language) }, fill(color) + font(face))
		);
	const styles =
		element('p:titleStyle', {}, level('a:lvl1pPr', TYPE.title, '+mj-lt', 'tx1', 1)) +
		element('p:bodyStyle', {}, level('a:lvl1pPr', 20, '+mn-lt', 'tx1', 0)) +
		element('p:otherStyle', {}, level('a:lvl1pPr', TYPE.foot, '+mn-lt', 'tx2', 0));
	return element(
		'p:sldMaster',
		NAMESPACES,
		shapeTree(places(language), 'Sammenhæng') + element('p:clrMap', MAP) + ids + element('p:txStyles', {}, styles)
	);
}

export function layoutXml(language: string): string {
	const map = element('p:clrMapOvr', {}, element('a:masterClrMapping', {}));
	return element(
		'p:sldLayout',
		{ ...NAMESPACES, type: 'titleOnly', preserve: 1 },
		shapeTree(places(language), 'Kun titel') + map
	);
}

export function notesMasterXml(): string {
	const image = { x: 60, y: 70, width: 600, height: 337 };
	const body = { x: 60, y: 430, width: 600, height: 460 };
	const shapes =
		placeholder({ id: 2, name: 'Dias', type: 'sldImg', idx: 2, box: image }) +
		placeholder({ id: 3, name: 'Noter', type: 'body', idx: 3, box: body, paragraphs: plainParagraph('Noter', 'da') });
	return element('p:notesMaster', NAMESPACES, shapeTree(shapes) + element('p:clrMap', MAP));
}

export function notesXml(notes: readonly string[], language: string): string {
	const shapes =
		placeholder({ id: 2, name: 'Dias', type: 'sldImg' }) +
		placeholder({
			id: 3,
			name: 'Noter',
			type: 'body',
			idx: 3,
			paragraphs: notes.map((line) => plainParagraph(line, language)).join('')
		});
	const map = element('p:clrMapOvr', {}, element('a:masterClrMapping', {}));
	return element('p:notes', NAMESPACES, shapeTree(shapes) + map);
}

export const NOTES_SIZE = NOTES;
