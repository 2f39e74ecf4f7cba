/** What --out may name: a file, a link, a pipe, a device; and what becomes of it. */

import { spawn, spawnSync } from 'node:child_process';
import {
	chmodSync,
	closeSync,
	existsSync,
	lstatSync,
	mkdirSync,
	mkdtempSync,
	openSync,
	readdirSync,
	readFileSync,
	readlinkSync,
	rmSync,
	statSync,
	symlinkSync,
	writeFileSync
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text as textOf } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Terminal } from '../../graph/cli/command.ts';
import { runCommandLine } from '../../graph/cli/run.ts';
import { writeOutput } from '../../graph/cli/write-output.ts';

let folder: string;
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'sammenhaeng-output-'));
});
afterEach(() => {
	chmodSync(folder, 0o755);
	rmSync(folder, { recursive: true });
});

const at = (...names: string[]) => join(folder, ...names);
const TEXT = 'Vi tør\nVi lærer\n';
const CHUNKS = ['Vi tør\n', Buffer.from('Vi lærer\n')];

function terminal(written?: () => Promise<boolean>): Terminal & { said: string } {
	return {
		env: { INIT_CWD: folder },
		said: '',
		out(text) {
			this.said += text;
		},
		note() {},
		...(written && { written })
	};
}

async function write(
	path: string,
	chunks: Iterable<string | Uint8Array> | AsyncIterable<string> = CHUNKS
): Promise<string> {
	const here = terminal();
	await writeOutput(path, chunks, here);
	return here.said;
}

const onUnix = describe.skipIf(process.platform === 'win32');

/** As a user who is not an administrator, who may write anywhere. */
const NOBODY = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};
const PROGRAM = `
	import { writeOutput } from './graph/cli/write-output.ts';
	const terminal = { env: {}, out: (text) => void process.stdout.write(text), note: () => {} };
	await writeOutput(process.argv[1], ['Vi tør\\nVi lærer\\n'], terminal).catch((error) => {
		console.error([error.code, error.message, error.nextStep].join('\\n'));
	});
`;
const NODE = ['--input-type=module-typescript', '-e', PROGRAM];

describe('an ordinary file', () => {
	it.each([
		['of text and bytes', () => CHUNKS],
		[
			'that come one after the other',
			async function* () {
				yield 'Vi tør\n';
				yield 'Vi lærer\n';
			}
		]
	])('is written from chunks %s, and nothing lies beside it', async (_, chunks) => {
		expect(await write('new.json', chunks())).toBe('');
		expect(readFileSync(at('new.json'), 'utf8')).toBe(TEXT);
		expect(readdirSync(folder)).toEqual(['new.json']);
	});

	it('of many chunks is the same bytes, though letters are of several', async () => {
		const lines = Array.from({ length: 30_000 }, (_, index) => `${index} æøå 😀\n`);
		await write('long.txt', lines);
		expect(readFileSync(at('long.txt'), 'utf8')).toBe(lines.join(''));
		const here = terminal();
		await writeOutput(undefined, [Buffer.from('\ufeffæ').subarray(0, 4), Buffer.from('æ').subarray(1), ...lines], here);
		expect(here.said).toBe(`\ufeffæ${lines.join('')}`);
	});

	it('stays as it was where the writing fails half-way', async () => {
		writeFileSync(at('old.json'), 'old');
		const failing = async function* () {
			yield 'x'.repeat(100_000);
			throw new Error('The database went away.');
		};
		await expect(write('old.json', failing())).rejects.toThrow('The database went away.');
		expect(readFileSync(at('old.json'), 'utf8')).toBe('old');
		expect(readdirSync(folder)).toEqual(['old.json']);
	});

	it('is written beside the drafts that stopped processes left', async () => {
		writeFileSync(at(`new.json.${process.pid}.tmp`), 'half');
		await write('new.json');
		expect(readFileSync(at('new.json'), 'utf8')).toBe(TEXT);
		expect(readdirSync(folder)).toEqual(['new.json', `new.json.${process.pid}.tmp`]);
	});
});

