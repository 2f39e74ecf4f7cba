/** The table of commands: to add one, write `graph/cli/<name>.ts` with `export const command = defineCommand({ … })` and a row here. */

import type { AnyCommand } from './command.ts';

export interface CommandEntry {
	readonly name: string;
	/** One line for the list of commands. */
	readonly summary: string;
	/** Loaded when it is called for, so that one command does not wait for the parts of another. */
	readonly load: () => Promise<{ command: AnyCommand }>;
}

/** In the order the help shows them. */
export const COMMANDS: readonly CommandEntry[] = [
	{
		name: 'seed',
		summary: 'Build the graph from the editions and write it to the database.',
		load: () => import('./seed.ts')
	},
	{
		name: 'check',
		summary: 'Check every edition against its format and its source text.',
		load: () => import('./check.ts')
	},
	{
		name: 'put',
		summary: 'Put one edition into the database, beside or in place of what is there.',
		load: () => import('./put.ts')
	},
	{
		name: 'remove',
		summary: 'Take one document out of the database.',
		load: () => import('./remove.ts')
	},
	{
		name: 'decide',
		summary: 'Write down that a link is right, wrong, or leads to another concept.',
		load: () => import('./decide.ts')
	},
	{
		name: 'stats',
		summary: 'Count what the graph holds.',
		load: () => import('./stats.ts')
	},
	{
		name: 'ask',
		summary: 'Ask the stored graph, and print the answer as JSON.',
		load: () => import('./ask.ts')
	},
	{
		name: 'export',
		summary: 'Write the graph to a file or to standard output.',
		load: () => import('./export.ts')
	},
	{
		name: 'copy',
		summary: 'Copy the graph from one database to another.',
		load: () => import('./copy.ts')
	},
	{
		name: 'backup',
		summary: 'Write the whole graph to a file of its own, and read it again.',
		load: () => import('./backup.ts')
	},
	{
		name: 'restore',
		summary: 'Put a backup back into the database.',
		load: () => import('./restore.ts')
	},
	{
		name: 'workspace',
		summary: 'Carry what people made (decisions, views, stories) as one file, or check it.',
		load: () => import('./workspace.ts')
	},
	{
		name: 'prepare',
		summary: 'Turn a raw text into the draft of an edition, with a report of what was mended and left out.',
		load: () => import('./prepare.ts')
	},
	{
		name: 'repair',
		summary: 'Print a text with the damage of scanning mended.',
		load: () => import('./repair.ts')
	},
	{
		name: 'link',
		summary: 'List the concepts that each statement of a plain text mentions.',
		load: () => import('./link.ts')
	},
	{
		name: 'explain',
		summary: 'Say why a sentence is linked to a concept, or why it is not.',
		load: () => import('./explain.ts')
	},
	{
		name: 'generate',
		summary: 'Fill a database with an invented country of any size.',
		load: () => import('./generate.ts')
	}
];
