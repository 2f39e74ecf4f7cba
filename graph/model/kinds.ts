/** The closed lists the graph's types are made of, apart from the parsers: a browser needs the lists alone. */

export const NODE_TYPES = ['Municipality', 'Document', 'Value', 'Relation', 'Role', 'Statement', 'Concept'] as const;
export const EDGE_TYPES = [
	'PUBLISHED',
	'DECLARES',
	'STATES',
	'UNDER',
	'SPEAKS_FOR',
	'MENTIONS',
	'NAMES',
	'REPEATS',
	'BROADER',
	'RELATED'
] as const;
export const STATEMENT_KINDS = [
	'value',
	'behaviour',
	'commitment',
	'expectation',
	'bullet',
	'context',
	'question'
] as const;
/** What a document is organised by. */
export const VALUE_KINDS = ['value', 'commitment', 'focus-area', 'perspective'] as const;
export const EVIDENCE_STATUSES = ['found', 'confirmed', 'rejected'] as const;

export type NodeType = (typeof NODE_TYPES)[number];
export type EdgeType = (typeof EDGE_TYPES)[number];
export type StatementKind = (typeof STATEMENT_KINDS)[number];
export type ValueKind = (typeof VALUE_KINDS)[number];
