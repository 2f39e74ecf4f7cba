import { describe, expect, it } from 'vitest';
import { openRepairer } from '../../graph/repair/repair.ts';
import { CONTEXT_RULES } from '../../graph/repair/context-rules.ts';
import { tokenize } from '../../graph/repair/tokens.ts';
import { readList } from '../../graph/repair/word-counts.ts';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const repairer = openRepairer();
const mended = (text: string) => repairer.repair(text).text;

/** Enough damage around a line that the text is known to be a scan. */
const SCAN = 'Vi har faelles mal og klare rammer. Det er nodvendigt, at vi laerer af hinanden pa tvaers.\n';
const inScan = (line: string) => mended(`${SCAN}${line}\n${SCAN}`).split('\n')[1];

describe('repair', () => {
	it.each([
		'Vi møder borgerne med åbenhed, og vi tør bede om hjælp.',
		'Vi har mod til at prøve nyt. Dk-portalen fra Gladsaxe og Aabenraa er ny.',
		'Egen indsats og eget ansvar. Vi tager imod.',
		'Mellem os er der ingen, som vil vente.',
		'Det var modet, der talte. Modet med borgeren?',
		'Klaus, Maersk og Naestved er navne. Vi skriver på dansk om tværgående opgaver.'
	])('leaves a clean text alone: %s', (text) => {
		expect(repairer.repair(text)).toMatchObject({ text, changes: [], damaged: false });
	});

	it.each([
		['Vi moder borgerne med abenhed og tillid pa tvaers.', 'Vi møder borgerne med åbenhed og tillid på tværs.'],
		[
			'FAELLES MAL OG RETNING for vores medarbejdere pa tvaers',
			'FÆLLES MÅL OG RETNING for vores medarbejdere på tværs'
		],
		['Vi har fælles mål i kommunen'.replace(/æ/g, 'Ã¦').replace(/å/g, 'Ã¥'), 'Vi har fælles mål i kommunen'],
		['Det er ogs\ufffd vores f\ufffdlles l\ufffdsning', 'Det er også vores fælles løsning'],
		['Vi loeser opgaverne i faellesskab og maaler paa effekten', 'Vi løser opgaverne i fællesskab og måler på effekten']
	])('mends %s', (text, expected) => {
		expect(mended(text)).toBe(expected);
	});

	it.each([
		['vier sammen om ogskabe ogihandlinger', 'vi er sammen om og skabe og i handlinger'],
		['Vi vil gore det, | gor, i arbejdsfzllesskabet', 'Vi vil gøre det, I gør, i arbejdsfællesskabet'],
		['Igsninger for borgerne', 'løsninger for borgerne'],
		['en szerlig rolle i moderne ledelse', 'en særlig rolle i moderne ledelse'],
		['HovedMED og TRIO’en holder mode', 'HovedMED og TRIO’en holder møde'],
		['ledelses- og medarbejderroller for alle', 'ledelses- og medarbejderroller for alle'],
		['skriv til hr@kobing.dk eller se kobing.dk', 'skriv til hr@kobing.dk eller se kobing.dk'],
		['moder i Kobenhavn og Naestved', 'møder i København og Næstved'],
		['Nich Bendtsen og Gert Nelth', 'Nich Bendtsen og Gert Nelth'],
		['side 12 af 40 i 2030', 'side 12 af 40 i 2030'],
		['det er for borgerne og over tid', 'det er for borgerne og over tid']
	])('reads %s among damaged lines', (line, expected) => {
		expect(inScan(line)).toBe(expected);
	});

	it('mends a word that is broken over a line end and keeps the break', () => {
		expect(mended(`${SCAN}Det tvaer-\ngaende arbejde i sammen-\nhaenge.`)).toContain(
			'Det tvær-\ngående arbejde i sammen-\nhænge.'
		);
	});

	it('keeps line ends as they are, whatever kind they are', () => {
		for (const end of ['\n', '\r\n', '\r']) {
			expect(mended(SCAN.replace('\n', end) + SCAN)).toContain(`på tværs.${end}Vi har fælles`);
		}
	});

	it('says of each change where it is, what stood there, and why', () => {
		const text = `${SCAN}Alle loser opgaven.`;
		const change = repairer.repair(text).changes.find(({ original }) => original === 'loser');
		expect(change).toMatchObject({
			start: text.indexOf('loser'),
			end: text.indexOf('loser') + 5,
			mended: 'løser',
			why: [{ code: 'misread', printed: 'ø', seen: 'o' }]
		});
	});

	it('leads offsets in the mended text back to the text given', () => {
		const text = `${SCAN}Vi laerer af vores fejl.`;
		const { text: after, toSource } = repairer.repair(text);
		for (const word of ['Vi', 'lærer', 'af', 'fejl']) {
			const seen = word.replace('æ', 'ae');
			expect(text.slice(toSource(after.lastIndexOf(word)), toSource(after.lastIndexOf(word) + word.length))).toBe(seen);
		}
	});

	it('mends the scanned page of a file whose other page is clean', () => {
		const clean = 'Vi følger op på målene, når året er gået, og egen læring går først. '.repeat(30);
		const scanned = 'Vi folger op pa malene, nar aret er gaet, og faelles laering gar forst. '.repeat(30);
		const { text, changes } = repairer.repair(`${clean}\n${scanned}`);
		expect(text).toBe(`${clean}\n${scanned.replace(/.*/s, clean.replace(/egen/g, 'fælles'))}`);
		expect(Math.min(...changes.map(({ start }) => start))).toBeGreaterThan(clean.length);
	});

	it('leaves English alone and says that it is not Danish', () => {
		const text = 'We are open and brave, and we learn from our mistakes together with the citizens. '.repeat(20);
		expect(repairer.repair(text)).toMatchObject({ text, danish: false, damaged: false });
	});

	it.each([
		['Vi sporger, for vi handler.', true],
		['Det er bedre end for.', true],
		['Vi gor det for at hjalpe.', false],
		['Vi har tid for borgeren.', false]
	])('lists for as doubtful where it may be før: %s', (line, isDoubtful) => {
		const { text, doubtful } = repairer.repair(`${SCAN}${line}\n${SCAN}`);
		expect(text.split('\n')[1]).toContain(' for');
		const found = doubtful.filter(({ word }) => word === 'for').map(({ candidates }) => candidates);
		expect(found).toEqual(isDoubtful ? [['for', 'før']] : []);
	});

	it('reports a word that the neighbours do not decide and leaves it', () => {
		const { text, doubtful } = repairer.repair(`${SCAN}Modet er vigtigt.`);
		expect(text).toContain('Modet er vigtigt.');
		expect(doubtful).toContainEqual(expect.objectContaining({ word: 'Modet', candidates: ['modet', 'mødet'] }));
	});
});

