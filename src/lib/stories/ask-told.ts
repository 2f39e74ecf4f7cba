/** Asks the app's own API for a story as it is shown. */

import type { Language } from '../i18n/language';
import type { ShownStory } from './shown';
import { get } from '../ask/workspace';

/** @throws {AskFailure} */
export async function askTold(id: string, language: Language): Promise<ShownStory> {
	return (await get(`/api/told/${encodeURIComponent(id)}?lang=${language}`)) as ShownStory;
}
