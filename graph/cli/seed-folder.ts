/** The option that names the folder of editions and vocabulary. */

import { fileURLToPath } from 'node:url';

export const SEED_OPTION = {
	value: 'DIR',
	help: 'The folder of editions and vocabulary; by default seed in the project folder.'
} as const;

/** The folder named, or the project's own. */
export function seedFolder(named: string | undefined): string {
	return named ?? fileURLToPath(new URL('../../seed', import.meta.url));
}
