/** Reads the project's own source files and what each imports, for the tests that hold the house rules. */

import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { join, posix } from 'node:path';
import ts from 'typescript';

const ROOT = join(import.meta.dirname, '../..');

export interface Import {
	/** A path from the project's root for our own files, otherwise the package as it is written. */
	target: string;
	/** True when nothing of it is left at run time. */
	typeOnly: boolean;
	/** As the other file calls them; empty when all is imported, or nothing by name. */
	names: string[];
}

export interface SourceFile {
	/** From the project's root, with forward slashes. */
	path: string;
	text: string;
	imports: Import[];
	/** All texts in quotes. */
	literals: string[];
}

/** The source files under `folder`, sorted by path. */
export function sourceFiles(folder: string): SourceFile[] {
	return globSync(`${folder}/**/*.{ts,js,svelte}`, { cwd: ROOT })
		.map((path) => path.replaceAll('\\', '/'))
		.filter((path) => !path.includes('/compiled/'))
		.sort()
		.map(readSource);
}

function readSource(path: string): SourceFile {
	const text = readFileSync(join(ROOT, path), 'utf8');
	const code = path.endsWith('.svelte') ? scriptsOf(text) : text;
	const imports: Import[] = [];
	const literals: string[] = [];
	const visit = (node: ts.Node): void => {
		const found = importOf(node);
		if (found) imports.push({ ...found, target: resolveImport(path, found.target) });
		if (ts.isStringLiteralLike(node)) literals.push(node.text);
		ts.forEachChild(node, visit);
	};
	visit(ts.createSourceFile(path, code, ts.ScriptTarget.Latest, false, ts.ScriptKind.TS));
	return { path, text, imports, literals };
}

function scriptsOf(component: string): string {
	return [...component.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].map((match) => match[1]).join('\n');
}

function importOf(node: ts.Node): Import | undefined {
	if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier)) {
		return {
			target: node.moduleSpecifier.text,
			typeOnly: bringsTypesOnly(node.importClause),
			names: namesIn(node.importClause)
		};
	}
	if (ts.isExportDeclaration(node) && node.moduleSpecifier && ts.isStringLiteral(node.moduleSpecifier)) {
		return { target: node.moduleSpecifier.text, typeOnly: node.isTypeOnly, names: [] };
	}
	if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
		const [target] = node.arguments;
		return target && ts.isStringLiteralLike(target) ? { target: target.text, typeOnly: false, names: [] } : undefined;
	}
	if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument) && ts.isStringLiteral(node.argument.literal)) {
		return { target: node.argument.literal.text, typeOnly: true, names: [] };
	}
	return undefined;
}

function bringsTypesOnly(clause: ts.ImportClause | undefined): boolean {
	if (!clause) return false;
	if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
	const named = clause.namedBindings;
	return !clause.name && !!named && ts.isNamedImports(named) && named.elements.every((element) => element.isTypeOnly);
}

function namesIn(clause: ts.ImportClause | undefined): string[] {
	const named = clause?.namedBindings;
	return named && ts.isNamedImports(named)
		? named.elements.map(({ propertyName, name }) => (propertyName ?? name).text)
		: [];
}

/** The app's aliases and relative paths, with the ending that the file has. */
function resolveImport(from: string, target: string): string {
	const plain = target
		.replace(/\?.*$/, '')
		.replace(/^\$graph\b/, 'graph')
		.replace(/^\$lib\b/, 'src/lib');
	const own = plain.startsWith('.') ? posix.join(posix.dirname(from), plain) : plain;
	if (own === target) return target;
	const endings = ['', '.ts', '.svelte.ts', '.js', '/index.ts'];
	return endings.map((ending) => own + ending).find((path) => isFile(path)) ?? own;
}

function isFile(path: string): boolean {
	return existsSync(join(ROOT, path)) && statSync(join(ROOT, path)).isFile();
}

/** Groups of two or more that reach each other, each sorted: strongly connected components (Tarjan 1972). */
export function cycles(edges: ReadonlyMap<string, ReadonlySet<string>>): string[][] {
	const index = new Map<string, number>();
	const low = new Map<string, number>();
	const stack: string[] = [];
	const found: string[][] = [];
	const visit = (node: string): void => {
		index.set(node, index.size);
		low.set(node, index.get(node) ?? 0);
		stack.push(node);
		for (const next of edges.get(node) ?? []) {
			if (!index.has(next)) visit(next);
			if (stack.includes(next)) low.set(node, Math.min(low.get(node) ?? 0, low.get(next) ?? 0));
		}
		if (low.get(node) !== index.get(node)) return;
		const group = stack.splice(stack.indexOf(node));
		if (group.length > 1) found.push(group.sort());
	};
	for (const node of edges.keys()) if (!index.has(node)) visit(node);
	return found.sort();
}
