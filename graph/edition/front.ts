/** Reads the front matter of an edition: which document this is, and which source text it stands on. */

import * as v from 'valibot';
import { nodeId, slug } from '../model/ids.ts';
import type { Complain, EditionLines } from './lines.ts';
import type { EditionDocument } from './types.ts';

/** Characters of a name that becomes part of an id. */
const LONGEST_NAME = 100;

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
/** Keys that may be missing. */
const OPTIONAL = ['region', 'kind', 'year', 'original', 'original-sha256'];
const ORIGINAL = field(
	v.pipe(v.string(), v.minLength(1), v.maxLength(255), v.regex(/^[^/\\]+$/)),
	'the name of the file that the source was extracted from, without a folder'
);
const GROUP = (what: string) => field(v.pipe(v.string(), v.maxLength(LONGEST_NAME), v.check(givesId)), what);
const REGION = GROUP(`the name of the region that the organisation lies in, ${LONGEST_NAME} characters at most`);
const KIND = GROUP(`what the organisation is, such as kommune, ${LONGEST_NAME} characters at most`);
const YEAR = field(v.pipe(v.string(), v.regex(/^\d{4}$/), v.transform(Number)), 'a year of four digits');

function field<S extends v.GenericSchema<string, string | number>>(
	schema: S,
	what: string
): { schema: S; what: string } {
	return { schema, what };
}

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
		if (OPTIONAL.includes(key) || Object.hasOwn(FIELDS, key)) continue;
		complain(
			line,
			`the front matter knows no '${key}'`,
			`Its keys are ${Object.keys(FIELDS).join(', ')}, and perhaps ${OPTIONAL.join(', ')}.`
		);
	}
	const isExtracted = front.has('original') || front.has('original-sha256');
	const original = isExtracted
		? { name: read('original', ORIGINAL) ?? '', sha256: read('original-sha256', FIELDS.sha256) ?? '' }
		: undefined;
	const name = fileName.replace(/\.md$/, '');
	const document = {
		id: nodeId('Document', name),
		slug: slug(name),
		municipality: read('municipality', FIELDS.municipality) ?? '',
		region: front.has('region') ? read('region', REGION) : undefined,
		kind: front.has('kind') ? read('kind', KIND) : undefined,
		title: read('title', FIELDS.title) ?? '',
		year: front.has('year') ? read('year', YEAR) : undefined,
		language: read('language', FIELDS.language) ?? '',
		source: read('source', FIELDS.source) ?? '',
		sha256: read('sha256', FIELDS.sha256) ?? '',
		edited: read('edited', FIELDS.edited) ?? '',
		original
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
