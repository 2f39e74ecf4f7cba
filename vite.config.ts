/** The build of the app, and the test projects (unit and contract run in Node; browser drives a real Chromium, neo4j a real server). */

import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';
import { withoutSigma } from './src/start/without-sigma.ts';

export default defineConfig({
	plugins: [withoutSigma(), sveltekit()],
	server: { fs: { allow: ['graph'] } },
	test: {
		// Two processes suit the smallest machine that the tests must run on; more would only share its cores.
		maxWorkers: 2,
		projects: [
			{ extends: true, test: { name: 'unit', include: ['tests/unit/**/*.test.ts'], testTimeout: 30_000 } },
			{
				extends: true,
				test: {
					name: 'contract',
					include: ['tests/contract/**/*.test.ts'],
					exclude: ['tests/contract/neo4j.test.ts'],
					testTimeout: 20_000
				}
			},
			{
				extends: true,
				test: {
					name: 'neo4j',
					include: ['tests/contract/neo4j.test.ts', 'tests/neo4j/**/*.test.ts'],
					globalSetup: 'tests/neo4j/global-setup.ts',
					// One server with one database: one file at a time.
					maxWorkers: 1,
					sequence: { groupOrder: 2 },
					testTimeout: 120_000,
					hookTimeout: 120_000
				}
			},
			{
				extends: true,
				test: {
					name: 'browser',
					include: ['tests/browser/**/*.test.ts'],
					globalSetup: 'tests/browser/global-setup.ts',
					setupFiles: ['tests/browser/setup.ts'],
					// One browser, one server, one file at a time, after all that is quicker to fail.
					maxWorkers: 1,
					isolate: false,
					sequence: { groupOrder: 1 },
					testTimeout: 60_000,
					// What is waited for comes when the browser has drawn it, in software, maybe on a busy machine.
					expect: { poll: { timeout: 20_000, interval: 100 } },
					hookTimeout: 60_000
				}
			}
		]
	}
});
