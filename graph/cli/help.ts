/** The help texts of the command line, made from the table of commands. */

import type { AnyCommand } from './command.ts';
import type { CommandEntry } from './commands.ts';

const CALL = 'npm run --silent graph --';

/** The list of commands. */
export function overallHelp(commands: readonly CommandEntry[]): string {
	return [
		`Usage: ${CALL} COMMAND [options]`,
		'',
		'Commands:',
		...rows(commands.map(({ name, summary }) => [name, summary])),
		'',
		`${CALL} COMMAND --help says what a command takes.`,
		''
	].join('\n');
}

/** One command: how it is called, what it does, its options. */
export function commandHelp(entry: CommandEntry, command: AnyCommand): string {
	const options = Object.entries(command.options).map(([name, { value, help }]): [string, string] => [
		value === undefined ? `--${name}` : `--${name} ${value}`,
		help
	]);
	const head = [CALL, entry.name, command.arguments, '[options]'].filter((part) => part !== '').join(' ');
	return [
		`Usage: ${head}`,
		'',
		entry.summary,
		...(command.about === '' ? [] : ['', command.about]),
		'',
		'Options:',
		...rows([...options, ['--help', 'Show this.']]),
		''
	].join('\n');
}

function rows(pairs: [string, string][]): string[] {
	const width = Math.max(...pairs.map(([left]) => left.length));
	return pairs.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`);
}
