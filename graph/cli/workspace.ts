/** `graph -- workspace export|import|check`: what people made, as one file between engines and machines. */

import { GraphError } from '../model/errors.ts';
import type { WorkspaceEngine } from '../workspace/engine.ts';
import { exportLines } from '../workspace/export.ts';
import { carryOut, planImport } from '../workspace/import.ts';
import { recordsIn } from '../workspace/read-export.ts';
import { createRules, nameOf } from '../workspace/rules.ts';
import { createTally } from '../workspace/tally.ts';
import { withWorkspace } from './carried-workspace.ts';
import { defineCommand, type Terminal } from './command.ts';
import { typedPath } from './typed-path.ts';
import { writeOutput } from './write-output.ts';

export const command = defineCommand({
	arguments: 'export|import|check [FILE]',
	argumentCount: [1, 2],
	options: { out: { value: 'FILE', help: 'For export: the file; standard output without it.' } },
	about:
		'The workspace is that of DATA_DIR, or of the server that NEO4J_URI names. export writes every version of every\n' +
		'record; import puts into a workspace what is not there yet, and writes nothing at all where a record is there and\n' +
		'differs; check reads all of it and names what breaks a rule. Decisions that were imported are applied when the app\n' +
		'starts or the graph is seeded.',
	async run({ out }, [what, file], terminal) {
		if (what === 'import') return withWorkspace(terminal, (engine) => load(engine, file, terminal));
		if (file !== undefined || (what !== 'export' && what !== 'check')) throw usage(what ?? '');
		if (what === 'check') return withWorkspace(terminal, (engine) => check(engine, terminal));
		return withWorkspace(terminal, async (engine) => {
			await writeOutput(out, exportLines(engine), terminal);
			return 0;
		});
	}
});

async function load(engine: WorkspaceEngine, file: string | undefined, terminal: Terminal): Promise<number> {
	if (file === undefined) throw usage('import');
	const records = recordsIn(typedPath(file, terminal), file);
	const plan = await planImport(engine, records, {
		mayBeLater: false,
		instead: 'Import into an empty workspace, or make those records in the app what they are in the file.'
	});
	const tally = createTally();
	for (const record of plan.versions) tally.add(record);
	await carryOut(engine, plan);
	terminal.out(`Imported ${tally.told()}; ${plan.there} were there already.\n`);
	return 0;
}

async function check(engine: WorkspaceEngine, terminal: Terminal): Promise<number> {
	const tally = createTally();
	const breaks = createRules();
	let [versions, problems] = [0, 0];
	for await (const record of engine.all()) {
		tally.add(record);
		versions++;
		const fault = breaks(record);
		if (fault === undefined) continue;
		problems++;
		terminal.out(`${nameOf(record)}: ${fault}\n`);
	}
	terminal.out(`${tally.told()}, in ${versions} versions; problems: ${problems}.\n`);
	return problems > 0 ? 1 : 0;
}

function usage(what: string): GraphError {
	return new GraphError(
		'bad-usage',
		what,
		'workspace is followed by export, by import and a file, or by check',
		'For example: npm run --silent graph -- workspace export --out workspace.jsonl'
	);
}
