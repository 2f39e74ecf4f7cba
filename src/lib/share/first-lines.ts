/** The first lines of a text file on the server; the rest of it is not fetched. */

/** Lines and characters that are shown. */
const MOST = { lines: 8, characters: 4000 };

/** @throws where the server refuses it or does not answer */
export async function firstLines(address: string): Promise<string> {
	const answer = await fetch(address);
	if (!answer.ok || answer.body === null) throw new Error(`${address} cannot be read: ${answer.status}`);
	const reader = answer.body.getReader();
	const decoder = new TextDecoder();
	let text = '';
	let isEnded = false;
	while (!isEnded && text.length < MOST.characters && text.split('\n').length <= MOST.lines) {
		const { done, value } = await reader.read();
		isEnded = done;
		text += decoder.decode(value, { stream: !done });
	}
	await reader.cancel();
	const lines = text
		.replace(/^\ufeff/, '')
		.slice(0, MOST.characters)
		.split(/\r?\n/);
	const shown = lines.slice(0, MOST.lines).join('\n');
	return isEnded && lines.length <= MOST.lines ? shown : `${shown}\n…`;
}
