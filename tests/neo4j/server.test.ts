/** The server the other tests stand on: found and fetched without surprises, ended without traces. */

import { describe, expect, it } from 'vitest';
import { findJava, NoServer } from './java.ts';
import { editionFor, serverFiles } from './server-files.ts';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const java = (version: number) => ({ program: 'java', version, found: 'the java on the path' });

describe('a server of our own', () => {
	it.each([
		[17, '5.26.30'],
		[20, '5.26.30'],
		[21, '2026.08.1'],
		[25, '2026.08.1']
	])('on Java %i is Neo4j %s', (version, expected) => {
		expect(editionFor(java(version)).version).toBe(expected);
	});

	it('is refused in a plain line on an old Java, and where JAVA_HOME leads nowhere', () => {
		expect(() => editionFor(java(11))).toThrow(NoServer);
		expect(() => findJava({ JAVA_HOME: join(tmpdir(), 'no-java-here') })).toThrow(/There is no Java here.*JAVA_HOME/);
	});

	it('is refused in a plain line when it cannot be fetched, and leaves nothing half fetched', () => {
		const cache = mkdtempSync(join(tmpdir(), 'sammenhaeng-cache-'));
		const unknown = { version: '0.0.0-never', entry: '', java: 17 };
		try {
			expect(() => serverFiles(unknown, { XDG_CACHE_HOME: cache }, () => undefined)).toThrow(NoServer);
			expect(readdirSync(cache, { recursive: true }).filter((name) => String(name).includes('neo4j'))).toEqual([]);
		} finally {
			rmSync(cache, { recursive: true });
		}
	});
});
