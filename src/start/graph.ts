/** The command line: `npm run --silent graph -- COMMAND`. The commands stand in the table of graph/cli/commands.ts; files of views are the app's own. */

import { runCommandLine } from '../../graph/cli/run.ts';
import { resolveAppImports } from './app-imports.ts';
import { ensureBuilt } from './build.ts';
import { linksLeadTo } from './settings.ts';

const output = { failed: false };

process.stdout.on('error', ({ code = 'unknown' }: NodeJS.ErrnoException) => {
	// A reader such as `head` that has seen enough closes the pipe: that is no failure.
	if (code === 'EPIPE' || output.failed) return;
	output.failed = true;
	process.exitCode = 1;
	process.stderr.write(`sammenhaeng: standard output cannot be written (${code})\nSend it to another place.\n`);
});

const code = await runCommandLine(process.argv.slice(2), {
	env: process.env,
	input: process.stdin,
	out: (text) => void process.stdout.write(text),
	written: () => new Promise((resolve) => process.stdout.write('', (error) => resolve(!error))),
	note: (text) => void process.stderr.write(text),
	async carry(asked) {
		// A page that works without a server is made of the build.
		const folder = asked.format === 'html' ? await ensureBuilt(process.cwd()) : '';
		resolveAppImports();
		const { carryByCommand } = await import('../lib/server/carry/by-command.ts');
		return carryByCommand(asked, linksLeadTo(asked.origin, process.env), folder);
	}
});
// The exit code is set, not forced: a pipe must get everything that was written.
if (!output.failed) process.exitCode = code;
