/** The closed list of what can go wrong, as codes. Every failure a person may meet is one of these; src/lib/server maps them to HTTP in one place. */

export const ERROR_CODES = [
	'bad-query', // a parameter that cannot be understood or is too long
	'unknown-id', // a node, facet value or format that this graph does not hold
	'bad-edition', // an edition file that breaks the format
	'unanchored', // a statement that cannot be found in its source text
	'bad-vocabulary', // a vocabulary file that breaks the format
	'bad-decision', // a decisions file that breaks the format or contradicts itself
	'bad-text', // an input text that cannot be read as text
	'bad-data', // data from a file or a database that is not ours or is broken
	'store-unavailable', // the database cannot be reached right now
	'store-refused', // the database answers, but refuses (rights, password, foreign data)
	'store-unwritable', // the data directory or database file cannot be written
	'busy', // another process is writing, or the one place for something large is taken
	'port-in-use', // the address to serve on is taken
	'bad-usage', // a command line that cannot be understood
	'not-an-editor', // somebody who may read, and wants to change something
	'foreign-request', // a change that no page of the app asks for
	'too-often', // more than is allowed within a short time
	'too-large', // a request with more in it than is taken
	'changed-meanwhile', // somebody else has changed what is to be changed
	'bad-record', // something to be kept that is not as its kind must be
	'version-needed' // a change that does not say which version it is of
] as const;

export type ErrorCode = (typeof ERROR_CODES)[number];

/** A failure with a code, the thing it is about, and the next step. `message` is safe to show: never a stack, a password or an internal path. */
export class GraphError extends Error {
	readonly code: ErrorCode;
	/** What it is about: a parameter, an id, a file name, with the line where there is one. */
	readonly subject: string;
	/** What the reader can do next, one sentence in English; the interface translates by code. */
	readonly nextStep: string;

	constructor(code: ErrorCode, subject: string, message: string, nextStep: string, options?: ErrorOptions) {
		super(message, options);
		this.name = 'GraphError';
		this.code = code;
		this.subject = subject;
		this.nextStep = nextStep;
	}
}

/** Throws the first of several problems of the seed, saying how many there are; nothing where there are none. @throws {GraphError} */
export function throwFirst(problems: readonly GraphError[]): void {
	const [first, ...more] = problems;
	if (first === undefined) return;
	if (more.length === 0) throw first;
	throw new GraphError(
		first.code,
		first.subject,
		`${first.message} (${more.length} more ${more.length === 1 ? 'problem' : 'problems'}.)`,
		`${first.nextStep} npm run check:corpus lists them all.`,
		{ cause: first }
	);
}

/** True for the failures this project raises on purpose; anything else is a fault to be logged, not shown. */
export function isGraphError(error: unknown): error is GraphError {
	return error instanceof GraphError;
}
