/** Concepts by which of the things compared have them. */

import type { Comparison } from '$graph/model/query';
import { groupBy } from '$graph/text/group-by';
import { listOf } from '../i18n/messages';
import type { AppContext } from '../view/app-context.svelte';

export type Row = Comparison['roles'][number];

/** Rows of a table under one heading, or under none. */
export interface RowGroup {
	heading?: string;
	rows: readonly Row[];
}

/** Those of one alone, of all, of the last alone; between them those of some. */
export function groupsOf(
	{ things, concepts }: Pick<Comparison, 'things' | 'concepts'>,
	{ messages, fullNameOf }: Pick<AppContext, 'messages' | 'fullNameOf'>
): RowGroup[] {
	const byWhom = groupBy(concepts, ({ of }) => of.join(' '));
	const ids = things.map(({ id }) => id);
	const [first = '', second = '', third] = ids;
	const order =
		third === undefined
			? [[first], ids, [second]]
			: [ids, [first, second], [first, third], [second, third], ...ids.map((id) => [id])];
	return order.flatMap((whom): RowGroup[] => {
		const rows = byWhom.get(whom.join(' '));
		if (rows === undefined) return [];
		const names = listOf(whom.map(fullNameOf), messages);
		const heading =
			whom.length === ids.length
				? messages.comparison.every(ids.length)
				: whom.length === 1
					? messages.comparison.only(names)
					: messages.comparison.shared(names);
		return [{ heading, rows }];
	});
}
