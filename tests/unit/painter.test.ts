/** The thread that paints: one thing after the other, what waits too long is refused, and what breaks it breaks nothing else. */

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isGraphError } from '../../graph/model/errors.ts';
import type { Painter } from '../../graph/paint/painter.ts';
import { decodePng } from '../browser/pixels.ts';
import { seedPainter } from '../fixtures/carried.ts';

let painter: Painter;
beforeEach(() => {
	painter = seedPainter();
});
afterEach(() => painter.close());

const svg = (content: string) =>
	`<svg xmlns="http://www.w3.org/2000/svg" width="100" height="50" viewBox="0 0 100 50">${content}</svg>`;

describe('the painter', () => {
	it('makes a PNG as wide as asked, with letters', async () => {
		const text = '<text x="5" y="30" font-size="20" font-family="Source Sans 3 ExtraLight" fill="#000">Mod æøå</text>';
		const [plain, written] = await Promise.all(
			['', text].map((content) =>
				painter.paint({ kind: 'png', svg: svg(`<rect width="100" height="50" fill="#fff"/>${content}`), width: 300 })
			)
		);
		const picture = decodePng(Buffer.from(written ?? new Uint8Array()));
		expect([picture.width, picture.height]).toEqual([300, 150]);
		expect((written?.length ?? 0) > (plain?.length ?? 0)).toBe(true);
	});

	it('refuses what would wait too long, in words, and paints the rest', async () => {
		const asked = Array.from({ length: 40 }, () => painter.paint({ kind: 'png', svg: svg(''), width: 100 }));
		const told = await Promise.allSettled(asked);
		const refused = told.flatMap((one) => (one.status === 'rejected' ? [one.reason as unknown] : []));
		expect([told.length - refused.length, refused.length]).toEqual([24, 16]);
		expect(refused.every((reason) => isGraphError(reason) && reason.code === 'busy')).toBe(true);
		await expect(painter.paint({ kind: 'png', svg: svg(''), width: 100 })).resolves.toBeInstanceOf(Uint8Array);
	});

	it('goes on after something that it cannot paint', async () => {
		await expect(painter.paint({ kind: 'png', svg: '<svg', width: 100 })).rejects.toThrow(/could not be painted/);
		await expect(painter.paint({ kind: 'png', svg: svg(''), width: 100 })).resolves.toBeInstanceOf(Uint8Array);
	});

	it('leaves nothing waiting when it is closed', async () => {
		const asked = painter.paint({ kind: 'png', svg: svg(''), width: 100 });
		const told = expect(asked).rejects.toThrow(/has ended/);
		await painter.close();
		await told;
	});
});
