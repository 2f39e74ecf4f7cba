/** Finds the ids that a word of a facet stands for: an id, its last part, or a name. */

import { slug } from '../model/ids.ts';
import type { Facet } from '../model/query.ts';

/** A node that can be named: a concept in either language. */
interface Named {
	id: string;
	label: string;
	labelEn?: string;
}

/** The names of a graph's nodes, statements apart. */
export interface Names {
	/**
	 * The ids that a word stands for; several where several nodes bear the name, none where nothing
	 * does.
	 */
	ids(facet: Facet, word: string): readonly string[];
	/** Whether there is a node of this id. */
	has(id: string): boolean;
}

/** Looks words up among nodes, by id, by what follows the type, by the last part, and by label. */
export function namesIn(nodes: Iterable<Named>): Names {
	const ids = new Set<string>();
	const idsByName = new Map<string, string[]>();
	for (const { id, label, labelEn } of nodes) {
		ids.add(id);
		const [type = '', ...parts] = id.split(':');
		const names = [parts.join(':'), parts.at(-1) ?? '', label, labelEn ?? ''].map(bare).filter(Boolean);
		for (const name of new Set(names)) {
			const key = `${type}:${name}`;
			const others = idsByName.get(key);
			if (others) others.push(id);
			else idsByName.set(key, [id]);
		}
	}
	return {
		has: (id) => ids.has(id),
		ids: (facet, word) => {
			if (word.startsWith(`${facet}:`) && ids.has(word)) return [word];
			return idsByName.get(`${facet}:${bare(word)}`) ?? [];
		}
	};
}

/** Case, accents and punctuation do not matter; the words do. */
function bare(word: string): string {
	return slug(word.normalize('NFC'));
}
