import { describe, expect, it } from 'vitest';
import { anchorStatements } from '../../graph/anchor/anchor.ts';
import { leftOut, omissions } from '../../graph/anchor/left-out.ts';

/** Clean Danish: æ, ø and å are there. */
const CLEAN = `Byen ved åen

Vi går på arbejde, når solen står op, og vi lærer hin-
anden at kende. Ærlighed er vores tøjr – også på tværs af
broerne. Vi kalder det »god tone«.
• Vi møder alle med høj faglighed
• ”Spørg først”, siger vi
`;

/** A scan: none of them is. */
const SCANNED = `Byen ved aen

Vi gar pa arbejde, nar solen star op, og vi lzerer hin-
anden at kende. |ndimellem bruger vi lgsninger, der er hgijt pa alles gnskelister.
Vi veelger abne dgre. Vi segger medyvirken og ssmmenhaengskraft i feellesskabet.
`;

const place = (source: string, ...texts: string[]) =>
	anchorStatements(
		{ name: 'byen.txt', text: source },
		texts.map((text) => ({ text }))
	);

/** Quotes of the parts, or why there is none. */
const quotes = (source: string, ...texts: string[]) =>
	place(source, ...texts).map(({ anchor, missing }) =>
		anchor ? [anchor.quote, ...(anchor.fragments ?? []).map(({ quote }) => quote)].join(' | ') : missing.why
	);

describe('a statement is found', () => {
	it.each([
		['over a line’s end and its hyphen', CLEAN, 'Vi går på arbejde, når solen står op, og vi lærer hinanden at kende.'],
		['with its dash', CLEAN, 'Ærlighed er vores tøjr – også på tværs af broerne.'],
		['with the quote marks at its end', CLEAN, 'Vi kalder det »god tone«.'],
		['without the bullet before it', CLEAN, 'Vi møder alle med høj faglighed'],
		['with the quote marks at its beginning', CLEAN, '”Spørg først”, siger vi'],
		['without æ, ø and å', SCANNED, 'Vi går på arbejde, når solen står op, og vi lærer hinanden at kende.'],
		['with letters taken for others', SCANNED, 'Indimellem bruger vi løsninger, der er højt på alles ønskelister.'],
		['with æ read as ee', SCANNED, 'Vi vælger åbne døre.'],
		[
			'with a letter too many or a wrong one in long words',
			SCANNED,
			'Vi søger medvirken og sammenhængskraft i fællesskabet.'
		]
	])('%s', (_, source, text) => {
		const [found] = place(source, text);
		const quote = found?.anchor?.quote ?? '';
		expect(source.slice(found?.anchor?.start, found?.anchor?.end)).toBe(quote);
		expect(found?.anchor?.fragments).toBeUndefined();
		expect(found?.anchor?.source).toBe('byen.txt');
		// The same first and last character, and about as long.
		expect(quote.at(-1)).toBe(text.at(-1));
		expect([text.charAt(0), '|']).toContain(quote.charAt(0));
		expect(Math.abs(quote.length - text.length)).toBeLessThan(6);
	});

	it('at the very beginning and the very end of a source', () => {
		expect(quotes('Vi tør. Vi kan!', 'Vi tør.', 'Vi kan!')).toEqual(['Vi tør.', 'Vi kan!']);
	});

	it('counting a byte-order mark and letters outside the basic plane', () => {
		const [found] = place('\uFEFF🚲 Vi cykler på stien.', 'Vi cykler på stien.');
		expect(found?.anchor?.start).toBe(4);
	});

	it('in a text of ligatures, which has more letters than characters', () => {
		expect(quotes('ﬃﬃ ﬃ', 'ffiffi ffi')).toEqual(['ﬃﬃ ﬃ']);
	});

	it('in a text of decomposed letters', () => {
		const source = CLEAN.normalize('NFD');
		const [quote] = quotes(source, 'Vi møder alle med høj faglighed');
		expect(quote?.normalize('NFC')).toBe('Vi møder alle med høj faglighed');
	});

	it.each([
		[
			'aa, oe and ae for å, ø and æ',
			'Vi gaar paa moede, naar laerere er svaere. Alle kan.',
			'Vi går på møde, når lærere er svære.'
		],
		['the same in a text that has its letters', `${CLEAN}Vi gaar til moede.`, 'Vi går til møde.'],
		['a wrong encoding', `${CLEAN}Vi gÃ¥r til â€œmÃ¸deâ€\u009d â€¦`, 'Vi går til “møde” …'],
		['letters that meet where å or ø ends', 'Det er paa\nalles oe. Ensomt er det.', 'Det er på alles ø.'],
		[
			'aa and oe that are no letter of their own',
			'Vi er smaatskaarne ekstraarbejdere paa poesi.',
			'Vi er småtskårne ekstraarbejdere på poesi.'
		]
	])('through %s', (_, source, text) => {
		expect(place(source, text)[0]?.missing).toBeUndefined();
	});

	it('in parts where another column stands in between', () => {
		const source = `Vi maler husene      Vi sejler med
baade rode og hvide  baade hver dag,
og vi gor det        og vi kommer
sammen.              hjem igen.
`;
		expect(
			quotes(
				source,
				'Vi maler husene både røde og hvide og vi gør det sammen.',
				'Vi sejler med både hver dag, og vi kommer hjem igen.'
			)
		).toEqual(
			[
				'Vi maler husene | baade rode og hvide | og vi gor det | sammen.',
				'Vi sejler med | baade hver dag, | og vi kommer | hjem igen.'
			].map((text) => text)
		);
	});

	it('in parts where garbage or a page number stands in between', () => {
		const source =
			'Vi skaber gode ram- N\nmer for alle, og vi holder fast i \\ed &%x\ndem hver dag\n\n12\n\nhele aret rundt.';
		expect(quotes(source, 'Vi skaber gode rammer for alle, og vi holder fast i dem hver dag hele året rundt.')).toEqual(
			['Vi skaber gode ram- | mer for alle, og vi holder fast i | dem hver dag | hele aret rundt.']
		);
	});
});

