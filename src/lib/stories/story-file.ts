/** A presentation as a file: what was typed and chosen, without what this server kept of it. */

import { slug } from '$graph/model/ids';
import type { Story } from '$graph/workspace/bodies';

const FORMAT = 1;
/** Characters of a file that are read. */
const LONGEST = 400_000;

export type Loaded = { story: object } | { refused: 'broken' | 'newer' | 'tooLarge' };

/** The text of the file; the same story gives the same. */
export function storyFile({ title, language, steps }: Story): string {
	const bare = steps.map((step) => {
		if (step.is !== 'view') return step;
		const { kept: _, ...typed } = step;
		return typed;
	});
	return `${JSON.stringify({ format: FORMAT, title, language, steps: bare }, undefined, '\t')}\n`;
}

export function storyFileName({ title }: Story): string {
	return `${slug(title) || 'story'}.json`;
}

/** What a file holds, as far as it can be told here: the server looks at each part. */
export function readStoryFile(text: string): Loaded {
	if (text.length > LONGEST) return { refused: 'tooLarge' };
	let value: unknown;
	try {
		value = JSON.parse(text);
	} catch {
		return { refused: 'broken' };
	}
	if (typeof value !== 'object' || value === null || !('format' in value)) return { refused: 'broken' };
	if (typeof value.format === 'number' && value.format > FORMAT) return { refused: 'newer' };
	return value.format === FORMAT ? { story: value } : { refused: 'broken' };
}
