/** What each format becomes: lines that know what they are in the original. */

import { describe, expect, it } from 'vitest';
import { readDocument } from '../../graph/read/read.ts';
import { odtFile, pdfFile, wordFile, wordNotes, wordParagraph, wordRun } from '../fixtures/documents.ts';

/** Lines as `role: text`; an empty line as ''. */
async function linesOf(bytes: Buffer): Promise<string[]> {
	const { text, roles = [] } = await readDocument(bytes, 'a');
	const lines = text.split('\n');
	expect(roles).toHaveLength(lines.length);
	return lines.slice(0, -1).map((line, index) => (line === '' ? '' : `${roles[index] ?? '?'}: ${line}`));
}
const filled = async (bytes: Buffer) => (await linesOf(bytes)).filter((line) => line !== '');
const page = (body: string) => Buffer.from(`<!doctype html><html><body>${body}</body></html>`);

describe('a Word file', () => {
	it('gives headings, paragraphs and lists, an empty line between blocks', async () => {
		const body = [
			wordParagraph('Skovbys grundlag', { style: 'Titel' }),
			wordParagraph('Om os ....... 2', { style: 'Indholdsfortegnelse1' }),
			wordParagraph('Om os', { style: 'Heading1' }),
			wordParagraph('Vi lytter.'),
			wordParagraph('ét punkt', { list: 0 }),
			wordParagraph('et punkt inde i det', { list: 1 }),
			wordParagraph('et punkt mere', { list: 0 })
		];
		expect(await linesOf(wordFile(body.join('')))).toEqual([
			'heading: Skovbys grundlag',
			'',
			'heading: Om os',
			'',
			'paragraph: Vi lytter.',
			'',
			'item: ét punkt',
			'item: et punkt inde i det',
			'item: et punkt mere'
		]);
	});

	it('gives a short bold paragraph as a heading, a bold sentence as none', async () => {
		const bold = (text: string) => wordParagraph('', { runs: wordRun(text, '<w:b/>') });
		expect(await filled(wordFile(bold('Mod') + bold('Vi tør sige fra.')))).toEqual([
			'heading: Mod',
			'paragraph: Vi tør sige fra.'
		]);
	});

	it('leaves out deleted text, notes and their figures, and keeps what was put in', async () => {
		const runs = [
			wordRun('Vi viser tillid'),
			'<w:r><w:footnoteReference w:id="2"/></w:r>',
			`<w:del><w:r><w:delText> aldrig</w:delText></w:r></w:del>`,
			`<w:ins>${wordRun(' altid')}</w:ins>`,
			'<w:r><w:br/></w:r>',
			wordRun('hver dag.')
		].join('');
		const notes = wordNotes(`<w:footnote w:id="2">${wordParagraph('En note om tillid.')}</w:footnote>`);
		const bytes = wordFile(wordParagraph('', { runs }), { 'word/footnotes.xml': notes });
		expect(await filled(bytes)).toEqual(['paragraph: Vi viser tillid altid hver dag.']);
	});

	it('gives each cell a line, with what it heads', async () => {
		const row = (...cells: string[]) =>
			`<w:tr>${cells.map((cell) => `<w:tc>${wordParagraph(cell)}</w:tc>`).join('')}</w:tr>`;
		const table = `<w:tbl>${row('Værdi', 'Sådan gør vi')}${row('Mod', 'Vi siger det, som det er, også når det er svært.')}${row('Ro', 'Vi holder fast, selv når det blæser omkring os.')}</w:tbl>`;
		expect(await linesOf(wordFile(table))).toEqual([
			'header-cell: Værdi',
			'header-cell: Sådan gør vi',
			'',
			'first-cell: Mod',
			'cell: Vi siger det, som det er, også når det er svært.',
			'',
			'first-cell: Ro',
			'cell: Vi holder fast, selv når det blæser omkring os.'
		]);
	});
});

