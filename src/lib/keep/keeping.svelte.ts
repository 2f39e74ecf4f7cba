/** What somebody is about to add to a presentation or to save: one dialog for the whole page. */

import { createContext } from 'svelte';

export type Keepable =
	/** `address`: the parameters of the view, without `?`. */
	| { is: 'view'; title: string; address: string }
	| { is: 'quote'; title: string; statement: string; quote: string; source: string };

export interface Keeping {
	/** False where nobody can save anything. */
	readonly offered: boolean;
	/** What the dialog is about; undefined while there is none. */
	readonly what: Keepable | undefined;
	begin(what: Keepable): void;
	end(): void;
}

const [useKeeping, setKeeping] = createContext<Keeping>();
export { useKeeping };

export function provideKeeping(offered: () => boolean): Keeping {
	let what = $state.raw<Keepable>();
	return setKeeping({
		get offered() {
			return offered();
		},
		get what() {
			return what;
		},
		begin: (next) => (what = next),
		end: () => (what = undefined)
	});
}
