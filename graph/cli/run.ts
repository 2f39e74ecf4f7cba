/** Understands a command line, runs the command, and turns every failure into a sentence and an exit code. */

import { parseArgs } from 'node:util';
import { GraphError, isGraphError } from '../model/errors.ts';
import type { AnyCommand, CommandOption, Terminal } from './command.ts';
import { type CommandEntry, COMMANDS } from './commands.ts';
import { commandHelp, overallHelp } from './help.ts';

/** Exit code for a command line that cannot be understood, a parameter of a query included. */
const BAD_USAGE = 2;
/** Exit code for everything else that stops a command, and for problems found. */
const FAILED = 1;

/**
 * Runs one command line (without the program's own name).
 * @returns the exit code: 0 done, 1 failed or problems found, 2 not understood. Never throws: faults are reported too.
 */
export async function runCommandLine(
	line: readonly string[],
	terminal: Terminal,
	commands: readonly CommandEntry[] = COMMANDS
): Promise<number> {
	try {
		return await dispatch(line, terminal, commands);
	} catch (error) {
		if (isGraphError(error)) {
			terminal.note(`sammenhaeng: ${error.message}\n${error.nextStep}\n`);
			return error.code === 'bad-usage' || error.code === 'bad-query' ? BAD_USAGE : FAILED;
		}
		const reason = error instanceof Error ? error.message : String(error);
		terminal.note(`sammenhaeng: a fault in the program: ${reason}\n`);
		terminal.note('Set SAMMENHAENG_DEBUG=1 to see where, and report it with the command you ran.\n');
		if (terminal.env['SAMMENHAENG_DEBUG'] && error instanceof Error) terminal.note(`${error.stack ?? ''}\n`);
		return FAILED;
	}
}

async function dispatch(
	line: readonly string[],
	terminal: Terminal,
	commands: readonly CommandEntry[]
): Promise<number> {
	const [name, ...rest] = line;
	if (name === '--help' || name === '-h') {
		terminal.out(overallHelp(commands));
		return 0;
	}
	const names = commands.map((entry) => entry.name).join(', ');
	if (name === undefined) {
		throw usage('graph', 'a command is missing', `Commands: ${names}. --help says more.`);
	}
	const entry = commands.find((candidate) => candidate.name === name);
	if (!entry) throw usage(name, `there is no command '${name}'`, `Commands: ${names}. --help says more.`);
	const { command } = await entry.load();
	const { values, args } = parse(entry, command, rest);
	if (values['help']) {
		terminal.out(commandHelp(entry, command));
		return 0;
	}
	const [least, most] = command.argumentCount;
	if (args.length < least) throw usage(name, `${name} needs ${command.arguments}`, nextStep(name));
	if (args.length > most) throw usage(name, `${name} does not know what to do with '${args[most]}'`, nextStep(name));
	return await command.run(values, args, terminal);
}

function parse(
	entry: CommandEntry,
	command: AnyCommand,
	rest: readonly string[]
): { values: Record<string, string | true>; args: string[] } {
	const options: Record<string, { type: 'string' | 'boolean'; short?: string }> = {
		help: { type: 'boolean', short: 'h' }
	};
	for (const [option, { value }] of Object.entries(command.options)) {
		options[option] = { type: value === undefined ? 'boolean' : 'string' };
	}
	// Our own words for what is wrong, so the lenient parser and a look at its tokens.
	const parsed = parseArgs({ args: [...rest], options, allowPositionals: true, strict: false, tokens: true });
	const values: Record<string, string | true> = {};
	for (const token of parsed.tokens) {
		if (token.kind !== 'option') continue;
		const known = options[token.name];
		if (!known) throw usage(entry.name, `${entry.name} has no option '${token.rawName}'`, nextStep(entry.name));
		if (known.type === 'string') {
			// `--out --force` is a forgotten value; `--out=--force` is meant.
			const forgotten = token.value === undefined || (!token.inlineValue && /^--?\w/.test(token.value));
			if (forgotten || token.value === '') {
				const what = command.options[token.name]?.value ?? 'a value';
				throw usage(entry.name, `${token.rawName} needs ${what} after it`, nextStep(entry.name));
			}
			values[token.name] = withEarlier(entry, command.options[token.name], token, values[token.name]);
		} else {
			if (token.value !== undefined) {
				throw usage(entry.name, `${token.rawName} takes no value`, nextStep(entry.name));
			}
			values[token.name] = true;
		}
	}
	return { values, args: parsed.positionals };
}

/** The value of an option, where it may have come before. */
function withEarlier(
	{ name }: CommandEntry,
	option: CommandOption | undefined,
	{ rawName, value = '' }: { rawName: string; value?: string | undefined },
	earlier: string | true | undefined
): string {
	if (typeof earlier !== 'string' || option?.again === undefined) return value;
	if (option.again === 'joined') return `${earlier},${value}`;
	throw usage(name, `${rawName} is given more than once`, 'Keep one of them.');
}

function nextStep(command: string): string {
	return `See: npm run --silent graph -- ${command} --help`;
}

function usage(subject: string, message: string, next: string): GraphError {
	return new GraphError('bad-usage', subject, message, next);
}
