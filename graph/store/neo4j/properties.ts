/** Facts on their way to the server: nodes and edges become flat properties, because Neo4j nests none. */

import neo4j from 'neo4j-driver';
import type { DocumentHead, StatementFacts } from '../../facts/facts.ts';
import type { Evidence, GraphEdge, GraphNode, Passage } from '../../model/graph.ts';
import { searchText } from '../../text/normalise.ts';

/** What the engine adds to the properties of a node, such as its place; whole numbers among it are {@link whole}. */
export type Extra = Readonly<Record<string, unknown>>;

/** A number that is stored as a whole one: the driver stores plain numbers as fractions. */
export function whole(value: number) {
	return neo4j.int(value);
}

/** A node as properties, flat, since Neo4j nests none; where a statement stands is `source`, `sourceStart`, `sourceEnd`, `quote`, and its lead-in `leadIn`, `leadInStart` … */
export function nodeProperties(node: GraphNode): Extra {
	const { type: _type, ...properties } = node;
	const flat: Record<string, unknown> = { ...properties };
	for (const name of ['order', 'year']) if (typeof flat[name] === 'number') flat[name] = whole(flat[name]);
	if (node.type !== 'Statement') return flat;
	const { anchor, leadIn } = node;
	delete flat['anchor'];
	Object.assign(flat, { source: anchor.source }, passageProperties(anchor, OF_STATEMENT));
	if (leadIn) Object.assign(flat, { leadIn: leadIn.text }, passageProperties(leadIn.anchor, OF_LEAD_IN));
	return flat;
}

/** What the parts of a passage are called among the properties of a statement. */
export const OF_STATEMENT = {
	start: 'sourceStart',
	end: 'sourceEnd',
	quote: 'quote',
	starts: 'fragmentStarts',
	ends: 'fragmentEnds',
	quotes: 'fragmentQuotes'
};
export const OF_LEAD_IN: typeof OF_STATEMENT = {
	start: 'leadInStart',
	end: 'leadInEnd',
	quote: 'leadInQuote',
	starts: 'leadInFragmentStarts',
	ends: 'leadInFragmentEnds',
	quotes: 'leadInFragmentQuotes'
};

function passageProperties({ start, end, quote, fragments }: Passage, called: typeof OF_STATEMENT): Extra {
	return {
		[called.start]: whole(start),
		[called.end]: whole(end),
		[called.quote]: quote,
		...(fragments && {
			[called.starts]: fragments.map((span) => whole(span.start)),
			[called.ends]: fragments.map((span) => whole(span.end)),
			[called.quotes]: fragments.map((span) => span.quote)
		})
	};
}

/** A statement as properties, with its edges, for {@link ./cypher.ts} to create. */
export function statementRow(facts: StatementFacts, key: number, document: string): Extra {
	const searched = searchText(facts.node.text);
	return {
		properties: { ...nodeProperties(facts.node), key: whole(key), document, searchText: searched },
		under: facts.under,
		roles: facts.roles,
		mentions: facts.mentions.map(({ concept, evidence }) => ({ concept, properties: evidenceProperties(evidence) }))
	};
}

/** What the engine notes at a document's node beside the model's properties. */
export function headProperties({ edited, fingerprint, counts }: DocumentHead): Extra {
	return {
		edited,
		fingerprint,
		countStatements: whole(counts.statements),
		countUNDER: whole(counts.UNDER),
		countSPEAKS_FOR: whole(counts.SPEAKS_FOR),
		countMENTIONS: whole(counts.MENTIONS),
		countREPEATS: whole(counts.REPEATS)
	};
}

/** Evidence as one list for each part of it. */
export function evidenceProperties(evidence: readonly Evidence[]): Extra {
	return {
		starts: evidence.map(({ start }) => whole(start)),
		ends: evidence.map(({ end }) => whole(end)),
		forms: evidence.map(({ form }) => form),
		rules: evidence.map(({ rule }) => rule),
		statuses: evidence.map(({ status }) => status)
	};
}

/** An edge as properties: its evidence as one list for each part of it. */
export function edgeProperties(edge: GraphEdge): Extra {
	switch (edge.type) {
		case 'MENTIONS':
		case 'NAMES':
			return evidenceProperties(edge.evidence);
		case 'BROADER':
		case 'RELATED':
			return { reason: edge.reason, reasonEn: edge.reasonEn };
		default:
			return {};
	}
}
