/** What lies behind the marks of an SVG, sectors and lines, and how a part of the picture leads somewhere. */

import type { Item, SectorItem } from '../drawing/drawing.ts';
import { element, short } from './markup.ts';
import { type LinkTargets, paintLines } from './svg-lines.ts';

/** Of marks, and of lines where these lead somewhere. */
export interface Links extends LinkTargets {
	/** Of lines, in a picture of its own size; absent where they lead nowhere. */
	lines?: LinkTargets;
	/** Pixels around the middle of a mark that are its own to a pointer, where the mark is smaller. */
	reach?: number;
}

/** What stands for a node, with where it leads. */
export function led(id: string, content: string, links: Links | undefined): string {
	const href = links?.hrefOf(id);
	if (links === undefined || href === undefined) return element('g', { 'data-id': id }, content);
	const tabindex = links.stopsAt(id) ? undefined : '-1';
	return element('a', { 'data-id': id, href, 'aria-label': links.nameOf(id), tabindex }, content);
}

/** Sectors and lines: they lie behind everything else, and are stretched as their window is. */
export function paintBehind(items: readonly Item[], isStretched: boolean, links?: Links): string {
	const effect = isStretched ? 'non-scaling-stroke' : undefined;
	const sectors = alike(items.flatMap((item) => (item.kind === 'sector' ? [item] : []))).map((some) =>
		paintSectors(some, effect, links)
	);
	return (
		sectors.join('') +
		paintLines(
			items.flatMap((item) => (item.kind === 'line' ? [item] : [])),
			effect
		)
	);
}

/** Neighbours of {@link SectorItem}.bulk that look alike together, all others by themselves. */
function alike(sectors: readonly SectorItem[]): [SectorItem, ...SectorItem[]][] {
	const groups: [SectorItem, ...SectorItem[]][] = [];
	for (const sector of sectors) {
		const last = groups.at(-1);
		const isAlike =
			last?.[0].bulk &&
			sector.bulk &&
			(['fill', 'line', 'dashed', 'width'] as const).every((key) => last[0][key] === sector[key]);
		if (last && isAlike) last.push(sector);
		else groups.push([sector]);
	}
	return groups;
}

/** One path for sectors that look alike. */
function paintSectors(
	[first, ...others]: readonly [SectorItem, ...SectorItem[]],
	effect: string | undefined,
	links: Links | undefined
): string {
	const { id, fill, line, dashed, width, pointed } = first;
	const d = [first, ...others].map(sectorPath).join('');
	const dashes = dashed ? '4 4' : undefined;
	const look = { fill, stroke: line, 'stroke-width': width, 'stroke-dasharray': dashes, 'vector-effect': effect };
	const painted = element('path', { d, ...look });
	return pointed ? led(id, painted, links) : painted;
}

function sectorPath({ middle, outer, inner, from, to }: SectorItem): string {
	const isLarge = to - from > Math.PI ? 1 : 0;
	const at = (angle: number, radii: typeof outer) =>
		`${short(middle.x + Math.cos(angle) * radii.x)} ${short(middle.y + Math.sin(angle) * radii.y)}`;
	const arc = (radii: typeof outer, sweep: 0 | 1, angle: number) =>
		`A${short(radii.x)} ${short(radii.y)} 0 ${isLarge} ${sweep} ${at(angle, radii)}`;
	return `M${at(from, outer)}${arc(outer, 1, to)}L${at(to, inner)}${arc(inner, 0, from)}Z`;
}
