/** What a draft says of a text: kinds, roles, values, lead-ins, and the report beside it. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readEdition } from '../../graph/edition/read.ts';
import { prepareText } from '../../graph/draft/draft.ts';
import { accountForLines } from '../../graph/draft/report.ts';
import { openRepairer } from '../../graph/repair/repair.ts';

const repairer = openRepairer();
const ABOUT = { municipality: 'Engby', title: 'Sådan gør vi', edited: '2026-11-22' };
const draft = (text: string) => prepareText(text, ABOUT, repairer);
const body = (text: string) =>
	draft(text)
		.edition.split('-->\n\n')[1]
		?.trim()
		.split('\n')
		.filter((line) => line !== '');

describe('a draft', () => {
	it('is an edition that the reader of editions accepts', () => {
		for (const name of ['solbakke.scanned', 'aastrup.right']) {
			const text = readFileSync(join(import.meta.dirname, `../gold/ocr/${name}.txt`), 'utf8');
			const { edition, id } = draft(text);
			expect(readEdition(`${id}.md`, edition).problems).toEqual([]);
		}
	});

	it.each([
		['MENU\nSøg\nBorger\n\nVores grundlag\n\nVi lytter.', 'Vores grundlag'],
		['Tillid\n\nVi stoler på hinanden.\n\nMod\n\nVi tør.', 'Ledelsesgrundlag']
	])('of %j has its title from the first heading that is one', (text, title) => {
		const { edition } = prepareText(text, { municipality: 'Engby', edited: '2026-11-22' }, repairer);
		expect(edition).toContain(`\ntitle: ${title}\n`);
	});

	it('is the same twice', () => {
		const text = 'Vi tør.\n\n• vi lytter\n';
		expect(draft(text)).toMatchObject({ edition: draft(text).edition, report: draft(text).report });
	});

	it.each([
		['Vi vil lytte mere\n\nVi går foran.', ['## Forpligtelse: Vi vil lytte mere', 'Vi går foran. {art: forpligtelse}']],
		[
			'Mod\n\nVærdier: Vi tør.\n\nAdfærd: Vi siger fra.',
			[
				'## Værdi: Mod',
				'### Afsnit: Værdier {art: værdi}',
				'Vi tør. {art: værdi}',
				'### Afsnit: Adfærd {art: adfærd}',
				'Vi siger fra. {art: adfærd}'
			]
		],
		[
			'Ledelse på tværs\n\nVi deler viden.',
			['## Relation: Ledelse på tværs {navn: på tværs; rolle: Leder}', 'Vi deler viden. {art: baggrund; rolle: Leder}']
		],
		[
			'Rolle:\nCENTERCHEF\n\n- Jeg går foran.',
			['## Rolle: Centerchef', '- Jeg går foran. {art: punkt; rolle: Centerchef}']
		],
		[
			'Om ledelse\n\nSom leder går du foran. Du lytter altid.',
			[
				'## Afsnit: Om ledelse',
				'Som leder går du foran. {art: forventning; rolle: Leder}',
				'Du lytter altid. {art: forventning; rolle: Leder}'
			]
		],
		[
			'Om os\n\nHer er ledere og medarbejdere sammen. Hvad vil I?',
			[
				'## Afsnit: Om os',
				'Her er ledere og medarbejdere sammen. {art: baggrund; rolle: Leder, Medarbejder}',
				'Hvad vil I? {art: spørgsmål}'
			]
		],
		['Hos os er lederne …\n\n• åbne for nyt\n', ['> Hos os er lederne …', '- åbne for nyt {art: punkt; rolle: Leder}']],
		[
			'Om os\n\nVi øver os. Det betyder, at vi altid spørger:\n\n• Hvem er i tvivl?\n\nVi er modige, når vi:\n\n• siger fra',
			[
				'## Afsnit: Om os',
				'Vi øver os. {art: baggrund}',
				'Det betyder, at vi altid spørger: {art: baggrund; indleder}',
				'- Hvem er i tvivl? {art: spørgsmål}',
				'> Vi er modige, når vi:',
				'- siger fra {art: punkt}'
			]
		],
		[
			'Sådan er vi\n\nTillid\n\nVi stoler på hinanden.\n\nMod & Rummelighed\n\nVi tør.\n\nIndledning\n\nVi er her.',
			[
				'## Afsnit: Sådan er vi',
				'## Værdi: Tillid',
				'Vi stoler på hinanden. {art: baggrund}',
				'## Værdi: Mod & Rummelighed',
				'Vi tør. {art: baggrund}',
				'## Afsnit: Indledning',
				'Vi er her. {art: baggrund}'
			]
		],
		[
			'Perspektiv: Driften\n\nDen er {sikker} i dag.',
			['## Perspektiv: Driften', 'Den er (sikker) i dag. {art: baggrund}']
		],
		[
			'Om os\n\nVi lytter til alle borgere. Og mere.\n\nVi lytter til alle borgere.',
			[
				'## Afsnit: Om os',
				'Vi lytter til alle borgere. {art: baggrund}',
				'Og mere. {art: baggrund}',
				'Vi lytter til alle borgere. {art: baggrund; gentager}'
			]
		]
	])('of %j says kind and role', (text, expected) => {
		expect(body(text)).toEqual(expected);
	});

	it('reports every repair, every doubt, and everything left out', () => {
		const text = 'Faelles mal\n\nVi laerer pa tvaers, og vi har Kvxzw.\n\nModet er vigtigt, virksom heder.\n\n12\n';
		const { report } = draft(text);
		expect(report).toContain('| 3 | laerer | lærer | æ læst som ae |');
		expect(report).toContain('| 3 | Kvxzw |');
		expect(report).toContain('| 5 | Modet | modet, mødet | sammenhængen afgør det ikke |');
		expect(report).toContain('| 5 | virksom heder | virksomheder |');
		expect(report).toContain('| 7 | 12 | sidetal |');
	});

	it('accounts for every line of the source', () => {
		const text = readFileSync(join(import.meta.dirname, '../gold/segmentation/engparken.txt'), 'utf8');
		const { layout, repaired } = draft(text);
		const { fates, counts } = accountForLines(text, layout, repaired.toSource);
		expect(fates).toHaveLength(text.split('\n').length);
		expect(Object.values(counts).reduce((sum, count) => sum + count)).toBe(fates.length);
		const left = text
			.split('\n')
			.filter((_, line) => fates[line] === 'left out')
			.map((line) => line.trim());
		expect(left).toEqual([
			'12',
			'13',
			'Engparken Kommune',
			'Personale og Kommunikation',
			'Parkvej 4',
			'9999 Engby',
			'www.engparken.example'
		]);
		// and each line left out stands in the report's list
		const listed = layout.leftOut.map(({ start, end }) =>
			text.slice(repaired.toSource(start), repaired.toSource(end)).trim()
		);
		for (const line of left) expect(listed.some((item) => item.includes(line))).toBe(true);
	});

	it('loses no word of a damaged source', () => {
		const text = readFileSync(join(import.meta.dirname, '../gold/ocr/solbakke.scanned.txt'), 'utf8');
		const { layout, repaired } = draft(text);
		const kept = new Set<number>();
		for (const segment of layout.segments) {
			for (let at = 0; at < segment.text.length; at++) kept.add(repaired.toSource(segment.toSource(at)));
		}
		for (const word of text.matchAll(/\p{L}{2,}/gu)) expect([word[0], kept.has(word.index)]).toEqual([word[0], true]);
	});
});
