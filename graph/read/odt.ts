/** Reads an OpenDocument text: its content becomes HTML, and the reader of pages does the rest. */

import { type Extracted, Unreadable } from './extracted.ts';
import { readConverted } from './html.ts';
import { isElement, nextInside } from './html-walk.ts';
import { LARGEST_INFLATED } from './limits.ts';
import { unzip } from './zip.ts';

/** Elements and what they are in HTML. */
const TAGS: Readonly<Record<string, string>> = {
	'text:h': 'h2',
	'text:p': 'div',
	'text:list': 'ul',
	'text:list-item': 'li',
	'text:list-header': 'li',
	'table:table': 'table',
	'table:table-header-rows': 'thead',
	'table:table-row': 'tr',
	'table:table-cell': 'td'
};
/** Notes, remarks, deleted text, lists of contents, and what stands around the text. */
const SILENT =
	/^(?:text:(?:note|tracked-changes|table-of-content|(?:alphabetical|illustration|table|object|user|bibliography)-index|bibliography|ruby-text|sequence-decls|variable-decls|user-field-decls)|office:(?:annotation|annotation-end|forms)|svg:(?:title|desc)|draw:(?:image|object|object-ole|plugin)|table:covered-table-cell)$/;

/** @throws {Unreadable} @throws {ZipError} */
export async function readOdt(bytes: Buffer, limit: number): Promise<Extracted> {
	const { DOMParser } = await import('linkedom');
	const isPart = (name: string) => ['content.xml', 'styles.xml', 'META-INF/manifest.xml'].includes(name);
	const parts = unzip(bytes, isPart, LARGEST_INFLATED);
	if (parts.get('META-INF/manifest.xml')?.includes('encryption-data')) {
		throw new Unreadable('needs a password', 'Open it, and save it without the password.');
	}
	const content = parts.get('content.xml');
	if (!content) throw new Unreadable('is an OpenDocument file without its text', 'Open it, and save it again.');
	const parse = (part: Buffer | undefined) => {
		const { documentElement: root } = new DOMParser().parseFromString(part?.toString('utf8') ?? '<none/>', 'text/xml');
		return root as unknown as Element | null;
	};
	const root = parse(content);
	if (root?.localName !== 'office:document-content') throw new Unreadable(...BROKEN);
	return readConverted(toHtml(root, stylesOf([parse(parts.get('styles.xml')), root])), limit);
}

const BROKEN = ['is an OpenDocument text, and broken', 'Open it, and save it again.'] as const;

/** What a named style says of its text. */
interface Style {
	parent: string;
	isBold: boolean | undefined;
}

function stylesOf(roots: readonly (Element | null)[]): ReadonlyMap<string, Style> {
	const styles = new Map<string, Style>();
	for (const root of roots) {
		if (!root) continue;
		nextInside(root, (element) => {
			if (element.localName !== 'style:style') return false;
			const weight = nextInside(element, ({ localName }) => localName === 'style:text-properties')?.getAttribute(
				'fo:font-weight'
			);
			styles.set(element.getAttribute('style:name') ?? '', {
				parent: element.getAttribute('style:parent-style-name') ?? '',
				isBold: weight ? weight === 'bold' || Number(weight) >= 600 : undefined
			});
			return false;
		});
	}
	return styles;
}

/** Its own style, the one that it is made from, and so on. */
function* styleAndParents(name: string, styles: ReadonlyMap<string, Style>): Generator<[name: string, style: Style]> {
	let now = name;
	// as deep as styles are made from each other; a circle ends
	for (let depth = 0; depth < 20; depth++) {
		const style = styles.get(now);
		if (!style) return;
		yield [now, style];
		now = style.parent;
	}
}

function toHtml(root: Element, styles: ReadonlyMap<string, Style>): string {
	const html: string[] = [];
	inside(root);
	return html.join('');

	function inside(parent: Element): void {
		for (let node = parent.firstChild; node; node = node.nextSibling) {
			if (node.nodeType === 3 || node.nodeType === 4) html.push(escaped(node.nodeValue ?? ''));
			else if (isElement(node) && !SILENT.test(node.localName)) element(node);
		}
	}

	function element(node: Element): void {
		const name = node.localName;
		if (name === 'office:body' || !/^office:(?:automatic-styles|font-face-decls|scripts|styles|settings)$/.test(name)) {
			if (name === 'text:s' || name === 'text:tab') html.push(' ');
			else if (name === 'text:line-break') html.push('<br>');
			else tagged(node, tagsOf(node));
		}
	}

	function tagged(node: Element, tags: readonly string[]): void {
		html.push(...tags.map((tag) => `<${tag}>`));
		inside(node);
		html.push(...tags.toReversed().map((tag) => `</${tag}>`));
	}

	function tagsOf(node: Element): string[] {
		const tag = TAGS[node.localName];
		const style = node.getAttribute('text:style-name') ?? '';
		if (tag === 'div' || node.localName === 'text:span') {
			const chain = [...styleAndParents(style, styles)];
			if (tag === 'div' && (style === 'Title' || chain.some(([, { parent }]) => parent === 'Title'))) return ['h1'];
			const isBold = chain.find(([, one]) => one.isBold !== undefined)?.[1].isBold === true;
			return [...(tag ? [tag] : []), ...(isBold ? ['b'] : [])];
		}
		return tag ? [tag] : [];
	}
}

function escaped(text: string): string {
	return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
