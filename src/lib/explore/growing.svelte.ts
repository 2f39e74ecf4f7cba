/** Where everything in a free exploration stands: as the server laid it out, or as the browser does, with how far it is. */

import { untrack } from 'svelte';
import type { Settled } from '$graph/layout/settle';
import { explorePicture, type ExplorePicture, growthOf } from '$graph/scene/explore-scene';
import { earlierOf, type ExploreData, placedAs, type Rested, restedAs } from './sent';
import { startSettling } from './settling';

/** Layouts that are kept, for Back and undo. */
const KEPT = 12;

export class Growing {
	/** How much of the work is done, 0 to 1; undefined while nothing is being laid out. */
	share = $state<number>();
	/** What was shown when a person stopped the work. */
	#stopped = $state.raw<ExploreData>();
	#rested = $state.raw<readonly Rested[]>([]);
	readonly #sent: () => ExploreData | undefined;
	readonly #without: () => readonly string[];
	#stop: (() => void) | undefined;

	/** Apart from what is hidden, and from each view: what stands still is the same object. */
	readonly #hidden = $derived.by(() => this.#without().join(','));
	readonly data = $derived.by(() => this.#sent());
	readonly #settled = $derived.by(() => this.data && this.#placed(this.data));
	readonly picture = $derived.by((): ExplorePicture | undefined => {
		const [data, settled] = [this.data, this.#settled];
		return data && settled && explorePicture(data, settled, this.#hidden.split(','));
	});
	/** A person ended the work before everything had its place. */
	readonly isStopped = $derived.by(() => this.data !== undefined && this.#stopped === this.data);

	/** Called while the page is made. */
	constructor(sent: () => ExploreData | undefined, without: () => readonly string[]) {
		this.#sent = sent;
		this.#without = without;
		$effect(() => {
			const data = this.data;
			untrack(() => this.#begin(data));
			return () => this.#end();
		});
	}

	/** Ends the work; what has no place yet stays where it began. */
	cancel(): void {
		this.#end();
		this.#stopped = this.data;
	}

	/** Takes up the work again. */
	goOn(): void {
		this.#stopped = undefined;
		this.#begin(this.data);
	}

	#placed(data: ExploreData): Settled {
		const earlier = data.places ? undefined : earlierOf(this.#rested, data);
		return earlier?.steps === data.steps.length ? earlier : placedAs(data, earlier);
	}

	#begin(data: ExploreData | undefined): void {
		this.#end();
		if (data === undefined) return;
		const earlier = earlierOf(this.#rested, data);
		if (data.places) {
			this.#keep(data, placedAs(data));
			return;
		}
		if (earlier?.steps === data.steps.length) return;
		this.share = 0;
		this.#stop = startSettling(growthOf(data), earlier, {
			share: (share) => (this.share = share),
			done: (settled) => {
				this.#stop = undefined;
				this.share = undefined;
				this.#keep(data, settled);
			}
		});
	}

	#end(): void {
		this.#stop?.();
		this.#stop = undefined;
		this.share = undefined;
	}

	#keep(data: ExploreData, settled: Settled): void {
		this.#rested = [restedAs(data, settled), ...this.#rested].slice(0, KEPT);
	}
}
