/** Finds a Chromium: the one named by CHROMIUM_PATH, one of the system, or the one that npm brought, unpacked beside it once. */

import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { LaunchOptions } from 'playwright-core';

const SYSTEM = [
	'/usr/bin/chromium',
	'/usr/bin/chromium-browser',
	'/usr/bin/google-chrome',
	'/usr/bin/google-chrome-stable',
	'/snap/bin/chromium',
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
	'/Applications/Chromium.app/Contents/MacOS/Chromium',
	'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
	'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe'
];

/** WebGL drawn in software, nothing asked of the network, and no name but this machine's resolved. */
const FLAGS = [
	'--no-sandbox',
	'--use-angle=swiftshader',
	'--enable-unsafe-swiftshader',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
	'--no-first-run',
	'--disable-quic',
	'--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1'
];

/** What Playwright needs to start it. @throws when there is none, saying how to get one. */
export async function chromiumOptions(root: string): Promise<LaunchOptions> {
	const named = process.env['CHROMIUM_PATH'];
	if (named && !existsSync(named)) throw new Error(`CHROMIUM_PATH is '${named}', but there is no such file.`);
	const installed = named || SYSTEM.find((path) => existsSync(path));
	if (installed) return { executablePath: installed, args: FLAGS };
	if (process.platform === 'linux' && process.arch === 'x64') return await packaged(root);
	throw new Error(
		'No Chromium was found. Install Chromium or Google Chrome, or set CHROMIUM_PATH to the program, and run the tests again.'
	);
}

/** The package unpacks into the folder for temporary files; it gets one of its own, kept until the package changes. */
async function packaged(root: string): Promise<LaunchOptions> {
	const bin = join(root, 'node_modules/@sparticuz/chromium/bin');
	const home = join(root, 'node_modules/.cache', `chromium-${packageVersion(root)}`);
	if (!existsSync(home)) {
		mkdirSync(join(root, 'node_modules/.cache'), { recursive: true });
		const unpacked = mkdtempSync(`${home}-`);
		await unpack(bin, unpacked);
		try {
			renameSync(unpacked, home);
		} catch (error) {
			// Another run was quicker.
			rmSync(unpacked, { recursive: true, force: true });
			if (!existsSync(home)) throw error;
		}
	}
	const env: Record<string, string> = {};
	for (const [name, value] of Object.entries(process.env)) if (value !== undefined) env[name] = value;
	// For a machine without a desktop's libraries or fonts; where it has them, its own come first.
	env['LD_LIBRARY_PATH'] = [...systemLibraries(), join(home, 'al2023/lib'), env['LD_LIBRARY_PATH']]
		.filter(Boolean)
		.join(':');
	if (!existsSync('/etc/fonts/fonts.conf')) env['FONTCONFIG_PATH'] ??= join(home, 'fonts');
	return { executablePath: join(home, 'chromium'), args: FLAGS, env };
}

async function unpack(bin: string, into: string): Promise<void> {
	const before = process.env['TMPDIR'];
	process.env['TMPDIR'] = into;
	try {
		const { inflate } = await import('@sparticuz/chromium');
		for (const part of ['chromium.br', 'fonts.tar.br', 'swiftshader.tar.br', 'al2023.tar.br']) {
			await inflate(join(bin, part));
		}
	} finally {
		if (before === undefined) Reflect.deleteProperty(process.env, 'TMPDIR');
		else process.env['TMPDIR'] = before;
	}
}

function systemLibraries(): string[] {
	const folder = ['/usr/lib/x86_64-linux-gnu', '/usr/lib64'].find((path) => existsSync(join(path, 'libnss3.so')));
	return folder ? [folder] : [];
}

function packageVersion(root: string): string {
	const text = readFileSync(join(root, 'node_modules/@sparticuz/chromium/package.json'), 'utf8');
	const parsed: unknown = JSON.parse(text);
	return typeof parsed === 'object' && parsed !== null && 'version' in parsed ? String(parsed.version) : 'unknown';
}
