/** The bounds of questions and answers, apart from all else: a browser needs the numbers alone. */

/** The bounds every engine and every border keeps. */
export const LIMITS = {
	/** Characters of a search that are read; longer ones are refused. */
	search: 200,
	/** Ids in one facet. */
	facetIds: 50,
	/** Statements in a page of quotes. */
	page: 200,
	/** Statements drawn in one slice. */
	slice: 400,
	/** Nodes other than statements found by one search. */
	searchNodes: 20,
	/** Nodes that have only some of the words of a search. */
	parts: 6,
	/** Readings of a search as several names. */
	together: 5,
	/** Other words offered for a search that finds little. */
	suggestions: 3,
	/** Values of one facet in an overview, those chosen not reckoned; values that name the focus of a slice; edges of one type at one node. */
	listed: 200,
	/** Cells of a table, those of chosen values not reckoned. */
	cells: 10_000,
	/** Things compared at once. */
	compared: 3,
	/** Concepts named that join two things. */
	through: 10,
	/** Pairs of concepts told of at once. */
	pairs: 500,
	/** Groups of organisations told of at once. */
	groups: 50,
	/** Organisations named in one group, and outside all. */
	grouped: 2000,
	/** Concepts that a group is named by. */
	distinguishing: 3
} as const;
