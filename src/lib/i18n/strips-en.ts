/** English for the overview of many municipalities. */

import type { strips as danish } from './strips-da';

const number = new Intl.NumberFormat('en-GB');
const exact = new Intl.NumberFormat('en-GB', {
	style: 'percent',
	minimumFractionDigits: 1,
	maximumFractionDigits: 1
});
const digits = (step: number) => (step < 0.01 ? 1 : 0);
const percent = (share: number, step: number) =>
	new Intl.NumberFormat('en-GB', {
		style: 'percent',
		minimumFractionDigits: digits(step),
		maximumFractionDigits: digits(step)
	}).format(share);
const municipalities = (n: number) => `${number.format(n)} ${n === 1 ? 'municipality' : 'municipalities'}`;
const concepts = (n: number) => `${number.format(n)} ${n === 1 ? 'concept' : 'concepts'}`;

export const strips: typeof danish = {
	drawn: {
		tick: percent,
		mentionedBy: 'mentioned by',
		mentioned: (n, all) => `${number.format(n)} of ${number.format(all)}`,
		mentionedAlone: (n, all) => `mentioned by ${number.format(n)} of ${number.format(all)}`,
		number: (n) => number.format(n)
	},
	label: 'Overview in rows',
	summary: (organisations, rows, band) =>
		band
			? `Overview: a row for each of ${concepts(rows)} shows how large its share is in ${municipalities(organisations)}.`
			: `Overview: a row for each of ${concepts(rows)} with a dot for each of ${municipalities(organisations)}.`,
	nothing: 'No municipality mentions a concept, so there is nothing to draw.',
	find: 'Find your municipality',
	findHint: 'Type its name',
	apply: 'Show it',
	row: (name, n, all, median, range) =>
		[
			`${name}: mentioned by ${number.format(n)} of ${municipalities(all)}.`,
			median === undefined ? '' : `The municipality in the middle has ${median}.`,
			range === undefined ? '' : `The shares go ${range}.`,
			'Open all statements on the concept.'
		]
			.filter(Boolean)
			.join(' '),
	range: (least, most) => `from ${exact.format(least)} to ${exact.format(most)}`,
	dot: (name, share, statements, base) =>
		`${name}: ${exact.format(share)} (${number.format(statements)} of ${number.format(base)})`,
	dotIn: (concept, told) => `${concept}. ${told}`,
	silent: {
		never: 'doesn’t mention it',
		hidden: 'hidden by the filter',
		unmatched: 'mentions it, but not within the filters'
	},
	silentTold: (name, why) => `${name}: ${why}`,
	bin: (from, to, n) => `${percent(from, 0.001)} to ${percent(to, 0.001)}: ${municipalities(n)}`,
	edge: 'There are no more municipalities that way.',
	keys: 'The arrow keys up and down go from concept to concept, right and left from municipality to municipality. Enter opens the concept, the space bar selects the municipality.',
	/** What can be done, in the panel beside. */
	how: 'Click a concept to read all statements on it, or a dot to follow that municipality down the rows.',
	table: 'Table with the municipalities as rows',
	legend: {
		dots: 'Each dot is a municipality, placed by the concept’s share of its statements.',
		band: (bin) => `Each cell spans ${bin} of the axis: the higher and stronger, the more municipalities are in it.`,
		groups: 'Number: the share of the group, of all its statements together.',
		median: 'Upright line: the municipality in the middle; those that don’t mention the concept count as 0%.',
		silent: {
			never: 'Dashed circle: so many don’t mention it.',
			hidden: 'Grey circle: so many are hidden by the filter.',
			unmatched: 'Open circle: so many mention it, but not within the filters.'
		},
		still: 'Rows and axis follow all statements; filters don’t move them.',
		beyond: (end) => `Farthest right, past the axis: municipalities with more than ${end} within the filters.`,
		step: (least, most) =>
			most === undefined
				? `${number.format(least)} or more`
				: least === most
					? number.format(least)
					: `${number.format(least)}–${number.format(most)}`,
		steps: 'Municipalities in a cell'
	}
};
