/** A whole PowerPoint file: slides of what is carried away, with one theme, notes and links; the same thing gives the same bytes. */

import type { Carried, Section } from '../carry/carried.ts';
import { element, escapeText } from '../paint/markup.ts';
import type { Painter } from '../paint/painter.ts';
import { emu, localeOf, NAMESPACES } from './drawing-ml.ts';
import { layoutXml, masterXml, NOTES_SIZE, notesMasterXml, notesXml, SLIDE } from './master.ts';
import { OfficePackage, type Relation } from './package.ts';
import { pictureSlide } from './picture-slide.ts';
import { ShapeIds } from './shapes.ts';
import { type Slide, slideXml } from './slide.ts';
import { tableSlides } from './table-slides.ts';
import { quoteSlides, textSlide } from './text-slides.ts';
import { themeXml } from './theme.ts';

const PRESENTATION = 'application/vnd.openxmlformats-officedocument.presentationml.';
const MOST_NOTES = 5000;

export async function presentationFile(carried: Carried, painter: Painter): Promise<Uint8Array<ArrayBuffer>> {
	const { title, language, date, data, link } = carried;
	const slides: { slide: Slide; ids: ShapeIds }[] = [];
	for (const section of carried.sections) slides.push(...(await slidesOf(section, carried, painter)));
	if (slides.length === 0) {
		const ids = new ShapeIds();
		slides.push({ slide: textSlide({ is: 'text', title, paragraphs: [] }, carried, ids), ids });
	}
	const file = new OfficePackage();
	const hasNotes = slides.some(({ slide }) => slide.notes !== '');
	addProperties(file, title, date, language);
	addMasters(file, language, hasNotes);
	let pictures = 0;
	slides.forEach(({ slide, ids }, index) => {
		const path = `ppt/slides/slide${index + 1}.xml`;
		file.add(path, slideXml(slide, ids, { text: data, link }, language), `${PRESENTATION}slide+xml`);
		const media = slide.media.map(({ extension, bytes }): Relation => {
			const name = `image${++pictures}.${extension}`;
			file.add(`ppt/media/${name}`, typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes);
			return { type: 'image', target: `../media/${name}` };
		});
		const relations: Relation[] = [
			{ type: 'slideLayout', target: '../slideLayouts/slideLayout1.xml' },
			{ type: 'hyperlink', target: link, isOutside: true },
			...media
		];
		if (slide.notes !== '') {
			const notes = `notesSlide${index + 1}.xml`;
			const lines = slide.notes.slice(0, MOST_NOTES).split('\n');
			file.add(`ppt/notesSlides/${notes}`, notesXml(lines, language), `${PRESENTATION}notesSlide+xml`);
			file.relate(`ppt/notesSlides/${notes}`, [
				{ type: 'notesMaster', target: '../notesMasters/notesMaster1.xml' },
				{ type: 'slide', target: `../slides/slide${index + 1}.xml` }
			]);
			relations.push({ type: 'notesSlide', target: `../notesSlides/${notes}` });
		}
		file.relate(path, relations);
	});
	addPresentation(file, slides.length, hasNotes, language);
	return file.bytes();
}

async function slidesOf(
	section: Section,
	carried: Carried,
	painter: Painter
): Promise<{ slide: Slide; ids: ShapeIds }[]> {
	/** One for each slide, in their order. */
	const made: ShapeIds[] = [];
	const ids = () => {
		const one = new ShapeIds();
		made.push(one);
		return one;
	};
	const slides = await (async () => {
		switch (section.is) {
			case 'picture':
				return [await pictureSlide(section, carried, ids(), painter)];
			case 'table':
				return tableSlides(section, carried, ids);
			case 'quotes':
				return quoteSlides(section, carried, ids);
			case 'text':
				return [textSlide(section, carried, ids())];
		}
	})();
	return slides.map((slide, index) => ({ slide, ids: made[index] ?? new ShapeIds() }));
}

