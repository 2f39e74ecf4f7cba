/** What a reader has chosen for themself: what its cookie holds, and what is made of anything else in it. */

import { describe, expect, it } from 'vitest';
import { ownAppearance, ownAppearanceIn, ownCookie } from '$lib/view/own-appearance';
import { DEFAULT_APPEARANCE, type Appearance } from '$lib/view/view';

const valueOf = (cookie: string) => /^sammenhaeng=([^;]*)/.exec(cookie)?.[1];

describe('a choice of language and theme', () => {
	it.each<Appearance>([
		{ language: 'en', theme: 'dark' },
		{ language: 'da', theme: 'projector' },
		{ language: 'en', theme: 'auto' }
	])('%j comes back from its cookie', (own) => {
		expect(ownAppearance(valueOf(ownCookie(own, '', false)))).toEqual(own);
	});

	it('is kept for a year, sent to this app alone, and holds nothing else', () => {
		const cookie = ownCookie({ language: 'en', theme: 'dark' }, '', true);
		expect(cookie).toBe('sammenhaeng=lang=en&theme=dark; Path=/; Max-Age=31536000; SameSite=Lax; Secure');
	});

	it('of the defaults leaves no cookie', () => {
		expect(ownCookie(DEFAULT_APPEARANCE, '', false)).toBe('sammenhaeng=; Path=/; Max-Age=0; SameSite=Lax');
	});

	it.each([undefined, '', 'lang=de&theme=neon', '%%%', '<script>', 'lang=en.da'])('is the default for %s', (value) => {
		expect(ownAppearance(value)).toEqual(DEFAULT_APPEARANCE);
	});

	it('is found among other cookies', () => {
		const cookies = 'theme=neon; sammenhaeng=lang=en&theme=light; sammenhaeng2=lang=da';
		expect(ownAppearanceIn(cookies)).toEqual({ language: 'en', theme: 'light' });
		expect(ownAppearanceIn('')).toEqual(DEFAULT_APPEARANCE);
	});
});
