/** Builds the page of files that work without a server: the explorer as one script and one style sheet, `offline/reader.js` and `offline/reader.css` in the folder of the build. */

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { build, type Plugin } from 'vite';

const ROOT = join(import.meta.dirname, '../..');
const OFFLINE = join(ROOT, 'src/offline');

/** What stands in the place of what needs a server. */
const INSTEAD: readonly [module: RegExp, file: string][] = [
	[/^\$app\/navigation$/, 'app-navigation.ts'],
	[/^\$app\/state$/, 'app-state.svelte.ts'],
	[/^\$app\/environment$/, 'app-environment.ts'],
	[/^\$app\/paths$/, 'app-paths.ts'],
	[/^node:crypto$/, 'node-crypto.ts'],
	[/^node:timers\/promises$/, 'node-timers.ts'],
	[/\/ask\/client$|^\.\/client$/, 'ask.ts'],
	[/\/ask-told$/, 'told.ts'],
	[/\/is-offline$/, 'is-offline.ts'],
	[/\/make-worker$/, 'no-worker.ts'],
	// No file has the pages of which these are the words.
	[/\/(accessibility|sign-in)-(da|en)$/, 'no-words.ts'],
	// Nothing is kept, decided or shared from a file, which has neither a foot of the page nor a frame.
	[/\/(KeepDialog|ShareDialog|Decisions|Footer|EmbedFoot)\.svelte$/, 'Nothing.svelte']
];

function withoutServer(): Plugin {
	return {
		name: 'without-a-server',
		enforce: 'pre',
		resolveId(id, importer) {
			if (importer?.startsWith(OFFLINE) && !id.startsWith('$app/') && !id.startsWith('node:')) return undefined;
			const found = INSTEAD.find(([module]) => module.test(id));
			return found && join(OFFLINE, found[1]);
		}
	};
}

/** Letters of Danish and English alone, inside the style sheet: a file cannot fetch the others. */
const FONTS: Readonly<Record<string, { family: string; file: string } | undefined>> = {
	'@fontsource-variable/source-sans-3/wght.css': {
		family: 'Source Sans 3 Variable',
		file: '@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2'
	},
	'@fontsource-variable/source-serif-4/wght.css': {
		family: 'Source Serif 4 Variable',
		file: '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2'
	}
};

function faceOf(family: string, bytes: Buffer): string {
	const source = `url(data:font/woff2;base64,${bytes.toString('base64')})format('woff2')`;
	return `@font-face{font-family:'${family}';font-weight:200 900;font-display:swap;src:${source}}`;
}

function fontsInside(): Plugin {
	const { resolve } = createRequire(import.meta.url);
	return {
		name: 'fonts-inside',
		enforce: 'pre',
		transform(code, id) {
			if (!id.endsWith('/src/app.css')) return undefined;
			const faces: string[] = [];
			const rest = code.replace(/@import '(@fontsource[^']*)';/g, (_, name: string) => {
				const font = FONTS[name];
				if (font) faces.push(faceOf(font.family, readFileSync(resolve(font.file))));
				return '';
			});
			return rest + faces.join('');
		}
	};
}

/** The folder of the build. */
const [, , folder = join(ROOT, 'build/by-hand')] = process.argv;

await build({
	root: ROOT,
	configFile: false,
	logLevel: 'warn',
	publicDir: false,
	plugins: [withoutServer(), fontsInside(), svelte({ configFile: false, compilerOptions: { runes: true } })],
	resolve: { alias: { $graph: join(ROOT, 'graph'), $lib: join(ROOT, 'src/lib') } },
	build: {
		outDir: join(folder, 'offline'),
		emptyOutDir: true,
		cssCodeSplit: false,
		assetsInlineLimit: 1_000_000,
		modulePreload: false,
		// One script, because a file cannot fetch another.
		chunkSizeWarningLimit: 2000,
		target: ['safari16.4', 'chrome111', 'firefox114'],
		rolldownOptions: {
			input: join(OFFLINE, 'main.ts'),
			output: { format: 'es', codeSplitting: false, entryFileNames: 'reader.js', assetFileNames: 'reader[extname]' }
		}
	}
});
