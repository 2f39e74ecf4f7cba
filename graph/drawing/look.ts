/** From a scene's node or edge to what is drawn: pure, so that a repaint needs no re-indexing and a saved picture looks like the screen. */

import type { Silence } from '../analysis/silence.ts';
import type { Field, PairClaim, SceneEdge, SceneNode, Sector } from '../scene/scene.ts';
import type { Emphasis } from './emphasis.ts';
import type { Palette } from './palette.ts';
import { HOLLOW, shapeOf, type Shape } from './shapes.ts';

export interface NodeLook {
	color: string;
	shape: Shape;
	hidden: boolean;
	dimmed: boolean;
	/** Selected: a ring shows it, never colour alone. */
	ringed: boolean;
	/** Under the pointer, or where the keyboard stands. */
	pointed: boolean;
	zIndex: number;
}

export function nodeLook(
	node: Pick<SceneNode, 'id' | 'type' | 'mark' | 'hollow' | 'shares'>,
	emphasis: Emphasis,
	palette: Palette
): NodeLook {
	const dimmed = emphasis.lit !== undefined && !emphasis.lit.has(node.id);
	return {
		// Beneath fields a mark is ground, which keeps lines from showing between them.
		color: node.shares
			? palette.paper
			: dimmed
				? palette.dimmed
				: node.hollow
					? palette.muted
					: palette.node[node.type],
		shape: node.hollow ? HOLLOW : shapeOf(node.type, node.mark),
		hidden: emphasis.hidden.has(node.type),
		dimmed,
		ringed: emphasis.ringed.has(node.id),
		pointed: emphasis.hovered === node.id,
		zIndex: dimmed ? 0 : 1
	};
}

export interface EdgeLook {
	color: string;
	hidden: boolean;
	zIndex: number;
	/** Of a concept map: the two keep apart, or go together less. */
	dashed?: true;
}

/**
 * An edge is lit when both its ends are, and one of them is the cause. Where marks carry the shares, other edges are not
 * drawn meanwhile, and of several causes those alone that lie between them.
 */
export function edgeLook(
	edge: Pick<SceneEdge, 'source' | 'target' | 'atRest' | 'claim'> & { id?: string },
	emphasis: Emphasis,
	palette: Palette
): EdgeLook {
	if (edge.id !== undefined && edge.id === emphasis.link) return { color: palette.edgeLit, hidden: false, zIndex: 1 };
	if (edge.claim === undefined) return plainEdgeLook(edge, emphasis, palette);
	const { hidden, zIndex } = plainEdgeLook(edge, emphasis, palette);
	return { hidden, zIndex, ...claimLook(edge.claim, palette) };
}

/** What is sure is the darker line, and what keeps apart a dashed one: no look is told by its colour alone. */
function claimLook({ says, sure }: PairClaim, palette: Palette): Pick<EdgeLook, 'color' | 'dashed'> {
	if (says === 'apart' || says === 'less') return { color: palette.node.Municipality, dashed: true };
	if (says === 'more') return { color: palette.edgeLit };
	return { color: sure ? palette.muted : palette.edge };
}

function plainEdgeLook(
	edge: Pick<SceneEdge, 'source' | 'target' | 'atRest'>,
	emphasis: Emphasis,
	palette: Palette
): EdgeLook {
	const isSparing = edge.atRest !== undefined;
	if (!emphasis.lit) return { color: palette.edge, hidden: isSparing && !edge.atRest, zIndex: 0 };
	const isCause = (id: string) => id === emphasis.hovered || (!emphasis.hovered && emphasis.ringed.has(id));
	const bothLit = emphasis.lit.has(edge.source) && emphasis.lit.has(edge.target);
	const isLit = bothLit && (isCause(edge.source) || isCause(edge.target));
	if (isSparing && !(isLit && emphasis.joins(edge.source, edge.target)))
		return { color: palette.dimmedEdge, hidden: true, zIndex: 0 };
	if (isLit) return { color: palette.edgeLit, hidden: false, zIndex: 1 };
	return { color: bothLit ? palette.edge : palette.dimmedEdge, hidden: false, zIndex: 0 };
}

/**
 * A share is filled, what is not within the filters is grey, and what is never mentioned is a dashed outline. Where
 * organisations are pointed at or chosen, the fields towards others step back, but for those of a mark that is so itself.
 */
export function fieldLook(
	{ id, silence }: Pick<Field, 'id' | 'silence'>,
	mark: Pick<NodeLook, 'dimmed' | 'ringed' | 'pointed'>,
	emphasis: Emphasis,
	palette: Palette
): SectorLook {
	const isPicked = emphasis.hovered !== undefined || emphasis.ringed.size > 0;
	const isOther = isPicked && !mark.ringed && !mark.pointed && emphasis.lit?.has(id) === false;
	const dimmed = mark.dimmed || isOther;
	const outline = (fill: string, line: string, dashed: boolean) => ({
		fill,
		line: dimmed ? palette.dimmed : line,
		dashed
	});
	if (silence === 'never') return outline(palette.paper, palette.sectorLine, true);
	if (silence === 'filtered') return outline(palette.sectorHidden, palette.edge, false);
	return { fill: dimmed ? palette.dimmed : palette.node.Concept, line: palette.paper, dashed: false };
}

export interface SectorLook {
	fill: string;
	line: string;
	dashed: boolean;
}

/** Each silence has its own look, also where colours cannot be told apart: a dashed sector, a filled one, an empty one. */
export function sectorLook(
	{ silence }: { silence: Pick<Silence, 'reason'> | undefined },
	palette: Palette
): SectorLook {
	switch (silence?.reason) {
		case undefined:
			return { fill: palette.sector, line: palette.edge, dashed: false };
		case 'never':
			return { fill: palette.sectorEmpty, line: palette.sectorLine, dashed: true };
		case 'hidden':
			return { fill: palette.sectorHidden, line: palette.edge, dashed: false };
		case 'unmatched':
			return { fill: palette.sectorEmpty, line: palette.sectorLine, dashed: false };
	}
}

/** Say why a sector is empty. */
export interface SectorWords {
	note(silence: Silence): string;
	/** Of statements that there is no room for. */
	notDrawn(statements: number): string;
}

/** What is said beside a municipality whose sector holds no statement; undefined where it holds one. */
export function sectorNote(sector: Pick<Sector, 'silence' | 'drawn' | 'statements'>, words: SectorWords) {
	if (sector.silence) return words.note(sector.silence);
	return sector.drawn === 0 ? words.notDrawn(sector.statements) : undefined;
}
