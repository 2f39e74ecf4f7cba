/** For the bench alone: the app as `npm start` serves it, and the bare page under /bare/ on the same server, so that both ask the same data of the same process. */

import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { openSeeded } from '../../graph/build/seeding.ts';
import { createLog } from '../../src/lib/server/log.ts';
import { type Handler, serve } from '../../src/start/serve.ts';
import { readSettings } from '../../src/start/settings.ts';
import { databaseSettings } from '../../graph/store/settings.ts';

const TYPES: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };

const bare = bareFiles(process.env['BARE_DIR'] ?? '');
await (await openSeeded({ settings: databaseSettings(process.env), root: process.cwd() })).close();
process.env['ORIGIN'] = 'http://localhost';
const built = (await import(pathToFileURL(join(process.env['BUILD_DIR'] ?? '', 'handler.js')).href)) as {
	handler: Handler;
};

const serving = await serve(
	(request, response, next) => {
		const file = bare.get(new URL(request.url ?? '/', 'http://localhost').pathname);
		if (!file) return built.handler(request, response, next);
		response.writeHead(200, { 'content-type': file.type, 'content-encoding': 'br' }).end(file.content);
		return undefined;
	},
	readSettings(process.env, process.cwd()),
	{ log: createLog({ format: 'text', level: 'error' }, (line) => void process.stderr.write(`${line}\n`)) }
);
process.stdout.write(`Sammenhæng: ${serving.address}\n`);
process.once('SIGTERM', () => void serving.close().then(() => process.exit(0)));

/** By path; compressed beforehand, as the app's files are. */
function bareFiles(folder: string): Map<string, { type: string; content: Buffer }> {
	const files = new Map<string, { type: string; content: Buffer }>();
	for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
		if (!entry.isFile()) continue;
		const path = join(entry.parentPath, entry.name);
		const url = `/bare/${path.slice(folder.length + 1).replaceAll('\\', '/')}`;
		const type = TYPES[extname(path)] ?? 'application/octet-stream';
		files.set(url, { type, content: brotliCompressSync(readFileSync(path)) });
	}
	return files;
}
