/** From stored statements to what a reader meets: with places, roles and the evidence that stands. */

import type { Mention, StoredStatement } from '../facts.ts';
import { stands } from '../index/build.ts';
import { type Index, refOf, statementsWith } from '../index/index.ts';
import type { StatementItem } from '../query.ts';

/** @throws {GraphError} bad-data where the statement names what the index does not know */
export function itemOf(index: Index, statement: StoredStatement): StatementItem {
	const { id, text, kind, order, anchor } = statement.node;
	const document = refOf(index, statement.document);
	return {
		id,
		text,
		kind,
		order,
		anchor,
		document,
		municipality: refOf(index, document.owner?.id ?? ''),
		under: statement.under.map((value) => refOf(index, value)),
		roles: statement.roles.map((role) => refOf(index, role)),
		mentions: standing(statement.mentions).map(({ concept, evidence }) => ({
			concept: refOf(index, concept),
			evidence
		})),
		repeated: index.repeated.get(placeOf(index, statement) ?? -1) ?? 0
	};
}

/** The mentions that count, each with the evidence that has not been rejected. */
export function standing(mentions: readonly Mention[]): Mention[] {
	return mentions.filter(stands).map(({ concept, evidence }) => ({
		concept,
		evidence: evidence.filter(({ status }) => status !== 'rejected')
	}));
}

/** Where a statement stands in reading order; undefined for a later printing, which counts nowhere. */
export function placeOf(index: Index, { document, key, repeats }: StoredStatement): number | undefined {
	if (repeats !== undefined) return undefined;
	return statementsWith(index, index.places.get(document) ?? -1).find((place) => index.keys[place] === key);
}
