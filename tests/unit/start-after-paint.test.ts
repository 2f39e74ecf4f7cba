/** What becomes of the framework's start-up script, so that a page is painted before its scripts are asked for. */

import { runInNewContext } from 'node:vm';
import { expect, it, vi } from 'vitest';
import { startAfterPaint } from '../../src/lib/server/start-after-paint.ts';

/** As the framework writes it. */
const PAGE = `<p>Text</p><script>
	const element = document.currentScript.parentElement;

	Promise.all([
		import("./_app/start.js"),
		import("./_app/app.js")
	]).then(([kit, app]) => {
		kit.start(app, element, { data: ["Promise.all([])"] });
	});
</script>`;

it('asks for no script until a frame was made, then for all at once, and starts', async () => {
	const page = startAfterPaint(PAGE, ['./_app/start.js', './_app/page.js']);
	const code = page.slice(page.indexOf('<script>') + 8, page.indexOf('</script>'));
	const happened: string[] = [];
	const frames: (() => void)[] = [];
	runInNewContext(code.replaceAll('import(', 'ask('), {
		document: {
			currentScript: { parentElement: {} },
			createElement: () => ({}),
			head: { append: ({ href }: { href: string }) => happened.push(href) }
		},
		requestAnimationFrame: (frame: () => void) => frames.push(frame),
		setTimeout: (task: () => void, delay?: number) => {
			if (delay === undefined) task();
		},
		ask: (script: string) => {
			happened.push(script);
			return { start: () => happened.push('started') };
		}
	});
	expect(happened).toEqual([]);
	for (const frame of frames) frame();
	await vi.waitUntil(() => happened.includes('started'));
	expect(happened).toEqual(['./_app/start.js', './_app/page.js', './_app/start.js', './_app/app.js', 'started']);
});

it('leaves a page alone that has no such script', () => {
	expect(startAfterPaint('<p>Promise.all([])</p>', ['./_app/start.js'])).toBe('<p>Promise.all([])</p>');
});
