import adapter from '@sveltejs/adapter-node';
import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';
import { sourceHash } from './src/start/freshness.ts';

/** @type {import('@sveltejs/kit').Config} */
export default {
	preprocess: vitePreprocess(),
	compilerOptions: { runes: true },
	kit: {
		// Each build has a folder of its own, so that a server that runs keeps its files; src/start/build.ts names it.
		adapter: adapter({ precompress: true, out: process.env.BUILD_DIR ?? 'build/by-hand' }),
		alias: { $graph: 'graph' },
		// The framework's own choice is the time, and it goes into every file's name: two builds would share no file.
		version: { name: sourceHash(import.meta.dirname).slice(0, 16) },
		// One page, one script: fewer trips before the first drawn graph.
		output: { bundleStrategy: 'split' },
		// src/hooks.server.ts looks where every form comes from: the app has more addresses of its own than this rule knows.
		csrf: { trustedOrigins: ['*'] },
		// Only the framework's own start-up script may run, by its hash (src/lib/server/inline-script.ts makes it of the nonce): nothing from a document ever can.
		csp: {
			mode: 'auto',
			directives: {
				'default-src': ['self'],
				'script-src': ['self'],
				'style-src': ['self'],
				// The graph library places its layers by style attributes.
				'style-src-attr': ['unsafe-inline'],
				'img-src': ['self', 'blob:', 'data:'],
				'connect-src': ['self'],
				'font-src': ['self'],
				'object-src': ['none'],
				'base-uri': ['none'],
				'form-action': ['self'],
				'frame-ancestors': ['self']
			}
		}
	}
};
