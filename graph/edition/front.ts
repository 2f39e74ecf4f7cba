/** Reads the front matter of an edition: which document this is, and which source text it stands on. */

import * as v from 'valibot';
import { nodeId, slug } from '../model/ids.ts';
import type { Complain, EditionLines } from './lines.ts';
import type { EditionDocument } from './types.ts';

const FIELDS = {
	municipality: field(v.pipe(v.string(), v.check(givesId)), 'the name of the organisation, with letters a to å'),
	title: field(v.pipe(v.string(), v.minLength(1)), 'the title of the document'),
	language: field(v.pipe(v.string(), v.regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/)), "a language tag such as 'da'"),
	source: field(
		v.pipe(v.string(), v.regex(/^[^/\\:]+\.txt$/)),
		'the name of a .txt file in corpus/source, without a folder'
	),
	sha256: field(v.pipe(v.string(), v.toLowerCase(), v.regex(/^[0-9a-f]{64}$/)), 'the 64 hex digits of sha256sum'),
	edited: field(v.pipe(v.string(), v.check(isDay)), 'a day as YYYY-MM-DD')
};
const YEAR = field(v.pipe(v.string(), v.regex(/^\d{4}$/), v.transform(Number)), 'a year of four digits');

function field<S extends v.GenericSchema<string, string | number>>(
	schema: S,
	what: string
): { schema: S; what: string } {
	return { schema, what };
}

/** Characters of a name that becomes part of an id. */
const LONGEST_NAME = 100;

function givesId(name: string): boolean {
	const length = slug(name).length;
	return length > 0 && length <= LONGEST_NAME;
}

/** True for a day of the calendar: 2026-02-30 is none. */
function isDay(text: string): boolean {
	if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
	const time = Date.parse(`${text}T00:00:00Z`);
	return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** @returns undefined where a key is missing or wrong; each is complained of. */
export function readFront(
	fileName: string,
	front: EditionLines['front'],
	complain: Complain
): EditionDocument | undefined {
	const wrong: string[] = [];
	const read = <S extends v.GenericSchema<string, string | number>>(
		key: string,
		{ schema, what }: { schema: S; what: string }
	): v.InferOutput<S> | undefined => {
		const given = front.get(key);
		const parsed = given === undefined ? undefined : v.safeParse(schema, given.value);
		if (parsed?.success) return parsed.output;
		wrong.push(key);
		if (given === undefined) {
			complain(1, `the front matter lacks '${key}'`, `Add '${key}: …': ${what}.`);
		} else complain(given.line, `'${key}: ${given.value}' cannot be right`, `It must be ${what}.`);
		return undefined;
	};
	for (const [key, { line }] of front) {
		if (key === 'year' || Object.hasOwn(FIELDS, key)) continue;
		complain(line, `the front matter knows no '${key}'`, `Its keys are ${Object.keys(FIELDS).join(', ')} and year.`);
	}
	const name = fileName.replace(/\.md$/, '');
	const document = {
		id: nodeId('Document', name),
		slug: slug(name),
		municipality: read('municipality', FIELDS.municipality) ?? '',
		title: read('title', FIELDS.title) ?? '',
		year: front.has('year') ? read('year', YEAR) : undefined,
		language: read('language', FIELDS.language) ?? '',
		source: read('source', FIELDS.source) ?? '',
		sha256: read('sha256', FIELDS.sha256) ?? '',
		edited: read('edited', FIELDS.edited) ?? ''
	};
	if (!givesId(name)) {
		complain(
			1,
			'the file name gives no id',
			`Name the file with 1 to ${LONGEST_NAME} letters a to z or digits before .md.`
		);
		return undefined;
	}
	return wrong.length === 0 ? document : undefined;
}
