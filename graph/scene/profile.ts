/** What a profile draws: everything around a node that is not a concept. */

import type { GraphNode, NodeType } from '../model/graph.ts';
import type { OverviewLinks, Slice } from '../model/query.ts';

export interface ProfileNode {
	id: string;
	type: NodeType;
	label: string;
	statements: number;
}

export interface Profile {
	kind: 'profile';
	focus: GraphNode;
	/** Statements that match. */
	total: number;
	around: ProfileNode[];
	/** Whether `around` holds concepts with the counts of what is about the focus; a single statement has none. */
	counted: boolean;
}

/** `about` counts what is about the focus, also the statements that the slice has no room for. */
export function profileOf(slice: Slice, about: OverviewLinks | undefined): Profile {
	const { focus, total } = slice;
	const around = about
		? about.concepts.flatMap(({ id, type, label, statements }) =>
				statements > 0 ? [{ id, type, label, statements }] : []
			)
		: surroundingsOf(slice);
	return { kind: 'profile', focus, total, around, counted: about !== undefined };
}

/** What a single statement mentions, where it stands and whom it speaks for. */
function surroundingsOf({ statements }: Slice): ProfileNode[] {
	const refs = statements.flatMap(({ mentions, under, roles, document }) => [
		...mentions.map(({ concept }) => concept),
		...under,
		...roles,
		document
	]);
	return [...new Map(refs.map(({ id, type, label }) => [id, { id, type, label, statements: 1 }])).values()];
}
