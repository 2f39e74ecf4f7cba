/** The files of decisions: what can be read, what is refused and where, and how a line is added. */

import { execFileSync } from 'node:child_process';
import {
	chmodSync,
	existsSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	statSync,
	symlinkSync,
	writeFileSync
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addDecision } from '../../graph/decisions/add.ts';
import type { Decision } from '../../graph/decisions/decision.ts';
import { checkDecisions, readDecisions } from '../../graph/decisions/read.ts';
import { COLUMNS } from '../../graph/decisions/table.ts';
import { isGraphError } from '../../graph/model/errors.ts';

let seed = '';
beforeEach(() => {
	seed = mkdtempSync(join(tmpdir(), 'sammenhaeng-decisions-'));
	mkdirSync(join(seed, 'decisions'));
});
afterEach(() => rmSync(seed, { recursive: true, force: true }));

const HEAD = COLUMNS.join('\t');
const path = (name: string) => join(seed, 'decisions', name);
const write = (name: string, text: string | Buffer) => writeFileSync(path(name), text);
/** Cells parted by `|`. */
const row = (cells: string) => cells.split('|').join('\t');
const problems = () => checkDecisions(seed).problems.map(({ message }) => message);

const REJECTED = 'by|mod|rejected|Vi får|mod|til det';
const decision: Decision = {
	document: 'document:by',
	concept: 'concept:mod',
	quote: { before: 'Vi får', words: 'mod', after: 'til det' },
	verdict: { is: 'rejected' },
	place: 'decisions/by.tsv:2'
};

