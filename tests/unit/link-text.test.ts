import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import * as v from 'valibot';
import { runCommandLine } from '../../graph/cli/run.ts';
import { keptTerminal } from '../fixtures/terminal.ts';

const folder = mkdtempSync(join(tmpdir(), 'link-'));
afterAll(() => rmSync(folder, { recursive: true }));

const found = v.object({ concept: v.string(), start: v.number(), end: v.number(), form: v.string(), rule: v.string() });
const statement = v.strictObject({
	kind: v.picklist(['sentence', 'bullet', 'lead-in', 'heading']),
	start: v.number(),
	end: v.number(),
	text: v.string(),
	mentions: v.array(found),
	ambiguous: v.array(found)
});

async function run(...line: string[]) {
	const terminal = keptTerminal({});
	const code = await runCommandLine(line, terminal);
	return { code, out: terminal.kept, notes: terminal.noted };
}

async function linkFile(text: string) {
	const file = join(folder, 'text.txt');
	writeFileSync(file, text);
	const { code, out } = await run('link', file, '--format', 'jsonl');
	expect(code).toBe(0);
	const lines = out.split('\n').filter((line) => line !== '');
	return lines.map((line) => v.parse(statement, JSON.parse(line)));
}

describe('graph -- link', () => {
	it('prints one line a statement with the words that count, by plain concept keys', async () => {
		const statements = await linkFile(
			'Vi har mod til at prøve os frem.\nVi arbejder mod fælles mål hver eneste dag.\n'
		);
		expect(statements.map(({ mentions }) => mentions.map(({ concept, form }) => `${concept}: ${form}`))).toEqual([
			expect.arrayContaining(['mod: mod']),
			['retning: mål']
		]);
	});

	it('tells of headings and lead-ins too', async () => {
		const text = 'Mod\n\nVi er modige, når vi:\n\n• siger fra\n';
		const rows = await linkFile(text);
		const told = rows.map(({ kind, text: words, start, end, mentions }) => [
			kind,
			words,
			text.slice(start, end),
			mentions.map(({ concept, form, start: from, end: to }) => `${concept}: ${form} = ${text.slice(from, to)}`)
		]);
		expect(told).toEqual([
			['heading', 'Mod', 'Mod', ['mod: Mod = Mod']],
			['lead-in', 'Vi er modige, når vi:', 'Vi er modige, når vi:', ['mod: modige = modige']],
			['bullet', 'siger fra', 'siger fra', expect.any(Array)]
		]);
	});

	it('points into the file as given through hyphens at line ends', async () => {
		const text = 'Vores kommune skal præges af tillid og sam-\narbejde mellem alle, der\narbejder her hver dag.\n';
		const [only] = await linkFile(text);
		const places = only?.mentions.map(({ form, start, end }) => [form, text.slice(start, end)]);
		expect(places).toEqual([
			['tillid', 'tillid'],
			['samarbejde', 'sam-\narbejde']
		]);
		expect(text.slice(only?.start, only?.end)).toMatch(/^Vores .* dag\.$/s);
	});

	it('mends scanning damage before it links, and still points into the damaged file', async () => {
		const text =
			'Vi laerer af hinanden, og vi taenker pa tvaers af afdelinger. Vores faelles opgave er at skabe trivsel for alle, der arbejder her. '.repeat(
				6
			) + '\n';
		const [first] = await linkFile(text);
		expect(first?.text).toBe('Vi lærer af hinanden, og vi tænker på tværs af afdelinger.');
		expect(first?.mentions.map(({ concept, start, end }) => [concept, text.slice(start, end)])).toEqual([
			['læring', 'laerer'],
			['tværgående', 'pa tvaers']
		]);
	});

	it('refuses another format and a file that is not there in two lines, without a stack', async () => {
		expect(await run('link', 'no-such-file.txt')).toMatchObject({ code: 2, out: '' });
		const { code, notes } = await run('link', 'no-such-file.txt', '--format', 'csv');
		expect(code).toBe(2);
		expect(notes.trim().split('\n')).toHaveLength(2);
	});
});

describe('graph -- explain', () => {
	it('says in Danish why a sentence is not linked', async () => {
		const { code, out } = await run('explain', 'Vi går mod nye tider.', '--concept', 'mod');
		expect(code).toBe(0);
		expect(out).toContain('Ligner, men tæller ikke');
		expect(out).toContain('forholdsordet');
	});

	it('answers in English and for all concepts', async () => {
		const { out } = await run('explain', 'Vi har mod og tillid.', '--language', 'en');
		expect(out).toContain('Courage: mod');
		expect(out).toContain('Trust: tillid');
	});

	it('says that there is no word of the concept', async () => {
		expect((await run('explain', 'Vi spiser kage.', '--concept', 'mod')).out).toContain('intet ord for Mod');
	});

	it.each([
		[['explain', 'x', '--concept', 'penge'], 1],
		[['explain', 'x', '--language', 'fr'], 2]
	])('refuses %j', async (line, code) => {
		expect((await run(...line)).code).toBe(code);
	});
});
