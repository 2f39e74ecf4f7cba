/** A ring of many municipalities as it is drawn: a part for each, its name beside it where it has room, and what all of them say in the middle. */

import type { Arc, Ring, Scene, SceneNode, Wedge } from '../scene/scene.ts';
import type { Measure, Point, SectorItem, TextItem } from './drawing.ts';
import { LINE_HEIGHT } from './drawing.ts';
import type { Emphasis } from './emphasis.ts';
import type { Projection, Size } from './framing.ts';
import { sectorLook } from './look.ts';
import type { Rectangle } from './occupied.ts';
import { heatOf, type Palette } from './palette.ts';
import type { PictureWords } from './words.ts';
import { longestBeginning } from './wrap.ts';
import { breakLines } from './labels.ts';

/** Pixels that a part takes along the ring before municipalities are drawn one by one, and the most that parts two of them. */
const APART = 4;
const GAP = 1;
/** Pixels of the line round one that is pointed at or chosen. */
const MARKED = 3;
/** Type sizes relative to body text. */
const SCALE = { name: 0.75, middle: 0.84 };
/** Pixels: from a part to its name, from a name to what it must keep clear of, and the least room that is worth a name. */
const NAME = { gap: 5, clear: 4, least: 28 };
/** Share of the inside that the words in the middle may fill. */
const INSIDE = 0.8;
const DEGREES = 180 / Math.PI;

export interface RingPicture {
	scene: Scene;
	emphasis: Emphasis;
	palette: Palette;
	words: PictureWords;
	textSize: number;
}

type WedgeNode = SceneNode & { wedge: Wedge };

function hasWedge(node: SceneNode): node is WedgeNode {
	return node.wedge !== undefined;
}

function wedgesOf({ nodes }: Scene): WedgeNode[] {
	return nodes.filter(hasWedge);
}

/** The parts of the ring; those that are pointed at or chosen come last, with a line round them. */
export function drawRing(
	{ scene, emphasis, palette }: Omit<RingPicture, 'words' | 'textSize'>,
	projection: Projection
): SectorItem[] {
	const { ring } = scene;
	if (!ring || emphasis.hidden.has('Municipality')) return [];
	const wedges = wedgesOf(scene);
	const isApart = !ring.bins || pitchOf(ring, wedges.length) * projection.unit.y >= APART;
	const item = (id: string, arc: Arc): SectorItem => part(id, arc, ring, palette, projection);
	const parts: SectorItem[] = isApart
		? wedges.map(({ id, wedge }): SectorItem => ({ ...item(id, wedge), pointed: true }))
		: (ring.bins?.slices ?? []).map((arc, place): SectorItem => ({ ...item(`bin-${place}`, arc), bulk: true }));
	const marked = wedges.filter(({ id }) => emphasis.ringed.has(id) || emphasis.hovered === id);
	return [
		...parts,
		...marked.map(({ id, wedge }): SectorItem => ({
			...item(id, wedge),
			line: palette.ring,
			width: MARKED,
			dashed: false,
			pointed: true
		}))
	];
}

function part(id: string, arc: Arc, ring: Ring, palette: Palette, { at, unit }: Projection): SectorItem {
	const radii = (radius: number): Point => ({ x: radius * unit.x, y: radius * unit.y });
	const length = (arc.to - arc.from) * ring.inner * unit.y;
	const gap = Math.min(GAP, length / 6) / 2 / (ring.inner * unit.y);
	const look =
		arc.step === undefined
			? sectorLook({ silence: arc.reason && { reason: arc.reason } }, palette)
			: { fill: heatOf(palette)[arc.step] ?? palette.ink, line: palette.paper, dashed: false };
	return {
		kind: 'sector',
		id,
		middle: at({ x: 0, y: 0 }),
		outer: radii(outerOf(arc, ring)),
		inner: radii(ring.inner),
		// A page's angles run clockwise.
		from: -(arc.to - gap),
		to: -(arc.from + gap),
		...look,
		// A line would be all that is seen of a thin part.
		width: arc.step === undefined ? 1 : Math.min(1, length / 8)
	};
}

function outerOf({ step }: Arc, ring: Ring): number {
	return step === undefined ? ring.silent : (ring.outer[step] ?? ring.silent);
}

