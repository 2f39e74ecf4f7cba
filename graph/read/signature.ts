/** Tells what a file is by its first bytes, and by the names inside a zip file; a file's own name says nothing. */

import { namesInZip } from './zip.ts';

/** Formats that are read. */
export type ReadableFormat = 'plain' | 'html' | 'docx' | 'odt' | 'pdf';
/** Formats that are known and not read. */
export type OtherFormat = keyof typeof OTHER_FORMATS;
export type Format = ReadableFormat | OtherFormat;

/** What a format is called, and what its owner can do. */
const OTHER_FORMATS = {
	'locked-office': ['an Office file with a password', 'Open it, and save it without the password.'],
	'old-word': ['an old Word file (.doc)', 'Open it in Word or LibreOffice, and save it as .docx.'],
	'old-office': ['an old Office file', 'Open it, and save the text as .docx, or as plain text.'],
	sheet: ['a spreadsheet', 'Save the text that you mean as .docx or plain text.'],
	slides: ['a presentation', 'Save it as PDF, or its text as .docx.'],
	pages: ['a Pages file', 'Export it from Pages as Word (.docx) or PDF.'],
	book: ['an e-book (EPUB)', 'Convert it to .docx or plain text.'],
	rtf: ['an RTF file', 'Open it in Word or LibreOffice, and save it as .docx.'],
	zip: ['a zip file (no Word or OpenDocument text)', 'Unpack it, and name the document inside.'],
	picture: ['a picture', 'Read it with OCR first, and save the text.'],
	compressed: ['a compressed file', 'Unpack it first.'],
	postscript: ['a PostScript file', 'Save it as PDF.'],
	database: ['a database', 'Export the text that you mean.'],
	mail: ['a web archive or a mail', 'Save the page as HTML (only the page), or its text.'],
	sound: ['sound or film', 'Name a document.']
} as const satisfies Readonly<Record<string, readonly [name: string, nextStep: string]>>;

const READ_NAMES: Readonly<Record<ReadableFormat, string>> = {
	plain: 'plain text',
	html: 'a web page',
	docx: 'a Word file',
	odt: 'an OpenDocument text',
	pdf: 'a PDF'
};

/** With its article: `a PDF`. */
export function nameOfFormat(format: Format): string {
	return isReadable(format) ? READ_NAMES[format] : OTHER_FORMATS[format][0];
}

/** What to do with a file of a format that is not read. */
export function nextStepFor(format: OtherFormat): string {
	return OTHER_FORMATS[format][1];
}

export function isReadable(format: Format): format is ReadableFormat {
	return Object.hasOwn(READ_NAMES, format);
}