onUnix('permissions', () => {
	it.each([0o600, 0o640, 0o664, 0o755])('of a file that is there are kept: %o', async (mode) => {
		writeFileSync(at('old.json'), 'old');
		chmodSync(at('old.json'), mode);
		await write('old.json');
		expect(statSync(at('old.json')).mode & 0o7777).toBe(mode);
		expect(readFileSync(at('old.json'), 'utf8')).toBe(TEXT);
	});

	it('of a new file are those that any program gives', async () => {
		await write('new.json');
		writeFileSync(at('usual'), '');
		expect(statSync(at('new.json')).mode).toBe(statSync(at('usual')).mode);
	});

	it.skipIf(process.getuid?.() !== 0)('and the owner are kept where an administrator writes', async () => {
		writeFileSync(at('old.json'), 'old');
		const { status } = spawnSync('chown', ['65534:65534', at('old.json')]);
		expect(status).toBe(0);
		await write('old.json');
		const { uid, gid } = statSync(at('old.json'));
		expect([uid, gid]).toEqual([65534, 65534]);
	});

	it.each([
		['the file is protected', 0o444, 0o777, /^bad-usage\n.*old\.json cannot be written \(EACCES\)\n.*may write to/],
		[
			'nothing may be made in its folder',
			0o666,
			0o555,
			/^bad-usage\n.*old\.json can be written, but not replaced whole.*\n.*--out - > /
		]
	])('are kept to: where %s it stays as it was, and that is said', (_, ofFile, ofFolder, said) => {
		writeFileSync(at('old.json'), 'old');
		chmodSync(at('old.json'), ofFile);
		chmodSync(folder, ofFolder);
		const { stderr } = spawnSync(process.execPath, [...NODE, at('old.json')], { encoding: 'utf8', ...NOBODY });
		expect(stderr).toMatch(said);
		expect(readFileSync(at('old.json'), 'utf8')).toBe('old');
		expect(readdirSync(folder)).toEqual(['old.json']);
	});
});

onUnix('a link', () => {
	it.each([
		['to a file', 'deep/real.json', true],
		['to a file that is not there yet', 'deep/real.json', false],
		['by way of a linked folder', 'linked/../deep/real.json', true]
	])('%s stays a link, and its target is written', async (_, leadsTo, exists) => {
		mkdirSync(at('deep/inner'), { recursive: true });
		// `..` of this folder is `deep`, wherever the link lies.
		symlinkSync('deep/inner', at('linked'));
		const link = leadsTo.startsWith('linked') ? 'linked/../real.json' : leadsTo;
		if (exists) writeFileSync(at('deep/real.json'), 'old');
		symlinkSync(link, at('first.json'));
		symlinkSync('first.json', at('second.json'));
		await write('second.json');
		expect([readlinkSync(at('second.json')), readlinkSync(at('first.json'))]).toEqual(['first.json', link]);
		expect(readFileSync(at('deep/real.json'), 'utf8')).toBe(TEXT);
		expect(readdirSync(at('deep'))).toEqual(['inner', 'real.json']);
	});

	it('to standard output is standard output', async () => {
		symlinkSync('/dev/stdout', at('out'));
		expect(await write('out')).toBe(TEXT);
		expect(lstatSync(at('out')).isSymbolicLink()).toBe(true);
	});

	it('to itself is refused', async () => {
		symlinkSync('circle', at('circle'));
		await expect(write('circle')).rejects.toMatchObject({
			code: 'bad-usage',
			message: 'circle cannot be written (ELOOP)'
		});
	});
});