describe('words that scanning makes alike', () => {
	it.each(CONTEXT_RULES.map(({ key, example }) => [key, ...example]))('%s: %s is %s', (_, scanned, printed) => {
		expect(inScan(scanned)).toBe(printed);
	});

	it.each([
		['vi har modet til at sige fra', 'vi har modet til at sige fra'],
		['pa modet med politikerne', 'på mødet med politikerne'],
		['den enkelte bor i byen', 'den enkelte bor i byen'],
		['et arligt mode', 'et årligt møde'],
		['en arlig plan', 'en årlig plan'],
		['hinandens eget ansvar', 'hinandens eget ansvar'],
		['vi ser, at ansatte leder selv', 'vi ser, at ansatte leder selv']
	])('%s is %s', (scanned, printed) => {
		expect(inScan(scanned)).toBe(printed);
	});
});

describe('a fragment that is broken in another way', () => {
	it.each([
		['as letters of another alphabet', 'fшlger', 'fшlger'],
		['as a capital inside', 'fÊlge', 'fÊlge'],
		['as a letter of another language', 'mĺlene', 'mĺlene'],
		['as a control character', 'f\u0091lles', 'f\u0091lles'],
		['as two signs for one letter', 'f\ufffd\ufffdlger', 'f\ufffd\ufffdlger'],
		['as two question marks', 'f??lger', 'f??lger'],
		['as in an address', 'f%C3%B8lger', 'f%C3%B8lger'],
		['by a sign inside', 'f¤lger', 'f¤lger'],
		['by blanks between letters that make no word', 'F O X S T', 'F O X S T'],
		['in a wrong encoding, and by a letter lost in it', 'f√lg√∏r', 'f√lg√∏r'],
		['by one blank', 'le delse', 'le delse'],
		['by a blank and by scanning', 'laer ing', 'laer ing']
	])('%s stays as it stands, and is doubtful: %s', (_, fragment, doubted) => {
		const line = `Vi kan ${fragment} godt.`;
		const { text, doubtful } = repairer.repair(`${SCAN}${line}\n${SCAN}`);
		expect(text.split('\n')[1]).toContain(doubted);
		expect(doubtful.map(({ word }) => word)).toContain(doubted);
	});
});

describe('a text in another language', () => {
	it.each([
		[
			'Norwegian',
			'Vi møter hverandre med respekt, og vi sier ifra når noe er galt. Alle skal vite hva som forventes av dem.'
		],
		['Swedish', 'Vi möter varandra med respekt och säger till när något är fel. Vi frågar när vi inte förstår.'],
		['English', 'We listen to the people of our town, and we say what we think when it is not easy to do so.'],
		['German', 'Wir hören zu, wenn die Leute etwas sagen, und wir geben nicht auf. Das ist unsere Aufgabe.']
	])('keeps its words: %s', (_, text) => {
		expect(repairer.repair(text)).toMatchObject({ text, danish: false, changes: [] });
	});

	it('is not a Danish one with an English sentence in it', () => {
		const text = `${SCAN}We are what we do. Vi gor det, og vi har noget at sige til hinanden af og til.\n`;
		expect(repairer.repair(text)).toMatchObject({ danish: true, damaged: true });
	});
});

describe('tokens', () => {
	it('closes a word over a line end, past what a drawing left there, but not before a conjunction', () => {
		const words = (text: string) => tokenize(text).map(({ letters }) => letters);
		expect(words('at ud- ;&\nfore planer')).toEqual(['at', 'udfore', 'planer']);
		expect(words('opgave-\nog rollefordeling')).toEqual(['opgave', 'og', 'rollefordeling']);
	});
});

describe('the word list', () => {
	it.each([
		['600 tillid', 1],
		['# remark\n600: tillid\n500: tillid', 3],
		['600: til1id', 1]
	])('is refused with the line that is wrong: %j', (text, line) => {
		const folder = mkdtempSync(join(tmpdir(), 'words-'));
		try {
			const file = join(folder, 'danish-words.txt');
			writeFileSync(file, text);
			expect(() => readList(file)).toThrow(`danish-words.txt:${line}`);
		} finally {
			rmSync(folder, { recursive: true });
		}
	});

	it('says what to do when it is missing', () => {
		expect(() => readList('/nowhere/danish-words.txt')).toThrow('cannot be read');
	});
});
