/** What is said of a node, a link and a selection, to the ear and on the card beside the pointer. */

import type { Scene, SceneNode } from '$graph/scene/scene';
import type { Messages } from '../i18n/messages';
import { DIRECTIONS, linksOf, nextNode, type WalkLink } from './walk';

/** Words in one language: names of the graph are Danish in an English interface too. */
export interface SpokenPart {
	text: string;
	/** Danish whatever the interface's language is. */
	danish: boolean;
}

export type Spoken = readonly SpokenPart[];

/** All that is told of a node. */
export interface Told {
	kind: string;
	/** Its full words: of a statement the whole text. */
	name: SpokenPart;
	/** Whose a statement or a value is, and whom it speaks for; empty where its name says it all. */
	context: Spoken;
	/** Counts, one line each. */
	figures: readonly Figure[];
}

export interface Figure {
	name: SpokenPart;
	/** "16,7 % (6 af 36)" */
	value: string;
}

export type Tell = (node: SceneNode) => Told;

/** Words in the interface's language. */
export function words(text: string): SpokenPart {
	return { text, danish: false };
}

/** Words of the graph's own. */
export function danishWords(text: string): SpokenPart {
	return { text, danish: true };
}

/** The words alone, for where no language can be marked. */
export function textOf(spoken: Spoken): string {
	return spoken.map(({ text }) => text).join('');
}

/** Links that are named when somebody asks what is around. */
const NAMED_LINKS = 5;

/** A node as the keyboard comes to it. */
export function nodeSpoken(node: SceneNode, told: Told, links: number, { canvas }: Messages): Spoken {
	const counts = node.type === 'Statement' ? canvas.links(links) : canvas.counts(node.statements, links);
	return [words(`${told.kind}: `), told.name, words(stopAfter(told.name)), ...contextSpoken(told), words(counts)];
}

/** "Gladsaxe – Mod: 8 udsagn", and which of the node's links it is. */
export function linkSpoken(
	from: Told,
	{ edge, far }: WalkLink,
	[place, all]: readonly [place: number, all: number],
	tell: Tell,
	{ canvas }: Messages
): Spoken {
	const count = edge.statements ? canvas.linked(edge.statements) : canvas.related;
	return [from.name, words(' – '), tell(far).name, words(`: ${count} (${canvas.place(place, all)})`)];
}

/** What is around a node: its figures, its strongest links, and what lies in each direction. */
export function aroundSpoken(scene: Scene, node: SceneNode, tell: Tell, messages: Messages): Spoken {
	const { canvas } = messages;
	const told = tell(node);
	const links = linksOf(scene, node.id);
	const named = links.slice(0, NAMED_LINKS);
	return [
		...nodeSpoken(node, told, links.length, messages),
		...told.figures.flatMap(({ name, value }) => [words(' '), name, words(`: ${value}.`)]),
		...(named.length ? [words(` ${canvas.strongest} `)] : []),
		...named.flatMap(({ edge, far }, index) => [
			tell(far).name,
			words(`${edge.statements ? ` ${messages.number(edge.statements)}` : ''}${index < named.length - 1 ? ', ' : '.'}`)
		]),
		...DIRECTIONS.flatMap((direction) => {
			const next = nextNode(scene, node, direction);
			return next ? [words(` ${canvas.directions[direction]}: `), tell(next).name, words('.')] : [];
		})
	];
}

/** What a selection brought, or that it left something. */
export function selectionSpoken(
	before: readonly string[],
	after: readonly string[],
	{ scene, tell, messages }: { scene: Scene; tell: Tell; messages: Messages }
): Spoken {
	const come = scene.nodes.filter(({ id }) => after.includes(id) && !before.includes(id));
	if (come.length === 0 && before.every((id) => after.includes(id))) return [];
	if (come.length === 0) return [words(messages.canvas.selectionLeft(after.length))];
	return come.flatMap((node, index) => [
		...(index ? [words('. ')] : []),
		...selectedSpoken(node, tell(node), messages)
	]);
}

/** "Gladsaxe valgt, 76 udsagn" */
function selectedSpoken(node: SceneNode, told: Told, { canvas }: Messages): Spoken {
	if (node.type === 'Statement')
		return [words(`${canvas.selectedStatement} `), told.name, words(stopAfter(told.name)), ...contextSpoken(told)];
	return [told.name, words(` ${canvas.selected(node.statements)}`)];
}

/** A sentence brings its own full stop. */
function stopAfter({ text }: SpokenPart): string {
	return /[.!?…]$/.test(text) ? ' ' : '. ';
}

function contextSpoken({ context }: Told): Spoken {
	return context.flatMap((part, index) => [part, words(index < context.length - 1 ? ', ' : '. ')]);
}
