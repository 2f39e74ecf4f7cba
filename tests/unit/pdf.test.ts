/** PDF files: their text can be read back, each quote with its source, and they are the same twice. */

import { extractText, getDocumentProxy, getMeta } from 'unpdf';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Painter } from '../../graph/paint/painter.ts';
import { pdfParameters } from '../../graph/queries/carry-parameters.ts';
import type { GraphStore } from '../../graph/store/port.ts';
import { carriedStory } from '../../src/lib/server/carry/carried-story.ts';
import { pdfDocumentOf } from '../../src/lib/server/carry/pdf-document.ts';
import * as v from 'valibot';
import { CARRYING, carriedOf, seedPainter, seedStore } from '../fixtures/carried.ts';

let store: GraphStore;
let painter: Painter;
beforeAll(async () => {
	store = await seedStore();
	painter = seedPainter();
});
afterAll(() => painter.close());

const CHOICES = v.parse(pdfParameters, {});

async function pdfOf(address: string): Promise<Uint8Array> {
	const carried = address.startsWith('story=')
		? await carriedStory(store, address.slice(6), 'da', CARRYING)
		: await carriedOf(store, address);
	return painter.paint({ kind: 'pdf', document: pdfDocumentOf(carried, CHOICES) });
}

async function read(bytes: Uint8Array): Promise<{ pages: string[]; text: string; title: unknown; language: unknown }> {
	const document = await getDocumentProxy(new Uint8Array(bytes));
	const { text } = await extractText(document, { mergePages: false });
	const { info } = await getMeta(document);
	return { pages: text, text: text.join('\n').replace(/\s+/g, ' '), title: info['Title'], language: info['Language'] };
}

describe('a PDF', () => {
	it('has the picture with its names on the first page, then every quote with its source', async () => {
		const { pages, text, title, language } = await read(await pdfOf('focus=concept:mod'));
		expect([title, language]).toEqual(['Mod', 'da']);
		for (const name of ['Mod', 'Albertslund', 'Gentofte', 'Gladsaxe', 'Hvidovre', 'Filtre: ingen filtre.'])
			expect(pages[0]).toContain(name);
		const carried = await carriedOf(store, 'focus=concept:mod');
		const quotes = carried.sections
			.flatMap((section) => (section.is === 'quotes' ? section.groups : []))
			.flatMap((group) => group.quotes);
		expect(quotes).toHaveLength(21);
		for (const quote of quotes) expect(text).toContain(quote.text.replace(/\s+/g, ' '));
	});

	it('says on each page of text where it is from, of what data, and which page it is', async () => {
		const { pages } = await read(await pdfOf('focus=role:leder'));
		expect(pages.length).toBeGreaterThan(3);
		pages.forEach((page, index) => {
			expect(page).toContain(`Side ${index + 1} af ${pages.length}`);
			expect(page).toMatch(/https:\/\/graph\.example\/\?v=1&focus=role:leder/);
			expect(page).toMatch(/udgave [0-9a-f]{8}/);
		});
	});

	it('says a title once, and of a quote in a story what is said of it', async () => {
		const { text } = await read(await pdfOf('mode=matrix'));
		expect(text.match(/Begreber × kommuner/g)).toHaveLength(1);
		expect((await read(await pdfOf('story=hvad-er-mod'))).text).toContain('Albertslunds 6 udsagn om mod');
	});

	it('finds a name of a picture once, though it has a border of paper', async () => {
		const { pages } = await read(await pdfOf(''));
		expect(pages[0]?.match(/Uenighed og dilemmaer/g)).toHaveLength(1);
	});

	it.each([
		'focus=concept:mod',
		'mode=matrix',
		'compare=concept:mod,concept:tillid',
		'story=hvad-er-mod',
		'focus=concept:mod&municipality=hvidovre&role=centerchef'
	])('is the same twice: %s', async (address) => {
		const [one, other] = [await pdfOf(address), await pdfOf(address)];
		expect(Buffer.from(one).equals(Buffer.from(other))).toBe(true);
		expect((await read(one)).pages.length).toBeGreaterThan(0);
	});
});