onUnix('what is not a file', () => {
	it.each(['-', '/dev/stdout', '/dev/fd/1', '/proc/self/fd/1'])('%s is standard output', async (path) => {
		expect(await write(path)).toBe(TEXT);
	});

	it('standard output that is a file keeps what stands before', () => {
		const file = openSync(at('all.txt'), 'w');
		spawnSync('sh', ['-c', `echo first; '${process.execPath}' "$@"; echo last`, 'sh', ...NODE, '/dev/stdout'], {
			stdio: ['ignore', file, 'inherit']
		});
		closeSync(file);
		expect(readFileSync(at('all.txt'), 'utf8')).toBe(`first\n${TEXT}last\n`);
	});

	it('such as another descriptor gets the text too', () => {
		const { output } = spawnSync(process.execPath, [...NODE, '/dev/fd/3'], {
			stdio: ['ignore', 'pipe', 'pipe', 'pipe']
		});
		expect(output.map((stream) => String(stream ?? ''))).toEqual(['', '', '', TEXT]);
	});

	it('such as /dev/null is written to and stays', async () => {
		expect(await write('/dev/null')).toBe('');
		expect(statSync('/dev/null').isCharacterDevice()).toBe(true);
		expect(existsSync(`/dev/null.${process.pid}.tmp`)).toBe(false);
	});

	it.skipIf(!existsSync('/dev/full'))('such as a device that is full says so', async () => {
		await expect(write('/dev/full')).rejects.toMatchObject({
			message: '/dev/full cannot be written (ENOSPC)',
			nextStep: expect.stringContaining('no room')
		});
	});

	it('such as a named pipe hands everything to its reader', async () => {
		expect(spawnSync('mkfifo', [at('pipe')]).status).toBe(0);
		const reader = spawn('cat', [at('pipe')], { stdio: ['ignore', 'pipe', 'inherit'] });
		const lines = Array.from({ length: 20_000 }, (_, index) => `${index} æøå\n`);
		const [read] = await Promise.all([textOf(reader.stdout), write('pipe', lines)]);
		expect(read).toBe(lines.join(''));
		expect(lstatSync(at('pipe')).isFIFO()).toBe(true);
		expect(readdirSync(folder)).toEqual(['pipe']);
	});

	it('such as a pipe whose reader has seen enough ends it quietly, and the source is closed', async () => {
		expect(spawnSync('mkfifo', [at('pipe')]).status).toBe(0);
		const reader = spawn('head', ['-c', '10', at('pipe')], { stdio: ['ignore', 'ignore', 'inherit'] });
		let isClosed = false;
		const endless = function* () {
			try {
				for (;;) yield 'æøå '.repeat(1000);
			} finally {
				isClosed = true;
			}
		};
		await write('pipe', endless());
		expect(isClosed).toBe(true);
		if (reader.exitCode === null) await new Promise((resolve) => reader.once('close', resolve));
	});

	it.each([
		['a folder', 'inner', 'inner is a folder'],
		['a folder by a link', 'link', 'link is a folder'],
		['a folder that is not there, with a stroke at its end', 'none/', 'none/ is a folder'],
		['in a folder that is not there', 'none/graph.json', 'none/graph.json cannot be written (ENOENT)'],
		['below a file', 'file/graph.json', 'file/graph.json cannot be written (ENOTDIR)'],
		['a descriptor that is not open', '/dev/fd/999', '/dev/fd/999 cannot be written (EBADF)'],
		['too long a name', 'x'.repeat(300), `${'x'.repeat(300)} cannot be written (ENAMETOOLONG)`]
	])('is refused as it was typed, with a next step: %s', async (_, path, message) => {
		mkdirSync(at('inner'));
		symlinkSync('inner', at('link'));
		writeFileSync(at('file'), 'old');
		await expect(write(path)).rejects.toMatchObject({ code: 'bad-usage', subject: path, message, nextStep: /\w+\.$/ });
		expect(readdirSync(folder)).toEqual(['file', 'inner', 'link']);
	});

	it('such as a socket is refused', async () => {
		const server = createServer();
		await new Promise<void>((resolve) => server.listen(at('socket'), resolve));
		await expect(write('socket')).rejects.toMatchObject({ message: 'socket cannot be written (ENXIO)' });
		await new Promise((resolve) => server.close(resolve));
	});
});

