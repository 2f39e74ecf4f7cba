/** `npm run notice`: writes into NOTICE the packages that the app has at run time, by licence; what stands above the list is written by people. */

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { order, type Package, readPackages } from './packages.ts';
import { licenceOf } from './rules.ts';

/** The line that the list follows. */
const MARK = '== Packages by licence ==';
const WIDTH = 100;

/** The text of NOTICE with its list made anew. @throws {Error} where the line is gone that the list follows */
export function withList(notice: string, packages: readonly Package[]): string {
	const at = notice.indexOf(MARK);
	if (at < 0) throw new Error(`NOTICE has lost its line "${MARK}". Put it back where the list belongs.`);
	return `${notice.slice(0, at)}${MARK}\n\n${listOf(packages)}\n`;
}

/** Names without versions, each once, so that an update that changes no licence changes no line. */
function listOf(packages: readonly Package[]): string {
	const names = new Map<string, Set<string>>();
	for (const found of packages) {
		if (found.isDevelopment) continue;
		const licence = licenceOf(found) ?? '(unknown)';
		names.set(licence, (names.get(licence) ?? new Set()).add(found.name));
	}
	return [...names]
		.sort(([a], [b]) => order(a, b))
		.map(([licence, ofIt]) => `${licence}\n${wrapped([...ofIt].sort(order))}`)
		.join('\n\n');
}

function wrapped(names: readonly string[]): string {
	const lines: string[] = [];
	let line = '';
	names.forEach((name, at) => {
		const word = at < names.length - 1 ? `${name},` : name;
		if (line !== '' && line.length + word.length + 3 > WIDTH) {
			lines.push(line);
			line = '';
		}
		line += `${line === '' ? '  ' : ' '}${word}`;
	});
	return [...lines, line].join('\n');
}

if (import.meta.main) {
	const path = join(process.cwd(), 'NOTICE');
	writeFileSync(path, withList(readFileSync(path, 'utf8'), readPackages(process.cwd())));
}
