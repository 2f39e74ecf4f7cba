/** What a view claims of municipalities, in both languages: of all in the graph, or with the part it is about. */

import { describe, expect, it } from 'vitest';
import { isSoleOfAll } from '$graph/analysis/figures';
import { type Filter, NO_FILTER, type Overview } from '$graph/model/query';
import type { Scene } from '$graph/scene/scene';
import { PALETTES } from '$graph/drawing/palette';
import { messagesFor } from '$lib/i18n/messages';
import { baseClaim, drawnClaim, filterClaim, speakingClaim } from '$lib/view/claims';
import { captionOf } from '$lib/server/carry/caption';
import { LANGUAGES } from '$lib/i18n/language';
import { DEFAULT_VIEW } from '$lib/view/view';
import { overviewOfCounts } from '../fixtures/overview.ts';

const [da, en] = [messagesFor('da'), messagesFor('en')];
const only = (chosen: Partial<Filter>): Filter => ({ ...NO_FILTER, ...chosen });
const nameOf = (id: string) => id.slice(id.lastIndexOf(':') + 1);
const claim = (overview: Overview, chosen: Partial<Filter>, messages = da) =>
	filterClaim(messages, overview, overview, only(chosen), nameOf).replace(/^.*?\. /, '');

/** All of these, of which a municipality filter leaves one. */
function leftTo(name: string, bases: Record<string, number>): Overview {
	const all = overviewOfCounts(bases, {});
	const id = `municipality:${name}`;
	const municipalities = all.municipalities.map((one) => (one.id === id ? one : { ...one, statements: 0 }));
	const reach = { ...all.reach, speaking: { municipalities: 1, documents: 1 } };
	return { ...all, matched: bases[name] ?? 0, municipalities, reach };
}

const many = (speaking: number, silent: number) => {
	const bases = Array.from({ length: speaking + silent }, (_, place) => [`m${place}`, place < speaking ? 2 : 0]);
	return overviewOfCounts(Object.fromEntries(bases) as Record<string, number>, {});
};

describe('what is said of a filter', () => {
	it('is nothing where nothing filters', () => {
		const one = overviewOfCounts({ a: 1 }, {});
		expect(filterClaim(da, one, one, NO_FILTER, nameOf)).toBe('');
	});

	it('begins with how much is left, of statements and of documents', () => {
		const overview = overviewOfCounts({ a: 0, b: 16 }, {});
		const filter = only({ role: ['role:chef'] });
		expect(filterClaim(da, overview, overview, filter, nameOf)).toMatch(
			/^Inden for filtrene: 16 af 17 udsagn, fra 1 af 2 dok/
		);
		expect(filterClaim(en, overview, overview, filter, nameOf)).toMatch(
			/^Within the filters: 16 of 17 statements, from 1 of 2 /
		);
	});

	const four = { a: 0, g: 0, h: 16, v: 0 };
	const cases: [string, Overview, Partial<Filter>, string, string][] = [
		[
			'names the only one, and who has none',
			overviewOfCounts(four, {}),
			{ role: ['role:Chef'] },
			'Kun H har udsagn til rollen Chef: 16. A, G og V: ingen.',
			'Only H has statements addressed to the role Chef: 16. A, G and V: none.'
		],
		[
			'counts those who have some',
			overviewOfCounts({ ...four, a: 3 }, {}),
			{ relation: ['relation:Opad', 'relation:Nedad'] },
			'2 af 4 kommuner har udsagn under ledelsesrelationerne Opad eller Nedad: A 3 og H 16. G og V: ingen.',
			'2 of 4 municipalities have statements under the leadership relations Opad or Nedad: A 3 and H 16. G and V: none.'
		],
		[
			'says so where all have some',
			overviewOfCounts({ a: 1, b: 2, c: 3 }, {}),
			{ concept: ['concept:Mod'] },
			'Alle tre kommuner har udsagn, der nævner Mod.',
			'All three municipalities have statements that mention Mod.'
		],
		[
			'puts several facets together',
			overviewOfCounts(four, {}),
			{ role: ['role:Chef'], concept: ['concept:Mod', 'concept:Tillid'] },
			'Kun H har udsagn til rollen Chef, der nævner Mod eller Tillid: 16. A, G og V: ingen.',
			'Only H has statements addressed to the role Chef that mention Mod or Tillid: 16. A, G and V: none.'
		],
		[
			'calls who is left out hidden, never silent',
			leftTo('h', { a: 36, g: 87, h: 127 }),
			{ municipality: ['municipality:h'] },
			'Vist: H 127 udsagn. Skjult af filtret: A 36 og G 87.',
			'Shown: H 127 statements. Hidden by the filter: A 36 and G 87.'
		],
		[
			'tells who is chosen and has none from who is hidden',
			leftTo('h', { a: 0, g: 87, h: 127 }),
			{ municipality: ['municipality:a', 'municipality:h'], role: ['role:Chef'] },
			'Vist: H 127 udsagn til rollen Chef. A: ingen. Skjult af filtret: G 87.',
			'Shown: H 127 statements addressed to the role Chef. A: none. Hidden by the filter: G 87.'
		],
		[
			'calls nobody silent about a value, which is one municipality’s own',
			overviewOfCounts(four, {}),
			{ value: ['value:h:Mod'] },
			'Vist: H 16 udsagn under Mod.',
			'Shown: H 16 statements under Mod.'
		],
		[
			'counts where there are many',
			many(84, 16),
			{ role: ['role:Chef'] },
			'84 af 100 kommuner har udsagn til rollen Chef. De andre 16: ingen.',
			'84 of 100 municipalities have statements addressed to the role Chef. The other 16: none.'
		]
	];
	it.each(cases)('%s', (_, overview, chosen, danish, english) => {
		expect(claim(overview, chosen)).toBe(danish);
		expect(claim(overview, chosen, en)).toBe(english);
	});

	it('names nobody of whom only a part is listed', () => {
		const overview = overviewOfCounts(four, {});
		const reach = { ...overview.reach, municipalities: 1000 };
		expect(claim({ ...overview, reach }, { role: ['role:Chef'] })).toBe(
			'Kun H har udsagn til rollen Chef: 16. De andre 999: ingen.'
		);
	});
});

