/** Breaks running text into lines. */

/** Where a line may end: after a blank, a comma, or a part of an address. */
const BREAKS = /(?<=[ ,&])/;

/** Lines as wide as `room` at most; a link or a word that is wider is broken anywhere. `widthOf` gives pixels. */
export function wrap(text: string, room: number, widthOf: (line: string) => number): string[] {
	const lines: string[] = [];
	let line = '';
	for (const piece of text.split(BREAKS)) {
		if (line && widthOf(line + piece) > room) {
			lines.push(line);
			line = '';
		}
		line += piece;
		while (line.length > 1 && widthOf(line) > room) {
			let cut = line.length - 1;
			while (cut > 1 && widthOf(line.slice(0, cut)) > room) cut--;
			lines.push(line.slice(0, cut));
			line = line.slice(cut);
		}
	}
	return [...lines, line];
}
