/** The command line: `npm run --silent graph -- COMMAND`. The commands stand in the table of cli/commands.ts, one file each. */

import { runCommandLine } from './cli/run.ts';

// A reader such as `head` that has seen enough closes the pipe: that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
	if (error.code !== 'EPIPE') throw error;
});

// The exit code is set, not forced: a pipe must get everything that was written.
process.exitCode = await runCommandLine(process.argv.slice(2), {
	env: process.env,
	out: (text) => void process.stdout.write(text),
	note: (text) => void process.stderr.write(text)
});
