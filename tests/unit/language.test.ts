/** Which language a text is in, damaged ones too, and what the commands make of it. */

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCommandLine } from '../../graph/cli/run.ts';
import { readEdition } from '../../graph/edition/read.ts';
import { detectLanguage } from '../../graph/read/language.ts';
import { languageName, readsAsDanish } from '../../graph/text/language.ts';
import { keptTerminal } from '../fixtures/terminal.ts';

const ROOT = join(import.meta.dirname, '../..');
const NORWEGIAN =
	'Slik vil vi lede\n\nVi møter innbyggerne med åpenhet, og vi sier ifra når noe ikke er bra. Alle skal vite hva som forventes av dem.\n';

let folder: string;
beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'language-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('a text', () => {
	it.each([
		['Vi lærer af vores fejl, og vi siger fra, når noget er galt.', 'da'],
		['Vi moder borgerne med abenhed og tillid pa tvaers.', 'da'],
		['Vi laerer af hinanden og foelger op paa det, vi har lovet.', 'da'],
		['Vi mÃ¸der borgerne med Ã¥benhed og lÃ¦rer af hinanden hver dag.', 'da'],
		[NORWEGIAN, 'no'],
		['Vi lytter til innbyggerne og tør prøve nytt når det trengs. Det vil vi gjøre uten å nøle.', 'no'],
		['Me lyttar til innbyggjarane og torer å prøve noko nytt.', 'no'],
		['Vi lyssnar på medborgarna och vågar pröva nytt.', 'sv'],
		['The leader listens first, and we learn from our mistakes.', 'en'],
		['Wir hören zu und lernen aus Fehlern.', 'de'],
		['Mod', 'und'],
		['2020 12 13', 'und'],
		['', 'und']
	])('%j is told by its words', async (text, language) => {
		expect((await detectLanguage(text)).language).toBe(language);
	});

	it.each(['gladsaxe-vi-vil', 'hvidovre-hvidovrevejen'])('of the seed, %s, is Danish', async (name) => {
		const text = readFileSync(join(ROOT, `seed/corpus/source/${name}.txt`), 'utf8');
		expect(await detectLanguage(text)).toEqual({ language: 'da', reliable: true });
	});

	it('that begins with a quotation in another language is told by most of it', async () => {
		const danish = 'Vi lærer af vores fejl, og vi siger fra, når noget er galt, også til hinanden. '.repeat(60);
		const english = 'The leader listens first, and we learn from our mistakes every single day. '.repeat(15);
		expect((await detectLanguage(english + danish)).language).toBe('da');
	});

	it('has a language with a name in both', () => {
		expect([languageName('no', 'da'), languageName('no', 'en'), languageName('sv', 'da')]).toEqual([
			'norsk',
			'Norwegian',
			'svensk'
		]);
		expect(['da', 'da-DK', 'und', 'no', 'dan-x'].map(readsAsDanish)).toEqual([true, true, true, false, false]);
	});
});

describe('a text that is not Danish', () => {
	it('is drafted as it stands, with its language, and that is said', async () => {
		const file = join(folder, 'norsk.txt');
		writeFileSync(file, NORWEGIAN);
		const out = join(folder, 'out');
		const terminal = keptTerminal({});
		expect(await runCommandLine(['prepare', file, '--municipality', 'Skovby', '--out', out], terminal)).toBe(0);
		expect(terminal.noted).toContain('The text is in Norwegian');
		const [draft = '', report = ''] = terminal.kept.split('\n');
		const edition = readFileSync(draft, 'utf8');
		expect(edition).toContain('language: no\n');
		expect(edition).toContain('Vi møter innbyggerne med åpenhet, og vi sier ifra når noe ikke er bra.');
		expect(readEdition('norsk.md', edition).problems).toEqual([]);
		expect(readFileSync(report, 'utf8')).toContain('**Teksten er på norsk, ikke på dansk.**');
	});

	it('is not linked, and that is said', async () => {
		const terminal = keptTerminal({}, Buffer.from(NORWEGIAN));
		expect(await runCommandLine(['link', '-'], terminal)).toBe(0);
		const lines = terminal.kept.trim().split('\n');
		expect(lines.length).toBeGreaterThan(1);
		for (const line of lines) expect(JSON.parse(line)).toMatchObject({ mentions: [], ambiguous: [] });
		expect(terminal.noted).toContain('Nothing was linked, because the text is in Norwegian');
	});

	it('is not mended', async () => {
		const terminal = keptTerminal({}, Buffer.from(NORWEGIAN));
		expect(await runCommandLine(['repair', '-'], terminal)).toBe(0);
		expect([terminal.kept, terminal.noted]).toEqual([NORWEGIAN, 'The text is in Norwegian: no word is mended.\n']);
	});
});