describe('standard output', () => {
	it('is asked for more only when it has taken the last', async () => {
		const order: string[] = [];
		const chunks = function* () {
			for (const name of ['a', 'b']) {
				order.push(`made ${name}`);
				yield name.repeat(100_000);
			}
		};
		const here = terminal(async () => {
			order.push('taken');
			return true;
		});
		await writeOutput('-', chunks(), here);
		expect(order).toEqual(['made a', 'taken', 'made b', 'taken']);
	});

	it('that nobody reads any more ends it', async () => {
		let made = 0;
		const endless = function* () {
			for (;;) {
				made++;
				yield 'x'.repeat(100_000);
			}
		};
		await writeOutput(
			undefined,
			endless(),
			terminal(async () => made < 3)
		);
		expect(made).toBe(3);
	});
});

onUnix('graph -- export', () => {
	const run = (command: string) =>
		spawnSync('bash', ['-c', command], {
			encoding: 'utf8',
			env: { ...process.env, DATA_DIR: at('data'), GRAPH: `'${process.execPath}' src/start/graph.ts`, OUT: folder }
		});

	it('whose reader has seen enough does not fail', () => {
		const { stdout, stderr } = run('eval "$GRAPH" export 2>"$OUT/notes" | head -c 8; echo " ${PIPESTATUS[0]}"');
		expect([stdout, stderr]).toEqual(['{"meta": 0\n', '']);
		expect(readFileSync(at('notes'), 'utf8')).not.toMatch(/EPIPE|Error/);
	});

	it.skipIf(!existsSync('/dev/full'))('says that standard output is full, without a trace', () => {
		const { status, stderr } = run('eval "$GRAPH" export > /dev/full');
		expect(status).toBe(1);
		expect(stderr).toContain('standard output cannot be written (ENOSPC)');
		expect(stderr).not.toMatch(/\.ts:\d|node:/);
	});
});

onUnix('graph -- prepare', () => {
	const prepare = async (...more: string[]) => {
		let notes = '';
		const code = await runCommandLine(['prepare', 'raa.txt', '--municipality', 'Engby', '--title', 'Mod', ...more], {
			env: { INIT_CWD: folder },
			out: () => {},
			note: (text) => void (notes += text)
		});
		return { code, notes };
	};
	beforeEach(() =>
		writeFileSync(at('raa.txt'), 'Vi viser mod, når det gælder.\n\nVi lytter til hinanden på havnen.\n')
	);

	it('writes through links with --force, and keeps permissions', async () => {
		mkdirSync(at('elsewhere'));
		writeFileSync(at('elsewhere/draft.md'), 'old');
		chmodSync(at('elsewhere/draft.md'), 0o600);
		symlinkSync('elsewhere/draft.md', at('engby-mod.md'));
		expect(await prepare('--force')).toMatchObject({ code: 0 });
		expect(lstatSync(at('engby-mod.md')).isSymbolicLink()).toBe(true);
		expect(readFileSync(at('elsewhere/draft.md'), 'utf8')).toContain('Vi viser mod');
		expect(statSync(at('elsewhere/draft.md')).mode & 0o777).toBe(0o600);
		expect(readdirSync(at('elsewhere'))).toEqual(['draft.md']);
	});

	it('writes none of its three files where one of them is there', async () => {
		mkdirSync(at('source'));
		writeFileSync(at('source/engby-mod.txt'), 'old');
		expect(await prepare()).toMatchObject({ code: 2, notes: expect.stringContaining('source/engby-mod.txt is there') });
		expect(readdirSync(folder)).toEqual(['raa.txt', 'source']);
	});

	it('says that the folder it was given is a file', async () => {
		expect(await prepare('--out', 'raa.txt')).toMatchObject({
			code: 2,
			notes: expect.stringMatching(/raa\.txt\/engby-mod\.md cannot be written \(ENOTDIR\)\n.*is a file/)
		});
	});
});
