/** Rows and sums for a terminal. */

/** Sets rows in columns, the first to the left, numbers to the right: one line a row, ending in a newline. Shorter rows are filled up. */
export function table(rows: readonly (readonly (string | number)[])[]): string {
	const texts = rows.map((row) => row.map(String));
	const widths: number[] = [];
	for (const row of texts) row.forEach((cell, column) => (widths[column] = Math.max(widths[column] ?? 0, cell.length)));
	return texts
		.map((row) => {
			const cells = widths.map((width, column) => {
				const cell = row[column] ?? '';
				return column === 0 ? cell.padEnd(width) : cell.padStart(width);
			});
			return `${cells.join('  ').trimEnd()}\n`;
		})
		.join('');
}

/** The sum of counts by type. */
export function sumOf(counts: Readonly<Record<string, number>>): number {
	return Object.values(counts).reduce((sum, count) => sum + count, 0);
}