describe('an OpenDocument text', () => {
	it('gives headings, lists and cells; tabs and blanks are blanks, notes and deleted text are out', async () => {
		const body = `
			<text:tracked-changes><text:changed-region><text:deletion><text:p>slettet</text:p></text:deletion></text:changed-region></text:tracked-changes>
			<text:h text:outline-level="1">Om <text:span>os</text:span></text:h>
			<text:p>tør<text:s text:c="3"/>gå<text:tab/>foran<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>En note.</text:p></text:note-body></text:note>.</text:p>
			<text:list><text:list-item><text:p>ét</text:p><text:list><text:list-item><text:p>to</text:p></text:list-item></text:list></text:list-item></text:list>
			<text:p text:style-name="P1">Mod</text:p>
			<table:table><table:table-header-rows><table:table-row><table:table-cell><text:p>A a</text:p></table:table-cell><table:table-cell><text:p>B b</text:p></table:table-cell></table:table-row></table:table-header-rows>
			<table:table-row><table:table-cell><text:p>Ro</text:p></table:table-cell><table:table-cell><text:p>Vi holder fast.</text:p></table:table-cell></table:table-row></table:table>`;
		const bold =
			'<style:style style:name="P1" style:family="paragraph"><style:text-properties fo:font-weight="bold"/></style:style>';
		expect(await filled(odtFile(body, bold))).toEqual([
			'heading: Om os',
			'paragraph: tør gå foran.',
			'item: ét',
			'item: to',
			'heading: Mod',
			'header-cell: A a',
			'header-cell: B b',
			'first-cell: Ro',
			'cell: Vi holder fast.'
		]);
	});
});

describe('a web page', () => {
	it('gives its document and leaves out what belongs to the site', async () => {
		const body = `<header><a href="/">Skovby</a><h1>Vores grundlag</h1></header><nav><a href="/a">Forside og mere</a></nav>
			<div class="cookie-banner"><p>Vi bruger cookies, og det skal du sige ja til.</p></div>
			<main><ol class="breadcrumb"><li><a href="/">Forside</a></li></ol><h2>Mod</h2><p>Vi tør sige <b>fra</b> &amp; til, n&aring;r det g&aelig;lder.</p>
			<ul><li>ét<ul><li>to</li></ul></li><li><p>tre</p></li></ul>
			<details><summary>Se mere</summary><p>Det står her.</p></details>
			<dl><dt>Tillid</dt><dd>Vi stoler på hinanden.</dd></dl>
			<p hidden>Skjult for alle.</p><button aria-controls="x">Åbn</button><div id="x" hidden><p>Åbnes af en knap.</p></div></main>
			<footer>Skovvej 1</footer><script>document.write('<p>Skrevet af et script</p>')</script>`;
		expect(await filled(page(body))).toEqual([
			'heading: Vores grundlag',
			'heading: Mod',
			'paragraph: Vi tør sige fra & til, når det gælder.',
			'item: ét',
			'item: to',
			'item: tre',
			'heading: Se mere',
			'paragraph: Det står her.',
			'first-cell: Tillid',
			'cell: Vi stoler på hinanden.',
			'paragraph: Åbnes af en knap.'
		]);
	});

	it('without a main part is searched for its document', async () => {
		const text = '<p>Vi lytter til borgerne, og vi går foran, når det er svært, også for os selv.</p>'.repeat(6);
		const body = `<div class="top"><div><a href="/a">Forside</a> <a href="/b">Borger</a> <a href="/c">Erhverv</a></div></div><div class="text"><h2>Mod</h2>${text}<ul><li>vi spørger</li></ul></div><div class="side"><a href="/d">Ring til os i dag</a></div>`;
		const lines = await filled(page(body));
		expect([lines[0], lines.at(-1), lines.length]).toEqual(['heading: Mod', 'item: vi spørger', 8]);
	});

	it.each([
		['<p>Vi vil<br>lytte mere.</p>', ['paragraph: Vi vil lytte mere.']],
		['<p>Vi vil lytte.<br><br>Vi vil lære.</p>', ['paragraph: Vi vil lytte.', 'paragraph: Vi vil lære.']],
		['<p>Vi vil:<br>- lytte<br>- lære</p>', ['?: Vi vil:', '?: - lytte', '?: - lære']],
		['<p>• vi lytter</p>', ['?: • vi lytter']],
		[
			'<p>Vi viser tillid<sup><a href="#n1">1</a></sup>. Her er 40 m<sup>2</sup>.</p>',
			['paragraph: Vi viser tillid. Her er 40 m2.']
		],
		['<ul><li><h3>Mod</h3><p>Vi tør.</p></li></ul>', ['heading: Mod', 'paragraph: Vi tør.']],
		[
			'<table role="presentation"><tr><td><p>Vi tør.</p></td><td>Vi lytter.</td></tr></table>',
			['paragraph: Vi tør.', 'paragraph: Vi lytter.']
		],
		['<table><tr><th>Mod</th><td>Vi tør.</td></tr></table>', ['first-cell: Mod', 'cell: Vi tør.']]
	])('%s', async (body, expected) => {
		expect(await filled(page(`<main>${body}</main>`))).toEqual(expected);
	});

	it.each([
		['as it says', Buffer.from('<html><head><meta charset="iso-8859-1"></head><body><p>Vi tør gå på Åen.', 'latin1')],
		['by its mark', Buffer.from('\ufeff<html><body><p>Vi tør gå på Åen.', 'utf16le')],
		['as UTF-8, whatever it says', Buffer.from('<html><head><meta charset="latin1"></head><body><p>Vi tør gå på Åen.')]
	])('is decoded %s', async (_, bytes) => {
		expect(await filled(bytes)).toEqual(['paragraph: Vi tør gå på Åen.']);
	});
});

