/** What a search box offers for an answer, in groups; the order is that of the arrow keys. */

import type { FoundStatements, NodeRef, StatementItem, Together } from '$graph/model/query';
import { clearFilter, focusOn, openStatement, searchFor, type Step } from '../view/steps';
import { isNothing } from './summary';

export type Option =
	| { kind: 'suggestion'; query: string }
	| { kind: 'node'; node: NodeRef; reason: readonly string[] }
	| { kind: 'together'; reading: Together }
	| { kind: 'statement'; item: StatementItem }
	| { kind: 'all'; total: number }
	/** What the filter hides is shown without it. */
	| { kind: 'hidden'; hidden: number };

export type GroupName = 'suggestions' | 'nodes' | 'together' | 'parts' | 'statements';

export interface Group {
	name: GroupName;
	options: Option[];
	/** Options before this group. */
	from: number;
}

/** The groups that hold anything. Suggestions come first where nothing else was found, so that Enter takes one. */
export function groupsOf(found: FoundStatements): Group[] {
	const suggestions: [GroupName, Option[]] = [
		'suggestions',
		found.suggestions.map((query) => ({ kind: 'suggestion', query }))
	];
	const nodeOption = (node: NodeRef): Option => ({ kind: 'node', node, reason: found.reasons[node.id] ?? [] });
	const inGroups: [GroupName, Option[]][] = [
		['nodes', found.nodes.map(nodeOption)],
		['together', found.together.map((reading) => ({ kind: 'together', reading }))],
		['parts', found.parts.map(nodeOption)],
		[
			'statements',
			[
				...found.statements.map((item): Option => ({ kind: 'statement', item })),
				...(found.total > 0 ? [{ kind: 'all' as const, total: found.total }] : []),
				...(found.hidden > 0 ? [{ kind: 'hidden' as const, hidden: found.hidden }] : [])
			]
		]
	];
	const groups: Group[] = [];
	let from = 0;
	for (const [name, options] of isNothing(found) ? [suggestions] : [...inGroups, suggestions]) {
		if (options.length > 0) groups.push({ name, options, from });
		from += options.length;
	}
	return groups;
}

/**
 * The step that choosing an option takes; without one, all that was found is read. A suggestion is
 * no step: it is typed.
 */
export function stepTo(option: Exclude<Option, { kind: 'suggestion' }> | undefined, query: string): Step {
	switch (option?.kind) {
		case 'node':
			return focusOn(option.node.id);
		case 'together':
			return focusTogether(option.reading.nodes);
		case 'statement':
			return openStatement(option.item.id);
		case 'hidden':
			return (view) => clearFilter(searchFor(query)(view));
		default:
			return searchFor(query);
	}
}

/** To the first of several nodes, read within the others. */
export function focusTogether(nodes: readonly Pick<NodeRef, 'id'>[]): Step {
	const [focus, ...within] = nodes.map(({ id }) => id);
	return focus === undefined ? (view) => view : focusOn(focus, ...within);
}
