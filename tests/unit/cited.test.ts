/** How a statement is read and cited together with the words it completes. */

import { describe, expect, it } from 'vitest';
import { cited, readAloud } from '../../src/lib/text/lead-in.ts';

describe('a statement with a lead-in', () => {
	const anchor = { start: 0, end: 1, quote: 'V' };
	it.each([
		['I Vig er vi …', 'åbne', 'I Vig er vi … åbne', '[I Vig er vi] åbne'],
		['I Vig er vi...', 'åbne', 'I Vig er vi... åbne', '[I Vig er vi] åbne'],
		['Det vil vi ved at:', 'lytte', 'Det vil vi ved at: lytte', '[Det vil vi ved at:] lytte'],
		['Vi vil', 'lytte', 'Vi vil lytte', '[Vi vil] lytte']
	])('%s %s: read whole, cited in brackets', (words, text, aloud, inBrackets) => {
		const statement = { text, leadIn: { text: words, anchor } };
		expect([readAloud(statement), cited(statement)]).toEqual([aloud, inBrackets]);
	});

	it('is itself alone where it has none', () => {
		expect([readAloud({ text: 'Vi tør.' }), cited({ text: 'Vi tør.' })]).toEqual(['Vi tør.', 'Vi tør.']);
	});
});
