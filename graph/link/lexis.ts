/** What the dictionary says about the words around an ambiguous one: can it be a verb with tense, a noun, an adjective? */

import type { Reading } from '../danish/dictionary/dictionary.ts';
import type { LinkDictionary } from './inflect.ts';
import { words, type FormClasses, type Lexis } from './senses/place.ts';

/** Word classes of forms, each form looked up once. */
export function lexisOf(dictionary: LinkDictionary): Lexis {
	const known = new Map<string, FormClasses>();
	return {
		classes(lower) {
			const found = known.get(lower);
			if (found !== undefined) return found;
			const made = classify(lower, dictionary);
			known.set(lower, made);
			return made;
		}
	};
}

const isParticiple = ({ tags }: Reading) => tags.some((tag) => tag.endsWith('participle'));

function classify(lower: string, dictionary: LinkDictionary): FormClasses {
	const readings = readingsOf(lower, dictionary);
	const verbs = readings.filter(({ tags }) => tags.includes('verb') && !tags.includes('verbal-noun'));
	const hasTense = (reading: Reading) =>
		!isParticiple(reading) &&
		(['present', 'past', 'passive'].some((tag) => reading.tags.includes(tag)) || lower === `${reading.lemma}s`);
	const nouns = readings.filter(({ tags }) => tags.includes('noun'));
	return {
		finite: verbs.some(hasTense) || FINITE.has(lower),
		infinitive: verbs.some(({ lemma, tags }) => lemma === lower && tags.length === 1) || INFINITIVES.has(lower),
		noun: nouns.length > 0,
		adjective: readings.some(({ tags }) => tags.includes('adjective')) || verbs.some(isParticiple),
		definite: nouns.some(({ tags }) => tags.includes('definite')),
		verbs: [...new Set([...verbs.map(({ lemma }) => lemma), ...(IRREGULAR.get(lower) ?? [])])].sort(),
		lemmas: readings.length === 0 ? [lower] : [...new Set(readings.map(({ lemma }) => lemma))].sort()
	};
}

/** Readings that can stand in a sentence of this kind; an unlisted compound has those of its last part. */
function readingsOf(lower: string, dictionary: LinkDictionary): Reading[] {
	const plausible = (form: string) =>
		dictionary
			.lemmas(form)
			.filter(({ tags }) => !tags.includes('imperative') && !(tags.includes('adjective') && tags.includes('genitive')));
	if (lower === '') return [];
	const own = plausible(lower);
	if (own.length > 0 || lower.length <= 5) return own;
	const [parts] = dictionary.split(lower);
	const head = parts?.[parts.length - 1];
	return head === undefined ? [] : plausible(head);
}

/** Verbs the dictionary lists without the tags asked for. */
const FINITE = words(
	'sker skete er var har havde kan skal vil må bør gør gjorde bliver blev får fik går gik står stod giver gav'
);
const INFINITIVES = words('være have gøre gå stå få se ske bo tro');

/** Forms of irregular verbs, lemma first. */
const IRREGULAR: ReadonlyMap<string, readonly string[]> = new Map(
	[
		'være er var været',
		'have har havde haft',
		'kunne kan kunne',
		'skulle skal skulle',
		'ville vil ville',
		'måtte må måtte',
		'burde bør burde',
		'turde tør turde',
		'tage tog taget tager tages',
		'give gav givet',
		'få fik fået',
		'gå gik gået',
		'stå stod stået',
		'finde fandt fundet',
		'vise viste vist',
		'blive blev blevet',
		'gøre gjorde gjort'
	].flatMap((line) => {
		const [lemma = '', ...forms] = line.split(' ');
		return forms.map((form): [string, readonly string[]] => [form, [lemma]]);
	})
);
