/** The keyboard in the picture: where it stands, the way it came, and what it says. The picture gives it keys and draws where it is. */

import { untrack } from 'svelte';
import type { Scene, SceneNode } from '$graph/scene/scene';
import type { Messages } from '../i18n/messages';
import { aroundSpoken, linkSpoken, nodeSpoken, selectionSpoken, type Spoken, type Tell, words } from './spoken';
import { type Direction, firstNode, linksOf, nextNode, type WalkLink } from './walk';

/** What a walk needs to know. */
interface Known {
	/** The picture without what the legend hides. */
	scene: Scene;
	selection: readonly string[];
	messages: Messages;
	tell: Tell;
}

/** What a walk stands on: all that it asks and may do. */
export interface Ground {
	now(): Known;
	/** Brings a node into view. */
	reveal(id: string): void;
	/** Moves the picture by a share of the window. */
	pan(direction: Direction): void;
	select(ids: readonly string[], add: boolean): void;
	open(id: string): void;
	showKeys(): void;
}

const ARROWS: Readonly<Record<string, Direction>> = {
	ArrowLeft: 'left',
	ArrowRight: 'right',
	ArrowUp: 'up',
	ArrowDown: 'down'
};

/** Steps that Backspace can take back. */
const LONGEST_TRAIL = 200;

export class Walker {
	/** The node it stands on; undefined while the keyboard points at nothing. */
	at = $state<string>();
	/** The link of that node that it looks along. */
	link = $state.raw<WalkLink>();
	/** What was said last; counted, so that the same words twice are said twice. */
	said = $state.raw<{ words: Spoken; count: number }>({ words: [], count: 0 });

	readonly #ground: Ground;
	#trail: string[] = [];
	/** Where it stood when it was left. */
	#left: string | undefined;
	/** The picture and its selection when they were noticed last. */
	#noticed: Pick<Known, 'selection'> & { key: string } = { key: '', selection: [] };

	constructor(ground: Ground) {
		this.#ground = ground;
	}

	/** Says this, where there is anything to say. */
	say(words: Spoken): void {
		if (words.length) this.said = { words, count: this.said.count + 1 };
	}

	/** Says what was selected since the last notice, however it was; of another picture its summary, to whoever stands in it. */
	notice({ key }: Scene, selection: readonly string[], summary: string | undefined): void {
		const before = this.#noticed;
		this.#noticed = { key, selection };
		untrack(() => {
			if (before.key === key) this.say(selectionSpoken(before.selection, selection, this.#ground.now()));
			else if (before.key && summary !== undefined) this.say([words(summary)]);
		});
	}

	/** The keyboard goes elsewhere; it comes back to where it stood. */
	leave(): void {
		if (this.at !== undefined) this.#left = this.at;
		this.at = undefined;
		this.link = undefined;
	}

	/** The pointer took over: the keyboard begins anew. */
	forget(): void {
		this.leave();
		this.#left = undefined;
		this.#trail = [];
	}

	/** Takes a key; false where it means nothing here. */
	press(event: Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>): boolean {
		const direction = ARROWS[event.key];
		const command = event.ctrlKey || event.metaKey;
		if (event.altKey) return false;
		if (direction && event.shiftKey) this.#ground.pan(direction);
		else if (direction) this.#go(direction);
		else if (event.key === 'Enter' || event.key === ' ') return this.#choose(event.key, command || event.shiftKey);
		else if (command) return false;
		else return this.#letter(event.key.toLowerCase(), event.shiftKey);
		return true;
	}

	#letter(key: string, shift: boolean): boolean {
		const here = this.#here();
		if (key === '?') this.#ground.showKeys();
		else if (key === 'escape' && here) this.#stepOut();
		else if (key === 'backspace') this.#goBack();
		else if (key === 'n') this.#turn(shift ? -1 : 1);
		else if (key === 'f') this.#follow();
		else if (key === 'h') this.#tellAround();
		else return false;
		return true;
	}

	/** Where it stands, if the picture still holds that. */
	#here(): SceneNode | undefined {
		return this.#node(this.at);
	}

	/** Where a walk goes on from. */
	#origin(): SceneNode | undefined {
		return this.#here() ?? this.#node(this.#left) ?? this.#node(this.#ground.now().selection[0]);
	}

	#node(id: string | undefined): SceneNode | undefined {
		return id === undefined ? undefined : this.#ground.now().scene.nodes.find((node) => node.id === id);
	}

	#go(direction: Direction): void {
		const { scene, messages } = this.#ground.now();
		const from = this.#origin();
		const next = from ? nextNode(scene, from, direction) : firstNode(scene);
		if (next) this.#stand(next, from);
		else this.say([words(messages.canvas.nothing[direction])]);
	}

	#stand(node: SceneNode, from: SceneNode | undefined): void {
		if (from && from.id !== node.id) this.#trail = [...this.#trail, from.id].slice(-LONGEST_TRAIL);
		const { scene, messages, tell } = this.#ground.now();
		this.at = node.id;
		this.link = undefined;
		this.#ground.reveal(node.id);
		this.say(nodeSpoken(node, tell(node), linksOf(scene, node.id).length, messages));
	}

	#goBack(): void {
		let back: SceneNode | undefined;
		while (!back && this.#trail.length) back = this.#node(this.#trail.pop());
		if (back) this.#stand(back, undefined);
		else this.say([words(this.#ground.now().messages.canvas.start)]);
	}

	#turn(step: 1 | -1): void {
		const { scene, messages, tell } = this.#ground.now();
		const here = this.#origin() ?? firstNode(scene);
		if (!here) return;
		this.at = here.id;
		const links = linksOf(scene, here.id);
		const present = links.findIndex(({ edge }) => edge.id === this.link?.edge.id);
		const place = present < 0 ? (step > 0 ? 0 : links.length - 1) : (present + step + links.length) % links.length;
		this.link = links[place];
		if (!this.link) {
			this.say([tell(here).name, words(` ${messages.canvas.noLinks}`)]);
			return;
		}
		this.#ground.reveal(this.link.far.id);
		this.say(linkSpoken(tell(here), this.link, [place + 1, links.length], tell, messages));
	}

	#follow(): void {
		if (!this.link) this.#turn(1);
		else this.#stand(this.link.far, this.#here());
	}

	#tellAround(): void {
		const { scene, messages, tell } = this.#ground.now();
		const here = this.#origin() ?? firstNode(scene);
		if (!here) return;
		this.at = here.id;
		this.say(aroundSpoken(scene, here, tell, messages));
	}

	#choose(key: 'Enter' | ' ', add: boolean): boolean {
		const here = this.#here();
		if (!here) return false;
		if (this.link) this.#ground.select([here.id, this.link.far.id], add);
		else if (key === 'Enter' && !add && this.#ground.now().selection.includes(here.id)) this.#ground.open(here.id);
		else this.#ground.select([here.id], add);
		return true;
	}

	#stepOut(): void {
		if (this.link) this.link = undefined;
		else this.forget();
	}
}
