/** Which pages may be in a frame: views whose address asks for it, as the page itself understands it, and no page that changes something. */

import type { RequestEvent } from '@sveltejs/kit';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { readSettings } from '../../src/start/settings.ts';
import { frameCode } from '$lib/embedding/snippet';
import { isFramed, letFrame } from '$lib/server/embedding';

const PAGE = '/(app)/(picture)/(matrix)';

function event(path: string, id = PAGE): RequestEvent {
	return { url: new URL(path, 'https://graph.example'), route: { id } } as unknown as RequestEvent;
}

afterEach(() => vi.unstubAllEnvs());

describe('a page for frames', () => {
	it.each([
		['/?embed=none', true],
		['/?embed=municipality,role&focus=concept:mod', true],
		['/?focus=concept:mod', false],
		['/?embed=', false],
		['/?embed=&embed=role', false],
		[`/?embed=role&q=${'a'.repeat(9000)}`, false]
	])('%s: %s', (path, framed) => {
		expect(isFramed(event(path))).toBe(framed);
	});

	it.each(['/review', '/sign-in', '/stories/[id]/edit', '/views', '/present/[id]', '/api/[query]'])(
		'is never %s',
		(route) => {
			expect(isFramed(event('/x?embed=none', route))).toBe(false);
		}
	);

	it('names the sites of the settings, and none without', () => {
		const headers = () => new Headers({ 'content-security-policy': "default-src 'self'; frame-ancestors 'self'; x y" });
		const bare = headers();
		letFrame(bare);
		expect(bare.get('content-security-policy')).toBe("default-src 'self'; frame-ancestors 'self'; x y");
		vi.stubEnv('EMBED_ORIGINS', 'https://intranet.example, https://*.sharepoint.com/');
		const named = headers();
		letFrame(named);
		expect(named.get('content-security-policy')).toBe(
			"default-src 'self'; frame-ancestors 'self' https://intranet.example https://*.sharepoint.com; x y"
		);
	});

	it.each([
		'*',
		'http://intranet.example',
		'https://a.example/page',
		"https://a.example; script-src 'unsafe-inline'",
		'intranet'
	])('is refused a setting that is no site: %s', (EMBED_ORIGINS) => {
		expect(() => readSettings({ EMBED_ORIGINS }, '/')).toThrow(
			expect.objectContaining({ code: 'bad-usage', subject: 'EMBED_ORIGINS' }) as Error
		);
	});
});

describe('the code of a frame', () => {
	it('has the view with its language and colours, and escapes its title', () => {
		const code = frameCode({
			link: 'https://graph.example/?v=1&focus=concept:mod',
			title: '"><script>',
			facets: ['role'],
			theme: 'dark',
			language: 'da',
			height: 600
		});
		expect(code).toContain(
			'src="https://graph.example/?v=1&amp;focus=concept:mod&amp;embed=role&amp;lang=da&amp;theme=dark"'
		);
		expect(code).toContain('title="&quot;&gt;&lt;script&gt;"');
	});
});
