/** What was just done to a list, in words, with the way back: a removal is undone, not asked about. */

export interface Undoable {
	/** Empty while nothing has been done. */
	readonly said: string;
	/** Undefined where there is no way back. */
	readonly undo: (() => Promise<void>) | undefined;
	say(text: string, undo?: () => Promise<void>): void;
}

export function undoable(): Undoable {
	let said = $state('');
	let undo = $state.raw<() => Promise<void>>();
	return {
		get said() {
			return said;
		},
		get undo() {
			return undo;
		},
		say(text, way) {
			said = text;
			undo = way;
		}
	};
}
