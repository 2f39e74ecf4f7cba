/** What the server writes of itself. */

import { describe, expect, it } from 'vitest';
import { createLog, withoutAsked } from '../../src/lib/server/log.ts';
import { logSettings } from '../../src/lib/server/settings.ts';

const NOON = Date.UTC(2026, 0, 31, 12);

function written(env: NodeJS.ProcessEnv): string[] {
	const lines: string[] = [];
	const log = createLog(
		logSettings(env),
		(line) => lines.push(line),
		() => NOON
	);
	log.write('error', '503 GET /api/overview', { request: 'abc', ms: 12, code: undefined });
	log.write('info', 'The graph was renewed.');
	log.write('debug', '200 GET /');
	return lines;
}

describe('the log', () => {
	it('is a line an entry for people', () => {
		expect(written({})).toEqual([
			'2026-01-31T12:00:00.000Z error 503 GET /api/overview request=abc ms=12',
			'2026-01-31T12:00:00.000Z info The graph was renewed.'
		]);
	});

	it('is a JSON object a line for programs', () => {
		expect(written({ LOG: 'json', LOG_LEVEL: 'error' }).map((line) => JSON.parse(line) as unknown)).toEqual([
			{ time: '2026-01-31T12:00:00.000Z', level: 'error', message: '503 GET /api/overview', request: 'abc', ms: 12 }
		]);
	});

	it.each([
		['error', 1],
		['warn', 1],
		['info', 2],
		['debug', 3]
	])('of level %s has %i of an error, a remark and a request', (LOG_LEVEL, entries) => {
		expect(written({ LOG_LEVEL })).toHaveLength(entries);
	});

	it.each([
		[{ LOG: 'xml' }, 'LOG'],
		[{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL']
	])('refuses %j', (env, subject) => {
		expect(() => logSettings(env)).toThrow(expect.objectContaining({ code: 'bad-usage', subject }));
	});

	it.each([
		['q=tillid til ledelsen', 'no index of tillid, for ledelsen', 'no index of …, for …'],
		['q=åbenhed&focus=concept:mod', "reading 'åbenhed' of concept:mod", "reading '…' of …:…"],
		['q=a', 'a fault', 'a fault']
	])('takes the words of %s out of what it tells', (asked, text, told) => {
		expect(withoutAsked(text, new URLSearchParams(asked))).toBe(told);
	});
});
