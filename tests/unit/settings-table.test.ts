/** The table of settings: `npm start -- --help`, the README and what is read have the same. */

import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { help, SETTINGS } from '../../src/start/settings-table.ts';

const ROOT = join(import.meta.dirname, '../..');

it('is the one in the README', () => {
	const section = /\n### Settings\n([\s\S]*?)\n### /.exec(readFileSync(join(ROOT, 'README.md'), 'utf8'))?.[1] ?? '';
	const rows = section
		.split('\n')
		.filter((line) => line.startsWith('| `'))
		.map((line) => line.slice(1, -1).split('|'))
		.map((cells) => cells.map((cell) => cell.trim()));
	expect(rows).toEqual(SETTINGS.map(({ name, what, usual }) => [`\`${name}\``, what, usual]));
});

it('holds every variable that the server reads, and no other', () => {
	const files = [...globSync('src/**/*.ts', { cwd: ROOT }), 'graph/store/settings.ts'];
	const read = files.flatMap((file) =>
		[...readFileSync(join(ROOT, file), 'utf8').matchAll(/env\['([A-Z0-9_]+)'\]/g)].map(([, name = '']) => name)
	);
	// npm's own, and what the framework reads by itself.
	const ofNpm = ['INIT_CWD'];
	const ofFramework = ['ADDRESS_HEADER'];
	const told = SETTINGS.map(({ name }) => name);
	expect([...new Set(read)].filter((name) => !ofNpm.includes(name)).sort()).toEqual(
		told.filter((name) => !ofFramework.includes(name)).sort()
	);
});

it('is printed without marks of Markdown', () => {
	expect(help()).toContain('  EDITORS ');
	expect(help()).toContain('local, none, key or header; see Who may write (local)');
	expect(help()).toContain('SAMMENHAENG_DEBUG');
	expect(help()).not.toMatch(/[`|]/);
});
