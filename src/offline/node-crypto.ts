/** In the place of `node:crypto`: what is compared here never leaves the page, so that any number that differs will do (FNV-1a, 32 bits, twice). */

const PRIME = 0x01000193;
const STARTS = [0x811c9dc5, 0x01234567];

export function createHash() {
	const parts: string[] = [];
	const hash = {
		update(part: string) {
			parts.push(part);
			return hash;
		},
		digest(): string {
			const text = parts.join('');
			return STARTS.map((start) => {
				let value = start;
				for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), PRIME);
				return (value >>> 0).toString(16).padStart(8, '0');
			}).join('');
		}
	};
	return hash;
}
