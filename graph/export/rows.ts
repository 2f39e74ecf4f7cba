/** Rows on their way into a file for a spreadsheet. */

/** A text, a number, or nothing. */
export type Value = string | number | null;

export interface Rows {
	/** Of the sheet. */
	name: string;
	/** The heads of the columns, and how wide each is in characters. */
	columns: readonly { head: string; width: number }[];
	/** Each as long as the columns; read once. */
	rows: AsyncIterable<readonly Value[]>;
}
