/** From stored statements to what a reader meets: with places, roles and the evidence that stands. */

import { standingMentions } from '../facts/evidence.ts';
import type { StoredStatement } from '../facts/facts.ts';
import { type Index, refOf, statementsWith } from '../index/index.ts';
import type { StatementItem } from '../model/query.ts';

/** @throws {GraphError} bad-data where the statement names what the index does not know */
export function itemOf(index: Index, statement: StoredStatement): StatementItem {
	const { id, text, kind, order, anchor, leadIn } = statement.node;
	const document = refOf(index, statement.document);
	return {
		id,
		text,
		kind,
		order,
		anchor,
		...(leadIn && { leadIn }),
		document,
		municipality: refOf(index, document.owner?.id ?? ''),
		under: statement.under.map((value) => refOf(index, value)),
		roles: statement.roles.map((role) => refOf(index, role)),
		mentions: standingMentions(statement.mentions).map(({ concept, evidence }) => ({
			concept: refOf(index, concept),
			evidence
		})),
		repeated: index.repeated.get(placeOf(index, statement) ?? -1) ?? 0
	};
}

/** Where a statement stands in reading order; undefined for a later printing, which counts nowhere. */
export function placeOf(index: Index, { document, key, repeats }: StoredStatement): number | undefined {
	if (repeats !== undefined) return undefined;
	return statementsWith(index, index.places.get(document) ?? -1).find((place) => index.keys[place] === key);
}
