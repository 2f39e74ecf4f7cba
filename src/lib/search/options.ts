/** What a search box offers for an answer, in groups; the order is that of the arrow keys. */

import type { FoundStatements, NodeRef, StatementItem, Together } from '$graph/model/query';
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
