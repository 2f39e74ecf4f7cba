/** How many records of each kind there are, in words. */

import { type Kind, KINDS, type WorkspaceRecord } from './record.ts';

const NAMES: Readonly<Record<Kind, readonly [one: string, more: string]>> = {
	decision: ['decision', 'decisions'],
	view: ['view', 'views'],
	story: ['story', 'stories'],
	picture: ['picture', 'pictures']
};

export interface Tally {
	/** Takes versions in the order of `all`: the newest of a record counts. */
	add(record: WorkspaceRecord): void;
	/** `2 decisions (1 removed), 3 views, 1 story, 0 pictures` */
	told(): string;
}

export function createTally(): Tally {
	const all = new Map<Kind, Map<string, boolean>>(KINDS.map((kind) => [kind, new Map()]));
	return {
		add: ({ kind, id, removed }) => void all.get(kind)?.set(id, removed),
		told: () =>
			KINDS.map((kind) => {
				const own = [...(all.get(kind)?.values() ?? [])];
				const removed = own.filter(Boolean).length;
				const name = NAMES[kind][own.length === 1 ? 0 : 1];
				return `${own.length} ${name}${removed > 0 ? ` (${removed} removed)` : ''}`;
			}).join(', ')
	};
}
