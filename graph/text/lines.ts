/** The lines of a text, whatever its line ends: a view with line feeds alone, and the way from an offset to its line. */

/** The text with every kind of line end as a line feed, letter for letter as long as before. */
export function lineView(text: string): string {
	return text.replace(/\r\n/g, ' \n').replace(/[\r\f\v\u0085\u2028\u2029]/g, '\n');
}

/** The line of an offset as an editor numbers it, from 1: page breaks begin none. */
export function lineAt(text: string, offset: number): number {
	return text.slice(0, offset).split(/\r\n|\r|\n/).length;
}

/** Of one text, the line of an offset, from 0 and by the lines of {@link lineView}; for many offsets. */
export function lineFinder(source: string): (offset: number) => number {
	const ends = [...lineView(source).matchAll(/\n/g)].map(({ index }) => index);
	return (offset) => {
		let low = 0;
		let high = ends.length;
		while (low < high) {
			const middle = (low + high) >> 1;
			if ((ends[middle] ?? 0) < offset) low = middle + 1;
			else high = middle;
		}
		return low;
	};
}
