/** Starts the page of a file: reads what it carries, shows what stands in its address, and takes the place of the plain text. */

import { mount } from 'svelte';
import { carriedFile, carriedStore } from './carried';
import OfflinePage from './OfflinePage.svelte';
import { pageData } from './page-data';
import { beginRouter, Router } from './router.svelte';

const file = await carriedFile();
const own = { language: file.language, theme: file.theme };
const router = beginRouter(
	new Router(file.home, file.address, async (place) => pageData(await carriedStore(), place, own))
);
await router.start();
const target = document.getElementById('app');
if (target) {
	target.replaceChildren();
	mount(OfflinePage, { target, props: { router, file } });
	performance.mark('page-alive');
}
