/** Named pictures as SVG files, drawn without a browser. Whoever changes what is drawn meets them in the review; `npm test -- --project unit tests/unit/scenes.test.ts -u` writes them anew. */

import { beforeAll, describe, expect, it } from 'vitest';
import { buildSeed } from '../../graph/build/seeding.ts';
import { drawScene } from '../../graph/drawing/draw.ts';
import type { Size } from '../../graph/drawing/framing.ts';
import { measureLine } from '../../graph/drawing/measure/measure.ts';
import { measureSheet } from '../../graph/drawing/measure/sheet-measure.ts';
import { sheetOf } from '../../graph/drawing/sheet.ts';
import { SHEETS, type SheetShape } from '../../graph/drawing/sheet-look.ts';
import { batchOfGraph, factsOf } from '../../graph/facts/batch.ts';
import type { GraphFacts } from '../../graph/facts/facts.ts';
import { country } from '../../graph/generate/country.ts';
import { sampleOf } from '../../graph/generate/sample.ts';
import { type Filter, filterOf } from '../../graph/model/query.ts';
import { paintSvg } from '../../graph/paint/svg.ts';
import type { Camera } from '../../graph/scene/camera.ts';
import { openMemory } from '../../graph/store/memory/open.ts';
import type { GraphStore } from '../../graph/store/port.ts';
import { graphWithLongNames } from '../fixtures/long-names.ts';
import { pictureOf, type Shown } from '../fixtures/pictures.ts';

const WINDOWS = {
	laptop: { width: 736, height: 765 },
	wide: { width: 1400, height: 780 },
	phone: { width: 390, height: 500 },
	figure: { width: 920, height: 430 },
	page: { width: 1040, height: 1200 }
} satisfies Record<string, Size>;

type Graph = 'one' | 'four' | 'twelve' | 'many' | 'long';

interface Named {
	graph: Graph;
	window: keyof typeof WINDOWS;
	filter?: Partial<Filter>;
	camera?: Camera;
	/** With title, legend and sources around it. */
	sheet?: SheetShape;
}

const MOD = 'concept:mod';
const GLADSAXE = 'municipality:gladsaxe';

const SCENES: Record<string, Named & Omit<Shown, 'filter'>> = {
	'overview-of-one': { graph: 'one', window: 'laptop' },
	'overview-of-four': { graph: 'four', window: 'laptop' },
	'overview-of-twelve': { graph: 'twelve', window: 'laptop' },
	'overview-of-hundred': { graph: 'many', window: 'wide' },
	'overview-in-english': { graph: 'four', window: 'laptop', language: 'en' },
	'overview-dark': { graph: 'four', window: 'laptop', theme: 'dark' },
	'overview-projector': { graph: 'four', window: 'wide', theme: 'projector' },
	'overview-phone': { graph: 'four', window: 'phone' },
	'overview-filtered': { graph: 'four', window: 'laptop', filter: { role: ['role:centerchef'] } },
	'overview-selected': { graph: 'four', window: 'laptop', selected: [GLADSAXE] },
	'overview-hovered': { graph: 'four', window: 'laptop', hovered: MOD },
	'overview-near': { graph: 'four', window: 'laptop', camera: { x: 0.4, y: 0.6, ratio: 0.4 } },
	'overview-long-names': { graph: 'long', window: 'laptop' },
	'lens-of-four': { graph: 'four', window: 'laptop', focus: MOD },
	'lens-wide': { graph: 'four', window: 'wide', focus: MOD },
	'lens-phone': { graph: 'four', window: 'phone', focus: MOD },
	'lens-silent': { graph: 'four', window: 'laptop', focus: 'concept:forandring' },
	'lens-hidden-by-filter': { graph: 'four', window: 'laptop', focus: MOD, filter: { municipality: [GLADSAXE] } },
	'lens-of-hundred': { graph: 'many', window: 'wide', focus: MOD },
	'lens-projector': { graph: 'four', window: 'wide', focus: MOD, theme: 'projector' },
	'comparison-of-two-concepts': { graph: 'four', window: 'figure', compared: [MOD, 'concept:tillid'] },
	'comparison-of-three-organisations': {
		graph: 'four',
		window: 'figure',
		compared: ['municipality:gentofte', 'municipality:hvidovre', GLADSAXE]
	},
	'sheet-for-a-slide': { graph: 'four', window: 'wide', focus: MOD, sheet: '16:9' },
	'sheet-for-an-older-slide': { graph: 'four', window: 'wide', sheet: '4:3' },
	'sheet-for-print': { graph: 'long', window: 'page', sheet: 'a4' },
	'sheet-as-seen': { graph: 'four', window: 'wide', focus: MOD, sheet: 'seen' }
};

const CAPTION = {
	title: 'Mod i fire kommuner: hvad der står, og hvem der siger det til hvem, uden at noget er gættet',
	subtitle: '21 udsagn.',
	legend: Array.from({ length: 9 }, (_, index) => ({
		label: `Et navn i signaturforklaringen, nummer ${index + 1}`,
		color: '#0a4f86',
		shape: 'hexagon' as const
	})),
	filters: 'Filtre: ingen filtre.',
	meanings: 'Hver kommune har sit felt. '.repeat(40),
	sources: [9, 4, 2].map((many) => `Kilder: ${'Albertslund, Ledelsesgrundlag; '.repeat(many)}`),
	data: 'Data pr. 1.1.2025, udgave 8762e024.',
	link: `https://example.org/?${'focus=concept:mod&'.repeat(12)}`,
	code: ['1110111', '1000101', '1011101', '0010100', '1110111', '1000001', '1111111']
};

async function storeOf(graph: GraphFacts): Promise<GraphStore> {
	const store = openMemory();
	await store.write(graph);
	return store;
}

describe('a named picture is drawn as it was when somebody last looked at it', () => {
	let stores: Record<Graph, GraphStore>;
	beforeAll(async () => {
		const seed = buildSeed('seed').graph;
		const sample = sampleOf(batchOfGraph(seed));
		const [one, four, twelve, many, long] = await Promise.all([
			storeOf(country(sample, { statements: 60, organisations: 1 })),
			storeOf(seed),
			storeOf(country(sample, { statements: 900, organisations: 12 })),
			storeOf(country(sample, { statements: 4000, organisations: 98 })),
			storeOf(factsOf(graphWithLongNames()))
		]);
		stores = { one, four, twelve, many, long };
	});

	it.each(Object.entries(SCENES))('%s', async (name, { graph, window, filter, camera, sheet, ...shown }) => {
		const all = filterOf((facet) => [...(filter?.[facet] ?? [])]);
		const picture = await pictureOf(stores[graph], { ...shown, filter: all });
		const draw = (size: Size, textSize = picture.textSize) =>
			drawScene({ ...picture, textSize }, size, measureLine, camera);
		const setting = sheet && { look: SHEETS[sheet], palette: picture.palette, measure: measureSheet };
		const carried = setting ? sheetOf(draw, CAPTION, setting, WINDOWS[window]) : draw(WINDOWS[window]);
		const svg = paintSvg(carried, { label: name });
		// One element a line, so that a change is a line of the diff.
		await expect(svg.replace(/(?<=>)(?=<(?!tspan|\/))/g, '\n') + '\n').toMatchFileSnapshot(`../scenes/${name}.svg`);
	});
});
