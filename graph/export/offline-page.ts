/** What a page that works without a server is made of. */

/** The explorer as it was built for files. */
export interface OfflineReader {
	script: string;
	style: string;
}

export interface OfflinePage extends OfflineReader {
	title: string;
	language: string;
	theme: string;
	/** Id of the element that holds the script, packed by gzip and in base64; and what unpacks it and lets it run. */
	codeId: string;
	loader: string;
	/** Id of the element that holds what is carried. */
	carriedId: string;
	/** What the reader finds there, as JSON. */
	carried: object;
	/** Markup that is read where no script runs, and until the reader has begun. */
	plain: string;
}
