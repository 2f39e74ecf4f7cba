/** Drawing with a 2D context: sectors, edges, marks, rings and names. The screen uses it above and below Sigma's layers, a saved picture uses all of it. */

import type { Sector } from '$graph/scene/scene';
import { onRing } from '$graph/layout/geometry';
import { sectorLook } from '$graph/drawing/look';
import type { PlacedLabel } from '$graph/drawing/labels';
import type { Palette } from '$graph/drawing/palette';
import { shapePath, type Shape } from '$graph/drawing/shapes';

/** Scene units to pixels. */
export type Project = (point: { x: number; y: number }) => { x: number; y: number };

export const SANS = "'Source Sans 3 Variable', 'Source Sans 3', system-ui, sans-serif";
export const SERIF = "'Source Serif 4 Variable', 'Source Serif 4', Georgia, serif";

/** Rings between which a sector is shaded, and the angle between two points of its curve. */
const SECTOR_RADII = [0.2, 1.02] as const;
const STEP = Math.PI / 60;
const SECTOR_GAP = 0.012;

export function fontOf(size: number, bold: boolean): string {
	return `${bold ? 600 : 400} ${size}px ${SANS}`;
}

export function paintSectors(
	context: CanvasRenderingContext2D,
	sectors: readonly Sector[],
	project: Project,
	palette: Palette
): void {
	for (const sector of sectors) {
		const from = sector.from + SECTOR_GAP;
		const to = sector.to - SECTOR_GAP;
		const steps = Math.max(2, Math.ceil((to - from) / STEP));
		context.beginPath();
		for (let step = 0; step <= steps; step++) lineTo(from + ((to - from) * step) / steps, SECTOR_RADII[1]);
		for (let step = steps; step >= 0; step--) lineTo(from + ((to - from) * step) / steps, SECTOR_RADII[0]);
		context.closePath();
		const { fill, line, dashed } = sectorLook(sector, palette);
		context.fillStyle = fill;
		context.fill();
		context.setLineDash(dashed ? [4, 4] : []);
		context.strokeStyle = line;
		context.lineWidth = 1;
		context.stroke();
	}
	context.setLineDash([]);

	function lineTo(angle: number, radius: number) {
		const { x, y } = project(onRing(angle, radius));
		context.lineTo(x, y);
	}
}

export interface Line {
	from: { x: number; y: number };
	to: { x: number; y: number };
	width: number;
	color: string;
}

export function paintLines(context: CanvasRenderingContext2D, lines: readonly Line[]): void {
	context.lineCap = 'butt';
	for (const { from, to, width, color } of lines) {
		context.beginPath();
		context.moveTo(from.x, from.y);
		context.lineTo(to.x, to.y);
		context.lineWidth = width;
		context.strokeStyle = color;
		context.stroke();
	}
}

export interface Mark {
	x: number;
	y: number;
	radius: number;
	shape: Shape;
	color: string;
	ringed: boolean;
}

const PATHS = new Map<Shape, Path2D>();

export function paintMark(context: CanvasRenderingContext2D, mark: Mark): void {
	const path = PATHS.get(mark.shape) ?? new Path2D(shapePath(mark.shape));
	PATHS.set(mark.shape, path);
	context.save();
	context.translate(mark.x, mark.y);
	context.scale(mark.radius, mark.radius);
	context.fillStyle = mark.color;
	context.fill(path);
	context.restore();
}

/** The ring that shows what is selected; never colour alone. */
export function paintRing(context: CanvasRenderingContext2D, mark: Mark, palette: Palette): void {
	context.beginPath();
	context.arc(mark.x, mark.y, mark.radius + 4, 0, 2 * Math.PI);
	context.lineWidth = 2;
	context.strokeStyle = palette.ring;
	context.stroke();
}

/** Names with a border of paper, so that a line behind them does not disturb reading. */
export function paintLabels(context: CanvasRenderingContext2D, labels: readonly PlacedLabel[], palette: Palette): void {
	context.textBaseline = 'alphabetic';
	context.lineJoin = 'round';
	for (const label of labels) {
		context.font = fontOf(label.size, label.bold);
		context.textAlign = label.align;
		label.lines.forEach((line, index) => {
			const y = label.baseline + index * label.size * 1.18;
			context.lineWidth = 4;
			context.strokeStyle = palette.paper;
			context.strokeText(line, label.left, y);
			context.fillStyle = label.color;
			context.fillText(line, label.left, y);
		});
	}
}
