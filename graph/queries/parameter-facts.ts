/**
 * What a parameter's schema says, in a form that a reader, a help text and a table of addresses can
 * use.
 */

import * as v from 'valibot';
import { isFacet } from '../model/query.ts';
import type { ParameterSchema } from './query.ts';

export interface ParameterFacts {
	readonly name: string;
	readonly kind: 'text' | 'number' | 'list';
	readonly required: boolean;
	/** The only words that are understood, of a text or in a list; undefined where any are. */
	readonly choices: readonly string[] | undefined;
	readonly description: string;
	/** As it is written in an address. */
	readonly example: string;
	/** What it is when it is left out; undefined for a list and for a text that is then absent. */
	readonly usual: string | number | undefined;
	/**
	 * Bounds of a number; `max` is also the number of characters of a text or of words in a list.
	 */
	readonly min: number;
	readonly max: number;
	/** One of the six facets: it may come several times, each time with more words. */
	readonly isFacet: boolean;
}

const KINDS: Readonly<Record<string, ParameterFacts['kind']>> = {
	string: 'text',
	picklist: 'text',
	number: 'number',
	array: 'list'
};

/** The parameters of a query, in the order they are declared. */
export function parameterFacts({ entries }: ParameterSchema): ParameterFacts[] {
	return Object.entries(entries).map(([name, entry]) => factsOf(name, entry));
}

function factsOf(name: string, entry: v.ObjectEntries[string]): ParameterFacts {
	const optional = isOptional(entry);
	const schema = optional ? entry.wrapped : entry;
	const kind = KINDS[schema.type];
	if (kind === undefined) throw new Error(`A parameter cannot be of type ${schema.type}: ${name}`);
	const usual = optional ? v.getDefault(entry) : undefined;
	const [example]: readonly unknown[] = v.getExamples(schema);
	return {
		name,
		kind,
		required: !optional,
		choices: choicesOf(schema),
		description: v.getDescription(schema) ?? '',
		example: written(example ?? usual),
		usual: typeof usual === 'string' || typeof usual === 'number' ? usual : undefined,
		min: bound(schema, ['min_value']) ?? 0,
		max: bound(schema, ['max_value', 'max_length']) ?? Infinity,
		isFacet: kind === 'list' && isFacet(name)
	};
}

function choicesOf(schema: object): readonly string[] | undefined {
	if ('options' in schema && Array.isArray(schema.options)) return schema.options.map(String);
	return 'item' in schema && typeof schema.item === 'object' && schema.item !== null
		? choicesOf(schema.item)
		: undefined;
}

/** A value as an address has it. */
function written(value: unknown): string {
	if (Array.isArray(value)) return value.join(',');
	return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

type Optional = v.OptionalSchema<v.GenericSchema, unknown>;

function isOptional(entry: v.ObjectEntries[string]): entry is Optional {
	return entry.type === 'optional';
}

/** The requirement of the first of these actions in a schema's pipe. */
function bound(schema: object, actions: readonly string[]): number | undefined {
	const pipe: unknown = 'pipe' in schema ? schema.pipe : [];
	if (!Array.isArray(pipe)) return undefined;
	for (const step of pipe as unknown[]) {
		if (typeof step !== 'object' || step === null || !('type' in step) || !('requirement' in step)) continue;
		if (actions.includes(String(step.type)) && typeof step.requirement === 'number') return step.requirement;
	}
	return undefined;
}
