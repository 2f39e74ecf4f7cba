/** What is told of a node in a picture: its full words, whose it is, and its counts. */

import { NODE_TYPES } from '$graph/model/kinds';
import { type Facet, facetOfId, type OverviewLinks } from '$graph/model/query';
import { EXPLORE } from '$graph/scene/explore-scene';
import type { Lens } from '$graph/scene/lens';
import type { Field, Scene, SceneNode, Wedge } from '$graph/scene/scene';
import { sectorNote } from '$graph/drawing/look';
import { danishWords, type Figure, type Spoken, type SpokenPart, type Told, words } from '../canvas/spoken';
import type { Messages } from '../i18n/messages';
import { readAloud } from '../text/lead-in';
import type { AppContext } from '../view/app-context.svelte';
import type { Focused } from '../view/picture-of-view';

/** What the page knows of the picture. */
export interface Known {
	scene: Scene;
	/** Undefined where something is in focus. */
	overview: OverviewLinks | undefined;
	focused: Focused | undefined;
	messages: Messages;
	/** What a node is; a value by its kind. */
	kindOf: AppContext['kindOf'];
	listed: AppContext['listed'];
}

/** By id, of each list once: hundreds of nodes are told at a time. */
const placed = new WeakMap<readonly { id: string }[], ReadonlyMap<string, { id: string }>>();

function placedIn<T extends { id: string }>(list: readonly T[]): ReadonlyMap<string, T> {
	const before = placed.get(list) as ReadonlyMap<string, T> | undefined;
	if (before !== undefined) return before;
	const byId = new Map(list.map((one) => [one.id, one]));
	placed.set(list, byId);
	return byId;
}

/** Figures of a card. */
const MOST = 5;

export function toldOf(node: SceneNode, known: Known): Told {
	const { scene, messages } = known;
	const sector = scene.sectors.find(({ id }) => id === node.id);
	const silence = node.wedge?.silence;
	const note = silence ? messages.silence.note(silence) : sector && sectorNote(sector, messages.silence);
	const context = contextOf(node, known);
	return {
		kind: known.kindOf(groupIn(known.focused, node.id) ?? known.listed(node.id) ?? node),
		name: nameOf(node, known.focused),
		context: note === undefined ? context : [...context, words(note)],
		// Asked for by one card at a time, while the names of all nodes are asked for at once.
		get figures() {
			return figuresOf(node, known);
		}
	};
}

/** Concepts, roles and relations have a name in each language. */
const NAMED_IN_BOTH: readonly (Facet | undefined)[] = ['concept', 'role', 'relation'];

function partOf({ id, label }: { id: string; label: string }): SpokenPart {
	return NAMED_IN_BOTH.includes(facetOfId(id)) ? words(label) : danishWords(label);
}

function nameOf(node: SceneNode, focused: Focused | undefined): SpokenPart {
	if (node.type !== 'Statement') return partOf(node);
	const statement = focused?.kind === 'lens' ? placedIn(focused.statements).get(node.id) : undefined;
	if (!statement) return danishWords(node.label);
	const leadIn = statement.leadIn === undefined ? undefined : { text: statement.leadIn };
	return danishWords(readAloud({ text: statement.text, leadIn }));
}

/** Of a statement in a lens: whose it is, what it stands under and whom it speaks for; of a value there: whose it is. */
function contextOf(node: SceneNode, { scene, focused, messages }: Known): Spoken {
	const owner = placedIn(scene.nodes).get(node.sector ?? '');
	const whose = owner && node.type !== 'Municipality' ? [partOf(owner)] : [];
	if (node.type !== 'Statement' || !node.mark) return whose;
	const under = focused?.kind === 'lens' ? groupOf(node.id, focused) : undefined;
	const group = under && placedIn(scene.nodes).get(under.id);
	const role = words(messages.legend.speaksFor(messages.marks[node.mark]));
	return [...whose, ...(group ? [partOf(group)] : []), role];
}

/** A value or relation of a lens, with its kind. */
function groupIn(focused: Focused | undefined, id: string) {
	return focused?.kind === 'lens' ? placedIn(focused.groups).get(id) : undefined;
}

/** What a statement stands under. */
function groupOf(id: string, { statements, groups }: Lens) {
	const group = placedIn(statements).get(id)?.group;
	return group === undefined ? undefined : groups[group];
}

/** In the overview the greatest shares on either side. */
function figuresOf(node: SceneNode, known: Known): Figure[] {
	const { scene, overview, messages } = known;
	if (scene.key === EXPLORE) return linkFigures(node, known);
	if (node.wedge) return [wedgeFigure(node.wedge, node.statements, known)];
	if (!overview) return [];
	const [own, other] =
		node.type === 'Concept' ? (['concept', 'municipality'] as const) : (['municipality', 'concept'] as const);
	const bases = new Map(overview.municipalities.map(({ id, base }) => [id, base]));
	const labels = new Map(scene.nodes.map((shown) => [shown.id, shown]));
	if (node.shares) return fieldFigures(node.shares.fields, known, bases, labels);
	return overview.links
		.filter((link) => link[own] === node.id && link.statements > 0)
		.sort((a, b) => b.share - a.share)
		.slice(0, MOST)
		.flatMap((link): Figure[] => {
			const named = labels.get(link[other]);
			const of = messages.claims.ofBase(link.statements, bases.get(link.municipality) ?? 0);
			return named ? [{ name: partOf(named), value: `${messages.percent(link.share)} ${of}` }] : [];
		});
}

/** In a free exploration: of each type, how many of its neighbours are shown, and of its statements how many of all. */
function linkFigures({ id, type, statements }: SceneNode, { scene, messages }: Known): Figure[] {
	const types = new Map(scene.nodes.map((node) => [node.id, node.type]));
	const ends = scene.edges.flatMap(({ source, target }) => (source === id ? [target] : target === id ? [source] : []));
	return NODE_TYPES.flatMap((other): Figure[] => {
		const shown = ends.filter((end) => types.get(end) === other).length;
		if (shown === 0) return [];
		const isPart = other === 'Statement' && type !== 'Statement';
		const value = isPart ? messages.explore.shown(shown, statements) : messages.number(shown);
		return [{ name: words(messages.types[other].many), value }];
	});
}

/** The share of a municipality in a ring, with its base. */
function wedgeFigure({ share, base }: Wedge, statements: number, { scene, messages }: Known): Figure {
	const focus = scene.nodes.find(({ id }) => id === scene.key);
	const value = `${messages.percent(share)} ${messages.claims.ofBase(statements, base)}`;
	return { name: partOf(focus ?? { id: scene.key, label: scene.key }), value };
}

/** Of each organisation, also the silent ones, the greatest share first. */
function fieldFigures(
	fields: readonly Field[],
	{ messages }: Known,
	bases: ReadonlyMap<string, number>,
	labels: ReadonlyMap<string, SceneNode>
): Figure[] {
	return [...fields]
		.sort((a, b) => b.share - a.share)
		.flatMap(({ id, share, silence }): Figure[] => {
			const named = labels.get(id);
			if (!named) return [];
			const base = bases.get(id) ?? 0;
			const shown = `${messages.percent(share)} ${messages.claims.ofBase(Math.round(share * base), base)}`;
			return [
				{
					name: partOf(named),
					value: silence === undefined ? shown : silence === 'never' ? messages.silence.none : messages.silence.noneLeft
				}
			];
		});
}
