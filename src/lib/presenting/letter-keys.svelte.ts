/** Whether single letters do something while a story is presented: they can be switched off, for whoever speaks to the machine (WCAG 2.1.4). */

const KEY = 'talk-letters';
const OFF = 'off';

export class LetterKeys {
	/** Both windows of a talk, and later ones, remember it. */
	#on = $state(true);

	get on(): boolean {
		return this.#on;
	}

	/** In the browser, once the page stands. */
	begin(): void {
		this.#on = localStorage.getItem(KEY) !== OFF;
	}

	toggle(): void {
		this.#on = !this.#on;
		if (this.#on) localStorage.removeItem(KEY);
		else localStorage.setItem(KEY, OFF);
	}
}
