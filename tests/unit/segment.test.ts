import { describe, expect, it } from 'vitest';
import { readLayout, segmentText } from '../../graph/segment/segment.ts';
import { sentences } from '../../graph/segment/sentences.ts';

const MARKS = { heading: '# ', 'lead-in': '> ', bullet: '- ', sentence: '' };
const marked = (text: string) => readLayout(text).segments.map(({ kind, text }) => `${MARKS[kind]}${text}`);
const leftOut = (text: string) =>
	readLayout(text).leftOut.map(({ start, end, reason }) => [text.slice(start, end).trim(), reason]);

describe('sentences', () => {
	it.each([
		['Vi går. Vi står! Hvorfor? Fordi.', ['Vi går.', 'Vi står!', 'Hvorfor?', 'Fordi.']],
		['Det gælder bl.a. Byrådet, jf. Bilag 2.', ['Det gælder bl.a. Byrådet, jf. Bilag 2.']],
		['Den 1. januar og ca. 300 ledere m.fl. Det er alt.', ['Den 1. januar og ca. 300 ledere m.fl.', 'Det er alt.']],
		['Vi indgår i.Som leder har du ansvar.', ['Vi indgår i.', 'Som leder har du ansvar.']],
		['Han sagde: "Vi tør." Så gik de.', ['Han sagde: "Vi tør."', 'Så gik de.']],
		['Se www.engby.dk for mere', ['Se www.engby.dk for mere']],
		['Vi … og så videre', ['Vi … og så videre']],
		['   ', []]
	])('%s', (text, expected) => {
		expect(sentences(text).map(([start, end]) => text.slice(start, end))).toEqual(expected);
	});
});