/** Scene units along the inner edge from one municipality to the next. */
function pitchOf({ inner }: Ring, wedges: number): number {
	return (2 * Math.PI * inner) / Math.max(1, wedges);
}

/** The municipality whose part is at a place of the window, a little beyond its end too: short parts stay easy to point at. */
export function wedgeAt(scene: Scene, { at, unit }: Pick<Projection, 'at' | 'unit'>, point: Point): string | undefined {
	const { ring } = scene;
	if (!ring) return undefined;
	const middle = at({ x: 0, y: 0 });
	const [x, y] = [(point.x - middle.x) / unit.x, (middle.y - point.y) / unit.y];
	const radius = Math.hypot(x, y);
	if (radius < ring.inner || radius > (ring.outer.at(-1) ?? 0)) return undefined;
	const angle = Math.atan2(y, x);
	const turns = [angle, angle - 2 * Math.PI, angle + 2 * Math.PI];
	return wedgesOf(scene).find(({ wedge }) => turns.some((turn) => turn >= wedge.from && turn < wedge.to))?.id;
}

/** Names beside the parts, turned as these are: of as many as have room at equal distances, and of those pointed at or chosen. */
export function ringNames(picture: RingPicture, projection: Projection, size: Size, measure: Measure): TextItem[] {
	const { scene, emphasis, palette, textSize } = picture;
	const { ring } = scene;
	if (!ring || emphasis.hidden.has('Municipality')) return [];
	const wedges = wedgesOf(scene);
	const type = Math.max(10, Math.round(textSize * SCALE.name));
	const radius = (ring.silent + NAME.gap / projection.unit.y) * projection.unit.y;
	const pitch = (2 * Math.PI * radius) / Math.max(1, wedges.length);
	const every = Math.max(1, Math.ceil((type * LINE_HEIGHT) / pitch));
	const isMarked = ({ id }: SceneNode) => emphasis.ringed.has(id) || emphasis.hovered === id;
	const forced = wedges.flatMap((node, place) => (isMarked(node) ? [place] : []));
	const apart = (a: number, b: number) => Math.min(Math.abs(a - b), wedges.length - Math.abs(a - b));
	const edges = edgesOf(scene, projection, size);
	// The last of a round that does not come out even would stand too near the first.
	const last = wedges.length - every;
	return wedges.flatMap((node, place): TextItem[] => {
		const isNamed = place % every === 0 && place <= last && forced.every((other) => apart(place, other) >= every);
		if (!isNamed && !forced.includes(place)) return [];
		// Letters are higher than a thin part is wide: the name begins beyond all the parts that it lies beside.
		const beside = around(wedges, place, Math.ceil(type / 2 / pitch));
		const end = Math.max(...beside.map(({ wedge }) => outerOf(wedge, ring)));
		return nameBeside(node, end, { projection, edges, type, measure, palette, bold: isMarked(node) });
	});
}

/** What names may fill: the window, as far as the row of related concepts. */
function edgesOf({ related }: Scene, { at, placeOf, isTall }: Projection, { width, height }: Size): Rectangle {
	const begin = related && at(placeOf(related));
	return {
		left: NAME.clear,
		top: NAME.clear,
		right: (begin && !isTall ? Math.min(width, begin.x - 2 * NAME.clear) : width) - NAME.clear,
		bottom: (begin && isTall ? Math.min(height, begin.y - 4 * NAME.clear) : height) - NAME.clear
	};
}

/** The one at a place of a round, with so many on either side. */
function around<T>(all: readonly T[], place: number, reach: number): T[] {
	const steps = Array.from({ length: Math.min(all.length, 2 * reach + 1) }, (_, step) => step - reach);
	return steps.flatMap((step) => all.at((place + step) % all.length) ?? []);
}

interface Beside {
	projection: Projection;
	edges: Rectangle;
	type: number;
	measure: Measure;
	palette: Palette;
	bold: boolean;
}

