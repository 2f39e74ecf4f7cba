/** What `prepare` makes of a text, `check` accepts: both know the same ways in which a letter may be written. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkAnchors } from '../../graph/corpus/check.ts';
import { parseEdition } from '../../graph/edition/read.ts';
import { prepareText } from '../../graph/draft/draft.ts';
import { openRepairer } from '../../graph/repair/repair.ts';
import { damaged, PROFILES, seededChance } from '../gold/ocr/damage.ts';

const repairer = openRepairer();
const TEXTS = join(import.meta.dirname, '../fixtures/texts');
const GOLD = join(import.meta.dirname, '../gold');
const textOf = (name: string) => readFileSync(join(TEXTS, `${name}.txt`), 'utf8');

const drafted = (source: string) =>
	prepareText(source, { municipality: 'Elmby', title: 'Sådan gør vi', edited: '2026-11-22' }, repairer);
const statementsOf = (source: string) =>
	parseEdition('elmby.md', drafted(source).edition).statements.map(({ text }) => text);
const complaints = (source: string) =>
	checkAnchors(parseEdition('elmby.md', drafted(source).edition), source).problems.map(({ message }) => message);

/** A text in which only some of the letters are damaged, in words here and there. */
function partlyDamaged(text: string, share: number, profile: keyof typeof PROFILES): string {
	const chance = seededChance(7);
	const letters = PROFILES[profile];
	if (!letters) throw new Error(`no profile ${profile}`);
	return text.replace(/[æøåÆØÅ]/g, (letter) => (chance() > share ? letter : damaged(letter, letters, chance)));
}

describe('check accepts the draft', () => {
	it.each(readdirSync(TEXTS).map((file) => [file.replace(/\.txt$/, '')]))('of the text %s', (name) => {
		expect(statementsOf(textOf(name)).length).toBeGreaterThan(1);
		expect(complaints(textOf(name))).toEqual([]);
	});

	it.each(['ocr/aastrup.scanned', 'ocr/solbakke.scanned', 'segmentation/engparken'])('of %s', (name) => {
		expect(complaints(readFileSync(join(GOLD, `${name}.txt`), 'utf8'))).toEqual([]);
	});

	it.each(Object.keys(PROFILES).flatMap((profile) => [0.3, 0.6, 1].map((share) => [profile, share] as const)))(
		'of a text damaged %s, in a share of %d of its letters',
		(profile, share) => {
			for (const name of ['aastrup', 'solbakke']) {
				const right = readFileSync(join(GOLD, `ocr/${name}.right.txt`), 'utf8');
				expect(complaints(partlyDamaged(right, share, profile))).toEqual([]);
			}
		}
	);

	it('but not a wording that mending would not write', () => {
		const source = textOf('scan-here-and-there');
		const edition = drafted(source).edition;
		expect(edition).toContain('på tværs');
		const wrong = edition.replace('når vi fejler', 'når vi fejrer').replace('Vi møder op', 'Vi moder op');
		const { problems } = checkAnchors(parseEdition('elmby.md', wrong), source);
		expect(problems.map(({ code }) => code)).toEqual(['unanchored', 'unanchored']);
	});

	it('with quotes exactly as the source has them, where only a mended text shows the place', () => {
		const source = textOf('scan-here-and-there');
		const edition = parseEdition('elmby.md', drafted(source).edition);
		const { anchors } = checkAnchors(edition, source);
		const index = edition.statements.findIndex(({ text }) => text.startsWith('Vi lærer af hinanden'));
		const anchor = anchors[index];
		expect(anchor?.quote).toBe('Vi laerer af hinanden, og vi haenger sammen pa tvaers.');
		for (const found of anchors) expect(found?.quote).toBe(source.slice(found?.start, found?.end));
	});
});

describe('a draft', () => {
	it.each([
		[
			'address-inside',
			[
				'Vores aftaler ligger på www.elmby.example/aftaler, så alle kan slå dem op.',
				'Vi holder til på Lindevej 12, og døren står åben.',
				'Ring på 12 34 56 78, når det haster.',
				'Så tager vi den.',
				'Med venlig hilsen slutter et brev, men ikke et samarbejde.',
				'Send dine idéer til hr@elmby.example og fortæl, hvad du drømmer om.'
			]
		],
		[
			'aa-oe-ae',
			[
				'Vi spørger først og lytter længe.',
				'Også når svaret er nej.',
				'På møderne taler vi åbent om det, der er svært.'
			]
		],
		[
			'wrong-encoding-twice',
			['Vi spørger først og lytter længe.', 'Ønsker bliver hørt.', 'Vi har lovet det – og vi mener det.']
		],
		[
			'cut-words',
			[
				'Vi spørger først og lytter længe.',
				'Også når svaret er nej, går vi videre på den måde.',
				'Vi har åben le delse og godt sam arbejde, og vi lærer af hinan den.'
			]
		]
	])('of %s holds every sentence, with no letter that is not known', (name, expected) => {
		expect(statementsOf(textOf(name))).toEqual(expected);
	});

	it('names in its report each place that is broken and was left', () => {
		const { report } = drafted(`Sådan gør vi\n\nVi sp??rger først, og vi lytter længe, når nogen er i tvivl.\n`);
		expect(report).toContain('Intet ord er rettet, men steder i teksten er brudt');
		expect(report).toContain('| 3 | sp??rger |  | brudt af et forkert tegnsæt; står, som det stod |');
		expect(drafted(textOf('mac')).report).toContain('| 3 | sp√∏rger | spørger | forkert tegnsæt |');
		expect(drafted(textOf('cut-words')).report).toContain(
			'| 4 | le delse | ledelse | et ord delt i to; står, som det stod |'
		);
		expect(drafted(textOf('letters-apart')).report).toContain('| VORES GRUNDLAG | spatierede bogstaver |');
		expect(drafted(textOf('marks-of-print')).report).toContain('Teksten er ikke fundet skadet.');
	});
});
