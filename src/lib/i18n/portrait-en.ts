/** English for portraits. */

import type { Messages } from './da';

const number = new Intl.NumberFormat('en-GB');
const statements = (n: number) => `${number.format(n)} ${n === 1 ? 'statement' : 'statements'}`;
const municipalities = (n: number) => (n === 1 ? 'one municipality' : `${number.format(n)} municipalities`);

export const portrait: Messages['portrait'] = {
	expected: 'What is expected?',
	statements: 'Statements',
	toStatements: (n) => (n === 1 ? 'To the statement' : `To the ${statements(n)}`),
	here: 'Here',
	others: (whom) => (whom === 'rest' ? 'The rest' : 'The others'),
	against: (whom, role) => {
		if (whom === 'elsewhere' || whom === 'broader') return `Beside “${role ?? ''}” in the other municipalities`;
		return whom === 'rest' ? 'Beside the rest of what the municipality says' : 'Beside the others';
	},
	rule: (whom, role, n) => {
		const they = {
			others: `all other statements of the collection (${municipalities(n)})`,
			elsewhere: `statements to “${role ?? ''}” in ${municipalities(n)}`,
			broader: `statements to “${role ?? ''}” in ${municipalities(n)}`,
			rest: 'what else the municipality says'
		}[whom];
		return `Share of the statements (n) that mention the concept. The others are ${they}. The surest comes first.`;
	},
	filtered: 'The figures are within the filters.',
	bridge: (who, own, role, n, others, whole) =>
		`${whole ? 'Only' : 'Within the filters only'} ${who} speaks to “${own}”. ${others === 1 ? 'One other municipality says' : `${number.format(others)} other municipalities say`} “${role}”: ${statements(n)}.`,
	toRole: (role) => `Read what is said to “${role}”`,
	incomparable: 'Within the filters there are no statements on both sides, so there is nothing to compare.',
	sides: { more: 'Fills more here', less: 'Fills less here' },
	most: 'no other has more',
	unsaid: (filtered) => (filtered ? 'Not mentioned here within the filters' : 'Not mentioned here'),
	howOthers: 'Choose a concept to read the statements of the others on it.',
	saidByOthers: (share, n) => `the others: ${share}, ${statements(n)}`,
	key: (share) =>
		`The bar is the share here, the line that of the others. Longest bar or farthest line: ${share}. “Surely”: two ways of reckoning agree, also when all concepts are tried at once; “probably”: they agree on this concept.`,
	certainty: {
		sure: 'surely',
		likely: 'probably',
		open: 'may be chance',
		few: 'too few statements to say'
	},
	quotes: (name, share, n) => `${name}: ${share}, ${statements(n)}. Show them`,
	parts: {
		value: 'Values and themes',
		relation: 'Leadership relations',
		role: 'To whom',
		municipality: 'Who says it',
		document: 'In the documents'
	}
};
