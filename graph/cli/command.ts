/** What a command of the command line is: its words, its options with their help, and what it does. One file a command. */

import type { Carry } from './carry.ts';

/** An option of a command. `value` names what follows it in the help; without it the option is a switch. */
export interface CommandOption {
	readonly value?: string;
	readonly help: string;
	/** What becomes of an option given again: it is refused, or its values are joined with commas. By default the last one counts. */
	readonly again?: 'refused' | 'joined';
}

export type CommandOptions = Readonly<Record<string, CommandOption>>;

/** What a person typed for a command: a string where the option takes a value, true for a switch. */
export type OptionValues<O extends CommandOptions> = {
	readonly [K in keyof O]?: O[K] extends { readonly value: string } ? string : true;
};

/** Where a command reads its surroundings and writes; given in, so that tests need no process. */
export interface Terminal {
	readonly env: Readonly<Record<string, string | undefined>>;
	/** The results, for a reader or a pipe. */
	out(text: string): void;
	/** Resolves when what was given to `out` has been taken; to false when nobody takes any more. Without it all is taken at once. */
	written?(): Promise<boolean>;
	/** Remarks and problems. */
	note(text: string): void;
	/** What comes in from a pipe or a file, for `-`; absent where nothing can. */
	readonly input?: AsyncIterable<Uint8Array>;
	/** Writes views and stories; absent where there is no app. */
	carry?: Carry;
}

export interface Command<O extends CommandOptions = CommandOptions> {
	/** What stands after the command's name, such as `FILE.txt`; empty when it takes no arguments. */
	readonly arguments: string;
	/** Least and most arguments. */
	readonly argumentCount: readonly [least: number, most: number];
	readonly options: O;
	/** Paragraphs for `--help`, after the summary. */
	readonly about: string;
	/** @returns the exit code: 0 done, 1 problems were found. @throws {GraphError} for what stops it. */
	run(values: OptionValues<O>, args: readonly string[], terminal: Terminal): Promise<number>;
}

/** Keeps the names of a command's options for the compiler. */
export function defineCommand<const O extends CommandOptions>(command: Command<O>): Command<O> {
	return command;
}

/** A command as the table holds it, whatever its options. */
export interface AnyCommand extends Omit<Command, 'run'> {
	run(values: Readonly<Record<string, string | true>>, args: readonly string[], terminal: Terminal): Promise<number>;
}
