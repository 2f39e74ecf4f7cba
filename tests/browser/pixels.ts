/** Reads pictures pixel by pixel: PNG as Chromium writes it (8 bits a channel, not interlaced), after the PNG specification, third edition. */

import { inflateSync } from 'node:zlib';

export interface Picture {
	width: number;
	height: number;
	/** Red, green, blue, alpha, row by row, 0 to 255. */
	data: Uint8Array;
}

/** Channels by PNG colour type. */
const CHANNELS: Record<number, number> = { 0: 1, 2: 3, 4: 2, 6: 4 };

/** @throws when the bytes are no PNG of this kind. */
export function decodePng(bytes: Buffer): Picture {
	if (bytes.toString('latin1', 1, 4) !== 'PNG') throw new Error('These bytes are no PNG.');
	const width = bytes.readUInt32BE(16);
	const height = bytes.readUInt32BE(20);
	const channels = CHANNELS[bytes.readUInt8(25)];
	if (bytes.readUInt8(24) !== 8 || channels === undefined || bytes.readUInt8(28) !== 0) {
		throw new Error('Only PNG with 8 bits a channel, without palette and interlacing, can be read.');
	}
	const parts: Buffer[] = [];
	for (let at = 8; at < bytes.length;) {
		const length = bytes.readUInt32BE(at);
		if (bytes.toString('latin1', at + 4, at + 8) === 'IDAT') parts.push(bytes.subarray(at + 8, at + 8 + length));
		at += length + 12;
	}
	const rows = unfilter(inflateSync(Buffer.concat(parts)), width * channels, height, channels);
	return { width, height, data: toRgba(rows, channels) };
}

/** Undoes the prediction of each byte from its neighbours (PNG specification, section 9). Millions of them: plain arithmetic only. */
function unfilter(raw: Uint8Array, stride: number, height: number, channels: number): Uint8Array {
	const out = new Uint8Array(stride * height);
	for (let row = 0; row < height; row++) {
		const filter = raw[row * (stride + 1)] ?? 0;
		for (let column = 0; column < stride; column++) {
			const at = row * stride + column;
			const left = column >= channels ? (out[at - channels] ?? 0) : 0;
			const up = row > 0 ? (out[at - stride] ?? 0) : 0;
			let predicted = 0;
			if (filter === 1) predicted = left;
			else if (filter === 2) predicted = up;
			else if (filter === 3) predicted = (left + up) >> 1;
			else if (filter === 4) {
				const corner = row > 0 && column >= channels ? (out[at - stride - channels] ?? 0) : 0;
				predicted = nearest(left, up, corner);
			}
			out[at] = (raw[row * (stride + 1) + 1 + column] ?? 0) + predicted;
		}
	}
	return out;
}

/** Paeth's predictor: the neighbour nearest to left + up - corner, in this order when two are. */
function nearest(left: number, up: number, corner: number): number {
	const byLeft = Math.abs(up - corner);
	const byUp = Math.abs(left - corner);
	const byCorner = Math.abs(left + up - 2 * corner);
	if (byLeft <= byUp && byLeft <= byCorner) return left;
	return byUp <= byCorner ? up : corner;
}

function toRgba(rows: Uint8Array, channels: number): Uint8Array {
	const count = rows.length / channels;
	const data = new Uint8Array(count * 4);
	for (let pixel = 0; pixel < count; pixel++) {
		const from = pixel * channels;
		const grey = channels < 3;
		const red = rows[from] ?? 0;
		data[pixel * 4] = red;
		data[pixel * 4 + 1] = grey ? red : (rows[from + 1] ?? 0);
		data[pixel * 4 + 2] = grey ? red : (rows[from + 2] ?? 0);
		data[pixel * 4 + 3] = channels % 2 === 0 ? (rows[from + channels - 1] ?? 0) : 255;
	}
	return data;
}

/** The colour at a place, as `#rrggbb`. */
export function colourAt(picture: Picture, x: number, y: number): string {
	const at = (Math.round(y) * picture.width + Math.round(x)) * 4;
	return `#${Buffer.from(picture.data.subarray(at, at + 3)).toString('hex')}`;
}

/** How many pixels have each colour, the most frequent first. */
export function colours({ data }: Picture): [colour: string, pixels: number][] {
	const counts = new Map<number, number>();
	for (let at = 0; at < data.length; at += 4) {
		const key = ((data[at] ?? 0) << 16) | ((data[at + 1] ?? 0) << 8) | (data[at + 2] ?? 0);
		counts.set(key, (counts.get(key) ?? 0) + 1);
	}
	return [...counts]
		.sort((a, b) => b[1] - a[1] || a[0] - b[0])
		.map(([key, pixels]) => [`#${key.toString(16).padStart(6, '0')}`, pixels]);
}

/** Share of the pixels, 0 to 1, that are not of the most frequent colour: what is drawn on the ground. */
export function inkShare(picture: Picture): number {
	const [ground] = colours(picture);
	return ground ? 1 - ground[1] / (picture.width * picture.height) : 0;
}

/** Pixels within `tolerance` (0 to 255, each channel) of a colour `#rrggbb`. */
export function pixelsLike(picture: Picture, colour: string, tolerance = 12): number {
	const [red = 0, green = 0, blue = 0] = Buffer.from(colour.slice(1), 'hex');
	const { data } = picture;
	let found = 0;
	for (let at = 0; at < data.length; at += 4) {
		if (
			Math.abs((data[at] ?? 0) - red) <= tolerance &&
			Math.abs((data[at + 1] ?? 0) - green) <= tolerance &&
			Math.abs((data[at + 2] ?? 0) - blue) <= tolerance
		) {
			found++;
		}
	}
	return found;
}

/**
 * Share of the pixels, 0 to 1, that differ between two pictures of one size by more than `tolerance` (0 to 255) in a
 * channel; 1 when the sizes differ.
 */
export function differingShare(one: Picture, other: Picture, tolerance = 0): number {
	if (one.width !== other.width || one.height !== other.height) return 1;
	const apart = (at: number) => Math.abs((one.data[at] ?? 0) - (other.data[at] ?? 0)) > tolerance;
	let differing = 0;
	for (let at = 0; at < one.data.length; at += 4) if (apart(at) || apart(at + 1) || apart(at + 2)) differing++;
	return differing / (one.width * one.height);
}