/* eslint-disable no-control-regex -- signatures are full of them */
const SIGNATURES: readonly (readonly [bytes: RegExp, format: Format])[] = [
	[/^%PDF/, 'pdf'],
	[/^\{\\rtf/, 'rtf'],
	[
		/^\x89PNG|^\xff\xd8\xff|^GIF8|^BM.{4}\0\0\0\0|^(?:II\*\0|MM\0\*)|^RIFF.{4}WEBP|^.{4}ftyp(?:heic|heix|mif1|avif)/s,
		'picture'
	],
	[/^RIFF|^.{4}ftyp|^ID3|^OggS|^\x1aE\xdf\xa3/s, 'sound'],
	[/^\x1f\x8b|^BZh|^7z\xbc\xaf|^Rar!|^\xfd7zXZ/, 'compressed'],
	[/^%!PS/, 'postscript'],
	[/^SQLite format 3/, 'database'],
	[/^bplist00|^MIME-Version:|^From: <?Saved by|^(?:[A-Z][A-Za-z-]+: .*\r?\n)+(?:[ \t].*\r?\n)*MIME-Version:/, 'mail']
];

/* eslint-enable no-control-regex */

/** A zip file with parts, an empty one, one of several. */
const ZIP = ['PK\x03\x04', 'PK\x05\x06', 'PK\x07\x08'];

/** Names of streams in an old Office file, as it writes them. */
const STREAMS: readonly (readonly [name: string, format: OtherFormat])[] = [
	['EncryptedPackage', 'locked-office'],
	['WordDocument', 'old-word'],
	['Workbook', 'sheet'],
	['PowerPoint Document', 'slides']
];

/** What the bytes are; `plain` where nothing says otherwise. */
export function formatOf(bytes: Buffer): Format {
	const head = bytes.toString('latin1', 0, 4096);
	if (ZIP.some((start) => head.startsWith(start))) return zipFormat(bytes);
	if (head.startsWith('\xd0\xcf\x11\xe0')) {
		return STREAMS.find(([name]) => bytes.includes(Buffer.from(name, 'utf16le')))?.[1] ?? 'old-office';
	}
	// some writers put a mark or a blank line before the signature
	const start = head.replace(/^(?:\xef\xbb\xbf)?\s*/, '');
	const found = SIGNATURES.find(([signature]) => signature.test(head) || signature.test(start))?.[1];
	if (found) return found;
	// readers of PDF take what lies within the first bytes; a text may speak of it
	if (/(?:^|[\r\n\0])%PDF-\d/.test(head.slice(0, 1100)) && bytes.includes('startxref')) return 'pdf';
	return looksLikeHtml(bytes) ? 'html' : 'plain';
}

/** By the names inside, because a name such as `mimetype` is not always the first. */
function zipFormat(bytes: Buffer): Format {
	const listed = namesInZip(bytes);
	// a file that was cut off has lost its list; each part still carries its name
	const names = listed.length > 0 ? listed : namesOfParts(bytes);
	const has = (pattern: RegExp) => names.some((name) => pattern.test(name));
	const type = /^PK.{28}mimetype(application\/[a-z.+-]+)/s.exec(bytes.toString('latin1', 0, 200))?.[1] ?? '';
	if (type.startsWith('application/epub') || has(/^META-INF\/container\.xml$/)) return 'book';
	if (has(/^word\/document\d*\.xml$/)) return 'docx';
	if (has(/^xl\/|^xl\\/) || type.includes('spreadsheet')) return 'sheet';
	if (has(/^ppt\//) || type.includes('presentation')) return 'slides';
	if (has(/^Index(?:\/Document\.iwa|\.zip)$/)) return 'pages';
	if (type.includes('opendocument.text') || (has(/^content\.xml$/) && has(/^META-INF\/manifest\.xml$/))) return 'odt';
	return 'zip';
}

function namesOfParts(bytes: Buffer): string[] {
	const known = [
		'word/document.xml',
		'content.xml',
		'META-INF/manifest.xml',
		'xl/workbook.xml',
		'ppt/presentation.xml'
	];
	const found = known.filter((name) => bytes.includes(name));
	return bytes.subarray(0, 4096).includes('word/') ? ['word/document.xml', ...found] : found;
}

const PAGE_TAGS = 'html|head|body|main|article|section|div|h[1-6]|p|ul|ol|table|title|meta|style';

/** A page, or a piece of one: a tag that a page begins with, and its end. A text with a stray tag in it is none. */
function looksLikeHtml(bytes: Buffer): boolean {
	const wide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] !== 0 && bytes[1] === 0 && bytes[3] === 0);
	const head = wide ? bytes.toString('utf16le', 0, 8192) : bytes.toString('latin1', 0, 4096);
	const start = head
		.replace(/^(?:\xef\xbb\xbf|\ufeff)?\s*/, '')
		.replace(/^(?:<\?xml[^>]*>\s*|<!--(?:[^-]|-(?!->))*-->\s*)*/, '');
	if (/^<!doctype\s+html|^<html[\s>]/i.test(start)) return true;
	const tag = new RegExp(`^<(${PAGE_TAGS})(?:\\s[^<>]*)?>`, 'i').exec(start)?.[1];
	if (tag === undefined) return false;
	return (
		/^(?:meta|html|body)$/i.test(tag) ||
		new RegExp(`</${tag}\\s*>`, 'i').test(wide ? bytes.toString('utf16le') : bytes.toString('latin1'))
	);
}
