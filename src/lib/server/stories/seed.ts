/** Stories that come with the seed, `seed/stories/<id>.<language>.json`: read at the first question, changed by nobody. */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { seedFolderIn } from '$graph/files/seed-folder';
import { GraphError } from '$graph/model/errors';
import { byText } from '$graph/text/order';
import { parseBody, type Story } from '$graph/workspace/bodies';
import { isRecordId } from '$graph/workspace/record';
import { isLanguage, type Language } from '../../i18n/language';

export interface SeedStory {
	id: string;
	story: Story;
}

let read: Map<string, Map<Language, Story>> | undefined;

/** By id, each in the language that is asked for, or in the one it has. @throws {GraphError} bad-data */
export function seedStories(language: Language): SeedStory[] {
	return [...stories()].flatMap(([id, byLanguage]) => {
		const story = byLanguage.get(language) ?? [...byLanguage.values()][0];
		return story ? [{ id, story }] : [];
	});
}

export function seedStory(id: string, language: Language): Story | undefined {
	return seedStories(language).find((one) => one.id === id)?.story;
}

function stories(): Map<string, Map<Language, Story>> {
	return (read ??= readAll(join(seedFolderIn(process.cwd()), 'stories')));
}

function readAll(folder: string): Map<string, Map<Language, Story>> {
	const all = new Map<string, Map<Language, Story>>();
	for (const file of existsSync(folder) ? readdirSync(folder).sort(byText) : []) {
		const [id = '', language = '', end] = file.split('.');
		if (end !== 'json') continue;
		if (!isRecordId(id) || !isLanguage(language)) throw broken(file, 'is not named ID.LANGUAGE.json');
		all.set(id, (all.get(id) ?? new Map<Language, Story>()).set(language, storyIn(join(folder, file), file)));
	}
	return all;
}

function storyIn(path: string, file: string): Story {
	try {
		return parseBody('story', JSON.parse(readFileSync(path, 'utf8')));
	} catch (cause) {
		throw broken(file, 'holds no story', cause);
	}
}

function broken(file: string, what: string, cause?: unknown): GraphError {
	return new GraphError(
		'bad-data',
		`seed/stories/${file}`,
		`seed/stories/${file} ${what}.`,
		'Correct it or take it out.',
		{ cause }
	);
}
