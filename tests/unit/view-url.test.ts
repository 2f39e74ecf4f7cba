/** The view state in the URL: what goes in comes out, and what is not ours is named, never thrown. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { NO_FILTER, type Filter } from '$graph/model/query';
import { FIELDS, PARAMETERS } from '$lib/view/parameters';
import { decodeView, dropUnknown, encodeForOthers, encodeView, LONGEST } from '$lib/view/url';
import { DEFAULT_APPEARANCE, DEFAULT_VIEW, type Appearance, type View } from '$lib/view/view';

const decode = (search: string) => decodeView(new URLSearchParams(search));

const everything: View = {
	query: 'mod & "tillid", 50 %',
	filter: {
		...NO_FILTER,
		municipality: ['municipality:albertslund', 'municipality:gladsaxe'],
		role: ['role:leder-af-ledere'],
		value: ['value:et-dokument:mod']
	},
	focus: 'concept:mod',
	selection: ['statement:et-dokument:0123456789', 'value:et-dokument:mod'],
	compared: ['concept:mod', 'concept:tillid'],
	camera: { x: 0.25, y: 0.75, ratio: 0.5 },
	kind: 'list',
	rows: 'value',
	columns: 'role',
	figures: 'difference',
	order: { by: 'role:leder', turned: true },
	cell: ['value:et-dokument:mod', 'role:leder'],
	column: 'role:leder',
	other: ['municipality:hvidovre'],
	pairsShown: 'all',
	pairOrder: 'name',
	things: ['concept:mod', 'statement:et-dokument:0123456789'],
	acts: [
		{ kind: 'add', id: 'role:leder' },
		{ kind: 'expand', id: 'concept:mod', way: 'mentions-in-statement', count: 12 },
		{ kind: 'expand', id: 'role:leder', way: 'speaks-for-in-statement', count: 64 },
		{ kind: 'near', id: 'concept:mod', steps: 2 },
		{ kind: 'path', id: 'concept:mod', to: 'role:leder' },
		{ kind: 'pin', id: 'concept:mod', x: 1.25, y: -3 },
		{ kind: 'arrange' },
		{ kind: 'arrange' },
		{ kind: 'free', id: 'concept:mod' }
	],
	without: ['role:alle'],
	grouping: 'region',
	group: 'group:region-hovedstaden',
	hidden: ['Statement'],
	embedded: ['municipality', 'role'],
	presented: { story: 'hvad-er-mod', step: 3 },
	folded: ['facets', 'reader'],
	language: 'en',
	theme: 'projector'
};

describe('the address of a view', () => {
	it('is empty for the default view', () => {
		expect(encodeView(DEFAULT_VIEW)).toBe('');
		expect(decode('')).toEqual({ view: DEFAULT_VIEW, problems: [] });
	});

	it('holds every part of a view and gives it back', () => {
		expect(decode(encodeView(everything))).toEqual({ view: everything, problems: [] });
	});

	it('stays readable: ids without their type, colons and commas as they are', () => {
		const view = { ...DEFAULT_VIEW, focus: 'concept:mod', filter: everything.filter };
		expect(encodeView(view)).toBe(
			'v=1&municipality=albertslund,gladsaxe&role=leder-af-ledere&value=et-dokument:mod&focus=concept:mod'
		);
	});

	it('reads a facet with its type in front as well', () => {
		expect(decode('municipality=municipality:gentofte').view.filter.municipality).toEqual(['municipality:gentofte']);
	});
});

describe('a link that is not all ours', () => {
	const cases: [search: string, problem: object, what: string][] = [
		['ref=mail', { code: 'unknown-parameter', key: 'ref' }, 'a parameter of someone else'],
		['v=7&focus=concept:mod', { code: 'newer-version', key: 'v', value: '7' }, 'a newer version'],
		['v=x', { code: 'bad-value', key: 'v', value: 'x' }, 'a version that is no number'],
		['focus=%3Cscript%3E', { code: 'bad-value', key: 'focus', value: '<script>' }, 'a focus that is no id'],
		['municipality=Køge!', { code: 'bad-value', key: 'municipality', value: 'Køge!' }, 'a facet that is no id'],
		['camera=1,2', { code: 'bad-value', key: 'camera', value: '1,2' }, 'a camera with a number missing'],
		['camera=0.5,0.5,NaN', { code: 'bad-value', key: 'camera', value: '0.5,0.5,NaN' }, 'a camera out of bounds'],
		['compare=statement:a:1', { code: 'bad-value', key: 'compare', value: 'statement:a:1' }, 'a statement to compare'],
		['acts=concept:mod~hop', { code: 'bad-value', key: 'acts', value: 'concept:mod~hop' }, 'an act that there is not'],
		[
			'acts=concept:mod~near~9',
			{ code: 'bad-value', key: 'acts', value: 'concept:mod~near~9' },
			'too wide a neighbourhood'
		],
		['acts=concept:mod~pin~x~1', { code: 'bad-value', key: 'acts', value: 'concept:mod~pin~x~1' }, 'a pin at no place'],
		['rows=statement', { code: 'bad-value', key: 'rows', value: 'statement' }, 'rows of what is no facet'],
		['sort=size', { code: 'bad-value', key: 'sort', value: 'size' }, 'an order that does not exist'],
		['sort=name,down', { code: 'bad-value', key: 'sort', value: 'name,down' }, 'an order turned in other words'],
		['cell=concept:mod', { code: 'bad-value', key: 'cell', value: 'concept:mod' }, 'half of a cell'],
		[
			'cell=concept:mod,statement:a:1',
			{ code: 'bad-value', key: 'cell', value: 'concept:mod,statement:a:1' },
			'a cell with a statement for a side'
		],
		['groups=size', { code: 'bad-value', key: 'groups', value: 'size' }, 'groups that do not exist'],
		['group=Øst', { code: 'bad-value', key: 'group', value: 'group:Øst' }, 'a group that is no id'],
		['mode=cube', { code: 'bad-value', key: 'mode', value: 'cube' }, 'a mode that does not exist'],
		['lang=de', { code: 'bad-value', key: 'lang', value: 'de' }, 'a language that does not exist'],
		[`q=${'a'.repeat(201)}`, { code: 'too-long', key: 'q' }, 'a search beyond the limit']
	];
	it.each(cases)('%s: says what it did not understand', (search, problem) => {
		expect(decode(search).problems).toEqual([problem]);
	});

	it('keeps what it did understand', () => {
		expect(decode('v=7&focus=concept:mod&mode=cube').view.focus).toBe('concept:mod');
	});

	it('is not read at all beyond the longest length', () => {
		const { view, problems } = decode(`focus=concept:mod&select=${'a'.repeat(LONGEST)}`);
		expect(view).toEqual(DEFAULT_VIEW);
		expect(problems).toEqual([{ code: 'too-long', key: 'link' }]);
	});

	it('loses ids the graph does not hold, each by name', () => {
		const decoded = decode(
			'municipality=gladsaxe,atlantis&focus=concept:mod&select=concept:nope&compare=concept:mod,concept:nope&cell=concept:mod,role:nope'
		);
		const known = new Set(['municipality:gladsaxe', 'concept:mod']);
		const { view, problems } = dropUnknown(decoded, (id) => known.has(id));
		expect(view.filter.municipality).toEqual(['municipality:gladsaxe']);
		expect(view.focus).toBe('concept:mod');
		expect(view.selection).toEqual([]);
		expect(view.compared).toEqual(['concept:mod']);
		expect(view.cell).toBeUndefined();
		expect(problems).toEqual([
			{ code: 'unknown-id', key: 'municipality', value: 'municipality:atlantis' },
			{ code: 'unknown-id', key: 'select', value: 'concept:nope' },
			{ code: 'unknown-id', key: 'compare', value: 'concept:nope' },
			{ code: 'unknown-id', key: 'cell', value: 'role:nope' }
		]);
	});
});

describe('what a link picks up on its way', () => {
	it.each([
		'utm_source=nyhedsbrev&utm_medium=mail',
		'fbclid=IwAR0',
		'gclid=x&gbraid=y&wbraid=z&gad_source=1',
		'msclkid=a',
		'mc_cid=1&mc_eid=2',
		'mtm_campaign=a',
		'_hsenc=p2ANqtz&_hsmi=1',
		'twclid=a&ttclid=b&li_fat_id=c&igshid=d&yclid=e',
		'_gl=1&_ga=2&srsltid=3&mkt_tok=4'
	])('%s: is ignored without a word', (search) => {
		expect(decode(`focus=concept:mod&${search}`)).toEqual({
			view: { ...DEFAULT_VIEW, focus: 'concept:mod' },
			problems: []
		});
	});

	const PASTED: [search: string, change: Partial<View>][] = [
		['focus=concept:mod.', { focus: 'concept:mod' }],
		['focus=concept:mod,', { focus: 'concept:mod' }],
		['focus=concept:mod).', { focus: 'concept:mod' }],
		['focus=concept:mod%C2%BB', { focus: 'concept:mod' }],
		['focus=concept:mod%E2%80%9D;', { focus: 'concept:mod' }],
		['select=concept:mod,concept:tillid.', { selection: ['concept:mod', 'concept:tillid'] }],
		['role=leder).', { filter: { ...NO_FILTER, role: ['role:leder'] } }],
		['camera=0.5,0.5,0.8.', { camera: { x: 0.5, y: 0.5, ratio: 0.8 } }],
		['mode=list,', { kind: 'list' }],
		['sort=name,turned).', { order: { by: 'name', turned: true } }],
		['cell=concept:mod,role:leder.', { cell: ['concept:mod', 'role:leder'] }],
		['hide=Statement.', { hidden: ['Statement'] }],
		['fold=reader)', { folded: ['reader'] }],
		['theme=projector%C2%AB', { theme: 'projector' }],
		['lang=en.', { language: 'en' }],
		['v=1.', {}],
		['.', {}]
	];
	it.each(PASTED)('%s: opens without the punctuation behind it', (search, change) => {
		expect(decode(search)).toEqual({ view: { ...DEFAULT_VIEW, ...change }, problems: [] });
	});

	it('leaves a search its punctuation', () => {
		expect(decode('q=hvad+er+mod%3F.').view.query).toBe('hvad er mod?.');
	});
});

describe('language and theme', () => {
	const own = { language: 'en', theme: 'dark' } as const;

	it('are the reader’s own where the address says nothing', () => {
		expect(decodeView(new URLSearchParams('focus=concept:mod'), own).view).toMatchObject(own);
		expect(decodeView(new URLSearchParams(`x=${'a'.repeat(LONGEST)}`), own).view).toMatchObject(own);
	});

	it.each([
		['lang=da&theme=auto', { language: 'da', theme: 'auto' }],
		['theme=projector', { language: 'en', theme: 'projector' }],
		['lang=da', { language: 'da', theme: 'dark' }],
		['lang=de&theme=neon', own]
	] as const)('are those of the address where it has them: %s', (search, worn) => {
		const { view } = decodeView(new URLSearchParams(search), own);
		expect(view).toMatchObject(worn);
		expect(decodeView(new URLSearchParams(encodeView(view, own)), own).view).toEqual(view);
	});

	const OWN: [worn: Appearance, own: Appearance, search: string][] = [
		[{ language: 'da', theme: 'auto' }, DEFAULT_APPEARANCE, ''],
		[{ language: 'en', theme: 'dark' }, DEFAULT_APPEARANCE, 'v=1&lang=en&theme=dark'],
		[{ language: 'da', theme: 'dark' }, { language: 'da', theme: 'dark' }, ''],
		[{ language: 'da', theme: 'auto' }, own, 'v=1&lang=da&theme=auto'],
		[{ language: 'en', theme: 'dark' }, own, 'v=1&lang=en'],
		[{ language: 'da', theme: 'projector' }, { language: 'da', theme: 'projector' }, 'v=1&theme=projector']
	];
	it.each(OWN)('%j of a reader with %j stand in the address as “%s”', (worn, own, search) => {
		expect(encodeView({ ...DEFAULT_VIEW, ...worn }, own)).toBe(search);
	});

	it.each([
		[{ language: 'da', theme: 'dark' }, ''],
		[{ language: 'en', theme: 'light' }, 'v=1&lang=en'],
		[{ language: 'da', theme: 'projector' }, 'v=1&theme=projector']
	] as const)('%j go to others as “%s”: the language, and a theme for a room', (worn, search) => {
		expect(encodeForOthers({ ...DEFAULT_VIEW, ...worn })).toBe(search);
	});
});

describe('an old link', () => {
	const filter = (change: Partial<Filter>) => ({ ...NO_FILTER, ...change });
	const LINKS: [search: string, change: Partial<View>][] = [
		['', {}],
		['v=1', {}],
		['focus=concept:mod', { focus: 'concept:mod' }],
		['v=1&focus=concept:mod', { focus: 'concept:mod' }],
		['v=1&focus=municipality:gladsaxe', { focus: 'municipality:gladsaxe' }],
		['v=1&focus=role:leder-af-ledere', { focus: 'role:leder-af-ledere' }],
		[
			'v=1&focus=statement:gladsaxe-vi-vil:0123456789&select=statement:gladsaxe-vi-vil:0123456789',
			{
				focus: 'statement:gladsaxe-vi-vil:0123456789',
				selection: ['statement:gladsaxe-vi-vil:0123456789']
			}
		],
		['v=1&q=psykologisk%20tryghed', { query: 'psykologisk tryghed' }],
		['v=1&q=mod&municipality=gentofte', { query: 'mod', filter: filter({ municipality: ['municipality:gentofte'] }) }],
		[
			'v=1&municipality=gladsaxe,albertslund',
			{ filter: filter({ municipality: ['municipality:albertslund', 'municipality:gladsaxe'] }) }
		],
		['municipality=municipality:gentofte', { filter: filter({ municipality: ['municipality:gentofte'] }) }],
		['v=1&role=leder&relation=opad', { filter: filter({ role: ['role:leder'], relation: ['relation:opad'] }) }],
		[
			'v=1&value=gladsaxe-vi-vil:mod&document=gladsaxe-vi-vil',
			{ filter: filter({ value: ['value:gladsaxe-vi-vil:mod'], document: ['document:gladsaxe-vi-vil'] }) }
		],
		['v=1&concept=mod,tillid', { filter: filter({ concept: ['concept:mod', 'concept:tillid'] }) }],
		['v=1&select=concept:tillid,concept:mod', { selection: ['concept:tillid', 'concept:mod'] }],
		['v=1&camera=0.25,0.75,0.5', { camera: { x: 0.25, y: 0.75, ratio: 0.5 } }],
		['v=1&mode=list', { kind: 'list' }],
		['v=1&mode=network', {}],
		[
			'v=1&focus=concept:mod&mode=list&camera=0.5,0.5,0.8&hide=Statement',
			{ kind: 'list', focus: 'concept:mod', camera: { x: 0.5, y: 0.5, ratio: 0.8 }, hidden: ['Statement'] }
		],
		['v=1&hide=Concept,Municipality', { hidden: ['Municipality', 'Concept'] }],
		['v=1&fold=reader,facets', { folded: ['facets', 'reader'] }],
		['v=1&lang=en', { language: 'en' }],
		['v=1&theme=dark', { theme: 'dark' }],
		['v=1&lang=en&theme=projector', { language: 'en', theme: 'projector' }]
	];
	it.each(LINKS)('“%s” opens what it opened', (search, change) => {
		expect(decode(search)).toEqual({ view: { ...DEFAULT_VIEW, ...change }, problems: [] });
	});
});

describe('the list of parameters', () => {
	it('is in docs/links.md as the table has it', () => {
		const written = readFileSync(join(import.meta.dirname, '../../docs/links.md'), 'utf8');
		const rows = [...written.matchAll(/^\| `([a-z]+)` +\| (.+?) +\| `([^`]+)` +\|$/gm)].map((match) => match.slice(1));
		const table = FIELDS.map((field) => PARAMETERS[field]);
		expect(rows).toEqual(table.map(({ key, about, example }) => [key, about, example]));
	});

	it.each(FIELDS.map((field) => PARAMETERS[field]))('has an example that can be read: $key', ({ key, example }) => {
		const { view, problems } = decode(`${key}=${example}`);
		expect(problems).toEqual([]);
		expect(encodeView(view)).toBe(`v=1&${key}=${example}`);
	});
});
