import { describe, expect, it } from 'vitest';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compileText, writeLexicon } from '../../graph/danish/dictionary/compile.ts';
import { dictionaryOf, openDictionary } from '../../graph/danish/dictionary/dictionary.ts';
import { lexiconOf, packLexicon, unpackLexicon } from '../../graph/danish/dictionary/lexicon.ts';

const dictionary = openDictionary();

describe('the Danish dictionary', () => {
	it.each([
		['ledelse', true],
		['ledelsens', true],
		['Ledelse', true],
		['LEDELSE', true],
		['LeDelse', false],
		['gik', true],
		['Gladsaxe', true],
		['gladsaxe', false],
		['GLADSAXE', true],
		['Nordgladsaxe', true],
		['feelles', false],
		['faelles', false],
		['xyzzy', false],
		['', false],
		['modd', false],
		['i aften', false]
	])('%s is a listed word: %s', (form, expected) => {
		expect(dictionary.has(form)).toBe(expected);
	});

	it.each([
		['ledelsen', 'ledelse', ['definite', 'noun']],
		['lederes', 'leder', ['genitive', 'noun']],
		['arbejder', 'arbejde', ['present', 'verb']],
		['møder', 'møde', ['noun', 'plural']],
		['gik', 'gå', ['verb']],
		['går', 'gå', ['present', 'verb']],
		['skriv', 'skrive', ['imperative', 'verb']],
		['formal', 'formale', ['imperative', 'verb']],
		['åbent', 'åben', ['adjective', 'neuter']],
		['børnene', 'barn', ['definite', 'noun', 'plural']],
		['talsmænd', 'talsmand', ['noun', 'plural']],
		['modige', 'modig', ['adjective', 'definite', 'plural']],
		['største', 'stor', []],
		['mod', 'mod', []],
		['mod', 'mod', ['noun']]
	])('%s can be %s (%j)', (form, lemma, tags) => {
		expect(dictionary.lemmas(form)).toContainEqual({ lemma, tags });
	});

	it('gives no lemma for a word it does not know', () => {
		expect(dictionary.lemmas('tillidskraftværksmod')).toEqual([]);
	});

	it('finds every form of a regular noun and nothing else', () => {
		expect(dictionary.forms('helhed')).toEqual(
			'helhed helheden helhedens helheder helhederne helhedernes helheders helheds'.split(' ')
		);
	});

	it('finds irregular forms under their lemma', () => {
		expect(dictionary.forms('gå')).toEqual(expect.arrayContaining(['gik', 'går', 'gået']));
		expect(dictionary.forms('barn')).toEqual(expect.arrayContaining(['barnet', 'børn', 'børnene']));
	});

	it('names the tags of each form, so that the imperative can be left out', () => {
		const forms = dictionary.inflections('mede').filter(({ tags }) => !tags.includes('imperative'));
		expect(forms.map(({ form }) => form)).not.toContain('med');
	});

	it.each([
		['helhedsorienteret', 'helheds+orienteret'],
		['tværgående', 'tvær+gående'],
		['sammenhængskraft', 'sammenhængs+kraft'],
		['Opgaveløsning', 'opgave+løsning'],
		['hverdagsmod', 'hverdags+mod'],
		['udviklingskultur', 'udviklings+kultur'],
		['medarbejder', 'med+arbejder']
	])('cuts %s as %s', (word, best) => {
		expect(dictionary.split(word)[0]?.join('+')).toBe(best);
	});

	it.each(['feelles', 'mod', 'helhedkraft', 'ogskabe'])('finds no compound in %s', (word) => {
		expect(dictionary.split(word)).toEqual([]);
	});

	it('leads from a compound part to its lemma', () => {
		expect(dictionary.partLemmas('helheds')).toEqual(['helhed']);
		expect(dictionary.partLemmas('opgave')).toContain('opgave');
	});

	it('is small in memory', () => {
		expect(openDictionary().lexicon.automaton.edges.byteLength).toBeLessThan(4_000_000);
	});
});

describe('the compiled file', () => {
	const affixes =
		'SFX 2 Y 2\nSFX 2 0 en/34 [^e]\t+BESTEMT_ENTAL\nSFX 2 0 n/34 e\t+BESTEMT_ENTAL\nSFX 29 Y 1\nSFX 29 0 s/32,36 .\n';
	const compiled = compileText(affixes, '3\nhus/2,29\nvej/2,34\nfugleren/6\ni aften\n');

	it('is the same bytes twice', () => {
		const about = { source: 'test', alphabet: compiled.alphabet, tagSets: compiled.tagSets };
		expect(packLexicon(compiled.automaton, about).equals(packLexicon(compiled.automaton, about))).toBe(true);
	});

	it('reads back what was packed', () => {
		const packed = packLexicon(compiled.automaton, { source: 'test', ...compiled });
		const lexicon = unpackLexicon(packed);
		expect(lexicon && dictionaryOf(lexicon).lemmas('vejen')).toEqual([{ lemma: 'vej', tags: ['definite', 'noun'] }]);
	});

	it('leaves out forbidden words, fixed phrases and shapes that live only in compounds', () => {
		const small = dictionaryOf(lexiconOf(compiled.automaton, compiled.alphabet, compiled.tagSets));
		expect(['hus', 'huss', 'fugleren', 'aften'].map(small.has)).toEqual([true, false, false, false]);
		expect(small.split('hussvej')).toEqual([['huss', 'vej']]);
	});

	it.each([
		['nothing', Buffer.alloc(0)],
		['no gzip', Buffer.from('hello')]
	])('is refused when it holds %s', (_, bytes) => {
		expect(unpackLexicon(bytes)).toBeUndefined();
	});

	it('is written whole, with the licence beside it and nothing else', () => {
		const folder = mkdtempSync(join(tmpdir(), 'dictionary-'));
		try {
			writeFileSync(join(folder, 'da.bin.gz'), 'broken');
			writeLexicon(join(folder, 'da.bin.gz'), packLexicon(compiled.automaton, { source: 'test', ...compiled }), 'MPL');
			expect(readdirSync(folder).sort()).toEqual(['LICENSE-dictionary.txt', 'da.bin.gz']);
			expect(unpackLexicon(readFileSync(join(folder, 'da.bin.gz')))).toBeDefined();
		} finally {
			rmSync(folder, { recursive: true });
		}
	});
});
