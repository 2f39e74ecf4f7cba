/** An SVG as an answer: it is looked at, and nothing in it may run or load anything, whatever wrote it. */

export const ONLY_LOOKED_AT = {
	'content-type': 'image/svg+xml',
	'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; font-src data:; sandbox"
};

export function svgAnswer(svg: string, headers: Record<string, string> = {}): Response {
	return new Response(svg, { headers: { ...ONLY_LOOKED_AT, ...headers } });
}
