/** A view or a story as one page that works without a server: opened by double click, it fetches nothing and lets nothing else run. */

import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { escapeText } from '../paint/markup.ts';
import type { PageFormat } from './format.ts';
import type { OfflinePage } from './offline-page.ts';

export const htmlFormat: PageFormat = {
	is: 'page',
	format: 'html',
	name: 'HTML',
	mediaType: 'text/html; charset=utf-8',
	extension: 'html',
	write: htmlOf
};

function htmlOf({
	title,
	language,
	theme,
	script,
	style,
	codeId,
	loader,
	carriedId,
	carried,
	plain
}: OfflinePage): string {
	const look = whole(style);
	const data = gzipSync(JSON.stringify(carried), { level: 9 }).toString('base64');
	const policy = [
		"default-src 'none'",
		`script-src ${hashOf(loader)} ${hashOf(script)}`,
		`style-src ${hashOf(look)}`,
		// The graph library places its layers by style attributes.
		"style-src-attr 'unsafe-inline'",
		'img-src data: blob:',
		'font-src data:',
		"base-uri 'none'",
		"form-action 'none'"
	].join('; ');
	return [
		'<!doctype html>',
		`<html lang="${escapeText(language)}" data-theme="${escapeText(theme)}">`,
		'<head>',
		'<meta charset="utf-8">',
		`<meta http-equiv="Content-Security-Policy" content="${escapeText(policy)}">`,
		'<meta name="viewport" content="width=device-width, initial-scale=1">',
		'<meta name="color-scheme" content="light dark">',
		'<meta name="generator" content="Sammenhæng">',
		`<title>${escapeText(title)} – Sammenhæng</title>`,
		`<style>${look}</style>`,
		'</head>',
		'<body>',
		`<div id="app">${plain}</div>`,
		`<script type="application/json" id="${carriedId}">${data}</script>`,
		`<script type="application/gzip" id="${codeId}">${packed(script)}</script>`,
		`<script type="module">${loader}</script>`,
		'</body>',
		'</html>',
		''
	].join('\n');
}

/** Nothing within ends the element that it stands in. */
function whole(style: string): string {
	return style.replaceAll('</style', '<\\/style');
}

/** The same reader goes into every file, and packing it takes longer than all the rest. */
let last: { script: string; text: string } | undefined;

function packed(script: string): string {
	if (last?.script !== script) last = { script, text: gzipSync(script, { level: 9 }).toString('base64') };
	return last.text;
}

function hashOf(text: string): string {
	return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
