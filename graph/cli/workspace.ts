/** `graph -- workspace export|import|check`: what people made, as one file between engines and machines. */

import { readFileSync, statSync } from 'node:fs';
import { GraphError } from '../model/errors.ts';
import { databaseSettings } from '../store/settings.ts';
import type { WorkspaceEngine } from '../workspace/engine.ts';
import { exportLines, parseExport, problemsOf } from '../workspace/export.ts';
import { carryOut, planImport } from '../workspace/import.ts';
import { openWorkspaceEngine } from '../workspace/open/open.ts';
import { KINDS, type StoredRecord } from '../workspace/record.ts';
import { defineCommand, type Terminal } from './command.ts';
import { typedPath } from './typed-path.ts';
import { writeOutput } from './write-output.ts';

/** Bytes of a file that are read: more than a full workspace has. */
const LARGEST = 1_000_000_000;

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
		if (what === 'import') return using(terminal, (engine) => load(engine, file, terminal));
		if (file !== undefined || (what !== 'export' && what !== 'check')) throw usage(what ?? '');
		if (what === 'check') return using(terminal, (engine) => check(engine, terminal));
		return using(terminal, async (engine) => {
			await writeOutput(out, exportLines(engine), terminal);
			return 0;
		});
	}
});

async function using(terminal: Terminal, use: (engine: WorkspaceEngine) => Promise<number>): Promise<number> {
	const engine = await openWorkspaceEngine(databaseSettings(terminal.env));
	try {
		return await use(engine);
	} finally {
		await engine.close();
	}
}

async function load(engine: WorkspaceEngine, file: string | undefined, terminal: Terminal): Promise<number> {
	if (file === undefined) throw usage('import');
	const records = readExport(typedPath(file, terminal), file);
	const plan = await planImport(engine, records);
	await carryOut(engine, plan);
	terminal.out(`Imported ${told(newestOf(plan.missing))}; ${plan.same} were there already.\n`);
	return 0;
}

/** @throws {GraphError} bad-usage where it cannot be read, bad-data */
export function readExport(path: string, shown: string): StoredRecord[] {
	let text: string;
	try {
		if (statSync(path).size > LARGEST) throw new Error('too large');
		text = readFileSync(path, 'utf8');
	} catch (cause) {
		throw new GraphError('bad-usage', shown, `${shown} cannot be read`, 'Name a file that was exported.', { cause });
	}
	return parseExport(text, shown);
}

async function check(engine: WorkspaceEngine, terminal: Terminal): Promise<number> {
	const records: StoredRecord[] = [];
	for await (const record of engine.all()) records.push(record);
	const problems = problemsOf(records);
	for (const problem of problems) terminal.out(`${problem}\n`);
	terminal.out(`${told(newestOf(records))}, in ${records.length} versions; problems: ${problems.length}.\n`);
	return problems.length > 0 ? 1 : 0;
}

function newestOf(records: readonly StoredRecord[]): StoredRecord[] {
	return [...new Map(records.map((record) => [`${record.kind} ${record.id}`, record])).values()];
}

/** `2 decisions (1 removed), 3 views …` */
function told(records: readonly StoredRecord[]): string {
	return KINDS.map((kind) => {
		const own = records.filter((record) => record.kind === kind);
		const removed = own.filter((record) => record.removed).length;
		const name = kind === 'story' ? (own.length === 1 ? 'story' : 'stories') : own.length === 1 ? kind : `${kind}s`;
		return `${own.length} ${name}${removed > 0 ? ` (${removed} removed)` : ''}`;
	}).join(', ');
}

function usage(what: string): GraphError {
	return new GraphError(
		'bad-usage',
		what,
		'workspace is followed by export, by import and a file, or by check',
		'For example: npm run --silent graph -- workspace export --out workspace.jsonl'
	);
}
