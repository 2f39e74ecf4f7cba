/** Reads the groups that concepts stand in on the screen, from the vocabulary's own file of them. */

import { bad, contentLines, excerpt, type VocabularyFile } from './entries.ts';

/** Concepts that stand together on the screen. */
export interface VocabularyGroup {
	readonly key: string;
	readonly label: string;
	readonly labelEn: string;
	/** Its place among the groups, from 0. */
	readonly order: number;
}

/** Where the groups stand in the vocabulary folder. */
export const GROUPS_FILE = 'grupper.md';

/** The groups in the file's order. @throws {GraphError} bad-vocabulary, naming file and line */
export function parseGroups(file: VocabularyFile): VocabularyGroup[] {
	const groups: VocabularyGroup[] = [];
	for (const { line, text } of contentLines(file)) {
		if (text.startsWith('# ')) continue;
		const match = /^- ([a-zæøå][a-zæøå0-9-]*): (.+) \/ (.+)$/.exec(text.normalize('NFC'));
		const [, key, label, labelEn] = match ?? [];
		if (key === undefined || label === undefined || labelEn === undefined)
			throw bad(file, line, `"${excerpt(text)}" is no group`, 'Write "- key: dansk navn / English name".');
		if (groups.some((group) => group.key === key || group.label === label.trim()))
			throw bad(file, line, `the group "${key}" stands twice`, 'Join the two, or give one another key and name.');
		groups.push({ key, label: label.trim(), labelEn: labelEn.trim(), order: groups.length });
	}
	return groups;
}
