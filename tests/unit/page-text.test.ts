/** What becomes of the framework's page on its way out. */

import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { pageOf } from '../../src/lib/server/page-text.ts';

const POLICY = "default-src 'self'; script-src 'self' 'nonce-a+b/c='";
const PAGE = `<!doctype html><html lang="%lang%" data-theme="%theme%"><p>%lang% å</p><script nonce="a+b/c=">
	Promise.all([
		import("./start.js"),
		import("./app.js")
	]);
</script><p>end</p></html>`;

function answer(text: string, policy = POLICY): Response {
	const headers = { 'content-security-policy': policy, etag: '"of nothing"', 'content-length': '0' };
	return pageOf(new Response('', { status: 404, headers }), text, { language: 'en', theme: 'dark' }, ['./page.js']);
}

it('has its reader’s language and theme, no nonce, and a start that waits for the paint', async () => {
	const page = answer(PAGE);
	const text = await page.text();
	expect(text).toContain('<html lang="en" data-theme="dark"><p>%lang% å</p><script>');
	expect(text).toContain('requestAnimationFrame');
	expect(text).toContain('["./page.js"]');
	expect(text).not.toContain('nonce');
	expect(text.endsWith('<p>end</p></html>')).toBe(true);
	expect([page.status, page.headers.get('etag')]).toEqual([404, null]);
	expect(page.headers.get('content-length')).toBe(String(Buffer.byteLength(text)));
});

it('has a policy that names the script as it is sent', async () => {
	const page = answer(PAGE);
	const [, code = ''] = /<script>([^]*?)<\/script>/.exec(await page.text()) ?? [];
	const hash = createHash('sha256').update(code).digest('base64');
	expect(page.headers.get('content-security-policy')).toBe(`default-src 'self'; script-src 'self' 'sha256-${hash}'`);
});

it('is left as it is where it has no script', async () => {
	const page = answer('<!doctype html><p>text</p>', "default-src 'self'");
	expect(await page.text()).toBe('<!doctype html><p>text</p>');
	expect(page.headers.get('content-security-policy')).toBe("default-src 'self'");
});
