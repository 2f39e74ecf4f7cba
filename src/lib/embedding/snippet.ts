/** The code that shows a view in a frame on another page. */

import type { Facet } from '$graph/model/query';

export interface Framed {
	/** The whole link of the view. */
	link: string;
	title: string;
	/** Facets that can be chosen from there. */
	facets: readonly Facet[];
	theme: string;
	language: string;
	/** CSS pixels. */
	height: number;
}

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escaped(text: string): string {
	return text.replace(/[&<>"]/g, (letter) => ESCAPES[letter] ?? letter);
}

/** The address of the view for a frame: with its language and its colours, whatever the reader's are. */
export function frameAddress({
	link,
	facets,
	theme,
	language
}: Pick<Framed, 'link' | 'facets' | 'theme' | 'language'>): string {
	const url = new URL(link);
	const { searchParams } = url;
	searchParams.set('v', '1');
	searchParams.set('embed', facets.join(',') || 'none');
	searchParams.set('lang', language);
	searchParams.set('theme', theme);
	return url.href.replaceAll('%3A', ':').replaceAll('%2C', ',');
}

/** As wide as the page that shows it. */
export function frameCode(framed: Framed): string {
	const { title, height } = framed;
	return `<iframe src="${escaped(frameAddress(framed))}" title="${escaped(title)}" width="100%" height="${height}" loading="lazy" style="border:1px solid #ccc"></iframe>`;
}
