/** Holds that the editions agree on the region and the kind of each organisation, because a graph has one of each. */

import { GraphError } from '../model/errors.ts';
import { nodeId, slug } from '../model/ids.ts';
import type { Edition } from '../edition/types.ts';

/** Keys of the front matter by which organisations are grouped. */
const KEYS = ['region', 'kind'] as const;

/** Where a value was met first. */
interface Said {
	value: string | undefined;
	file: string;
}

/** One fault for each edition that says otherwise than one before it: of its organisation, or how a region or kind is written. */
export function groupingClashes(editions: readonly Edition[]): GraphError[] {
	return KEYS.flatMap((key) => {
		const ofOrganisation = new Map<string, Said>();
		const written = new Map<string, Said>();
		return editions.flatMap(({ file, document }): GraphError[] => {
			const { municipality, [key]: value } = document;
			const said = { value, file };
			const own = first(ofOrganisation, nodeId('Municipality', municipality), said);
			if (own.value !== value) return [otherwise(key, municipality, said, own)];
			if (value === undefined) return [];
			const alike = first(written, slug(value), said);
			return alike.value === value ? [] : [otherSpelling(key, said, alike)];
		});
	});
}

/** What was said first, which is `said` where nothing was. */
function first(known: Map<string, Said>, id: string, said: Said): Said {
	const before = known.get(id);
	if (before === undefined) known.set(id, said);
	return before ?? said;
}

function otherwise(key: string, municipality: string, said: Said, before: Said): GraphError {
	const wrong = `${told(key, said)} of ${municipality}, but ${before.file} says ${told(key, before)}`;
	return fault(said.file, wrong, `Write '${key}' alike in all editions of ${municipality}, or in none.`);
}

function otherSpelling(key: string, said: Said, before: Said): GraphError {
	const wrong = `${told(key, said)} has the same id as ${told(key, before)} in ${before.file}`;
	return fault(said.file, wrong, 'Write it alike in both.');
}

function told(key: string, { value }: Said): string {
	return value === undefined ? `no '${key}'` : `'${key}: ${value}'`;
}

function fault(file: string, wrong: string, nextStep: string): GraphError {
	return new GraphError('bad-edition', file, `${file}: ${wrong}.`, nextStep);
}
