/** A wrong address of the API is told all right ones: the list holds exactly the routes that exist. */

import { globSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { EXPORTERS } from '../../graph/export/registry.ts';
import { fallback } from '../../src/routes/api/[...path]/+server.ts';

const ROUTES = join(import.meta.dirname, '../../src/routes/api');

/** `overview`, `export/json`: one for each route, and for each format of a route that takes one. */
function addresses(): string[] {
	return globSync('**/+server.ts', { cwd: ROUTES })
		.map((file) => file.replaceAll('\\', '/').replace(/\/\+server\.ts$/, ''))
		.filter((route) => route !== '[...path]')
		.flatMap((route) =>
			route.includes('[format]') ? EXPORTERS.map(({ format }) => route.replace('[format]', format)) : [route]
		);
}

it('names every address of the API, and no other, to whoever asks for a wrong one', async () => {
	const url = new URL('http://localhost/api/overveiw');
	const answer = await fallback({ url } as Parameters<typeof fallback>[0]);
	expect(answer.status).toBe(404);
	const { error } = (await answer.json()) as { error: { nextStep: string } };
	const told = [...error.nextStep.matchAll(/\/api\/([a-z/]+)/g)].map(([, address]) => address);
	expect(told.sort()).toEqual(addresses().sort());
});