describe('a decisions file', () => {
	it('gives its decisions with the place of each', () => {
		write(
			'by.tsv',
			[
				'# Set igennem i maj',
				HEAD,
				row(`${REJECTED}||ikke mod, men »imod«|Mette|2026-05-01`),
				'',
				row('document:by|concept:mod|Another||Ro||tillid')
			].join('\n')
		);
		expect(readDecisions(seed)).toEqual([
			{ ...decision, reason: 'ikke mod, men »imod«', by: 'Mette', at: '2026-05-01', place: 'decisions/by.tsv:3' },
			{
				document: 'document:by',
				concept: 'concept:mod',
				quote: { before: '', words: 'Ro', after: '' },
				verdict: { is: 'another', concept: 'concept:tillid' },
				place: 'decisions/by.tsv:5'
			}
		]);
	});

	it.each([
		['with a byte order mark', `\uFEFF${HEAD}\n${row(REJECTED)}\n`],
		['with line ends of Windows', `${HEAD}\r\n${row(REJECTED)}\r\n`],
		[
			'with its columns in another order',
			row('words|verdict|concept|document|after|before\nmod|rejected|mod|by|til det|Vi får')
		],
		['with quotation marks of a spreadsheet', `${HEAD}\n${row('"by"|mod|rejected|"Vi får"|mod|til det')}`],
		['with spaces too many', `${HEAD}\n${row(' by | mod | rejected | Vi  får |mod |til det||||')}`],
		['with letters written in two parts', `${HEAD}\n${row(REJECTED)}`.normalize('NFD')]
	])('can be read %s', (_name, text) => {
		write('by.tsv', text);
		expect(readDecisions(seed)).toEqual([decision]);
	});

	it.each([
		['names a column twice', 'document\tconcept\tverdict\twords\twords', 1, 'names the column "words" twice'],
		['names a column that there is not', `${HEAD}\tfarve`, 1, 'names the column "farve"'],
		['lacks a column', 'document\tconcept\tverdict', 1, 'does not name the column "words"'],
		['has no document', `${HEAD}\n${row('|mod|rejected||mod')}`, 2, 'has no document'],
		['has no words', `${HEAD}\n${row('by|mod|rejected|Vi får||til det')}`, 2, 'has no words'],
		['has words without a letter', `${HEAD}\n${row('by|mod|rejected||…')}`, 2, 'has no word among its words'],
		['has no verdict', `${HEAD}\n${row('by|mod|||mod')}`, 2, 'has no verdict'],
		['has another verdict', `${HEAD}\n${row('by|mod|måske||mod')}`, 2, 'has the verdict "måske"'],
		['does not say which other concept', `${HEAD}\n${row('by|mod|another||mod')}`, 2, 'does not name which'],
		['names the same concept as the other', `${HEAD}\n${row('by|mod|another||mod||mod')}`, 2, 'same concept twice'],
		['names another concept and rejects', `${HEAD}\n${row('by|mod|rejected||mod||ro')}`, 2, 'names another concept'],
		['names a concept that cannot be one', `${HEAD}\n${row('by|!|rejected||mod')}`, 2, 'which cannot be one'],
		['has a day that there is not', `${HEAD}\n${row(`${REJECTED}||||2026-13-01`)}`, 2, 'for a date'],
		['has too many cells', `${HEAD}\n${row(`${REJECTED}||||2026-05-01|og`)}`, 2, 'has 11 cells for 10 columns'],
		['has a cell that is too long', `${HEAD}\n${row(`by|mod|rejected||${'mod '.repeat(300)}`)}`, 2, '1000 is the most'],
		['has an open quotation mark', `${HEAD}\n${row('by|mod|rejected|"Vi|mod')}`, 2, 'does not end with one'],
		['holds a control character', `${HEAD}\n${row('by|mod|rejected|Vi\u0007|mod')}`, 2, 'U+0007'],
		['holds what turns the direction of letters', `${HEAD}\n${row('by|mod|rejected|Vi\u202e|mod')}`, 2, 'U+202E'],
		['says a thing twice', `${HEAD}\n${row(REJECTED)}\n${row(REJECTED)}`, 3, 'says the same as decisions/by.tsv:2'],
		[
			'contradicts itself',
			`${HEAD}\n${row(REJECTED)}\n${row(REJECTED.replace('rejected', 'confirmed'))}`,
			3,
			'says "confirmed" of the words "mod", of which decisions/by.tsv:2 says "rejected"'
		]
	])('that %s is refused by file and line', (_name, text, line, message) => {
		write('by.tsv', text);
		expect(problems()).toEqual([expect.stringContaining(message)]);
		expect(problems()[0]).toMatch(new RegExp(`^decisions/by\\.tsv:${line} `));
		expect(() => readDecisions(seed)).toThrow(message);
	});

	it('that contradicts another file is refused', () => {
		write('aa.tsv', `${HEAD}\n${row(REJECTED)}`);
		write('by.tsv', `${HEAD}\n${row(REJECTED.replace('rejected', 'confirmed'))}`);
		expect(problems()).toEqual([expect.stringMatching(/^decisions\/by\.tsv:2 .*decisions\/aa\.tsv:2 says "rejected"/)]);
	});

	it.each([
		['in another encoding', Buffer.from(`${HEAD}\n${row('by|mod|rejected||håb')}`, 'latin1')],
		['as a spreadsheet saves Unicode', Buffer.from(`\uFEFF${HEAD}\n`, 'utf16le')]
	])('is refused %s', (_name, bytes) => {
		write('by.tsv', bytes);
		expect(problems()).toEqual(['decisions/by.tsv is not UTF-8 text.']);
	});

	it('does not hide what else is wrong, nor what is right', () => {
		write('aa.tsv', Buffer.from([0xff]));
		write('by.tsv', `${HEAD}\n${row('by|mod|nej||mod')}\n${row(REJECTED)}`);
		expect(problems()).toHaveLength(2);
		expect(checkDecisions(seed).decisions).toMatchObject([{ place: 'decisions/by.tsv:3' }]);
		expect(() => readDecisions(seed)).toThrow('(1 more problem.)');
	});

	it('is none where there is no folder, or nothing but other files in it', () => {
		write('.by.tsv', 'x');
		write('by.tsv.new', 'x');
		write('README.md', 'x');
		write('tom.tsv', '');
		expect(checkDecisions(seed)).toEqual({ decisions: [], problems: [] });
		rmSync(join(seed, 'decisions'), { recursive: true });
		expect(checkDecisions(seed)).toEqual({ decisions: [], problems: [] });
	});

	it('may have ten thousand lines', () => {
		const lines = Array.from({ length: 10_000 }, (_, index) => row(`by|mod|rejected|Vi får ${index}|mod|til det`));
		write('by.tsv', [HEAD, ...lines, lines[4]].join('\n'));
		const { decisions, problems } = checkDecisions(seed);
		expect(decisions).toHaveLength(10_000);
		expect(problems.map(({ message }) => message)).toEqual([
			'decisions/by.tsv:10002 says the same as decisions/by.tsv:6.'
		]);
	});
});

