/** English for groups of municipalities; the keys are those of {@link ./groups-da.ts}. */

import type { groups as Danish } from './groups-da';

const number = new Intl.NumberFormat('en-GB');
const percent = new Intl.NumberFormat('en-GB', {
	style: 'percent',
	minimumFractionDigits: 1,
	maximumFractionDigits: 1
});
const municipalities = (n: number) => `${number.format(n)} ${n === 1 ? 'municipality' : 'municipalities'}`;
const statementsOf = (n: number) => `${number.format(n)} ${n === 1 ? 'statement' : 'statements'}`;

export const groups: typeof Danish = {
	title: 'Municipalities in groups',
	by: 'Group by',
	shown: {
		none: 'no groups',
		likeness: 'likeness',
		region: 'region',
		kind: 'kind'
	},
	apply: 'Show',
	about: {
		likeness:
			'Municipalities that spread what they mention over the concepts in much the same way stand together. The groups are made of all statements, so filters move nobody. The name is the concepts that the group mentions more than the rest. It describes the group and proves no difference, because the groups were made of the same shares.',
		region: 'The region is the one that the municipality’s editions say.',
		kind: 'The kind is the one that the municipality’s editions say.'
	},
	number: (n) => `Group ${number.format(n)}`,
	named: (name, concepts) => `${name}: ${concepts}`,
	plain: 'nothing surely tells it from the rest',
	figures: (n, statements, base) =>
		statements === base
			? `${municipalities(n)}, ${statementsOf(base)}`
			: `${municipalities(n)}, ${number.format(statements)} of ${statementsOf(base)}`,
	more: 'Surely mentions more than the rest:',
	beside: (share, rest) => `${percent.format(share)} (the rest ${percent.format(rest)})`,
	notMore: 'There is no concept that it surely mentions more than the rest.',
	alone: (n, all) =>
		n < all
			? `The ${municipalities(n)} that mention a concept are one group.`
			: `The ${municipalities(n)} are one group: there are too few to part by likeness, or they are too much alike.`,
	nobody: {
		likeness: 'No municipality mentions a concept, so there is nothing to group by.',
		region: 'No edition says a region, so there are no groups to show.',
		kind: 'No edition says what kind of organisation it is of, so there are no groups to show.'
	},
	ungrouped: {
		likeness: (n) => `${municipalities(n)} in no group: no concept is mentioned.`,
		region: (n) => `${municipalities(n)} in no group: no region is known.`,
		kind: (n) => `${municipalities(n)} in no group: no kind is known.`
	},
	unlisted: (n) => `${number.format(n)} smaller groups are not shown.`,
	all: 'All',
	crumbs: 'You are here',
	unknown: 'The group in the link is not here. All groups are shown.',
	members: 'Municipalities in the group',
	someMembers: (n, all) => `Showing ${number.format(n)} of ${municipalities(all)}.`,
	filter: (n) => (n === 1 ? 'Only show its statements' : `Only show statements of the ${municipalities(n)}`),
	table: 'Figures for each concept',
	tableAbout:
		'Share of the group’s statements that mention the concept. Bold: surely more than the rest, three in each group at most.',
	concept: 'Concept',
	base: 'Statements that shares are of'
};
