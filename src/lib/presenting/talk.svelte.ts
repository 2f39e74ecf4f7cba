/** A talk in the window that the room sees: its story, where it is, and what the presenter's window asks of it. One owner: the presenting page. */

import { goto, preloadData } from '$app/navigation';
import type { Scene } from '$graph/scene/scene';
import type { CurrentView } from '../view/current.svelte';
import type { ShownStep, ShownStory } from '../stories/shown';
import { openChannel, type Act, type Message, type TalkChannel } from './channel';
import { backward, bitOf, onward, type TalkPlace } from './place';
import { revealsOf, type Reveal } from './reveals';
import { at } from '../view/at';
import { addressOfStep, isAtStep } from './step-address';

export class Talk {
	readonly #current: CurrentView;
	readonly #scene: () => Scene | undefined;
	/** Undefined on a server, and before the page stands. */
	#channel = $state.raw<TalkChannel>();
	/** Undefined until it has been fetched. */
	story = $state.raw<ShownStory>();
	/** How far the present step is revealed. */
	#reveal = $state(0);
	black = $state(false);

	readonly number = $derived.by(() => this.#current.view.presented?.step ?? 1);
	readonly step: ShownStep | undefined = $derived.by(() => this.story?.steps[this.number - 1]);
	readonly isAway = $derived.by(
		() => this.story !== undefined && !isAtStep(this.#current.view, this.story, this.number)
	);
	/** A slide of its own lies over the picture; what somebody has gone to has no bits. */
	readonly #reveals = $derived.by(() =>
		this.isAway || this.step?.is !== 'view' ? revealsOf(undefined) : revealsOf(this.#scene())
	);
	readonly #bit = $derived.by(() =>
		bitOf({ step: this.number, reveal: this.#reveal }, { reveals: this.#reveals.length })
	);
	readonly reveal: Reveal = $derived.by(() => this.#reveals[this.#bit] ?? { is: 'whole' });

	/** @param scene what the page draws; undefined where it draws nothing */
	constructor(current: CurrentView, scene: () => Scene | undefined) {
		this.#current = current;
		this.#scene = scene;
		$effect(() => {
			const at: Message = {
				is: 'at',
				place: { step: this.number, reveal: this.#bit },
				reveals: this.#reveals.length,
				black: this.black
			};
			this.#channel?.send(at);
		});
		$effect(() => {
			const { story: told, number } = this;
			// The next step is there when the key is pressed.
			if (told && number < told.steps.length) void preloadData(this.#address(told, number + 1));
		});
	}

	/** In the browser alone: a channel that nobody closes would stay. */
	begin(story: string): void {
		this.#channel = openChannel(story, (message) => this.#receive(message));
		this.#channel.send({ is: 'was' });
	}

	end(): void {
		this.#channel?.close();
		this.#channel = undefined;
	}

	next(): void {
		if (this.isAway) this.back();
		else this.#goTo(onward(this.#place, this.#length));
	}

	back(): void {
		if (this.isAway) this.#goTo({ step: this.number, reveal: this.#reveal });
		else this.#goTo(backward(this.#place));
	}

	first(): void {
		this.#goTo({ step: 1, reveal: 0 });
	}

	last(): void {
		this.#goTo({ step: this.#length.steps, reveal: 0 });
	}

	get #place(): TalkPlace {
		return { step: this.number, reveal: this.#bit };
	}

	get #length() {
		return { steps: this.story?.steps.length ?? this.number, reveals: this.#reveals.length };
	}

	#address(story: ShownStory, step: number): string {
		return at(`/?${addressOfStep(story, step, this.#current.view)}`);
	}

	#goTo({ step, reveal }: TalkPlace): void {
		const { story, isAway } = this;
		if (!story || step > story.steps.length) return;
		this.#reveal = reveal;
		this.black = false;
		if (step !== this.number || isAway) void goto(this.#address(story, step), { keepFocus: true, noScroll: true });
	}

	#act(act: Act): void {
		if (act === 'black') this.black = !this.black;
		else if (act === 'next') this.next();
		else this.back();
	}

	#receive(message: Message): void {
		switch (message.is) {
			case 'where':
				this.#channel?.send({ is: 'at', place: this.#place, reveals: this.#length.reveals, black: this.black });
				break;
			case 'do':
				this.#act(message.act);
				break;
			case 'go':
				// After a reload the address has the step; how far it was revealed the presenter's window knows.
				if (message.place.step === this.number) this.#reveal = message.place.reveal;
				else this.#goTo(message.place);
				break;
			case 'at':
			case 'was':
				break;
		}
	}
}
