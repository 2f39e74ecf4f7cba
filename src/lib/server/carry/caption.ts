/** The words around a picture that is carried away: what it is, what its marks mean, what filters leave, and where it all stands. */

import type { Caption, LegendEntry } from '$graph/drawing/sheet';
import type { Palette } from '$graph/drawing/palette';
import { bandColours } from '$graph/drawing/strips';
import { HOLLOW, shapeOf } from '$graph/drawing/shapes';
import { NODE_TYPES } from '$graph/model/kinds';
import { FACETS } from '$graph/model/query';
import type { RoleMark } from '$graph/scene/role-mark';
import type { Strips } from '$graph/scene/strips';
import { isolated } from '$graph/text/isolate';
import { byName } from '$graph/text/order';
import type { ReadMap } from '../../concept-map/sent';
import { sideNames } from '../../concept-map/sides';
import { mapSentences } from '../../concept-map/told';
import { exploreFaults, exploreSentences } from '../../explore/told';
import type { Messages } from '../../i18n/messages';
import { bandSteps } from '../../strips/told';
import { titleWithYear } from '../../text/full-name';
import { countOf, drawnClaim, filterClaim } from '../../view/claims';
import { legendOf } from '../../view/legend';
import { chosenIn } from '../../view/picture-of-view';
import type { Sources } from '../../view/sent';
import type { View } from '../../view/view';
import type { DrawnView } from '../pictures/drawn-view';
import type { Names } from './names';

export interface Captioned {
	drawn: DrawnView;
	view: View;
	names: Names;
	palette: Palette;
	title: string;
	data: string;
	/** When it was saved; undefined where that is not said. */
	date: string | undefined;
	link: string;
}

const MARKS: readonly RoleMark[] = ['all', 'leader', 'employee', 'both'];
/** How many sources are named where not all have room. */
const FEWER = [8, 4, 2, 1];

/** Everything that may stand on a sheet, but for the code of the link. */
export function captionOf(captioned: Captioned): Caption {
	const { drawn, view, names, title, data, date, link } = captioned;
	const { scene, overview, conceptMap, explored } = drawn;
	const t = names.messages;
	const claims = [
		overview ? filterClaim(t, drawn.counts, overview, view.filter, names.fullNameOf) : '',
		conceptMap ? mapClaim(conceptMap, captioned) : '',
		...(explored ? exploreFaults(explored.data, t) : []),
		drawnClaim(t, scene)
	];
	return {
		title,
		subtitle: subtitleOf(drawn, t),
		legend: legendEntries(captioned),
		filters: filtersIn(view, names),
		selection: selectionIn(view, names),
		claims: claims.filter(Boolean),
		meanings: legendOf(scene, t, true).join(' '),
		sources: sourcesAtLength(captioned),
		data,
		date,
		link
	};
}

/** How much the picture is of; of an exploration how much it shows. */
function subtitleOf({ counts, lens, overview, explored }: DrawnView, t: Messages): string {
	if (explored) return exploreSentences(explored.data, explored.picture, t).join(' ');
	return overview ? t.filter.counts(counts.matched, counts.total) : t.statements(lens?.total ?? counts.matched);
}

/** What a concept map draws at this moment. */
function mapClaim(map: ReadMap, { drawn: { scene }, view, names }: Captioned): string {
	const { messages: t, nameOf, fullNameOf } = names;
	return mapSentences(map, scene, sideNames(view, fullNameOf, t), t, { ids: chosenIn(view), nameOf }).join(' ');
}

/** Of strips what a dot stands for, or each step of a band. */
function stripEntries({ band, organisations }: Strips, palette: Palette, t: Messages): LegendEntry[] {
	const many = t.types.Municipality.many;
	if (band === undefined)
		return [{ label: `${many}: ${t.number(organisations.length)}`, color: palette.node.Municipality, shape: 'disc' }];
	const colours = bandColours(palette);
	return bandSteps(band, t).map((words, step) => ({
		label: step === 0 ? `${t.strips.legend.steps}: ${words}` : words,
		color: colours[step] ?? palette.ink,
		shape: 'square'
	}));
}

/** The marks in the picture, each with how many there are. */
function legendEntries({ drawn: { scene }, view, names: { messages: t }, palette }: Captioned): LegendEntry[] {
	if (scene.strips) return stripEntries(scene.strips, palette, t);
	const shown = scene.nodes.filter((node) => !view.hidden.includes(node.type));
	const types = NODE_TYPES.flatMap((type) => {
		const count = shown.filter((node) => node.type === type && !node.mark && !node.hollow).length;
		const label = `${t.types[type].many}: ${countOf(t, scene, type, count)}`;
		// The parts of a ring are no hexagons.
		const isRing = type === 'Municipality' && scene.ring !== undefined;
		const look = isRing
			? { color: palette.heatMiddle, shape: 'square' as const }
			: { color: palette.node[type], shape: shapeOf(type) };
		return count ? [{ label, ...look }] : [];
	});
	const marks = MARKS.flatMap((mark) => {
		const count = shown.filter((node) => node.mark === mark).length;
		const label = `${t.legend.speaksFor(t.marks[mark])}: ${t.number(count)}`;
		return count ? [{ label, color: palette.node.Statement, shape: shapeOf('Statement', mark) }] : [];
	});
	const hollow = shown.filter((node) => node.hollow).length;
	const silent = { label: `${t.claims.hollow}: ${t.number(hollow)}`, color: palette.muted, shape: HOLLOW };
	return hollow ? [...types, ...marks, silent] : [...types, ...marks];
}

/** What is filtered by, in a sentence; that nothing is, where nothing is. */
export function filtersIn({ filter }: Pick<View, 'filter'>, { messages: t, fullNameOf }: Names): string {
	const filters = FACETS.flatMap((facet) =>
		filter[facet].length > 0 ? [`${t.facets[facet]}: ${filter[facet].map(fullNameOf).sort(byName).join('; ')}`] : []
	);
	return `${t.share.filters}: ${filters.length ? filters.join('; ') : t.filter.none}.`;
}

/** What is chosen in the picture; empty where nothing is. */
function selectionIn({ selection }: View, { messages: t, nameOf, node }: Names): string {
	const named = selection.filter((id) => node(id) !== undefined).map(nameOf);
	return named.length > 0 ? `${t.share.chosen}: ${named.join('; ')}.` : '';
}

/** All sources by name, and ever fewer: what is left out is counted, and the link leads to it. */
function sourcesAtLength({ drawn, view, names }: Captioned): string[] {
	const { named, others } = drawn.sources ?? sourcesOfAll(drawn, view);
	const sorted = [...named].sort(byName);
	const { messages: t } = names;
	return [sorted.length, ...FEWER.filter((few) => few < sorted.length)].map((few) => {
		const left = others + sorted.length - few;
		const all = [...sorted.slice(0, few), ...(left > 0 ? [t.claims.otherSources(left)] : [])];
		return `${t.share.sources}: ${all.join('; ')}.`;
	});
}

/** All documents that the filters leave. */
function sourcesOfAll({ counts, overview }: DrawnView, { filter: { document: chosen } }: View): Sources {
	const named = counts.facets.document
		.filter(({ id, statements }) => (chosen.length ? chosen.includes(id) : statements > 0))
		.map((ref) => (ref.owner ? `${isolated(ref.owner.label)}, ${titleWithYear(ref.label, ref)}` : isolated(ref.label)));
	return { named, others: Math.max(0, (overview?.reach.speaking.documents ?? named.length) - named.length) };
}
