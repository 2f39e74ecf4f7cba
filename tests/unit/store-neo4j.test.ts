/** What is said of an address or a server that will not do, without any Neo4j: each names the next step and none a password. */

import { inspect } from 'node:util';
import { afterEach, describe, expect, it } from 'vitest';
import { isGraphError } from '../../graph/model/errors.ts';
import { openStore } from '../../graph/store/open/open.ts';
import { databaseSettings } from '../../graph/store/settings.ts';
import { boltServer, type OtherServer, silentServer, webServer } from '../neo4j/other-servers.ts';

const PASSWORD = 'hemmelig-9cd1';
const others: OtherServer[] = [];
afterEach(async () => {
	for (const other of others.splice(0)) await other.close();
});

async function host(other: Promise<OtherServer>): Promise<string> {
	others.push(await other);
	return (await other).host;
}

/** The failure of an opening that must fail; nothing of it, to the last cause, may hold the password. */
async function refusal(url: string, env: Record<string, string> = {}): Promise<unknown> {
	try {
		const store = await openStore({ url, settings: databaseSettings({ NEO4J_PASSWORD: PASSWORD, ...env }) });
		await store.close();
		return undefined;
	} catch (error) {
		expect(inspect(error, { depth: null, showHidden: true })).not.toContain(PASSWORD);
		expect(isGraphError(error) && error.nextStep).toMatch(/^[A-Z].+\.$/);
		return error;
	}
}

describe('an address of a Neo4j server', () => {
	it.each([
		['with a password in it', `neo4j://neo4j:${PASSWORD}@localhost:7687`, /carries a user name or password/],
		['with a password and a port that is none', `neo4j://neo4j:${PASSWORD}@localhost:mange`, /is no address/],
		['with a user name in it', 'neo4j://neo4j@localhost', /carries a user name/],
		['without a host', 'neo4j://', /names no host|is no address/],
		['with a path', 'neo4j://localhost/graphs', /NEO4J_DATABASE/],
		['with parameters for one server', 'bolt://localhost?region=north', /parameters/],
		['with a port that is none', 'neo4j://localhost:mange', /is no address/]
	])('is refused %s', async (_, url, message) => {
		const error = await refusal(url);
		expect(error).toMatchObject({ code: 'bad-usage', subject: 'NEO4J_URI' });
		expect(error).toHaveProperty('message', expect.stringMatching(message));
	});

	it('is taken from NEO4J_URI', async () => {
		const error = await openStore({ settings: databaseSettings({ NEO4J_URI: 'neo4j://localhost/graphs' }) }).catch(
			(caught: unknown) => caught
		);
		expect(error).toMatchObject({ code: 'bad-usage', subject: 'NEO4J_URI' });
	});
});

describe('a server that cannot be used is named, and why', () => {
	it('when nothing listens there', async () => {
		const name = await host(silentServer());
		await others.splice(0)[0]?.close();
		for (const scheme of ['bolt', 'neo4j'])
			expect(await refusal(`${scheme}://${name}`)).toMatchObject({
				code: 'store-unavailable',
				message: `Neo4j at ${name} cannot be reached.`,
				nextStep: expect.stringContaining('NEO4J_URI')
			});
	});

	it('when its name is none', async () => {
		expect(await refusal('neo4j://nowhere.invalid')).toMatchObject({ code: 'store-unavailable' });
	});

	it('when it never answers, after a few seconds', async () => {
		const error = await refusal(`bolt://${await host(silentServer())}`);
		expect(error).toMatchObject({ code: 'store-unavailable' });
	}, 20_000);

	it('when it is a web server', async () => {
		expect(await refusal(`bolt://${await host(webServer())}`)).toMatchObject({
			code: 'store-refused',
			nextStep: expect.stringContaining('7687')
		});
	});

	it('when it is too old', async () => {
		expect(await refusal(`bolt://${await host(boltServer('Neo4j/4.4.40'))}`)).toMatchObject({
			code: 'store-refused',
			message: expect.stringContaining('4.4.40'),
			nextStep: expect.stringContaining('5.26')
		});
	});

	it('when it is another program that speaks the same protocol', async () => {
		expect(await refusal(`bolt://${await host(boltServer('Othergraph/1'))}`)).toMatchObject({
			code: 'store-refused',
			message: expect.stringContaining('is no Neo4j')
		});
	});
});