describe('how two things are joined', () => {
	const [mod, tillid] = [
		{ facet: 'concept', name: 'Mod' },
		{ facet: 'concept', name: 'Tillid' }
	] as const;
	const gentofte = { facet: 'municipality', name: 'Gentofte' } as const;
	const [leader, employee] = [
		{ facet: 'role', name: 'Leder' },
		{ facet: 'role', name: 'Medarbejder' }
	] as const;
	const value = { facet: 'value', name: 'Dialog, Albertslund' } as const;
	const cases: [Parameters<typeof da.claims.joined>, danish: string, english: string][] = [
		[
			[mod, tillid, 3],
			'Mod og Tillid nævnes sammen i 3 udsagn',
			'“Mod” and “Tillid” are mentioned together in 3 statements'
		],
		[[gentofte, mod, 21], 'Gentofte nævner Mod i 21 udsagn', 'Gentofte mentions “Mod” in 21 statements'],
		[[mod, gentofte, 1], 'Gentofte nævner Mod i 1 udsagn', 'Gentofte mentions “Mod” in 1 statement'],
		[
			[leader, mod, 2],
			'Mod nævnes i 2 udsagn til rollen Leder',
			'“Mod” is mentioned in 2 statements addressed to the role Leder'
		],
		[
			[mod, value, 2],
			'Mod nævnes i 2 udsagn under Dialog, Albertslund',
			'“Mod” is mentioned in 2 statements under Dialog, Albertslund'
		],
		[
			[leader, employee, 4],
			'Leder og Medarbejder har 4 udsagn til fælles',
			'Leder and Medarbejder have 4 statements in common'
		]
	];
	it.each(cases)('%j', (ends, danish, english) => {
		expect(da.claims.joined(...ends)).toBe(danish);
		expect(en.claims.joined(...ends)).toBe(english);
	});
});

describe('what a share is of', () => {
	it('follows roles, relations, values and documents, never concepts and municipalities', () => {
		const others = { concept: ['concept:mod'], municipality: ['municipality:a'] };
		expect(baseClaim(da, only(others), nameOf)).toBe('alle kommunens udsagn');
		expect(baseClaim(da, only({ ...others, role: ['role:Leder'] }), nameOf)).toBe('kommunens udsagn til rollen Leder');
		expect(baseClaim(en, only({ document: ['document:X'] }), nameOf)).toBe('the municipality’s statements in X');
	});
});

