/** Hands a file to the person. */

/** A file may be fetched this long after the click that made it. */
const KEPT_MS = 60_000;

export function saveFile(content: Blob | string, name: string): void {
	const link = document.createElement('a');
	link.href = URL.createObjectURL(typeof content === 'string' ? new Blob([content]) : content);
	link.download = name;
	link.click();
	setTimeout(() => URL.revokeObjectURL(link.href), KEPT_MS);
}
