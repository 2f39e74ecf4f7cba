/** What is written in a picture beside names, in English. */

import type { inPicture as Danish, ring as DanishRing } from './lens-da';
import { silence } from './silence-en';

const number = new Intl.NumberFormat('en-GB');
const share = new Intl.NumberFormat('en-GB', { style: 'percent', maximumFractionDigits: 1 });

export const inPicture: typeof Danish = {
	note: silence.note,
	notDrawn: silence.notDrawn,
	related: 'Related concepts',
	counted: (name, statements) => `${name} ${number.format(statements)}`,
	inTheMiddle: ({ statements, mentioning, hidden, unmatched, all }) => {
		const counted = `${number.format(statements)} ${statements === 1 ? 'statement' : 'statements'}`;
		const of = `${number.format(mentioning)} of ${number.format(all)} municipalities`;
		if (hidden > 0) return [`${counted} by ${of}`, `${number.format(hidden)} hidden by the filter`];
		return [counted, `mentioned by ${of}${unmatched > 0 ? ' within the filters' : ''}`];
	}
};

export const ring: typeof DanishRing = {
	order: 'Each part of the ring is a municipality: the one with the largest share at the top, then clockwise.',
	steps: (bounds) =>
		`The longer the part and the stronger its colour, the larger the share of the municipality’s statements, in five steps: ${[
			0,
			...bounds
		]
			.map((bound, step) => {
				const end = bounds[step];
				return end === undefined ? `over ${share.format(bound)}` : `to ${share.format(end)}`;
			})
			.join(' · ')}.`,
	bins: (most) =>
		`Each part here is up to ${number.format(most)} municipalities that look alike; zoom in for one at a time.`
};
