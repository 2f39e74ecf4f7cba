/** Single values of a row that a database gave, each looked at before it is used. */

type Row = Readonly<Record<string, unknown>>;

/** @param broken the failure for a column whose value is none of ours */
export function columnReaders(broken: (column: string) => Error): {
	textOf: (row: Row, column: string) => string;
	numberOf: (row: Row, column: string) => number;
} {
	return {
		textOf(row, column) {
			const value = row[column];
			if (typeof value !== 'string') throw broken(column);
			return value;
		},
		numberOf(row, column) {
			const value = row[column];
			if (typeof value !== 'number') throw broken(column);
			return value;
		}
	};
}
