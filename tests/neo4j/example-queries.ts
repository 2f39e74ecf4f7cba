/** Questions to type into Neo4j Browser, as the README shows them. */

export interface ExampleQuery {
	question: string;
	cypher: string;
}

export const EXAMPLE_QUERIES: readonly ExampleQuery[] = [
	{
		question: 'Which municipalities speak of courage, and in which words?',
		cypher: `MATCH (m:Municipality)-[:PUBLISHED]->()-[:STATES]->(s:Statement)-[r:MENTIONS]->(:Concept {label: 'Mod'})
WHERE NOT (s)-[:REPEATS]->()
RETURN m.label AS municipality, r.forms AS words, s.text AS statement
ORDER BY municipality, s.document, s.order`
	},
	{
		question: 'What is expected of a leader, and by whom?',
		cypher: `MATCH (m:Municipality)-[:PUBLISHED]->()-[:STATES]->(s:Statement)-[:SPEAKS_FOR]->(r:Role)
WHERE r.label = 'Leder' OR r.broader = 'role:leder'
RETURN r.label AS role, m.label AS municipality, s.text AS statement
ORDER BY role, municipality, s.document, s.order`
	},
	{
		question: 'Which concepts stand with both courage and trust in one statement?',
		cypher: `MATCH (:Concept {label: 'Mod'})<-[:MENTIONS]-(s)-[:MENTIONS]->(shared:Concept)
WITH shared, count(s) AS withCourage
MATCH (:Concept {label: 'Tillid'})<-[:MENTIONS]-(t)-[:MENTIONS]->(shared)
RETURN shared.label AS concept, withCourage, count(t) AS withTrust
ORDER BY withCourage + withTrust DESC, concept`
	},
	{
		question: 'Which statements hold these words? (å is searched as aa, æ as ae, ø as oe)',
		cypher: `CALL db.index.fulltext.queryNodes('sammenhaeng_statement_words', '+tillid +mod*') YIELD node AS s
MATCH (m:Municipality)-[:PUBLISHED]->()-[:STATES]->(s)
RETURN m.label AS municipality, s.text AS statement
ORDER BY municipality, s.document, s.order`
	},
	{
		question: 'Which concepts does a municipality never mention?',
		cypher: `MATCH (m:Municipality {label: 'Gentofte'}), (c:Concept)
WHERE NOT EXISTS { (m)-[:PUBLISHED]->()-[:STATES]->()-[:MENTIONS]->(c) }
RETURN c.label AS concept ORDER BY concept`
	},
	{
		question: 'What share of each municipality’s statements mentions a concept?',
		cypher: `MATCH (m:Municipality)-[:PUBLISHED]->()-[:STATES]->(s:Statement) WHERE NOT (s)-[:REPEATS]->()
WITH m, collect(s) AS said
MATCH (c:Concept {label: 'Samarbejde'})
RETURN m.label AS municipality,
  round(100.0 * size([s IN said WHERE (s)-[:MENTIONS]->(c)]) / size(said)) AS percent
ORDER BY percent DESC, municipality`
	}
];
