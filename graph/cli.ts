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
	stream: writeAll,
	note: (text) => void process.stderr.write(text)
});

async function writeAll(chunks: AsyncIterable<string>): Promise<void> {
	for await (const chunk of chunks) {
		const failure = await new Promise((resolve) => process.stdout.write(chunk, resolve));
		// What went wrong is told to the listener above.
		if (failure) return;
	}
}
