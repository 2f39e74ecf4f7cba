/** The build of the app, and the test projects (unit and contract run in Node; browser drives a real Chromium). */

import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';

export default defineConfig({
	plugins: [sveltekit()],
	server: { fs: { allow: ['graph'] } }
});