/** `end` is the radius, in scene units, beyond which it stands. */
function nameBeside({ id, label, wedge }: WedgeNode, end: number, beside: Beside): TextItem[] {
	const { projection, edges, type, measure, palette, bold } = beside;
	const angle = (wedge.from + wedge.to) / 2;
	const outwards = { x: Math.cos(angle), y: -Math.sin(angle) };
	const middle = projection.at({ x: 0, y: 0 });
	const from = end * projection.unit.y + NAME.gap;
	const start = { x: middle.x + outwards.x * from, y: middle.y + outwards.y * from };
	const room = roomTo(edges, start, outwards);
	const fits = (text: string) => measure(text, type, bold) <= room;
	if (room < NAME.least) return [];
	const text = fits(label) ? label : `${longestBeginning(label, (begin) => fits(`${begin}…`))}…`;
	if (!fits(text)) return [];
	// On the left half a name reads towards the ring, so that none stands on its head.
	const isLeft = outwards.x < -1e-6;
	const turn = -angle * DEGREES + (isLeft ? 180 : 0);
	// The middle of the letters, and not their baseline, lies on the ray.
	const down = type * 0.34;
	const across = { x: -Math.sin(turn / DEGREES) * down, y: Math.cos(turn / DEGREES) * down };
	const at = { x: start.x + across.x, y: start.y + across.y };
	return [
		{
			kind: 'text',
			id,
			lines: [{ text, ...at }],
			align: isLeft ? 'right' : 'left',
			size: type,
			bold,
			face: 'sans',
			color: wedge.step === undefined && !bold ? palette.muted : palette.ink,
			turn: ((turn + 540) % 360) - 180,
			halo: palette.paper
		}
	];
}

/** Pixels from a place to the first edge in a direction; 0 or less outside. */
function roomTo({ left, right, top, bottom }: Rectangle, { x, y }: Point, towards: Point): number {
	if (x < left || x > right || y < top || y > bottom) return 0;
	const along = (at: number, step: number, low: number, high: number) =>
		step > 1e-9 ? (high - at) / step : step < -1e-9 ? (low - at) / step : Infinity;
	return Math.min(along(x, towards.x, left, right), along(y, towards.y, top, bottom));
}

/** What stands below the concept in the middle, and the room it takes; empty where statements are drawn there. */
export function ringMiddle(picture: RingPicture, projection: Projection, measure: Measure): TextItem[] {
	const { scene, palette, words, textSize, emphasis } = picture;
	const { ring } = scene;
	if (!ring || emphasis.hidden.has('Concept') || scene.nodes.some(({ sector }) => sector !== undefined)) return [];
	const size = Math.round(textSize * SCALE.middle);
	const focus = scene.nodes.find(({ id }) => id === scene.key);
	const middle = projection.at(focus ?? { x: 0, y: 0 });
	const room = 2 * ring.inner * projection.unit.y * INSIDE;
	const all = scene.nodes.filter(hasWedge).length;
	const lines = words
		.inTheMiddle({ ...ring, all })
		.flatMap((text) => breakLines({ text, size, bold: false, maxWidth: room }, measure));
	// Below the mark and its name, which stands at its foot.
	const top = middle.y + projection.mark(focus?.size ?? 0) + textSize * 1.35 * LINE_HEIGHT + size * LINE_HEIGHT;
	return [
		{
			kind: 'text',
			beside: middle,
			lines: lines.map((text, line) => ({ text, x: middle.x, y: top + line * size * LINE_HEIGHT })),
			align: 'center',
			size,
			bold: false,
			face: 'sans',
			color: palette.muted,
			halo: palette.paper
		}
	];
}

/** What the names of other marks keep clear of: the ring, as squares along it. */
export function coveredByRing({ ring }: Scene, { at, unit }: Projection): Rectangle[] {
	if (!ring) return [];
	const middle = at({ x: 0, y: 0 });
	const outer = (ring.outer.at(-1) ?? ring.silent) * unit.y;
	const inner = ring.inner * unit.y;
	const half = (outer - inner) / 6;
	return [1, 3, 5].flatMap((step) => {
		const radius = inner + step * half;
		const parts = Math.ceil((2 * Math.PI * radius) / Math.max(4, 2 * half));
		return Array.from({ length: parts }, (_, place): Rectangle => {
			const angle = (2 * Math.PI * place) / parts;
			const [x, y] = [middle.x + Math.cos(angle) * radius, middle.y + Math.sin(angle) * radius];
			return { left: x - half, right: x + half, top: y - half, bottom: y + half };
		});
	});
}
