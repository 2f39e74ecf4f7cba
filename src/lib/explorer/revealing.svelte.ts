/** Fetches what an overview tells from near, for the concepts in view, and gives the scene with it. Made once with the page; what it asks ends with it. */

import { SvelteMap } from 'svelte/reactivity';
import { type FacetCounts, FACETS, type Filter, type OverviewLinks } from '$graph/model/query';
import type { Camera } from '$graph/scene/camera';
import { conceptsInView, type RevealStep, revealStep } from '$graph/scene/reveal';
import type { Scene } from '$graph/scene/scene';
import type { Messages } from '../i18n/messages';
import { ask } from '../ask/client';
import { revealed, REVEALED_STATEMENTS, type Told } from '../view/reveals';

/** Milliseconds that the picture rests before something is asked for. */
const REST = 150;

/** What the page shows; asked for again at each change. */
export interface RevealGround {
	scene(): Scene;
	camera(): Camera | undefined;
	overview(): OverviewLinks | undefined;
	counts(): FacetCounts;
	filter(): Filter;
	nameOf(id: string): string;
	messages(): Messages;
}

export class Revealing {
	/** By filter and concept. */
	readonly #found = new SvelteMap<string, readonly Told[]>();
	readonly #ground: RevealGround;
	readonly #step = $derived.by((): RevealStep => revealStep(this.#ground.scene(), this.#ground.camera()));
	readonly #key = $derived.by(() => FACETS.map((facet) => this.#ground.filter()[facet].join()).join(' '));

	readonly scene = $derived.by((): Scene => {
		const { scene, overview, counts, nameOf, messages } = this.#ground;
		const shown = overview();
		if (shown === undefined || this.#step === 0) return scene();
		const key = this.#key;
		return revealed(scene(), this.#step, {
			overview: shown,
			values: counts().facets.value,
			statementsOf: (id) => this.#found.get(`${key} ${id}`),
			nameOf,
			messages: messages()
		});
	});

	constructor(ground: RevealGround) {
		this.#ground = ground;
		$effect(() => {
			const camera = this.#ground.camera();
			if (this.#step < 2 || camera === undefined) return;
			const key = this.#key;
			const filter = this.#ground.filter();
			const wanted = conceptsInView(this.#ground.scene(), camera);
			const ended = new AbortController();
			const timer = setTimeout(() => {
				for (const id of wanted) if (!this.#found.has(`${key} ${id}`)) void this.#fetch(key, id, filter, ended.signal);
			}, REST);
			return () => {
				clearTimeout(timer);
				ended.abort();
			};
		});
	}

	async #fetch(key: string, id: string, filter: Filter, signal: AbortSignal): Promise<void> {
		try {
			const { items } = await ask(
				'statements',
				{ ...filter, about: [id], offset: 0, limit: REVEALED_STATEMENTS },
				signal
			);
			this.#found.set(`${key} ${id}`, items);
		} catch {
			// The picture goes without: everything it would tell can be read beside it.
		}
	}
}
