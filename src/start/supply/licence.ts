/** Reads licences as packages name them: SPDX expressions of ids, `OR`, `AND`, `WITH`, `+` and parentheses, as annex D of SPDX 2.3 has them. */

/** A licence with its exception, if it has one; or several, of which one (`any`) or each (`all`) counts. */
export type Licence =
	{ readonly kind: 'one'; readonly id: string } | { readonly kind: 'any' | 'all'; readonly of: readonly Licence[] };

const TOKEN = /\s*(?:([()])|([A-Za-z0-9.:-]+\+?))/y;
const WORDS = ['OR', 'AND', 'WITH'];

/** The expression as a tree, `AND` before `OR`; undefined where it is none. `id` of one with an exception is `GPL-2.0 WITH Classpath-exception-2.0`. */
export function parseLicence(text: string): Licence | undefined {
	const tokens = tokensOf(text.trim());
	if (tokens === undefined) return undefined;
	let at = 0;

	function several(kind: 'any' | 'all', word: string, part: () => Licence | undefined): Licence | undefined {
		const of: Licence[] = [];
		do {
			const found = part();
			if (found === undefined) return undefined;
			of.push(found);
		} while (tokens?.[at] === word && ++at);
		return of.length === 1 ? of[0] : { kind, of };
	}
	const either = (): Licence | undefined => several('any', 'OR', both);
	const both = (): Licence | undefined => several('all', 'AND', single);

	function single(): Licence | undefined {
		if (tokens?.[at] === '(') {
			at++;
			const inner = either();
			return tokens[at++] === ')' ? inner : undefined;
		}
		const id = name();
		if (id === undefined || tokens?.[at] !== 'WITH') return id === undefined ? undefined : { kind: 'one', id };
		at++;
		const exception = name();
		return exception === undefined ? undefined : { kind: 'one', id: `${id} WITH ${exception}` };
	}

	function name(): string | undefined {
		const token = tokens?.[at];
		if (token === undefined || token === '(' || token === ')' || WORDS.includes(token)) return undefined;
		at++;
		return token;
	}

	const whole = either();
	return at === tokens.length ? whole : undefined;
}

function tokensOf(text: string): string[] | undefined {
	const tokens: string[] = [];
	TOKEN.lastIndex = 0;
	while (TOKEN.lastIndex < text.length) {
		const match = TOKEN.exec(text);
		const token = match?.[1] ?? match?.[2];
		if (token === undefined) return undefined;
		tokens.push(token);
	}
	return tokens;
}

/** True where `accepted` has what the licence asks for: of `any` one, of `all` each. */
export function allows(accepted: readonly string[], licence: Licence): boolean {
	switch (licence.kind) {
		case 'one':
			return accepted.includes(licence.id);
		case 'any':
			return licence.of.some((part) => allows(accepted, part));
		case 'all':
			return licence.of.every((part) => allows(accepted, part));
	}
}