describe('a decision that is added', () => {
	const other = (words: string, more: Partial<Decision> = {}): Decision => ({
		...decision,
		quote: { ...decision.quote, words },
		...more
	});
	const lines = () => readFileSync(path('by.tsv'), 'utf8').split('\n');

	it('stands in a new file of its document', () => {
		rmSync(join(seed, 'decisions'), { recursive: true });
		expect(addDecision(seed, decision)).toEqual({ place: 'decisions/by.tsv:2', isNew: true });
		expect(readFileSync(path('by.tsv'), 'utf8')).toBe(`${HEAD}\n${row(`${REJECTED}||||`)}\n`);
		expect(readDecisions(seed)).toEqual([decision]);
	});

	it('comes back as it was, whatever is in it', () => {
		const odd = other('"mod" og', {
			quote: { before: '"Vi', words: '"mod" og', after: '# 5' },
			verdict: { is: 'another', concept: 'concept:ro' },
			reason: '"',
			by: 'Åse',
			at: '2026-05-01'
		});
		addDecision(seed, odd);
		expect(readDecisions(seed)).toEqual([odd]);
	});

	it('stands among the others in their order, and leaves remarks and their lines as they are', () => {
		write('by.tsv', `# først\r\n${HEAD}\r\n# om b\r\n${row('by|mod|rejected||b')}\r\n${row('by|mod|rejected||d')}`);
		expect(addDecision(seed, other('c')).place).toBe('decisions/by.tsv:5');
		expect(addDecision(seed, other('e')).place).toBe('decisions/by.tsv:7');
		expect(
			readFileSync(path('by.tsv'), 'utf8')
				.split('\r\n')
				.map((line) => line.split('\t')[4] ?? line)
		).toEqual(['# først', 'words', '# om b', 'b', 'c', 'd', 'e', '']);
	});

	it('keeps the columns of the file, and is refused where they have no room for it', () => {
		write('by.tsv', 'words\tconcept\tdocument\tverdict\nb\tmod\tby\trejected\n');
		addDecision(seed, other('c', { quote: { before: '', words: 'c', after: '' } }));
		expect(lines()[2]).toBe('c\tmod\tby\trejected');
		expect(() => addDecision(seed, other('d'))).toThrow('has no column before, after');
		expect(lines()).toHaveLength(4);
	});

	it('that says the same again changes nothing', () => {
		addDecision(seed, decision);
		const before = statSync(path('by.tsv'));
		expect(addDecision(seed, { ...decision, reason: 'igen' })).toEqual({ place: 'decisions/by.tsv:2', isNew: false });
		expect(statSync(path('by.tsv')).mtimeMs).toBe(before.mtimeMs);
	});

	it.each<[string, () => void, string, string]>([
		[
			'contradicts another',
			() => addDecision(seed, { ...decision, verdict: { is: 'confirmed' } }),
			'bad-decision',
			'says "confirmed" of these words already'
		],
		[
			'would stand among broken lines',
			() => write('by.tsv', `${HEAD}\nby\n`),
			'bad-decision',
			'decisions/by.tsv:2 has no concept'
		],
		['is added while another process writes', () => write('by.tsv.new', ''), 'busy', 'decisions/by.tsv.new']
	])('is refused where it %s, and nothing is written', (_name, prepare, code, message) => {
		prepare();
		const before = existsSync(path('by.tsv')) && readFileSync(path('by.tsv'), 'utf8');
		const names = readdirSync(join(seed, 'decisions'));
		const failure = caught(() => addDecision(seed, decision));
		expect(isGraphError(failure) && failure.code).toBe(code);
		expect(isGraphError(failure) && `${failure.message} ${failure.nextStep}`).toContain(message);
		expect(existsSync(path('by.tsv')) && readFileSync(path('by.tsv'), 'utf8')).toBe(before);
		expect(readdirSync(join(seed, 'decisions'))).toEqual(names);
	});

	it('is written through a link, into a file that keeps its mode', () => {
		const target = join(seed, 'elsewhere.tsv');
		writeFileSync(target, `${HEAD}\n`);
		chmodSync(target, 0o640);
		symlinkSync(target, path('by.tsv'));
		addDecision(seed, decision);
		expect(readFileSync(target, 'utf8')).toContain('Vi får\tmod');
		expect(statSync(target).mode & 0o777).toBe(0o640);
		expect(readdirSync(join(seed, 'decisions'))).toEqual(['by.tsv']);
	});

	it('is not lost where several processes add at once', () => {
		const program = `
			import { addDecision } from './graph/decisions/add.ts';
			const [seed, words] = process.argv.slice(-2);
			const quote = { before: '', words, after: '' };
			for (;;) try {
				addDecision(seed, { document: 'document:by', concept: 'concept:mod', quote, verdict: { is: 'rejected' }, place: '' });
				break;
			} catch (error) { if (error.code !== 'busy') throw error; }`;
		const script = join(seed, 'all.sh');
		const one = (words: string) => `"${process.execPath}" --input-type=module -e "$PROGRAM" "${seed}" ${words} &`;
		writeFileSync(script, ['a', 'b', 'c', 'd'].map(one).join('\n') + '\nwait\n');
		execFileSync('sh', [script], {
			cwd: join(import.meta.dirname, '../..'),
			env: { ...process.env, PROGRAM: program }
		});
		expect(readDecisions(seed).map(({ quote }) => quote.words)).toEqual(['a', 'b', 'c', 'd']);
	});
});

function caught(run: () => unknown): unknown {
	try {
		run();
		return undefined;
	} catch (error) {
		return error;
	}
}
