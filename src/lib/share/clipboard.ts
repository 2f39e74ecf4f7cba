/** Copying text, also where the browser keeps the clipboard from pages without encryption. */

/** @returns whether it worked. */
export async function copyText(text: string): Promise<boolean> {
	try {
		await navigator.clipboard.writeText(text);
		return true;
	} catch {
		return copyBySelection(text);
	}
}

/** The older way: select a hidden text and ask the document to copy it. */
function copyBySelection(text: string): boolean {
	const field = document.createElement('textarea');
	field.value = text;
	field.setAttribute('readonly', '');
	field.style.position = 'fixed';
	field.style.opacity = '0';
	document.body.append(field);
	field.select();
	try {
		// eslint-disable-next-line @typescript-eslint/no-deprecated -- the only way on pages without encryption, as on many intranets
		return document.execCommand('copy');
	} finally {
		field.remove();
	}
}
