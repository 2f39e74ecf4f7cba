import { describe, expect, it } from 'vitest';
import { openDictionary } from '../../graph/danish/dictionary/dictionary.ts';
import { explain } from '../../graph/link/explain.ts';
import { linkerOf, openLinker } from '../../graph/link/open.ts';

const dictionary = openDictionary();
const linker = openLinker('seed', dictionary);

const tiny = (body: string) =>
	linkerOf([{ name: 'ro.md', text: `# Ro / Calm\nOmfang: Ro.\nScope: Calm.\n${body}` }], dictionary);
const forms = (body: string, text: string) =>
	tiny(body)
		.link(text)
		.mentions.map(({ form, rule }) => `${form} (${rule})`);

describe('linking', () => {
	it('finds every inflection the dictionary knows, at its place', () => {
		const text = 'De roligste er roligt i ro.';
		const { mentions } = tiny('## Ord\n- rolig\n').link(text);
		expect(mentions).toEqual([
			{ concept: 'concept:ro', start: 3, end: 11, form: 'roligste', rule: 'word' },
			{ concept: 'concept:ro', start: 15, end: 21, form: 'roligt', rule: 'word' }
		]);
	});

	it('does not take an imperative for another word', () => {
		expect(forms('## Ord\n- måle\n', 'Et mål er sat.')).toEqual([]);
	});

	it('finds an exact form only as written', () => {
		expect(forms('## Ord\n- =roligt\n', 'Den rolige går roligt.')).toEqual(['roligt (word)']);
	});

	it.each([
		[
			'a first part',
			'## Ord\n- ro\n## Forled\n- tillid\n',
			'Vi har tillidsbaserede møder.',
			['tillidsbaserede (compound-first)']
		],
		[
			'a last part, inflected',
			'## Ord\n- ro\n## Efterled\n- kompetence\n',
			'De har lederkompetencer.',
			['lederkompetencer (compound-last)']
		],
		[
			'a part left standing',
			'## Ord\n- ro\n## Forled\n- læring\n',
			'En lærings- og legekultur.',
			['lærings- (compound-first)']
		],
		[
			'a quality as first part, which need not be listed',
			'## Ord\n- åbenhed\n',
			'En åbenhedskultur har åbningstid.',
			['åbenhedskultur (compound-first)']
		],
		[
			'a word behind a hyphen',
			'## Ord\n- rolig\n## Efterled\n- strategi\n',
			'En anti-mobbestrategi, en it-strategi og et super-roligt sted.',
			['anti-mobbestrategi (compound-last)', 'it-strategi (compound-last)', 'super-roligt (word)']
		],
		['nothing before a hyphen that only leads in', '## Ord\n- ro\n## Efterled\n- mod\n', 'En mod-ydelse.', []],
		['no part that only looks so', '## Ord\n- ro\n## Efterled\n- rolig\n', 'Vi er urolige.', []]
	])('counts %s of a compound', (_, body, text, found) => {
		expect(forms(body, text)).toEqual(found);
	});

	it.each([
		['any inflection', 'tage~ den med ro', 'Vi tog den med ro.', ['tog den med ro (phrase)']],
		['a gap', 'tage~ …2 med ro', 'Vi tager det hele med ro.', ['tager det hele med ro (phrase)']],
		['no gap over a full stop', 'tage~ …2 med ro', 'Det vi tager. Det med ro.', []],
		['no gap over a new clause', 'tage~ …3 ro', 'Vi tager hjem, når ro er der.', []],
		['either word', 'i fred/ro', 'Vi var i fred.', ['i fred (phrase)']],
		['a word that may be missing', 'helt (aldeles) rolig', 'Hun var helt rolig.', ['helt rolig (phrase)']],
		['context that is no part of the mention', 'hun/han …2 | i ro', 'Hun er helt i ro.', ['i ro (phrase)']],
		['adjectives in between', 'ny~ + *form~', 'Nye og bedre arbejdsformer.', ['Nye og bedre arbejdsformer (phrase)']]
	])('reads an expression with %s', (_, written, text, found) => {
		expect(forms(`## Ord\n- hvile\n## Udtryk\n- ${written}\n`, text)).toEqual(found);
	});

	it('leaves out what the vocabulary says does not count, also inside an expression', () => {
		const body = '## Ord\n- ro\n## Tæller ikke\n- i ro og mag: fast udtryk / a set phrase\n';
		expect(forms(body, 'Vi har ro. Vi gik i ro og mag.')).toEqual(['ro (word)']);
	});

	it('shows doubtful words for review and does not count them', () => {
		const { mentions, ambiguous } = tiny('## Ord\n- ro\n## Tvivl\n- stilhed: måske / perhaps\n').link(
			'Der var stilhed.'
		);
		expect(mentions).toEqual([]);
		expect(ambiguous.map(({ form, rule }) => [form, rule])).toEqual([['stilhed', 'doubt']]);
	});

	it('takes the longest words as one mention', () => {
		expect(forms('## Ord\n- ro\n## Udtryk\n- ro på\n- ro på bagsmækken\n', 'Ro på bagsmækken!')).toEqual([
			'Ro på bagsmækken (phrase)'
		]);
	});

	it('gives offsets into the text as it is, with soft hyphens and decomposed letters', () => {
		const text = 'Vores a\u030abenhed og til\u00ADlid.';
		const { mentions } = linker.link(text);
		expect(mentions.map(({ concept, start, end }) => [concept, text.slice(start, end)])).toEqual([
			['concept:aabenhed', 'a\u030abenhed'],
			['concept:tillid', 'til\u00ADlid']
		]);
	});

	it.each([
		['a ligature', 'Vi re\uFB02ekterer.', 'concept:laering', 're\uFB02ekterer'],
		['a sign without width', 'Vis til\u200Blid!', 'concept:tillid', 'til\u200Blid'],
		['a sign without width before it', 'Vis \u2060tillid!', 'concept:tillid', 'tillid'],
		['the figure of a note', 'Vis tillid1 nu.', 'concept:tillid', 'tillid'],
		['the raised figure of a note', 'Vis tillid¹² nu.', 'concept:tillid', 'tillid']
	])('reads a word with %s as the word that is seen', (_, text, concept, form) => {
		expect(linker.link(text).mentions.map((mention) => [mention.concept, mention.form])).toEqual([[concept, form]]);
	});

	it.each(['En til\u200Blids\u200Bmand kom.', 'Rum1 er optaget.', 'Mål2030 er et navn.'])(
		'reads what a reader sees also where it does not count: %s',
		(text) => {
			expect(linker.link(text).mentions).toEqual([]);
		}
	);

	it('sorts mentions by place, then concept, and says the same twice', () => {
		const text = 'Åbenhed, mod og tværgående samarbejde giver tryghed.';
		const first = linker.link(text);
		expect(first.mentions.map(({ start }) => start)).toEqual(
			[...first.mentions.map(({ start }) => start)].sort((a, b) => a - b)
		);
		expect(linker.link(text)).toEqual(first);
	});

	it('finds nothing in an empty text', () => {
		expect(linker.link('')).toEqual({ mentions: [], ambiguous: [] });
	});
});

