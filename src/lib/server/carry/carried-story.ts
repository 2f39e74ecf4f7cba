/** A story as it is carried away: each step with its words and notes, figures as they are now, and what has changed since. */

import type { Carried, Section } from '$graph/carry/carried';
import type { GraphStore } from '$graph/store/port';
import { carryingWords } from '../../i18n/carrying';
import type { Language } from '../../i18n/language';
import { captionWords } from '../../stories/caption';
import type { ShownStep, ShownViewStep } from '../../stories/shown';
import { DEFAULT_VIEW } from '../../view/view';
import { catalogOf } from '../../page/catalog';
import { viewAt } from '../../page/known-view';
import { shownStory } from '../stories/shown';
import { type Carrying, frameOf, sectionsOf, titleIn } from './carried-view';
import { namesInSentences } from './names';

/** @throws {GraphError} unknown-id, also for a story that was removed */
export async function carriedStory(
	store: GraphStore,
	id: string,
	reader: Language,
	carrying: Carrying
): Promise<Carried> {
	const story = await shownStory(store, id, reader);
	const { language, title } = story;
	const { version, day, ...frame } = await frameOf(store, DEFAULT_VIEW, language, carrying);
	const link = `${carrying.home}/stories/${id}`;
	// A story that begins with words has its own first page.
	const sections: Section[] = story.steps[0]?.is === 'text' ? [] : [{ is: 'text', title, paragraphs: [frame.data] }];
	for (const step of story.steps)
		sections.push(...(await stepSections(store, step, { ...carrying, language, version, day })));
	return { ...frame, title, link, sections };
}

interface Telling extends Carrying {
	language: Language;
	version: string;
	day: string | undefined;
}

async function stepSections(store: GraphStore, step: ShownStep, telling: Telling): Promise<Section[]> {
	const words = captionWords(step.caption);
	const { title, notes } = step;
	switch (step.is) {
		case 'text':
			return [{ is: 'text', title, notes, paragraphs: words }];
		case 'quote': {
			const { quote: text, source, isGone } = step;
			const said = [...(isGone ? [carryingWords(telling.language).gone] : []), ...words].join(' ');
			const group = { heading: '', quotes: [{ text, source }] };
			return [
				{ is: 'quotes', title: title || source, notes, about: '', ...(said && { said }), groups: [group], total: 1 }
			];
		}
		case 'view':
			return viewSections(store, step, words, telling);
	}
}

async function viewSections(
	store: GraphStore,
	step: ShownViewStep,
	said: readonly string[],
	telling: Telling
): Promise<Section[]> {
	const { language, home, version, day, theme } = telling;
	const { byId } = await catalogOf(store);
	const { view, gone } = viewAt(step.address, (id) => byId.has(id));
	const words = carryingWords(language);
	const names = await namesInSentences(store, view, language);
	const title = step.title || titleIn(view, names);
	const link = `${home}/?${step.address}`;
	const all = await sectionsOf(store, { ...view, language }, names, { title, version, day, link, theme });
	// A step shows its picture, or else its figures, or else its quotes.
	const shown =
		['picture', 'table', 'quotes'].map((is) => all.filter((one) => one.is === is)).find(({ length }) => length > 0) ??
		[];
	const changes = [
		...(gone.length > 0 ? [words.goneFrom(gone.length)] : []),
		...(step.before ? [words.changed(step.before.statements, step.statements)] : [])
	];
	const told = [...said, ...changes];
	if (shown.length === 0) return [{ is: 'text', title, notes: step.notes, paragraphs: told }];
	return shown.map((section, index): Section => {
		if (index > 0) return section;
		const parts = { title, notes: step.notes };
		switch (section.is) {
			case 'picture': {
				const { caption } = section;
				return { ...section, ...parts, caption: { ...caption, title, told } };
			}
			case 'table':
				return { ...section, ...parts, about: [...told, section.about].join(' ') };
			case 'quotes':
				return { ...section, ...parts, about: [...told, section.about].join(' ') };
			case 'text':
				return { ...section, ...parts };
		}
	});
}
