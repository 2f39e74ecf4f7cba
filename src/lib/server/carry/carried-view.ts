/** A view as it is carried away: its picture, its tables and its quotes, in the order in which a reader meets them. */

import type { Carried, PictureSection, QuoteGroup, Section } from '$graph/carry/carried';
import { drawScene } from '$graph/drawing/draw';
import { measureLine } from '$graph/drawing/measure/measure';
import { PALETTES, type Theme } from '$graph/drawing/palette';
import { facetOfId, type StatementItem } from '$graph/model/query';
import { sheetScene } from '$graph/scene/strips-scene';
import type { GraphStore } from '$graph/store/port';
import { sentencesOf } from '../../comparison/sentences';
import { carryingWords } from '../../i18n/carrying';
import { dayOf } from '../../i18n/making';
import type { Language } from '../../i18n/language';
import { listOf } from '../../i18n/messages';
import { cited } from '../../text/lead-in';
import { sourceOf } from '../../text/source';
import { titleWithYear } from '../../text/full-name';
import { canCross } from '../../view/crossing';
import { saidIn } from '$graph/drawing/sheet';
import { firstPicture } from '../../view/picture-of-view';
import { hasMatrix, isPortrait, whatIsRead } from '../../view/reading';
import { hasDistinctive, packPortrait } from '../../view/sent-portrait';
import { encodeForOthers } from '../../view/url';
import type { CellPlace, View } from '../../view/view';
import { VERSION_LENGTH } from '../../view/vocabulary';
import { catalogOf } from '../../page/catalog';
import { type DrawnView, drawnView } from '../pictures/drawn-view';
import { titleWith } from '../pictures/view-title';
import { captionOf, filtersIn } from './caption';
import { type Names, namesInSentences, namesOf } from './names';
import { statementsTold } from './statements';
import { pairsTable } from './pairs-table';
import { comparisonTables, matrixTable, portraitTables } from './tables';

export interface Carrying {
	/** The whole address of the top of the app, without a slash at the end: the links of the file begin with it. */
	home: string;
	/** YYYY-MM-DD: when somebody saved it; not said where it is undefined. */
	saved: string | undefined;
	/** The colours of the picture. */
	theme: Theme;
}

/** Quotes of one view that come along in a document; the link leads to all of them. */
const MOST_QUOTES = 200;

export async function carriedView(
	store: GraphStore,
	view: View,
	language: Language,
	carrying: Carrying
): Promise<Carried> {
	const names = await namesInSentences(store, view, language);
	const frame = await frameOf(store, view, language, carrying);
	const title = titleIn(view, names);
	const { version, day, ...around } = frame;
	const sections = await sectionsOf(store, view, names, {
		version,
		day,
		link: frame.link,
		title,
		theme: carrying.theme
	});
	return { title, ...around, sections };
}

/** What stands around every section. */
export async function frameOf(store: GraphStore, view: View, language: Language, { home, saved }: Carrying) {
	const { catalog } = await catalogOf(store);
	const words = carryingWords(language);
	const { edited, fingerprint } = catalog.meta;
	const { messages: t } = await namesOf(store, view, language);
	const version = `${t.share.dataOf(edited)}, ${t.share.edition(fingerprint.slice(0, VERSION_LENGTH))}.`;
	const day = saved === undefined ? undefined : words.saved(dayOf(saved, language));
	const search = encodeForOthers({ ...view, language, presented: undefined });
	return {
		language,
		date: edited,
		version,
		day,
		data: [version, day].filter(Boolean).join(' '),
		link: `${home}/${search ? `?${search}` : ''}`,
		words
	};
}

/** What the view is about, as the page says it. */
export function titleIn(view: View, { messages, fullNameOf }: Names): string {
	return titleWith(view, fullNameOf, messages);
}

export interface Framed {
	title: string;
	/** Of which data it is, and when it was saved, where that is said. */
	version: string;
	day: string | undefined;
	link: string;
	theme: Theme;
}