describe('the linker', () => {
	it('brings the 43 concepts as nodes, sorted by id', () => {
		const ids = linker.concepts.map(({ id }) => id);
		expect(ids).toHaveLength(43);
		expect(ids).toEqual([...ids].sort());
		expect(linker.concepts.find(({ id }) => id === 'concept:mod')).toMatchObject({ label: 'Mod', labelEn: 'Courage' });
	});

	it('gives every relation a reason in both languages and two ends that exist', () => {
		const ids = new Set(linker.concepts.map(({ id }) => id));
		expect(linker.relations.length).toBeGreaterThan(20);
		for (const { source, target, reason, reasonEn } of linker.relations) {
			expect(ids.has(source) && ids.has(target)).toBe(true);
			expect(reason).not.toBe(reasonEn);
		}
	});

	it('names the words a concept is searched by', () => {
		expect(linker.searchForms('concept:mod')).toEqual(expect.arrayContaining(['Mod', 'Courage', 'modig', 'turde']));
	});

	it('has a fingerprint that only the words change', () => {
		const one = tiny('## Ord\n- ro\n');
		expect(tiny('## Ord\n- ro\n').fingerprint).toBe(one.fingerprint);
		expect(tiny('## Ord\n- fred\n').fingerprint).not.toBe(one.fingerprint);
	});

	it('names the folder when there is no vocabulary', () => {
		expect(() => openLinker('tests/fixtures/no-such-folder', dictionary)).toThrow(/vocabulary/);
	});
});

describe('an explanation', () => {
	it('says by which rule the words count', () => {
		const { mentions } = explain(linker, 'Vi har mod til at lytte.', 'concept:mod');
		expect(mentions.map(({ form, da }) => [form, da])).toEqual([['mod', expect.stringContaining('mod til')]]);
	});

	it('says why a preposition is not courage', () => {
		const { nearMisses } = explain(linker, 'Vi går mod nye tider.', 'concept:mod');
		expect(nearMisses.map(({ form, en }) => [form, en])).toEqual([['mod', expect.stringContaining('preposition')]]);
	});

	it('says that another word is another word', () => {
		const { nearMisses, silent } = explain(linker, 'En moderne kommune modtager modspil.', 'concept:mod');
		expect(nearMisses.map(({ form }) => form)).toEqual(['moderne', 'modtager', 'modspil']);
		expect(silent).toEqual([]);
	});

	it('says when a text has no word of the concept', () => {
		expect(explain(linker, 'Vi spiser i kantinen.', 'concept:mod').silent).toEqual(['concept:mod']);
	});
});
