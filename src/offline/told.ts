/** In the place of lib/stories/ask-told.ts: the story that the file tells. */

import type { ShownStory } from '../lib/stories/shown';
import { AskFailure } from './ask';
import { carriedFile } from './carried';

export async function askTold(id: string): Promise<ShownStory> {
	const { story } = await carriedFile();
	if (story?.id === id) return story;
	throw new AskFailure('unknown-id', 'The file does not tell this story.', 'Open it on the server.');
}
