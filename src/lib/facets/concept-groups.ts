/** Concepts under the groups that the vocabulary puts them in, for lists of more than an eye takes in at once. */

import type { GraphNode } from '$graph/model/graph';

/** Things that stand under one small heading. */
export interface Grouped<T> {
	/** The group's key; empty for what stands in none. */
	readonly key: string;
	/** Empty where nothing is in a group: then there is one list without a heading. */
	readonly label: string;
	readonly items: readonly T[];
}

/** The items by the group of their concept, groups in their order, items in the order given; what is in none comes last. */
export function inGroups<T extends { readonly id: string }>(
	items: readonly T[],
	node: (id: string) => GraphNode | undefined,
	language: string,
	without: string
): Grouped<T>[] {
	const groups = new Map<string, { label: string; order: number; items: T[] }>();
	for (const item of items) {
		const concept = node(item.id);
		const group = concept?.type === 'Concept' ? concept : undefined;
		const key = group?.group ?? '';
		const known = groups.get(key);
		if (known !== undefined) known.items.push(item);
		else {
			const label = (language === 'en' ? group?.groupLabelEn : group?.groupLabel) ?? '';
			groups.set(key, { label, order: key === '' ? Infinity : (group?.groupOrder ?? 0), items: [item] });
		}
	}
	const sorted = [...groups].sort(([, a], [, b]) => a.order - b.order);
	return sorted.map(([key, group]) => ({
		key,
		label: key === '' && groups.size > 1 ? without : group.label,
		items: group.items
	}));
}
