/** `npm run check:supply`: counts packages by licence, and fails on one that must not be taken. `--list` names each. */

import { isGraphError } from '../../../graph/model/errors.ts';
import { type Package, order, readPackages } from './packages.ts';
import { idOf, licenceOf, problemsOf } from './rules.ts';

const UNKNOWN = '(unknown)';

/** Packages by licence, the most frequent first: in all, and those of them at run time. */
export function table(packages: readonly Package[]): string {
	const counts = new Map<string, { all: number; running: number }>();
	for (const found of packages) {
		const licence = licenceOf(found) ?? UNKNOWN;
		const { all, running } = counts.get(licence) ?? { all: 0, running: 0 };
		counts.set(licence, { all: all + 1, running: running + (found.isDevelopment ? 0 : 1) });
	}
	const rows = [...counts].sort(([a, one], [b, other]) => other.all - one.all || order(a, b));
	const running = packages.filter(({ isDevelopment }) => !isDevelopment).length;
	return [
		row('licence', 'packages', 'at run time'),
		...rows.map(([licence, count]) => row(licence, `${count.all}`, `${count.running}`)),
		row('all', `${packages.length}`, `${running}`)
	].join('\n');
}

function row(licence: string, all: string, running: string): string {
	return licence.padEnd(36) + all.padStart(8) + running.padStart(13);
}

/** One line a package: name and version, licence, and when it is needed; several places of one version are one line. */
export function list(packages: readonly Package[]): string {
	const running = new Set(packages.filter(({ isDevelopment }) => !isDevelopment).map(idOf));
	const licences = new Map(packages.map((found) => [idOf(found), licenceOf(found) ?? UNKNOWN]));
	return [...licences]
		.map(([id, licence]) => `${id}\t${licence}\t${running.has(id) ? 'run time' : 'development'}`)
		.join('\n');
}

if (import.meta.main) {
	try {
		const packages = readPackages(process.cwd());
		if (process.argv.includes('--list')) console.log(`${list(packages)}\n`);
		console.log(table(packages));
		const problems = problemsOf(packages);
		for (const { id, what, nextStep } of problems) console.error(`${id} ${what}. ${nextStep}.`);
		if (problems.length > 0) process.exitCode = 1;
	} catch (failure) {
		if (!isGraphError(failure)) throw failure;
		console.error(`${failure.message}. ${failure.nextStep}`);
		process.exitCode = 1;
	}
}
