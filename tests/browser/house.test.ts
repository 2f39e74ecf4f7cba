/** The ground the other browser tests stand on: the app answers, the browser can draw, and the harness sees what it must see. */

import { describe, expect, it } from 'vitest';
import { axeViolations, openPage, pixels } from './harness.ts';
import { colourAt, decodePng, inkShare, pixelsLike } from './pixels.ts';

/** Any file of the app will do for a page that the tests fill themselves. */
const EMPTY_PAGE = '/api/health';

describe('the browser harness', () => {
	it('opens the app without a console error or a request to elsewhere', async () => {
		const { status, page } = await openPage('/');
		expect(status).toBe(200);
		await expect(page.title()).resolves.toMatch(/Sammenhæng/);
	});

	it('has a browser that can draw by WebGL 2', async () => {
		const { page } = await openPage(EMPTY_PAGE, { drawn: false });
		const version = await page.evaluate(() => {
			const gl = document.createElement('canvas').getContext('webgl2');
			return gl && String(gl.getParameter(gl.VERSION));
		});
		expect(version).toMatch(/WebGL 2/);
	});

	it('can take WebGL away', async () => {
		const { page } = await openPage(EMPTY_PAGE, { withoutWebGL: true });
		expect(await page.evaluate(() => document.createElement('canvas').getContext('webgl2'))).toBeNull();
		expect(await page.evaluate(() => document.createElement('canvas').getContext('2d'))).not.toBeNull();
	});

	it('sees errors on the console, faults in scripts and requests to elsewhere', async () => {
		const opened = await openPage(EMPTY_PAGE, { drawn: false });
		await opened.page.evaluate(async () => {
			console.error('told to the console');
			setTimeout(() => {
				throw new Error('thrown by a script');
			});
			await fetch('http://elsewhere.invalid/').catch(() => undefined);
		});
		await expect.poll(() => opened.consoleErrors.join('\n')).toMatch(/thrown by a script/);
		expect(opened.consoleErrors.join('\n')).toMatch(/told to the console/);
		expect(opened.foreignRequests).toEqual(['http://elsewhere.invalid/']);
		// Seen is what this test wants; the check after each test must not see it again.
		opened.consoleErrors.length = 0;
		opened.foreignRequests.length = 0;
	});

	it('reads pixels as they are on the screen', async () => {
		const { page } = await openPage(EMPTY_PAGE, { drawn: false, viewport: { width: 60, height: 40 } });
		await page.setContent(
			'<body style="margin:0;background:#ffffff"><div style="width:30px;height:20px;background:#c04020"></div>'
		);
		const picture = await pixels(page);
		expect([picture.width, picture.height]).toEqual([60, 40]);
		expect(colourAt(picture, 10, 10)).toBe('#c04020');
		expect(colourAt(picture, 40, 30)).toBe('#ffffff');
		expect(pixelsLike(picture, '#c04020')).toBe(600);
		expect(inkShare(picture)).toBeCloseTo(0.25);
	});

	it('reads the PNG that a canvas saves, with all its colours', async () => {
		const { page } = await openPage(EMPTY_PAGE, { drawn: false });
		const [encoded, expected] = await page.evaluate(() => {
			const canvas = document.createElement('canvas');
			canvas.width = canvas.height = 64;
			const pen = canvas.getContext('2d');
			if (!pen) throw new Error('no canvas');
			const ramp = pen.createLinearGradient(0, 0, 64, 64);
			ramp.addColorStop(0, '#123456');
			ramp.addColorStop(1, '#fedcba');
			pen.fillStyle = ramp;
			pen.fillRect(0, 0, 64, 64);
			return [canvas.toDataURL('image/png').split(',')[1] ?? '', [...pen.getImageData(0, 0, 64, 64).data]] as const;
		});
		expect([...decodePng(Buffer.from(encoded, 'base64')).data]).toEqual(expected);
	});

	it('finds what axe finds', async () => {
		const { page } = await openPage(EMPTY_PAGE, { drawn: false });
		await page.setContent('<html lang="da"><title>t</title><main><h1>t</h1><button></button></main>');
		expect(await axeViolations(page)).toEqual([expect.stringMatching(/^button-name/)]);
	});
});