describe('a statement that is not so in the source is refused', () => {
	it.each([
		['invented from its words', 'Vi lærer alle at møde solen på broerne.', 'absent', undefined],
		['that has a word more', 'Vi møder ikke alle med høj faglighed', 'misfit', 'ikke'],
		['that has another word', 'Vi møder alle med høj ordentlighed', 'misfit', 'ordentlighed'],
		['that has another form of a word', 'Vi møder alle med høje faglighed', 'misfit', 'høje'],
		['that leaves a word out', 'Vi møder med høj faglighed', 'misfit', 'med'],
		['whose last word goes on', 'Vi møder alle med høj faglig', 'misfit', 'faglig'],
		[
			'whose last word goes on in the next line',
			'Vi går på arbejde, når solen står op, og vi lærer hin',
			'misfit',
			'hin'
		],
		['that mixes up ø and o where the source is clean', 'Vi møder alle med hoj faglighed', 'misfit', 'hoj'],
		['that has å for an a of a clean source', 'Byen ved åen Vi går på årbejde', 'misfit', 'årbejde'],
		['that has oe for ø', 'Vi moeder alle med høj faglighed', 'misfit', 'moeder']
	])('%s', (_, text, why, word) => {
		const [found] = place(CLEAN, text);
		expect(found?.missing?.why).toBe(why);
		expect(found?.missing?.nearest?.word).toBe(word);
	});

	it.each([
		['a word more', 'Vi vælger aldrig åbne døre.'],
		['another word', 'Vi vælger åbne huse.'],
		['another form', 'Vi vælger åbne dørene.'],
		['words of several lines', 'Vi går på åbne lærer pa alles fællesskabet.']
	])('also in a scan: %s', (_, text) => {
		expect(place(SCANNED, text)[0]?.missing).toBeDefined();
	});

	it.each(['', '…', '–'])('that has no letters: %j', (text) => {
		expect(place(CLEAN, text)[0]?.missing?.why).toBe('wordless');
	});

	it('also where the source is empty', () => {
		expect(quotes('', 'Vi tør.')).toEqual(['absent']);
	});
});

