/** What is written in a picture beside names, in Danish. {@link ./lens-en.ts} holds the same keys. */

import type { RingCounts } from '$graph/drawing/words';
import { silence } from './silence-da';

const number = new Intl.NumberFormat('da-DK');
const share = new Intl.NumberFormat('da-DK', { style: 'percent', maximumFractionDigits: 1 });

export const inPicture = {
	note: silence.note,
	notDrawn: silence.notDrawn,
	/** Above the row of related concepts. */
	related: 'Beslægtede begreber',
	/** Behind the name of one. */
	counted: (name: string, statements: number) => `${name} ${number.format(statements)}`,
	/** Below the concept in the middle of a ring. */
	inTheMiddle: ({ statements, mentioning, hidden, unmatched, all }: RingCounts) =>
		hidden > 0
			? [
					`${number.format(statements)} udsagn fra ${number.format(mentioning)} af ${number.format(all)} kommuner`,
					`${number.format(hidden)} skjult af filtret`
				]
			: [
					`${number.format(statements)} udsagn`,
					`nævnes af ${number.format(mentioning)} af ${number.format(all)} kommuner${unmatched > 0 ? ' inden for filtrene' : ''}`
				]
};

/** What the legend says of a ring of many municipalities. */
export const ring = {
	order: 'Hvert felt i ringen er en kommune: den med den største andel øverst, så med uret.',
	steps: (bounds: readonly number[]) =>
		`Jo længere felt og jo stærkere farve, jo større del af kommunens udsagn, i fem trin: ${[0, ...bounds]
			.map((bound, step) => {
				const end = bounds[step];
				return end === undefined ? `over ${share.format(bound)}` : `til ${share.format(end)}`;
			})
			.join(' · ')}.`,
	bins: (most: number) =>
		`Hvert felt er her op til ${number.format(most)} kommuner, der ligner hinanden; zoom ind for én ad gangen.`
};
