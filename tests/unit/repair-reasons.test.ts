/** Holds the words for each reason of repair, in both languages. */

import { describe, expect, it } from 'vitest';
import { CONTEXT_RULES } from '../../graph/repair/context-rules.ts';
import { reasonText, type Reason } from '../../graph/repair/reasons.ts';

describe('a reason of repair', () => {
	it.each<[reasons: Reason[], da: string, en: string]>([
		[[{ code: 'misread', printed: 'ø', seen: 'o' }], 'ø læst som o', 'ø read as o'],
		[
			[{ code: 'lost', printed: 'å' }, { code: 'other-misread' }],
			'å tabt, et andet bogstav fejllæst',
			'å lost, another letter misread'
		],
		[[{ code: 'run-together' }], 'ord løbet sammen', 'words run together'],
		[[{ code: 'decoded' }], 'forkert tegnsæt', 'letters in a wrong encoding'],
		[[{ code: 'cut-in-two' }], 'et ord delt i to; står, som det stod', 'a word cut in two']
	])('%j is said in Danish and in English', (reasons, da, en) => {
		expect(reasonText(reasons, 'da')).toBe(da);
		expect(reasonText(reasons, 'en')).toBe(en);
	});

	it.each(CONTEXT_RULES.map(({ key }) => key))('says what the rule %s looks at', (rule) => {
		const danish = reasonText([{ code: 'context', rule }], 'da');
		const english = reasonText([{ code: 'context', rule }], 'en');
		expect(danish).not.toBe(rule);
		expect(danish).not.toBe(english);
		expect(reasonText([{ code: 'undecided', rule }], 'en')).toBe(`undecided: ${english}`);
		expect(reasonText([{ code: 'undecided', rule }], 'da')).toBe('sammenhængen afgør det ikke');
	});
});