describe('what is printed twice', () => {
	const TWICE = `Leder af havnen
- Jeg siger det som det er.
- Jeg rydder op efter mig.

Leder af molen
- Jeg siger det som det er.
- Jeg hilser pa fiskerne.

Havnen igen
- Jeg rydder op efter mig.
- Jeg siger det som det er.
`;
	const starts = (...texts: string[]) => place(TWICE, ...texts).map(({ anchor }) => anchor?.start);
	const at = (text: string, time: number) => TWICE.split(text).slice(0, time).join(text).length;

	it('gets its own place each time, next to its neighbours', () => {
		const say = 'Jeg siger det som det er.';
		const tidy = 'Jeg rydder op efter mig.';
		const greet = 'Jeg hilser på fiskerne.';
		expect(starts(say, tidy, say, greet, tidy, say)).toEqual([
			at(say, 1),
			at(tidy, 1),
			at(say, 2),
			at('Jeg hilser', 1),
			at(tidy, 2),
			at(say, 3)
		]);
	});

	it('is refused where it is given more often than printed', () => {
		const tidy = 'Jeg rydder op efter mig.';
		expect(quotes(TWICE, tidy, tidy, tidy)).toEqual([tidy, tidy, 'taken']);
	});

	it('does not give a short statement a place inside a longer one', () => {
		const source = 'Vi tor tale om fejl. Og det er rart, at vi tor tale om fejl. Vi tor.';
		const short = place(source, 'Og det er rart, at vi tør tale om fejl.', 'Vi tør tale om fejl.', 'Vi tør.');
		expect(short.map(({ anchor }) => anchor?.start)).toEqual([21, 0, source.length - 7]);
	});
});

describe('what belongs to no statement', () => {
	const texts = ['Vi møder alle med høj faglighed', 'Ærlighed er vores tøjr – også på tværs af broerne.'];
	const anchors = place(CLEAN, ...texts).flatMap(({ anchor }) => (anchor ? [anchor] : []));

	it('is listed in order, headings left out wherever they are printed', () => {
		expect(leftOut(CLEAN, anchors, ['Byen ved åen']).map(({ quote }) => quote)).toEqual([
			'Vi går på arbejde, når solen står op, og vi lærer hin-\nanden at kende.',
			'Vi kalder det »god tone«.\n•',
			'• ”Spørg først”, siger vi'
		]);
		for (const { start, end, quote } of leftOut(CLEAN, anchors, [])) expect(CLEAN.slice(start, end)).toBe(quote);
	});

	it('is nothing where the statements cover the source', () => {
		expect(
			leftOut(
				'Vi tør.\n• • •\n',
				place('Vi tør.\n• • •\n', 'Vi tør.').flatMap((found) => found.anchor ?? []),
				[]
			)
		).toEqual([]);
	});
});

describe('words an edition left out of a sentence', () => {
	const source = 'Vi tør sejle,\nogså når det\nblæser på havet. Så sejler vi hjem\nog hviler, når det er nat';
	const missed = (...texts: string[]) =>
		omissions(
			source,
			place(source, ...texts).map(({ anchor }, index) => ({ text: texts[index] ?? '', anchor })),
			[]
		).map(({ statement, words }) => [statement, words]);

	it.each([
		['in the middle, at a line’s end', ['Vi tør sejle, når det blæser på havet.', 'Også nat'], [[0, 'også']]],
		['at the beginning', ['Også når det blæser på havet.', 'Vi tør sejle'], []],
		['at the beginning, in nobody’s words', ['tør sejle, også når det blæser på havet.', 'Vi hviler'], [[0, 'Vi']]],
		['at the end', ['Så sejler vi hjem og hviler', 'når det er nat'], []],
		['at the end, in nobody’s words', ['Så sejler vi hjem og hviler', 'Er det nat'], [[0, 'det er nat']]]
	])('%s', (_, texts, expected) => {
		expect(missed(...texts)).toEqual(expected);
	});
});
