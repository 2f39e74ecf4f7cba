/** The keys that work anywhere on the page; those of the picture and of the search box are theirs. */

export type Shortcut = 'search' | 'undo' | 'redo' | 'out' | 'zoom-in' | 'zoom-out' | 'fit';

const PLAIN: Record<string, Shortcut> = {
	'/': 'search',
	Escape: 'out',
	'+': 'zoom-in',
	'=': 'zoom-in',
	'-': 'zoom-out',
	'0': 'fit'
};

type Keys = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

/** What a key means; undefined where it means nothing to the page, or belongs to the field being typed in. */
export function shortcutOf(event: Keys, typing: boolean): Shortcut | undefined {
	const command = event.ctrlKey || event.metaKey;
	const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
	if (command && key === 'k') return 'search';
	if (typing) return undefined;
	if (command && key === 'z') return event.shiftKey ? 'redo' : 'undo';
	return command || event.altKey ? undefined : PLAIN[key];
}

/** True where keys are text or a choice. */
export function isTyping(target: EventTarget | null): boolean {
	if (!(target instanceof HTMLElement)) return false;
	return target.matches('input:not([type=checkbox]), select, textarea') || target.isContentEditable;
}
