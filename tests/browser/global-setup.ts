/** Once before all browser tests: the app built, one server with a database of its own, one Chromium that all tests connect to. */

import { join } from 'node:path';
import { chromium } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { ensureBuilt } from '../../src/start/build.ts';
import { startApp, temporaryFolder } from './app-server.ts';
import { chromiumOptions } from './chromium.ts';

declare module 'vitest' {
	interface ProvidedContext {
		/** Where the app answers, without a slash at the end. */
		appAddress: string;
		/** The build that is tested: one for all, whatever is edited meanwhile. */
		buildFolder: string;
		/** Where the browser takes orders. */
		browserEndpoint: string;
	}
}

const ROOT = join(import.meta.dirname, '../..');

export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
	const built = await ensureBuilt(ROOT, () => process.stdout.write('Building the app for the browser tests …\n'));
	const data = temporaryFolder();
	const app = await startApp({ DATA_DIR: data.path, BUILD_DIR: built });
	const browser = await chromium.launchServer(await chromiumOptions(ROOT));
	project.provide('appAddress', app.address);
	project.provide('buildFolder', built);
	project.provide('browserEndpoint', browser.wsEndpoint());
	return async () => {
		await browser.close();
		await app.stop();
		data.remove();
	};
}
