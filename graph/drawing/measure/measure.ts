/** Stub. */
export function measureName(text: string, size: number, bold: boolean, face: 'sans' | 'serif' = 'sans'): number {
	return text.length * size * (bold ? 0.52 : 0.5) * (face === 'serif' ? 1.05 : 1);
}
