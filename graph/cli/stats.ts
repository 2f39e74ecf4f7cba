/** `graph -- stats`: counts what the graph holds. */

import { type ConceptCount, countGraph } from '../analysis/counts.ts';
import { defineCommand } from './command.ts';
import { SEED_OPTION } from './seed-folder.ts';
import { STORE_OPTION, storedOrBuilt } from './stored-graph.ts';
import { table } from './table.ts';

export const command = defineCommand({
	arguments: '',
	argumentCount: [0, 0],
	options: { store: STORE_OPTION, seed: SEED_OPTION },
	about:
		'Nodes and edges by type, what each municipality says, and how many of its statements mention each concept.\n' +
		'A statement that a document prints again counts once.',
	async run(values, _args, terminal) {
		const batch = await storedOrBuilt(values, terminal);
		const { municipalities, concepts } = countGraph(batch);
		const { nodes, edges } = batch.meta.counts;
		const sections = [
			table([['Nodes', ''], ...Object.entries(nodes)]),
			table([['Edges', ''], ...Object.entries(edges)]),
			table([
				['Municipality', 'documents', 'values', 'statements', 'repeats', 'mentions'],
				...municipalities.map((one) => [
					one.label,
					one.documents,
					one.values,
					one.statements,
					one.repeats,
					one.mentions
				])
			]),
			table([
				['Statements that mention', ...municipalities.map(({ label }) => label), 'all'],
				...concepts.map((concept) => conceptRow(concept, municipalities))
			])
		];
		terminal.out(sections.join('\n'));
		return 0;
	}
});

function conceptRow({ label, byMunicipality }: ConceptCount, municipalities: readonly { id: string }[]) {
	const counts = municipalities.map(({ id }) => byMunicipality.get(id) ?? 0);
	return [label, ...counts, counts.reduce((sum, count) => sum + count, 0)];
}
