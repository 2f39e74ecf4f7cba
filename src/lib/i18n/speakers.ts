/** Who speaks and who is silent under a filter, as the sentences about it need to know. */

/** Municipalities by name, where there are few of them. */
export interface Group {
	count: number;
	named: readonly { label: string; statements: number }[] | undefined;
}

/** Who has statements under a filter, of all municipalities of the graph. */
export interface Speakers {
	all: number;
	statements: number;
	speaking: Group;
	/** Those that the filter could leave something, and does not. */
	silent: Group;
	/** Those that are left out because others are chosen. */
	hidden: Group;
	/** The filter chooses among municipalities, or by what belongs to one of them. */
	chosen: boolean;
}
