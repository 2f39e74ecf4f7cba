/** What the pointer is on in the picture: a mark with its card, a line, or what a menu is asked for; and what a click on it means to the page. */

import type { Point } from '$graph/drawing/drawing';
import type { Scene, SceneEdge } from '$graph/scene/scene';
import { CardStay } from './card-stay.svelte';
import type { Pointing } from './handle';
import { MenuCalls } from './menu-calls';
import type { Target } from './nearest';

/** What the page makes of it; asked for at each event. */
export interface PointedGround {
	scene(): Scene;
	targetAt(point: Point): Target;
	select(ids: readonly string[], add: boolean): void;
	open(id: string): void;
	/** A menu of a node, or of the picture. */
	menu(id: string | undefined, at: Point): void;
	/** Undefined where marks are not dragged. */
	drop(): ((id: string, at: Point) => void) | undefined;
}

export class Pointed {
	/** In the picture it was pointed at: the next one has other things there. */
	#at = $state.raw<{ id: string; scene: string }>();
	#link = $state<string>();
	readonly cards = new CardStay<{ id: string; scene: string }>();
	/** A finger has no hover. */
	#touched = false;
	readonly #ground: PointedGround;
	readonly #menus: MenuCalls;

	readonly id = $derived.by(() => (this.#at?.scene === this.#ground.scene().key ? this.#at.id : undefined));
	readonly line = $derived.by((): SceneEdge | undefined => {
		const link = this.#link;
		return link === undefined ? undefined : this.#edge(link);
	});
	/** Whose card is shown. */
	readonly card = $derived.by(() => {
		const { of } = this.cards;
		return of?.scene === this.#ground.scene().key ? of.id : undefined;
	});

	constructor(ground: PointedGround) {
		this.#ground = ground;
		this.#menus = new MenuCalls((at) => {
			const { node, link } = ground.targetAt(at);
			if (link === undefined) this.callMenu(node, at);
			else this.#selectLink(link, false);
		});
	}

	/** What the renderer tells; the rest of its listener is the picture's own. */
	readonly listener: Omit<Pointing, 'camera' | 'drawn'> = {
		hover: (id) => this.#hover(id),
		select: (id, add) => {
			if (!this.#menus.hasJustCalled()) this.#ground.select(id === undefined ? [] : [id], add);
		},
		open: (id) => this.#ground.open(id),
		hoverLink: (id) => (this.#link = this.#touched ? undefined : id),
		selectLink: (id, add) => {
			if (!this.#menus.hasJustCalled()) this.#selectLink(id, add);
		},
		holds: () => this.#ground.drop() !== undefined,
		drop: (id, at) => this.#ground.drop()?.(id, at)
	};

	callMenu(id: string | undefined, at: Point): void {
		this.cards.close();
		this.#link = undefined;
		this.#ground.menu(id, at);
	}

	/** What hovers is closed. */
	close(): void {
		this.cards.close();
		this.#at = undefined;
	}

	contextmenu(event: MouseEvent): void {
		this.#menus.byPointer(event);
	}

	down(event: PointerEvent): void {
		this.#touched = event.pointerType === 'touch';
		this.#menus.press(event);
	}

	move(event: PointerEvent): void {
		this.#touched = event.pointerType === 'touch';
		this.#menus.move(event);
	}

	up(): void {
		this.#menus.release();
	}

	lift(event: TouchEvent): void {
		this.#menus.lift(event);
	}

	leave(): void {
		this.#hover(undefined);
		this.#link = undefined;
	}

	#hover(id: string | undefined): void {
		if (this.#touched) return;
		this.#at = id === undefined ? undefined : { id, scene: this.#ground.scene().key };
		if (this.#at) this.cards.show(this.#at);
		else this.cards.leave();
	}

	/** Both its ends: what is read is what they have together. */
	#selectLink(id: string, add: boolean): void {
		const edge = this.#edge(id);
		if (edge) this.#ground.select([edge.source, edge.target], add);
	}

	#edge(id: string): SceneEdge | undefined {
		return this.#ground.scene().edges.find((edge) => edge.id === id);
	}
}