describe('a part', () => {
	const overview = overviewOfCounts({ a: 1, b: 2 }, { mod: [1, 0] });
	const larger = { ...overview.reach, municipalities: 1000, concepts: 250 };

	it('of those with statements is measured by those', () => {
		const speaking = { municipalities: 900, documents: 900 };
		expect(speakingClaim(da, overview, 2)).toBe('');
		expect(speakingClaim(da, { ...overview, reach: { ...larger, speaking } }, 200)).toBe(
			'Viser 200 af 900 kommuner med udsagn inden for filtrene, dem med flest.'
		);
	});

	const scene: Scene = {
		key: 'concept:mod',
		places: 'sectors',
		nodes: [{ id: 's', type: 'Statement', label: 's', x: 0, y: 0, size: 1, rank: 1, statements: 1, mark: 'all' }],
		edges: [],
		sectors: [],
		frame: { width: 2, height: 2 }
	};
	it('is told of a picture that draws one', () => {
		expect(drawnClaim(da, scene)).toBe('');
		expect(drawnClaim(da, { ...scene, of: { Statement: 4549 } })).toBe('1 af 4.549 udsagn er tegnet.');
		expect(drawnClaim(en, { ...scene, of: { Statement: 4549 } })).toBe('1 of 4,549 statements is drawn.');
	});

	it.each(LANGUAGES)('and the filter are told in the caption of a saved picture: %s', (language) => {
		const messages = messagesFor(language);
		const left = overviewOfCounts({ a: 0, b: 16 }, {});
		const drawn = {
			scene: { ...scene, of: { Statement: 4549 } },
			overview: { ...left, reach: { ...left.reach, speaking: { municipalities: 1, documents: 7 } } },
			counts: left
		};
		const {
			filters,
			claims = [],
			sources
		} = captionOf({
			drawn,
			view: { ...DEFAULT_VIEW, language, filter: only({ role: ['role:Chef'] }) },
			names: { messages, node: () => undefined, nameOf: nameOf, fullNameOf: nameOf },
			palette: PALETTES.light,
			title: '',
			data: '',
			date: undefined,
			link: 'http://localhost/'
		});
		expect(filters).toBe(language === 'da' ? 'Filtre: Rolle: Chef.' : 'Filters: Role: Chef.');
		expect(claims[0]).toMatch(
			language === 'da' ? /Kun B har udsagn .*: 16\. A: ingen\./ : /Only B has .*: 16\. A: none\./
		);
		expect(claims[1]).toBe(drawnClaim(messages, drawn.scene));
		expect(sources?.[0]).toMatch(language === 'da' ? /og 7 andre dokumenter/ : /and 7 other documents/);
	});
});

describe('that one municipality alone speaks to a role', () => {
	it.each([
		['of all', {}, true],
		['of all though municipalities are chosen, which hide nobody', { municipality: ['municipality:a'] }, true],
		['of all though concepts are chosen, which cut no base', { concept: ['concept:mod'] }, true],
		['within the roles chosen', { role: ['role:leder'] }, false],
		['within the relations chosen', { relation: ['relation:nedad'] }, false],
		['within the documents chosen', { document: ['document:x'] }, false],
		['within the values chosen', { value: ['value:x:mod'] }, false]
	])('is said %s', (_what, chosen, whole) => {
		expect(isSoleOfAll(only(chosen))).toBe(whole);
	});

	it('is said with the filters that may hide another', () => {
		const said = ({ portrait }: typeof da, whole: boolean) =>
			portrait.bridge('Nordby', 'Direktion', 'Leder', 7, 2, whole).split('. ')[0];
		expect([said(da, true), said(en, true)]).toEqual([
			'Kun Nordby taler til »Direktion«',
			'Only Nordby speaks to “Direktion”'
		]);
		expect([said(da, false), said(en, false)]).toEqual([
			'Inden for filtrene taler kun Nordby til »Direktion«',
			'Within the filters only Nordby speaks to “Direktion”'
		]);
	});
});
