/** A picture in SVG as a PNG. It takes a fifth of a second or more, so that a server does it in a thread of its own. */

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { readFontFiles } from './font-files.ts';

let ready: Promise<Uint8Array[]> | undefined;

/** Reads the painter and its letters once. */
async function prepare(): Promise<Uint8Array[]> {
	const { resolve } = createRequire(import.meta.url);
	await initWasm(readFileSync(resolve('@resvg/resvg-wasm/index_bg.wasm')));
	return readFontFiles().map(({ bytes }) => bytes);
}

/** @param width pixels; the height follows */
export async function rasterOf(svg: string, width: number): Promise<Uint8Array> {
	const fontBuffers = await (ready ??= prepare());
	const painter = new Resvg(svg, {
		fitTo: { mode: 'width', value: width },
		font: {
			fontBuffers,
			defaultFontFamily: 'Source Sans 3',
			sansSerifFamily: 'Source Sans 3',
			serifFamily: 'Source Serif 4'
		}
	});
	const image = painter.render();
	const png = image.asPng();
	image.free();
	painter.free();
	return png;
}
