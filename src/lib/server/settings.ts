/** What the environment says of the pages: where the organisation that runs the app publishes its own accessibility statement. */

import { GraphError } from '../../../graph/model/errors.ts';

/** @throws {GraphError} bad-usage for an ACCESSIBILITY_STATEMENT_URL that is no https address. An empty variable counts as one that is not set. */
export function statementAddress(env: NodeJS.ProcessEnv): string | undefined {
	const text = env['ACCESSIBILITY_STATEMENT_URL']?.trim();
	if (!text) return undefined;
	const url = URL.canParse(text) ? new URL(text) : undefined;
	if (url?.protocol === 'https:' && !url.username && !url.password) return url.href;
	throw new GraphError(
		'bad-usage',
		'ACCESSIBILITY_STATEMENT_URL',
		`ACCESSIBILITY_STATEMENT_URL is '${text.slice(0, 60)}', which is no https address`,
		'Give the address of the page, for example: ACCESSIBILITY_STATEMENT_URL=https://was.example/statement npm start'
	);
}