function addProperties(file: OfficePackage, title: string, date: string, language: string): void {
	const when = { 'xsi:type': 'dcterms:W3CDTF' };
	const made = `${date}T12:00:00Z`;
	const core = element(
		'cp:coreProperties',
		{
			'xmlns:cp': 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
			'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
			'xmlns:dcterms': 'http://purl.org/dc/terms/',
			'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance'
		},
		element('dc:title', {}, escapeText(title.slice(0, 500))) +
			element('dc:creator', {}, 'Sammenhæng') +
			element('dc:language', {}, localeOf(language)) +
			element('dcterms:created', when, made) +
			element('dcterms:modified', when, made)
	);
	file.add('docProps/core.xml', core, 'application/vnd.openxmlformats-package.core-properties+xml');
	const xmlns = 'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties';
	const app = element('Properties', { xmlns }, element('Application', {}, 'Sammenhæng'));
	file.add('docProps/app.xml', app, 'application/vnd.openxmlformats-officedocument.extended-properties+xml');
	file.relate('', [
		{ type: 'officeDocument', target: 'ppt/presentation.xml' },
		{ type: 'metadata/core-properties', target: 'docProps/core.xml' },
		{ type: 'extended-properties', target: 'docProps/app.xml' }
	]);
}

function addMasters(file: OfficePackage, language: string, hasNotes: boolean): void {
	const theme = 'application/vnd.openxmlformats-officedocument.theme+xml';
	file.add('ppt/theme/theme1.xml', themeXml(), theme);
	file.add('ppt/slideMasters/slideMaster1.xml', masterXml(language), `${PRESENTATION}slideMaster+xml`);
	file.relate('ppt/slideMasters/slideMaster1.xml', [
		{ type: 'slideLayout', target: '../slideLayouts/slideLayout1.xml' },
		{ type: 'theme', target: '../theme/theme1.xml' }
	]);
	file.add('ppt/slideLayouts/slideLayout1.xml', layoutXml(language), `${PRESENTATION}slideLayout+xml`);
	file.relate('ppt/slideLayouts/slideLayout1.xml', [
		{ type: 'slideMaster', target: '../slideMasters/slideMaster1.xml' }
	]);
	if (!hasNotes) return;
	file.add('ppt/theme/theme2.xml', themeXml(), theme);
	file.add('ppt/notesMasters/notesMaster1.xml', notesMasterXml(), `${PRESENTATION}notesMaster+xml`);
	file.relate('ppt/notesMasters/notesMaster1.xml', [{ type: 'theme', target: '../theme/theme2.xml' }]);
}

function addPresentation(file: OfficePackage, slides: number, hasNotes: boolean, language: string): void {
	// Without its properties and its views PowerPoint offers to repair the file.
	const own = ['presProps', 'viewProps', 'tableStyles'] as const;
	const roots: Record<(typeof own)[number], string> = {
		presProps: element('p:presentationPr', NAMESPACES),
		viewProps: element('p:viewPr', NAMESPACES),
		tableStyles: element('a:tblStyleLst', {
			'xmlns:a': NAMESPACES['xmlns:a'],
			def: '{5C22544A-7EE6-4342-B048-85BDC9FD1C3A}'
		})
	};
	for (const name of own) file.add(`ppt/${name}.xml`, roots[name], `${PRESENTATION}${name}+xml`);
	const numbers = Array.from({ length: slides }, (_, index) => index + 1);
	const relations: Relation[] = [
		{ type: 'slideMaster', target: 'slideMasters/slideMaster1.xml' },
		...numbers.map((number) => ({ type: 'slide', target: `slides/slide${number}.xml` })),
		...own.map((name) => ({ type: name, target: `${name}.xml` })),
		{ type: 'theme', target: 'theme/theme1.xml' },
		...(hasNotes ? [{ type: 'notesMaster', target: 'notesMasters/notesMaster1.xml' }] : [])
	];
	const notesMaster = element(
		'p:notesMasterIdLst',
		{},
		element('p:notesMasterId', { 'r:id': `rId${relations.length}` })
	);
	const presentation = element(
		'p:presentation',
		{ ...NAMESPACES, saveSubsetFonts: 1 },
		element('p:sldMasterIdLst', {}, element('p:sldMasterId', { id: 2_147_483_648, 'r:id': 'rId1' })) +
			(hasNotes ? notesMaster : '') +
			element(
				'p:sldIdLst',
				{},
				numbers.map((number) => element('p:sldId', { id: 255 + number, 'r:id': `rId${number + 1}` })).join('')
			) +
			element('p:sldSz', { cx: emu(SLIDE.width), cy: emu(SLIDE.height) }) +
			element('p:notesSz', { cx: emu(NOTES_SIZE.width), cy: emu(NOTES_SIZE.height) }) +
			element('p:defaultTextStyle', {}, element('a:defPPr', {}, element('a:defRPr', { lang: localeOf(language) })))
	);
	file.add('ppt/presentation.xml', presentation, `${PRESENTATION}presentation.main+xml`);
	file.relate('ppt/presentation.xml', relations);
}
