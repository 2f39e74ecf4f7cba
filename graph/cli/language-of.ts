/** Tells the language of a text as it is read, not as a wrong encoding wrote it. */

import { detectLanguage } from '../read/language.ts';
import type { Repairer } from '../repair/repair.ts';

/** Characters that tell: more cost time and tell no more. */
const ENOUGH = 100_000;

/** A language tag such as `da`; `und` where nobody can tell. */
export async function languageOf(text: string, repairer: Repairer): Promise<string> {
	const read = repairer.repair(text.slice(0, ENOUGH), { mendsWords: false }).text;
	return (await detectLanguage(read)).language;
}
