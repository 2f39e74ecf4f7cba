/** English for the legend of a picture. */

import type { legend as danish } from './legend-da';

export const legend: typeof danish = {
	title: 'Legend',
	groups: (n) => `The concepts in ${n} groups`,
	light: (group) => `Light and select ${group}`,
	hide: (type) => `Hide ${type}`,
	show: (type) => `Show ${type}`,
	widths: 'The thicker a line, the more statements in this picture.',
	speaksFor: (role) => `Statements addressed to ${role.toLowerCase()}`,
	between:
		'Each concept is pulled towards those where it has the largest share. Larger mark: in more statements together.',
	pulled:
		'Each concept is pulled towards the municipalities where it is most prominent, measured over all statements. Filters do not move it.',
	fields: (largest) =>
		`Each field points to a municipality; the larger, the more of its statements (largest: ${largest}).`,
	fieldNever: 'Dashed: does not mention it.',
	fieldFiltered: 'Grey: not within the filters.',
	cores: 'Larger dot: more statements in total.',
	clearLines: 'Line: the municipality mentions it clearly more often than the others in the picture together.',
	otherLines: 'Point at a mark to see its lines.',
	sectors: 'One sector per municipality.',
	related: 'Outside the circle: related concepts, those with most statements in all first.',
	silences: {
		never: 'Dashed sector: the municipality does not mention it.',
		hidden: 'Grey sector: hidden by the filter.',
		unmatched: 'Empty sector: the municipality mentions it, but not within the filters.'
	},
	notDrawn: 'Pale sector without marks: no room to draw the statements.'
};
