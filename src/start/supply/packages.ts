/** The packages that package-lock.json holds, and what those that are installed say themselves. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { GraphError } from '../../../graph/model/errors.ts';

/** One package at one place below node_modules. */
export interface Package {
	/** `node_modules/a/node_modules/@b/c`: the key of the lock file. */
	readonly path: string;
	/** The name that the registry knows it by, also where it is installed under another. */
	readonly name: string;
	readonly version: string;
	/** As the lock file has it, else as the installed package has it. */
	readonly licence: string | undefined;
	readonly integrity: string | undefined;
	/** Where npm fetches it; undefined where npm asks the registry by name and version, as `.npmrc` wishes. */
	readonly resolved: string | undefined;
	/** A folder of this machine in place of a package. */
	readonly isLink: boolean;
	/** It lies in the archive of another package, whose integrity counts for it. */
	readonly isBundled: boolean;
	readonly hasInstallScript: boolean;
	/** For developers alone: `npm ci --omit=dev` leaves it out. */
	readonly isDevelopment: boolean;
}

const ENTRY = v.object({
	name: v.optional(v.string()),
	version: v.optional(v.string()),
	license: v.optional(v.unknown()),
	integrity: v.optional(v.string()),
	resolved: v.optional(v.string()),
	link: v.optional(v.boolean()),
	inBundle: v.optional(v.boolean()),
	hasInstallScript: v.optional(v.boolean()),
	dev: v.optional(v.boolean())
});
const LOCK = v.object({ lockfileVersion: v.picklist([2, 3]), packages: v.record(v.string(), ENTRY) });
const MANIFEST = v.object({
	license: v.optional(v.unknown()),
	scripts: v.optional(v.record(v.string(), v.unknown()))
});
/** What npm runs by itself when it installs a package. */
const INSTALL_SCRIPTS = ['preinstall', 'install', 'postinstall'];

/** All packages but the project itself, by name, version and path. @throws {GraphError} bad-data */
export function readPackages(root: string): Package[] {
	const entries = Object.entries(readLock(join(root, 'package-lock.json')).packages);
	return entries
		.filter(([path]) => path !== '')
		.map(([path, entry]) => packageOf(root, path, entry))
		.sort((a, b) => order(a.name, b.name) || order(a.version, b.version) || order(a.path, b.path));
}

function packageOf(root: string, path: string, entry: v.InferOutput<typeof ENTRY>): Package {
	const installed = readManifest(join(root, path, 'package.json'));
	const scripts = Object.keys(installed?.scripts ?? {});
	return {
		path,
		name: entry.name ?? path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length),
		version: entry.version ?? '?',
		licence: licenceOf(entry.license) ?? licenceOf(installed?.license),
		integrity: entry.integrity,
		resolved: entry.resolved,
		isLink: entry.link === true,
		isBundled: entry.inBundle === true,
		hasInstallScript: entry.hasInstallScript === true || scripts.some((name) => INSTALL_SCRIPTS.includes(name)),
		isDevelopment: entry.dev === true
	};
}

function licenceOf(value: unknown): string | undefined {
	return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}

function readLock(path: string): v.InferOutput<typeof LOCK> {
	try {
		return v.parse(LOCK, JSON.parse(readFileSync(path, 'utf8')));
	} catch (cause) {
		throw new GraphError(
			'bad-data',
			'package-lock.json',
			'package-lock.json is missing, or no lock file of version 2 or 3',
			'Take it from the repository, or write it with `npm install --package-lock-only` of npm 7 or newer.',
			{ cause }
		);
	}
}

/** Undefined where the package is not installed, as one for another system, or cannot be read. */
function readManifest(path: string): v.InferOutput<typeof MANIFEST> | undefined {
	try {
		const parsed = v.safeParse(MANIFEST, JSON.parse(readFileSync(path, 'utf8')));
		return parsed.success ? parsed.output : undefined;
	} catch {
		return undefined;
	}
}

/** By code unit, the same on every machine. */
export function order(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}
