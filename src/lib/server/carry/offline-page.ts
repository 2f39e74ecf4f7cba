/** A view or a story as a page that works without a server: the facts, what is shown first, and the same in plain words. */

import type { Carried, Section } from '$graph/carry/carried';
import type { OfflinePage } from '$graph/export/offline-page';
import { ruleSentences } from '$graph/link/rules';
import { GraphError } from '$graph/model/errors';
import { NO_FILTER } from '$graph/model/query';
import { element, escapeText } from '$graph/paint/markup';
import { paintSvg } from '$graph/paint/svg';
import type { DocumentFacts } from '$graph/facts/facts';
import type { GraphStore } from '$graph/store/port';
import { CARRIED_ID, type CarriedFile, CODE_ID, LOADER } from '../../page/carried-file';
import { addressOfStep } from '../../presenting/step-address';
import { encodeView } from '../../view/url';
import type { View } from '../../view/view';
import { shownStory } from '../stories/shown';

/** Statements that a page holds and still begins at once. */
const MOST = 5000;
/** CSS pixels, and of body text. */
const PICTURE = { width: 900, height: 560, text: 16 };
/** Quotes in plain words: all of them are in the page itself. */
const MOST_PLAIN = 60;

/**
 * @param carried the same view or story, for what is read in plain words
 * @param home the whole address of the top of the app, without a slash at the end
 * @throws {GraphError} too-large for a graph that no page holds
 */
export async function offlinePage(
	store: GraphStore,
	view: View,
	storyId: string | undefined,
	carried: Carried,
	home: string
): Promise<Omit<OfflinePage, 'script' | 'style'>> {
	const { total } = await store.statements({ filter: NO_FILTER, offset: 0, limit: 1 });
	if (total > MOST) throw tooLarge(total);
	const { language } = view;
	const story = storyId === undefined ? undefined : await shownStory(store, storyId, language);
	const shown = { ...view, embedded: undefined, presented: undefined };
	const theme = view.theme === 'projector' ? 'projector' : 'auto';
	const file: CarriedFile = {
		...(await factsOf(store)),
		rules: ruleSentences(),
		address: story
			? addressOfStep(story, 1, { language: story.language, theme: 'auto' })
			: encodeView({ ...shown, theme }),
		story,
		language: story?.language ?? language,
		theme,
		home,
		said: carried.data,
		link: carried.link
	};
	return {
		title: carried.title,
		language: file.language,
		theme,
		codeId: CODE_ID,
		loader: LOADER,
		carriedId: CARRIED_ID,
		carried: file,
		plain: plainWords(carried)
	};
}

async function factsOf(store: GraphStore): Promise<Pick<CarriedFile, 'fingerprint' | 'shared' | 'documents'>> {
	const { head, documents } = await store.facts();
	const all: DocumentFacts[] = [];
	for await (const document of documents) all.push(document);
	return { fingerprint: head.fingerprint, shared: head.shared, documents: all };
}

/** What is read where no script runs. */
function plainWords({ title, data, link, sections }: Carried): string {
	const foot = `${escapeText(data)} ${element('a', { href: link }, escapeText(link))}`;
	// One picture is enough until the page itself has begun.
	const pictures = sections.filter(({ is }) => is === 'picture').slice(1);
	const body = sections.map((section) => sectionWords(section, !pictures.includes(section))).join('');
	return element('main', { class: 'text-page' }, element('h1', {}, escapeText(title)) + body + element('p', {}, foot));
}

function sectionWords(section: Section, isDrawn: boolean): string {
	const heading = element('h2', {}, escapeText(section.title));
	const words = (text: string) => (text ? element('p', {}, escapeText(text)) : '');
	switch (section.is) {
		case 'picture':
			if (!isDrawn) return heading + words(section.description);
			return heading + paintSvg(section.draw(PICTURE, PICTURE.text), { label: section.description });
		case 'text':
			return heading + section.paragraphs.map(words).join('');
		case 'table': {
			const cell = (name: string) => (text: string) => element(name, {}, escapeText(text));
			const head = element('tr', {}, section.head.map(cell('th')).join(''));
			const rows = section.rows.map(({ cells }) =>
				element('tr', {}, cells.map(({ text }) => cell('td')(text)).join(''))
			);
			return heading + words(section.about) + element('table', {}, head + rows.join(''));
		}
		case 'quotes': {
			const quotes = section.groups.flatMap((group) => group.quotes).slice(0, MOST_PLAIN);
			const quote = ({ text, source }: { text: string; source: string }) =>
				element('blockquote', { lang: 'da' }, words(text)) + words(source);
			return heading + words(section.about) + quotes.map(quote).join('') + words(section.said ?? '');
		}
	}
}

function tooLarge(total: number): GraphError {
	return new GraphError(
		'too-large',
		'html',
		`The graph has ${total} statements, and a page that works without a server holds ${MOST}.`,
		'Take the view as PDF or PowerPoint, or make a database of fewer documents.'
	);
}
