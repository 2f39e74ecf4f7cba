/** Medians and tables for the benches. */

/** The middle of the values; of the two middle ones their mean. NaN of nothing. */
export function median(values: readonly number[]): number {
	const sorted = [...values].sort((a, b) => a - b);
	const upper = sorted[Math.floor(sorted.length / 2)] ?? NaN;
	const lower = sorted[Math.floor((sorted.length - 1) / 2)] ?? NaN;
	return (upper + lower) / 2;
}

/** One line of a table: what, the figure, how it spread, and what we want. */
export interface Figure {
	what: string;
	value: string;
	/** Such as the least and the most of the runs. */
	spread?: string;
	aim?: string;
}

export function printTable(title: string, figures: readonly Figure[]): void {
	const rows = [
		['', 'median', 'least to most', 'aim'],
		...figures.map(({ what, value, spread = '', aim = '' }) => [what, value, spread, aim])
	];
	const widths = [0, 1, 2, 3].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
	const lines = rows.map((row) =>
		row
			.map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)))
			.join('  ')
	);
	console.log(`\n${title}\n${lines.map((line) => line.trimEnd()).join('\n')}`);
}

/** `1,234 ms` */
export function milliseconds(value: number): string {
	return `${Math.round(value).toLocaleString('en')} ms`;
}

/** Median and spread of several runs, in milliseconds. */
export function timed(what: string, runs: readonly number[], aim = ''): Figure {
	const spread = `${Math.round(Math.min(...runs))} to ${Math.round(Math.max(...runs))}`;
	return { what, value: milliseconds(median(runs)), spread, aim };
}
