/** `npm run sbom -- [--out FILE] [--all] [--time TIME]`: the parts of the app as CycloneDX, by npm itself, mended where npm's own is not enough. */

import { execFileSync, type ExecFileSyncOptionsWithStringEncoding } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import * as v from 'valibot';
import { GraphError, isGraphError } from '../../../graph/model/errors.ts';
import { order, type Package, readPackages } from './packages.ts';
import { idOf, licenceOf } from './rules.ts';

const COMPONENT = v.looseObject({ 'bom-ref': v.string(), name: v.string(), version: v.string() });
const BOM = v.looseObject({
	bomFormat: v.literal('CycloneDX'),
	specVersion: v.string(),
	version: v.number(),
	metadata: v.looseObject({ component: COMPONENT }),
	components: v.array(COMPONENT),
	dependencies: v.array(v.object({ ref: v.string(), dependsOn: v.array(v.string()) }))
});
export type Bom = v.InferOutput<typeof BOM>;

interface Wishes {
	/** With what developers alone need. */
	readonly all: boolean;
	/** ISO 8601, for `metadata.timestamp`; without it there is none, so that the same lock file gives the same bytes. */
	readonly time?: string | undefined;
}

/**
 * Mends the list that npm writes of all packages. npm's own `--omit=dev` also leaves out what some other package has among
 * its development dependencies, such as Svelte; npm calls the project after its folder; and number and time are new each time.
 * @param whole what `npm sbom` wrote without `--omit`
 * @throws {GraphError} bad-data
 */
export function mendBom(whole: unknown, packages: readonly Package[], project: string, { all, time }: Wishes): Bom {
	const parsed = v.safeParse(BOM, whole);
	if (!parsed.success) throw unreadable('npm sbom wrote what is no CycloneDX list');
	const bom = parsed.output;
	const byId = new Map(packages.map((found) => [idOf(found), found]));
	const taken = new Set(packages.filter(({ isDevelopment }) => all || !isDevelopment).map(idOf));

	const components = bom.components
		.filter((component) => taken.has(idOf(component)))
		.map((component) => withLicence(component, byId.get(idOf(component))))
		.sort((a, b) => order(a['bom-ref'], b['bom-ref']));
	const missing = [...taken].filter((id) => !components.some((component) => idOf(component) === id));
	if (missing.length > 0) throw unreadable(`npm sbom leaves out ${missing.join(', ')}`);

	const own = bom.metadata.component['bom-ref'];
	const refs = new Set([own, ...components.map((component) => component['bom-ref'])]);
	const dependencies = bom.dependencies
		.filter(({ ref }) => refs.has(ref))
		.map(({ ref, dependsOn }) => ({ ref, dependsOn: dependsOn.filter((other) => refs.has(other)).sort(order) }))
		.sort((a, b) => order(a.ref, b.ref));
	const { timestamp: _now, ...metadata } = bom.metadata;
	const { $schema, bomFormat, specVersion, serialNumber: _new, ...rest } = bom;
	const mended = {
		...rest,
		metadata: {
			...(time === undefined ? {} : { timestamp: time }),
			...metadata,
			component: { ...metadata.component, type: 'application', name: project }
		},
		components,
		dependencies
	};
	return { $schema, bomFormat, specVersion, serialNumber: serialNumberOf(mended), ...mended };
}

/** With the licence that was read by hand, where npm knows none. */
function withLicence(component: Bom['components'][number], found: Package | undefined): Bom['components'][number] {
	const licence = found && licenceOf(found);
	if (Array.isArray(component['licenses']) && component['licenses'].length > 0) return component;
	return licence === undefined ? component : { ...component, licenses: [{ expression: licence }] };
}

/** A UUID (version 8 of RFC 9562: of one's own making) of what the list says. */
function serialNumberOf(content: unknown): string {
	const hex = createHash('sha256').update(JSON.stringify(content)).digest('hex');
	const parts = [
		hex.slice(0, 8),
		hex.slice(8, 12),
		`8${hex.slice(13, 16)}`,
		`8${hex.slice(17, 20)}`,
		hex.slice(20, 32)
	];
	return `urn:uuid:${parts.join('-')}`;
}

/** What `npm sbom` says of package-lock.json alone: the same on every system, and without the network. */
export function askNpm(root: string): unknown {
	const args = ['sbom', '--sbom-format=cyclonedx', '--package-lock-only', '--offline'];
	const npm = process.env['npm_execpath'];
	const environment = { ...process.env };
	// With this, npm leaves out what is for developers by a rule that also loses other packages; see above.
	delete environment['NODE_ENV'];
	delete environment['npm_config_omit'];
	const options: ExecFileSyncOptionsWithStringEncoding = {
		cwd: root,
		env: environment,
		encoding: 'utf8',
		maxBuffer: 2 ** 26,
		stdio: ['ignore', 'pipe', 'pipe']
	};
	try {
		return JSON.parse(
			npm === undefined ? execFileSync('npm', args, options) : execFileSync(process.execPath, [npm, ...args], options)
		);
	} catch (cause) {
		throw new GraphError(
			'bad-data',
			'npm sbom',
			'npm sbom did not write a list',
			'Run it by `npm run --silent sbom` with npm 10 or newer, and `npm run check:supply` to see that the lock file is whole.',
			{ cause }
		);
	}
}

function unreadable(message: string): GraphError {
	return new GraphError('bad-data', 'npm sbom', message, 'Take npm 10 or newer, and run `npm ci` again.');
}

/** The list as text. @throws {GraphError} */
function bomText(root: string, wishes: Wishes): string {
	const { name } = v.parse(
		v.object({ name: v.string() }),
		JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
	);
	return `${JSON.stringify(mendBom(askNpm(root), readPackages(root), name, wishes), null, '\t')}\n`;
}

function wishesOf(args: string[]): Wishes & { out?: string | undefined } {
	const usage =
		'For example: npm run --silent sbom -- --out sbom.json; --all adds what developers need, --time 2026-01-31T12:00:00Z the time';
	try {
		const { values } = parseArgs({
			args,
			options: { out: { type: 'string' }, all: { type: 'boolean', default: false }, time: { type: 'string' } }
		});
		if (values.time === undefined || v.is(v.pipe(v.string(), v.isoTimestamp()), values.time)) return values;
	} catch (cause) {
		throw new GraphError('bad-usage', 'sbom', 'The options cannot be understood', usage, { cause });
	}
	throw new GraphError('bad-usage', 'time', 'The time is none of ISO 8601 with seconds and zone', usage);
}

/** @throws {GraphError} bad-usage */
function save(typed: string, text: string): void {
	try {
		// npm runs this in its own folder; the path is one of the folder that the person stands in.
		writeFileSync(resolve(process.env['INIT_CWD'] ?? '.', typed), text);
	} catch (cause) {
		throw new GraphError('bad-usage', typed, `${typed} cannot be written`, 'Name a file in a folder that exists.', {
			cause
		});
	}
}

if (import.meta.main) {
	try {
		const { out, ...wishes } = wishesOf(process.argv.slice(2));
		const text = bomText(process.cwd(), wishes);
		if (out === undefined) process.stdout.write(text);
		else save(out, text);
	} catch (failure) {
		if (!isGraphError(failure)) throw failure;
		process.stderr.write(`sbom: ${failure.message}. ${failure.nextStep}\n`);
		process.exitCode = 1;
	}
}
