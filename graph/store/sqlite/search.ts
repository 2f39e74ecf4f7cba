/** Full-text search over the words made by graph/search. FTS5 sees only letters and digits in quotes: nothing in them can act as an operator. */

import type { SearchQuery, SearchResult } from '../../query.ts';
import { LIMITS } from '../../query.ts';
import { bounded } from '../refusals.ts';
import type { Database } from './database.ts';
import { items } from './items.ts';
import { numberOf, refOf } from './rows.ts';
import { select } from './selection.ts';
import type { Selection } from './selection.ts';
import { FILTERED, SELECT } from './sql.ts';

export function search(db: Database, query: SearchQuery): SearchResult {
	const selection = select(db, query.filter);
	const words = query.words.flatMap(lettersOf);
	const last = words.at(-1);
	if (last === undefined) return { nodes: [], statements: [], total: 0 };

	const whole = words.map(quoted).join(' AND ');
	const some = `${whole} *`;
	const oneLetter = words.length === 1 && [...last].length === 1;
	const nodes = db
		.all(SELECT.foundNodes, {
			some: oneLetter ? `labels : (${some})` : some,
			whole,
			query: words.join(' '),
			limit: LIMITS.searchNodes
		})
		.map((row) => refOf(row));
	if (oneLetter) return { nodes, statements: [], total: 0 };

	const limit = bounded(query.limit, LIMITS.page);
	const best = found(db, whole, selection, limit);
	const rest = best.length < limit ? found(db, `(${some}) NOT ${quoted(last)}`, selection, limit - best.length) : [];
	const total = db.number(FILTERED.foundCount(selection.facets), { ...selection.bound, match: some });
	return { nodes, statements: items(db, [...best, ...rest]), total };
}

function found(db: Database, match: string, { facets, bound }: Selection, limit: number): number[] {
	return db.all(FILTERED.found(facets), { ...bound, match, limit }).map((row) => numberOf(row, 'nr'));
}

/** What FTS5's ascii tokenizer takes as one word; it parts words at every other ASCII character, NUL among them. Half a surrogate pair could not be stored as UTF-8. */
function lettersOf(word: string): string[] {
	return word.toWellFormed().match(/[a-zA-Z0-9\u0080-\u{10ffff}]+/gu) ?? [];
}

function quoted(word: string): string {
	return `"${word}"`;
}