describe('a PDF', () => {
	it('gives large and bold lines as headings, the others as they are printed', async () => {
		const bytes = await pdfFile((pdf) => {
			pdf.font('Helvetica-Bold').fontSize(18).text('Vores grundlag').moveDown();
			pdf.font('Helvetica').fontSize(11).text('Vi lytter til borgerne og går foran. '.repeat(4)).moveDown();
			pdf.font('Helvetica-Bold').text('Mod').font('Helvetica').text('Vi tør sige det højt.');
			pdf.addPage().text('Vi lærer af fejl.');
		});
		const lines = await linesOf(bytes);
		expect([lines[0], lines[1], lines[2]?.slice(0, 12), lines.slice(-6)]).toEqual([
			'heading: Vores grundlag',
			'',
			'?: Vi lytter',
			['', 'heading: Mod', '', '?: Vi tør sige det højt.', '', '?: Vi lærer af fejl.']
		]);
	});

	it('reads columns one after the other, and what goes across at its place', async () => {
		const [left, right] = ['Til venstre står der noget, som er langt. ', 'Til højre står der noget andet og mere. '];
		const bytes = await pdfFile((pdf) => {
			pdf
				.fontSize(11)
				.text('Over hele siden går denne linje, som er så lang, at den går ned på to linjer, før den slutter.');
			pdf.moveDown();
			const { y } = pdf;
			pdf.text(left.repeat(5), 72, y, { width: 210 }).text(right.repeat(5), 310, y + 4, { width: 210 });
		});
		const text = (await filled(bytes)).map((line) => line.slice(3)).join(' ');
		expect(text.lastIndexOf('venstre')).toBeLessThan(text.indexOf('højre'));
		expect(text).toContain('før den slutter. Til venstre');
	});

	it('parts the cells of a row by a tab, and reads no table as columns', async () => {
		const rows = [
			['Værdi', 'Sådan'],
			['Mod', 'Vi tør sige fra'],
			['Ro', 'Vi holder fast'],
			['Tid', 'Vi venter på den rette']
		];
		const bytes = await pdfFile((pdf) => {
			rows.forEach(([first = '', second = ''], row) =>
				pdf.text(first, 72, 100 + 20 * row).text(second, 250, 100 + 20 * row)
			);
		});
		expect(await filled(bytes)).toEqual(rows.map(([first, second]) => `?: ${first}\t${second}`));
	});

	it('that is shown turned is read as it is printed', async () => {
		const bytes = await pdfFile((pdf) => {
			Object.assign(pdf.page.dictionary.data, { Rotate: 90 });
			pdf.text('Vi lytter, også på tværs.');
		});
		expect(await filled(bytes)).toEqual(['?: Vi lytter, også på tværs.']);
	});
});
