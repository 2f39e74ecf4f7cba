/** What a package must be like to be taken: from the registry, whole, without a script at its installation, under a licence that we accept. */

import { allows, parseLicence } from './licence.ts';
import type { Package } from './packages.ts';

/** SPDX ids. They ask for their text and a name, or (MPL, OFL) for the sources of the package itself, which we never change. */
export const ACCEPTED = [
	'0BSD',
	'Apache-2.0',
	'BSD-2-Clause',
	'BSD-3-Clause',
	'BlueOak-1.0.0',
	'ISC',
	'MIT',
	'MPL-1.1',
	'MPL-2.0',
	'OFL-1.1',
	'Zlib'
];
/** Licences that ask for no more than that their text goes along; NOTICE says more of every other package. */
const PLAIN = ['0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', 'MIT', 'Zlib'];
/** Packages that name no licence in their package.json, or none of the list, with the one that somebody has read in their LICENSE file. */
const READ_BY_HAND: Readonly<Record<string, string | undefined>> = {
	'png-js@2.0.0': 'MIT',
	// says "BSD"; its LICENSE has the two clauses
	'duck@0.1.12': 'BSD-2-Clause'
};
/** `name@version` of packages that may run a script when they are installed. */
const MAY_RUN: readonly string[] = [];

export const REGISTRY = 'registry.npmjs.org';
/** 64 bytes in Base64. */
const STRONG = /^sha512-[A-Za-z0-9+/]{86}==$/;

/** What is wrong with one package, and what to do. */
export interface Problem {
	readonly id: string;
	readonly what: string;
	readonly nextStep: string;
}

/** `name@version`. */
export function idOf({ name, version }: Pick<Package, 'name' | 'version'>): string {
	return `${name}@${version}`;
}

/** The SPDX expression that counts for a package, without parentheses around the whole; undefined where nobody knows it. */
export function licenceOf(found: Pick<Package, 'name' | 'version' | 'licence'>): string | undefined {
	const text = READ_BY_HAND[idOf(found)] ?? found.licence;
	return text?.trim().replace(/^\(([^()]*)\)$/, '$1');
}

/** True where NOTICE must say more of a package than its name. */
export function needsNaming(licence: string | undefined): boolean {
	const tree = parseLicence(licence ?? '');
	return tree === undefined || !allows(PLAIN, tree);
}

/** All that is wrong, in the order of `packages`. */
export function problemsOf(packages: readonly Package[]): Problem[] {
	return packages.flatMap((found) =>
		[scriptProblem(found), integrityProblem(found), sourceProblem(found), licenceProblem(found)].flatMap(
			(problem) => problem ?? []
		)
	);
}

function scriptProblem(found: Package): Problem | undefined {
	if (!found.hasInstallScript || MAY_RUN.includes(idOf(found))) return undefined;
	return {
		id: idOf(found),
		what: 'runs a script when it is installed',
		nextStep:
			'Take another package or version; or read the script, and add this one to MAY_RUN in rules.ts with a reason'
	};
}

function integrityProblem(found: Package): Problem | undefined {
	if (found.isBundled || found.isLink) return undefined;
	const hashes = found.integrity?.split(/\s+/) ?? [];
	if (hashes.some((hash) => STRONG.test(hash))) return undefined;
	const weak = hashes.map((hash) => hash.split('-')[0]).join(', ');
	return {
		id: idOf(found),
		what: weak === '' ? 'has no integrity hash' : `has no sha512 hash, only ${weak}`,
		nextStep: `Take the entry ${found.path} out of package-lock.json and run npm install, which writes it anew`
	};
}

function sourceProblem(found: Package): Problem | undefined {
	if (!found.isLink && (found.resolved === undefined || isOfRegistry(found.name, found.resolved))) return undefined;
	return {
		id: idOf(found),
		what: `does not come from the registry under its own name, but from ${found.resolved ?? 'a folder'}`,
		nextStep: `Name a version of the registry in package.json, and run npm install`
	};
}

/** Also looks for the name: another package of the registry is as foreign as another host. */
function isOfRegistry(name: string, resolved: string): boolean {
	if (!URL.canParse(resolved)) return false;
	const { protocol, host, username, pathname } = new URL(resolved);
	return protocol === 'https:' && host === REGISTRY && username === '' && pathname.startsWith(`/${name}/-/`);
}

function licenceProblem(found: Package): Problem | undefined {
	const text = licenceOf(found);
	const licence = parseLicence(text ?? '');
	if (licence !== undefined && allows(ACCEPTED, licence)) return undefined;
	return {
		id: idOf(found),
		what:
			text === undefined
				? 'names no licence'
				: licence === undefined
					? `has a licence that is no SPDX expression: ${text}`
					: `has a licence that is not accepted: ${text}`,
		nextStep:
			text === undefined || licence === undefined
				? 'Read its LICENSE file, and add its id to READ_BY_HAND in rules.ts; if it has none, take another package'
				: 'Take another package; or read the licence, and add its id to ACCEPTED in rules.ts with a reason'
	};
}
