/** Finds which part of a page is the document, and what in it belongs to the site: menus, cookie boxes, feet. */

import type { Readability } from '@mozilla/readability';
import { collectLines } from './extracted.ts';
import { type IsDropped, isElement, nextInside, walkPage } from './html-walk.ts';

type ReadabilityClass = typeof Readability;

const SITE_TAGS = new Set(['nav', 'footer', 'dialog']);
const SITE_ROLES = new Set(
	'navigation banner contentinfo search dialog alertdialog menu menubar toolbar tablist doc-endnotes doc-footnote doc-toc'.split(
		' '
	)
);
/** Words in a class or an id, with those around them. */
const SITE_WORDS =
	/(?:^|[\s_-])(?:cookies?|cookie\w*|consent|gdpr|breadcrumbs?|brødkrumme\w*|social|some-links|share|sharing|newsletter|popup|modal|skip-?(?:link|to)\w*|menu|navbar|navigation|pagination|pager|related|advert\w*|toolbar|feedback|footnotes?|toc|sr-only|visually-hidden|screen-reader-text|site-?(?:header|footer|nav))(?:$|[\s_-])/i;
/** Never left out for their class: what a page says of itself stands there too. */
const OWN = new Set(['html', 'body', 'main', 'article', 'h1']);
/** More of a page's text than this is no side matter. */
const SIDE_SHARE = 0.4;

/** What to leave out of this page. */
export function siteMatter(root: Element): IsDropped {
	const opened = openedByButtons(root);
	const whole = Math.max(1, root.textContent.length);
	return (element) => {
		const name = element.localName.toLowerCase();
		const role = element.getAttribute('role') ?? '';
		if (OWN.has(name)) return false;
		const id = element.getAttribute('id') ?? '';
		if (isHidden(element) && !opened.has(id)) return true;
		if (SITE_TAGS.has(name) || SITE_ROLES.has(role)) return true;
		if ((name === 'header' || name === 'aside' || role === 'complementary') && !isInArticle(element)) return true;
		if (/^(?:foot|end)note-\d/.test(id)) return true;
		if ((name === 'ul' || name === 'ol') && isLinkList(element)) return true;
		if (!SITE_WORDS.test(`${element.getAttribute('class') ?? ''} ${id}`)) return false;
		return element.textContent.length <= whole * SIDE_SHARE && nextInside(element, isMain) === undefined;
	};
}

/** Sections that a button opens are text, though they are closed at first. */
function openedByButtons(root: Element): ReadonlySet<string> {
	const ids = new Set<string>();
	nextInside(root, (element) => {
		for (const id of element.getAttribute('aria-controls')?.split(/\s+/) ?? []) ids.add(id);
		return false;
	});
	return ids;
}

function isHidden(element: Element): boolean {
	if (element.hasAttribute('hidden') && element.getAttribute('hidden') !== 'until-found') return true;
	return /(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(element.getAttribute('style') ?? '');
}

function isMain(element: Element): boolean {
	return element.localName.toLowerCase() === 'main' || element.getAttribute('role') === 'main';
}

function isInArticle(element: Element): boolean {
	for (let node = element.parentElement; node; node = node.parentElement) {
		if (isMain(node) || node.localName.toLowerCase() === 'article') return true;
	}
	return false;
}

/** Three or more short links, and nothing else: a menu, or a table of contents. */
function isLinkList(list: Element): boolean {
	let items = 0;
	for (let node = list.firstChild; node; node = node.nextSibling) {
		if (!isElement(node)) continue;
		const link = nextInside(node, ({ localName }) => localName.toLowerCase() === 'a');
		const text = node.textContent.trim();
		if (!link || link.textContent.trim() !== text || text.length > 80) return false;
		items++;
	}
	return items >= 3;
}

/** Characters that are left of a part, without what belongs to the site. */
function lengthOf(part: Element, isDropped: IsDropped): number {
	const lines = collectLines(Infinity);
	walkPage(part, lines, isDropped);
	return lines.length;
}

/** Elements that Readability is asked about; far larger pages take it minutes. */
const MOST_ELEMENTS = 20_000;

/**
 * The part of a page that is the document. What the page calls its main part counts, narrowed to what
 * Readability finds in it; without one Readability decides. What it finds is not taken where most of the text
 * would be lost.
 */
export function documentPart(page: Document, body: Element, isDropped: IsDropped, Reader: ReadabilityClass): Element {
	const main = nextInside(body, isMain) ?? onlyArticle(body);
	const outer = main ?? body;
	const found = foundByReadability(page, body, Reader);
	const whole = lengthOf(outer, isDropped);
	if (main && whole < 100 && lengthOf(body, isDropped) > 5 * whole) return body;
	if (!found || (main && !main.contains(found))) return outer;
	return lengthOf(found, isDropped) >= whole * (main ? 0.8 : 0.5) ? found : outer;
}

function onlyArticle(body: Element): Element | undefined {
	let found: Element | undefined;
	let count = 0;
	nextInside(body, (element) => {
		if (element.localName.toLowerCase() !== 'article') return false;
		found ??= element;
		return ++count > 1;
	});
	return count === 1 ? found : undefined;
}

const MARK = 'data-place';

/**
 * The smallest element that holds all that Readability keeps. It says where the document stands; what in it is text
 * is decided here, because Readability also drops headings, short lists and tables.
 */
function foundByReadability(page: Document, body: Element, Reader: ReadabilityClass): Element | undefined {
	const marked: Element[] = [];
	nextInside(body, (element) => {
		marked.push(element);
		return false;
	});
	if (marked.length > MOST_ELEMENTS) return undefined;
	marked.forEach((element, index) => element.setAttribute(MARK, String(index)));
	try {
		const copy = page.cloneNode(true) as Document;
		const article = new Reader(copy, { serializer: (node) => node }).parse();
		if (!article?.content || !isElement(article.content)) return undefined;
		const kept: Element[] = [];
		nextInside(article.content, (element) => {
			const original = marked[Number(element.getAttribute(MARK) ?? NaN)];
			if (original && /^(?:p|h[1-6]|li|td|pre|blockquote)$/i.test(original.localName)) kept.push(original);
			return false;
		});
		const parent = commonParent(kept);
		return parent && wholeLists(parent);
	} catch {
		return undefined;
	} finally {
		for (const element of marked) element.removeAttribute(MARK);
	}
}

/** Tables and lists are taken whole: their parts mean nothing without them. */
function wholeLists(part: Element): Element {
	let whole = part;
	for (let node: Element | null = part; node; node = node.parentElement) {
		if (/^(?:table|ul|ol|dl)$/i.test(node.localName)) whole = node.parentElement ?? node;
	}
	return whole;
}

function commonParent([first, ...others]: readonly Element[]): Element | undefined {
	if (!first) return undefined;
	const parents: Element[] = [];
	for (let node = first.parentElement; node; node = node.parentElement) parents.push(node);
	let lowest = 0;
	const places = new Map(parents.map((parent, index) => [parent, index]));
	const seen = new Set<Element>();
	for (const other of others) {
		for (let node = other.parentElement; node && !seen.has(node); node = node.parentElement) {
			const place = places.get(node);
			if (place !== undefined) {
				lowest = Math.max(lowest, place);
				break;
			}
			seen.add(node);
		}
	}
	return parents[lowest];
}
