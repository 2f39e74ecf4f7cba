/** Reads a web page: its encoding, the part that is the document, and that part's lines. */

import { collectLines, type Extracted, Unreadable } from './extracted.ts';
import { documentPart, siteMatter } from './html-part.ts';
import { isElement, nextInside, walkPage } from './html-walk.ts';
import { decode } from './plain.ts';

/** Names of encodings in the first part of a page. */
const DECLARED = /<meta[^>]+charset\s*=\s*["']?\s*([\w:.-]+)|^<\?xml[^>]+encoding\s*=\s*["']([\w:.-]+)/i;

/** @throws {Unreadable} where the page has no text, or more than `limit` characters */
export async function readHtml(bytes: Buffer, limit: number): Promise<Extracted> {
	const { Readability } = await import('@mozilla/readability');
	const { page, body } = await parsePage(decodePage(bytes));
	const isDropped = siteMatter(body);
	const part = documentPart(page, body, isDropped, Readability);
	const lines = collectLines(limit);
	const title = titleOutside(body, part);
	if (title) lines.add('heading', title.textContent);
	walkPage(part, lines, isDropped);
	if (lines.length === 0) {
		throw new Unreadable(
			'is a web page without text of its own',
			'Open it in a browser, and save the text: some pages fetch it when they are shown.'
		);
	}
	return lines.done();
}

/** Reads what another reader has turned into HTML: all of it is the document. */
export async function readConverted(html: string, limit: number): Promise<Extracted> {
	const { body } = await parsePage(html);
	const lines = collectLines(limit);
	walkPage(body, lines, (element) => /^(?:foot|end)note-\d/.test(element.getAttribute('id') ?? ''));
	return lines.done();
}

async function parsePage(html: string): Promise<{ page: Document; body: Element }> {
	const { parseHTML } = await import('linkedom');
	const whole = /<body[\s>]/i.test(html) ? html : `<html><body>${html}</body></html>`;
	const { document: page } = parseHTML(whole);
	const body = nextInside(page.documentElement, ({ localName }) => localName.toLowerCase() === 'body');
	return { page, body: body ?? page.documentElement };
}

/** By its mark, else as UTF-8 where it is, else as it says, else as plain text is read. */
function decodePage(bytes: Buffer): string {
	const isMarked = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
	const [, inMeta, inXml] = isMarked ? [] : (DECLARED.exec(bytes.toString('latin1', 0, 8192)) ?? []);
	const declared = inMeta ?? inXml;
	if (declared === undefined || /^utf-?(?:8|16)/i.test(declared)) return decode(bytes);
	try {
		// many pages say Latin-1 and are UTF-8
		return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
	} catch {
		return decodeAs(declared, bytes);
	}
}

function decodeAs(encoding: string, bytes: Buffer): string {
	try {
		return new TextDecoder(encoding).decode(bytes);
	} catch {
		return decode(bytes);
	}
}

/** The page's only heading of the first level, where it stands outside the document: in a banner above it. */
function titleOutside(body: Element, part: Element): Element | undefined {
	const isTitle = (element: Element) => element.localName.toLowerCase() === 'h1';
	if (nextInside(part, isTitle)) return undefined;
	const titles: Element[] = [];
	nextInside(body, (element) => {
		if (isTitle(element)) titles.push(element);
		return false;
	});
	const [title, second] = titles;
	return title && !second && isElement(title) ? title : undefined;
}
