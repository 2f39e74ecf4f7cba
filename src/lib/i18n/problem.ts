/** What an address says that the app does not understand; both languages have words for each. */

export type Problem =
	| { code: 'too-long'; key: string }
	| { code: 'newer-version'; key: string; value: string }
	| { code: 'unknown-parameter'; key: string }
	| { code: 'bad-value'; key: string; value: string }
	| { code: 'unknown-id'; key: string; value: string };
