/**
 * Reads a query's parameters as they stand in an address or a command line: what is unknown,
 * doubled or out of bounds is refused by name, never guessed.
 */

import * as v from 'valibot';
import { GraphError } from '../model/errors.ts';
import { parameterFacts, type ParameterFacts } from './parameter-facts.ts';
import { LONGEST_PARAMETER } from './parameters.ts';
import type { ParameterSchema } from './query.ts';

/** Shows how a parameter is written, for the next step of a refusal. */
export type Writing = (name: string, example: string) => string;

const inAddress: Writing = (name, example) => `?${name}=${example}`;

/**
 * The values of a query's parameters, those left out by their defaults.
 * @param written names with their values, in the order they came
 * @throws {GraphError} bad-query, naming the first parameter that is wrong
 */
export function readParameters<P extends ParameterSchema>(
	schema: P,
	written: Iterable<readonly [name: string, value: string]>,
	writing: Writing = inAddress
): v.InferOutput<P> {
	const parameters = parameterFacts(schema);
	const texts = gather(parameters, written);
	const input = Object.fromEntries(
		parameters.flatMap((parameter) => {
			const value = valueOf(parameter, texts.get(parameter.name) ?? []);
			return value === undefined ? [] : [[parameter.name, value] as const];
		})
	);
	const result = v.safeParse(schema, input, { abortEarly: true });
	if (result.success) return result.output;
	throw refusal(parameters, result.issues[0], writing);
}

/** Values by parameter. */
function gather(
	parameters: readonly ParameterFacts[],
	written: Iterable<readonly [string, string]>
): Map<string, string[]> {
	const texts = new Map<string, string[]>();
	for (const [name, value] of written) {
		const parameter = parameters.find((candidate) => candidate.name === name);
		if (parameter === undefined) throw unknownParameter(name, parameters);
		const earlier = texts.get(name);
		if (earlier && !parameter.isFacet) throw badQuery(name, `“${name}” is given more than once.`, 'Keep one of them.');
		if (parameter.kind === 'list' && value.length > LONGEST_PARAMETER) throw tooLong(name, LONGEST_PARAMETER);
		if (earlier) earlier.push(value);
		else texts.set(name, [value]);
	}
	return texts;
}

/**
 * The value that was written; undefined where it is left out. A text of blanks counts as left out.
 */
function valueOf({ kind }: ParameterFacts, texts: readonly string[]): string | number | string[] | undefined {
	const [text] = texts;
	if (text === undefined) return undefined;
	switch (kind) {
		case 'text':
			return text.trim() || undefined;
		case 'number':
			return /^\d{1,15}$/.test(text) ? Number(text) : NaN;
		case 'list':
			return [...new Set(texts.flatMap((words) => words.split(',').map((word) => word.trim())))].filter(Boolean);
	}
}

function refusal(parameters: readonly ParameterFacts[], issue: v.BaseIssue<unknown>, writing: Writing): GraphError {
	const name = String(issue.path?.[0]?.key);
	const parameter = parameters.find((candidate) => candidate.name === name);
	if (parameter === undefined) return unknownParameter(name, parameters);
	const { kind, example, min, max, usual, choices } = parameter;
	if (kind === 'number') {
		const next = usual === undefined ? 'Leave it out, or give such a number.' : `Leave it out for ${usual}.`;
		return badQuery(name, `“${name}” must be a whole number from ${min} to ${max}.`, next);
	}
	if (choices && issue.type !== 'max_length')
		return badQuery(
			name,
			`“${name}” must be one of ${choices.join(', ')}.`,
			`Leave it out, or add ${writing(name, example)}.`
		);
	if (issue.type === 'iso_date')
		return badQuery(name, `“${name}” must be a day as YYYY-MM-DD.`, `Leave it out, or add ${writing(name, example)}.`);
	if (issue.type !== 'max_length') return badQuery(name, `“${name}” is missing.`, `Add ${writing(name, example)}.`);
	return kind === 'text' ? tooLong(name, max) : tooMany(name, Number(issue.received), max);
}

function unknownParameter(name: string, parameters: readonly ParameterFacts[]): GraphError {
	const shown = name.slice(0, 60);
	const others = parameters.map((parameter) => parameter.name).join(', ');
	return badQuery(shown, `There is no parameter “${shown}” here.`, others ? `Use ${others}.` : 'Leave it out.');
}

/** The refusal of a list that holds more than `most` words or ids. */
export function tooMany(name: string, count: number, most: number): GraphError {
	return badQuery(name, `“${name}” holds ${count} values; ${most} are read at most.`, 'Ask for fewer at once.');
}

function tooLong(name: string, most: number): GraphError {
	return badQuery(name, `“${name}” is longer than ${most} characters.`, 'Ask for less.');
}

function badQuery(name: string, message: string, nextStep: string): GraphError {
	return new GraphError('bad-query', name, message, nextStep);
}
