import { describe, expect, it } from 'vitest';
import { defineCommand } from '../../graph/cli/command.ts';
import type { CommandEntry } from '../../graph/cli/commands.ts';
import { COMMANDS } from '../../graph/cli/commands.ts';
import { runCommandLine } from '../../graph/cli/run.ts';
import { GraphError } from '../../graph/model/errors.ts';
import { keptTerminal } from '../fixtures/terminal.ts';

const greet = defineCommand({
	arguments: 'NAME',
	argumentCount: [1, 1],
	options: {
		loud: { help: 'In capitals.' },
		with: { value: 'WORD', help: 'Another word than hej.' }
	},
	about: 'Says a friendly word.',
	run: async (values, [name], terminal) => {
		if (name === 'nobody') throw new GraphError('unknown-id', 'nobody', "'nobody' is not here", 'Ask for another.');
		if (name === 'fault') throw new TypeError('this should not happen');
		const text = `${values.with ?? 'hej'} ${name}\n`;
		terminal.out(values.loud ? text.toUpperCase() : text);
		return name === 'sour' ? 1 : 0;
	}
});

const table: CommandEntry[] = [{ name: 'greet', summary: 'Greet somebody.', load: async () => ({ command: greet }) }];

async function run(...line: string[]): Promise<{ code: number; out: string; notes: string }> {
	const terminal = keptTerminal({});
	const code = await runCommandLine(line, terminal, table);
	return { code, out: terminal.kept, notes: terminal.noted };
}

describe('the command line', () => {
	it.each([
		[['greet', 'Mette'], 'hej Mette\n'],
		[['greet', 'Mette', '--loud'], 'HEJ METTE\n'],
		[['greet', '--with', 'goddag', 'Mette'], 'goddag Mette\n'],
		[['greet', '--with=goddag', 'Mette'], 'goddag Mette\n'],
		[['greet', '--with', '-', 'Mette'], '- Mette\n'],
		[['greet', '--with=--', 'Mette'], '-- Mette\n'],
		[['greet', '--', '--loud'], 'hej --loud\n']
	])('runs %j', async (line, expected) => {
		expect(await run(...line)).toEqual({ code: 0, out: expected, notes: '' });
	});

	it.each([
		[[], 'a command is missing'],
		[['great'], "there is no command 'great'"],
		[['greet'], 'greet needs NAME'],
		[['greet', 'Mette', 'Ole'], "greet does not know what to do with 'Ole'"],
		[['greet', 'Mette', '--laud'], "greet has no option '--laud'"],
		[['greet', 'Mette', '-x'], "greet has no option '-x'"],
		[['greet', 'Mette', '--with'], '--with needs WORD after it'],
		[['greet', 'Mette', '--with='], '--with needs WORD after it'],
		[['greet', 'Mette', '--with', '--loud'], '--with needs WORD after it'],
		[['greet', 'Mette', '--loud=very'], '--loud takes no value']
	])('refuses %j with exit code 2, the reason and a next step, and runs nothing', async (line, reason) => {
		const { code, out, notes } = await run(...line);
		expect(code).toBe(2);
		expect(out).toBe('');
		expect(notes).toContain(`sammenhaeng: ${reason}\n`);
		expect(notes).toContain('--help');
	});

	it('lists the commands for --help', async () => {
		const { code, out } = await run('--help');
		expect(code).toBe(0);
		expect(out).toContain('greet  Greet somebody.');
	});

	it('explains one command for --help, also when its arguments are missing', async () => {
		const { code, out } = await run('greet', '--help');
		expect(code).toBe(0);
		expect(out).toContain('graph -- greet NAME [options]');
		expect(out).toContain('--with WORD');
		expect(out).toContain('Says a friendly word.');
	});

	it('passes on the exit code of a command that found problems', async () => {
		expect((await run('greet', 'sour')).code).toBe(1);
	});

	it('says a failure in two lines, without a stack', async () => {
		expect(await run('greet', 'nobody')).toEqual({
			code: 1,
			out: '',
			notes: "sammenhaeng: 'nobody' is not here\nAsk for another.\n"
		});
	});

	it('reports a fault of the program without a stack', async () => {
		const { code, notes } = await run('greet', 'fault');
		expect(code).toBe(1);
		expect(notes).toContain('this should not happen');
		expect(notes).not.toContain('.ts:');
	});

	it('has a help text for every command of the table', async () => {
		for (const { name, load } of COMMANDS) {
			const { command } = await load();
			expect(command.about, name).not.toBe('');
		}
	});
});