describe('segments', () => {
	it.each([
		['Vores mål\n\nVi vil være\nåbne og ærlige.\n', ['# Vores mål', 'Vi vil være åbne og ærlige.']],
		['• vi lytter\n• vi handler og\nfølger op\n', ['- vi lytter', '- vi handler og følger op']],
		['Vi er en tvær-\ngående kommune.', ['Vi er en tværgående kommune.']],
		['Det er en opgave- \nog rollefordeling.', ['Det er en opgave- og rollefordeling.']],
		['Spørg HR-\nafdelingen om råd.', ['Spørg HR-afdelingen om råd.']],
		['Vi står sammen—også når\n– det er svært.', ['Vi står sammen – også når – det er svært.']],
		['Vi står sammen — også nu.', ['Vi står sammen — også nu.']],
		[
			'Vi, borgere, virksom heder og skoler, op søger det nye.',
			['Vi, borgere, virksomheder og skoler, op søger det nye.']
		],
		['Vi op søger borgerne, og vi op-stiller mål.', ['Vi opsøger borgerne, og vi opstiller mål.']],
		[
			'Værdier: Vi er åbne. Vi tør.\n\nAdfærd: Vi lytter til andre.',
			['# Værdier', 'Vi er åbne.', 'Vi tør.', '# Adfærd', 'Vi lytter til andre.']
		],
		['Vi ser, at alle kan\n\nvære med i arbejdet.', ['Vi ser, at alle kan være med i arbejdet.']],
		[
			'Vi når målene i fællesskab, så\nalle og enhver og\n\nI tør gå foran.',
			['Vi når målene i fællesskab, så alle og enhver og I tør gå foran.']
		],
		['1. Vi lytter til borgerne\n2. Vi handler', ['- Vi lytter til borgerne', '- Vi handler']],
		['Vi mødes den\n1. januar hvert år.', ['Vi mødes den 1. januar hvert år.']],
		['LEDER AF\nMEDARBEJDERE\n\nJeg går foran.', ['# LEDER AF MEDARBEJDERE', 'Jeg går foran.']],
		['Ledelse opad\n– om at rådgive\n\nVi siger til.', ['# Ledelse opad – om at rådgive', 'Vi siger til.']]
	])('%j', (text, expected) => {
		expect(marked(text)).toEqual(expected);
	});

	it('takes no word of another language for rubbish', () => {
		expect(marked('Our values\n\nWe dare. Mr. Smith, e.g. He listens.\n')).toEqual([
			'# Our values',
			'We dare.',
			'Mr. Smith, e.g. He listens.'
		]);
	});

	it('reads every kind of line end alike', () => {
		const text = 'Vores mål\n\nVi vil være\nåbne.\n\n• vi lytter\n• vi tør';
		for (const end of ['\r\n', '\r', '\u2028']) expect(marked(text.replace(/\n/g, end))).toEqual(marked(text));
	});

	it('leads offsets in a statement back to the text given', () => {
		const text = 'Mål\r\n\r\n• vi er tvær-\r\ngående  og åbne, virksom heder\r\n';
		const [bullet] = segmentText(text);
		expect(bullet?.text).toBe('vi er tværgående og åbne, virksomheder');
		expect(text.slice(bullet?.start, bullet?.end)).toBe('vi er tvær-\r\ngående  og åbne, virksom heder');
		const at = bullet?.text.indexOf('åbne') ?? 0;
		expect(text.slice(bullet?.toSource(at), bullet?.toSource(at + 4))).toBe('åbne');
		const closed = bullet?.text.indexOf('virksomheder') ?? 0;
		expect(text.slice(bullet?.toSource(closed), (bullet?.toSource(closed + 11) ?? 0) + 1)).toBe('virksom heder');
	});

	it('leaves out page numbers, rubbish, addresses, signatures and greetings, and says why', () => {
		const text = [
			'Vi lytter til borgerne hver dag. & o\\e‘',
			'',
			'12',
			'',
			'@@ (0\\',
			'',
			'God læselyst',
			'',
			'Nich Bendtsen',
			'Kommunaldirektør',
			'',
			'Søgade 4',
			'2860 Søborg',
			'Mail: a@b.dk',
			'',
			'12 345 67 890'
		].join('\n');
		expect(marked(text)).toEqual(['Vi lytter til borgerne hver dag.']);
		expect(leftOut(text)).toEqual([
			['& o\\e‘', 'stray signs'],
			['12', 'page number'],
			['@@ (0\\', 'rubbish'],
			['God læselyst', 'greeting'],
			['Nich Bendtsen', 'name'],
			['Kommunaldirektør', 'name'],
			['Søgade 4', 'address'],
			['2860 Søborg', 'address'],
			['Mail: a@b.dk', 'address'],
			['12 345 67 890', 'numbers']
		]);
	});

	it.each([
		['Vi mødes på Lindevej 12, når ugen begynder.'],
		['Læs mere på www.elmby.example/mod.'],
		['Skriv til hr@elmby.dk.'],
		['Ring på 12 34 56 78 eller 87 65 43 21.'],
		['Ring til os på tlf. 12 34 56 78.'],
		['Mail: skriv til os, når du har brug for det.'],
		['Venlig hilsen er to små ord.'],
		['God fornøjelse med arbejdet er noget, vi ønsker os.'],
		['Rigtig god ledelse er svær.'],
		['Vi holder til på\nLindevej 12\nog har altid åbent.'],
		['Alt ligger på\nwww.elmby.example.'],
		['Vi slutter vores breve med\nvenlig hilsen.'],
		['Lindevej 12\ner et sted, hvor alle er velkomne.'],
		['Ring på\n12 34 56 78, hvis du kan.']
	])('keep a sentence whole that an address or a greeting stands in: %j', (text) => {
		expect(marked(`Vi lytter hver dag.\n\n${text}\n\nVi hører efter.`)).toEqual([
			'Vi lytter hver dag.',
			...sentences(text.replace(/\n/g, ' ')).map(([start, end]) => text.replace(/\n/g, ' ').slice(start, end)),
			'Vi hører efter.'
		]);
	});

	it.each([
		['Lindevej 12 B, 2. tv.', 'address'],
		['Gammel Lindevej 12, 9998 Elmby', 'address'],
		['Elmby Rådhus, Lindevej 12', 'address'],
		['Tlf. 12 34 56 78', 'address'],
		['Telefon: 12345678 · Mail: hr@elmby.dk', 'address'],
		['Anna Holm, tlf. 12 34 56 78', 'address'],
		['www.elmby.example', 'address'],
		['Med venlig hilsen', 'greeting'],
		['Rigtig god læselyst!', 'greeting'],
		['God arbejdslyst til alle ledere', 'greeting']
	])('leave out a line that is nothing else: %s', (line, reason) => {
		const text = `Vi lytter hver dag.\n\n${line}\n\nVi hører efter.`;
		expect(marked(text)).toEqual(['Vi lytter hver dag.', 'Vi hører efter.']);
		expect(leftOut(text)).toEqual([[line, reason]]);
	});

	it('join nothing across an address, but a sentence over a page’s number', () => {
		expect(marked('Vi ser, at alle kan\n\nLindevej 12\n9998 Elmby\n\nvære med i arbejdet hver dag.')).toEqual([
			'# Vi ser, at alle kan',
			'være med i arbejdet hver dag.'
		]);
		expect(marked('Vi ser, at alle kan\n12\nvære med i arbejdet.')).toEqual([
			'Vi ser, at alle kan være med i arbejdet.'
		]);
	});

	it('keep a lead-in before an address, though not the names of bodies above it', () => {
		expect(marked('Vi lytter.\n\nHer finder du mere\n\nwww.elmby.example')).toEqual([
			'Vi lytter.',
			'# Her finder du mere'
		]);
		expect(marked('Vi lytter.\n\nElmby Kommune\nCenter for ledelse\nLindevej 12')).toEqual(['Vi lytter.']);
	});

	it('parts two columns where a bullet stands inside the line, and says so', () => {
		const segments = segmentText('• vi lytter til alle • vi tør sige fra\n• vi handler nu • vi lærer af fejl\n');
		expect(segments.map(({ text, interleaved }) => [text, interleaved])).toEqual([
			['vi lytter til alle', true],
			['vi tør sige fra', true],
			['vi handler nu', true],
			['vi lærer af fejl', true]
		]);
	});

	it.each(['', '\n\n', '123\n456', '@@@', '•', '- ', '{}'])('finds nothing in %j and does not fail', (text) => {
		expect(segmentText(text)).toEqual([]);
	});
});