/** The sections of a view. */
export async function sectionsOf(store: GraphStore, view: View, names: Names, framed: Framed): Promise<Section[]> {
	const whole = await drawnView(store, view, languageOf(names));
	const drawn = whole && { ...whole, scene: sheetScene(whole.scene) };
	const { filter, focus } = view;
	const read = whatIsRead(view);
	// Beside what a search found, the picture is that of everything.
	const title = read === 'search' ? names.messages.reader.overview : framed.title;
	const picture = drawn ? [pictureSection(drawn, view, names, { ...framed, title })] : [];
	if (read === 'comparison')
		return [
			...picture,
			...comparisonSections(drawn, view, names),
			await quotesSection(store, view, names, listOf(view.compared.map(names.fullNameOf), names.messages))
		];
	if (read === 'together') {
		const tables = drawn?.conceptMap ? [pairsTable(drawn.conceptMap, view, names)] : [];
		const quotes = view.cell ? [await quotesSection(store, view, names, mapPair(view.cell, names))] : [];
		return [...picture, ...tables, ...quotes];
	}
	if (hasMatrix(view) && canCross(view)) return [matrixTable(await store.matrix(view), view, names)];
	if (read === 'overview' || (read === 'explore' && view.selection.length === 0)) return picture;
	const figures: Section[] = [];
	if (isPortrait(view) && focus !== undefined && facetOfId(focus) !== undefined) {
		const portrait = await store.portrait({ id: focus, filter });
		const distinctive = hasDistinctive(focus) ? await store.distinctive({ id: focus, filter }) : undefined;
		const tables = portraitTables(packPortrait(portrait, distinctive), filter, names);
		figures.push(...tables.map((table) => ({ ...table, title: `${framed.title}: ${table.title}` })));
	}
	return [...picture, ...figures, await quotesSection(store, view, names, framed.title)];
}

function mapPair([a, b]: CellPlace, { messages: t, nameOf }: Names): string {
	return t.conceptMap.pair(nameOf(a), nameOf(b));
}

function languageOf({ messages }: Names): Language {
	return messages.locale.startsWith('da') ? 'da' : 'en';
}

function pictureSection(
	drawn: DrawnView,
	view: View,
	names: Names,
	{ title, version, day, link, theme }: Framed
): PictureSection & { title: string } {
	const palette = PALETTES[theme];
	const worn = theme === 'projector' ? 'projector' : theme;
	const picture = firstPicture(drawn.scene, { ...view, language: languageOf(names), theme: worn }, false);
	const caption = captionOf({ drawn, view, names, palette, title, data: version, date: day, link });
	const words = carryingWords(languageOf(names));
	return {
		is: 'picture',
		title,
		caption,
		description: words.picture(title, [caption.subtitle, ...saidIn(caption)].join(' ')),
		draw: (size, textSize) => drawScene({ ...picture, palette, textSize }, size, measureLine, view.camera),
		scene: drawn.scene
	};
}

function comparisonSections(drawn: DrawnView | undefined, view: View, names: Names): Section[] {
	const comparison = drawn?.comparison;
	if (comparison === undefined) return [];
	const summary = names.messages.comparison.summary;
	return [
		{ is: 'text', title: summary, paragraphs: sentencesOf(comparison, names) },
		...comparisonTables(comparison, view, names)
	];
}

/** The first quotes of a view by whose they are. */
export async function quotesSection(store: GraphStore, view: View, names: Names, about: string): Promise<Section> {
	const { total, items } = await statementsTold(store, view);
	const quotes: StatementItem[] = [];
	for await (const item of items) {
		if (quotes.length === MOST_QUOTES) break;
		quotes.push(item);
	}
	const { messages: t } = names;
	const title = carryingWords(languageOf(names)).quotesOf(about);
	return {
		is: 'quotes',
		title,
		about: `${t.statements(total)}. ${filtersIn(view, names)}`,
		groups: groupsIn(quotes),
		total
	};
}

/** By organisation; where one alone speaks, by document. */
function groupsIn(items: readonly StatementItem[]): QuoteGroup[] {
	const isOne = new Set(items.map(({ municipality }) => municipality.id)).size === 1;
	const groups = new Map<string, QuoteGroup & { quotes: { text: string; source: string }[] }>();
	for (const item of items) {
		const { municipality, document } = item;
		const key = isOne ? document.id : municipality.id;
		const heading = isOne ? titleWithYear(document.label, document) : municipality.label;
		const group = groups.get(key) ?? { heading, quotes: [] };
		group.quotes.push({ text: cited(item), source: sourceOf(item) });
		groups.set(key, group);
	}
	return [...groups.values()];
}
