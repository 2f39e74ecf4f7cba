/** The page's keys. Single keys act in the picture alone, because elsewhere a stray key or a spoken word would set them off (WCAG 2.1.4). */

export type Shortcut = 'search' | 'undo' | 'redo' | 'out' | 'zoom-in' | 'zoom-out' | 'fit';

/** What has the focus: a field, where keys are text or a choice; the picture; or anything else. */
export type Focus = 'field' | 'picture' | 'elsewhere';

const IN_PICTURE: Record<string, Shortcut> = {
	'/': 'search',
	'+': 'zoom-in',
	'=': 'zoom-in',
	'-': 'zoom-out',
	'0': 'fit'
};

type Keys = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

/** What a key means; undefined where it means nothing to the page, or belongs to the field being typed in. */
export function shortcutOf(event: Keys, focus: Focus): Shortcut | undefined {
	const command = event.ctrlKey || event.metaKey;
	const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
	if (command && key === 'k') return 'search';
	if (focus === 'field') return undefined;
	if (command && key === 'z') return event.shiftKey ? 'redo' : 'undo';
	if (command || event.altKey) return undefined;
	if (key === 'Escape') return 'out';
	return focus === 'picture' ? IN_PICTURE[key] : undefined;
}

export function focusOf(target: EventTarget | null): Focus {
	if (!(target instanceof HTMLElement)) return 'elsewhere';
	if (target.matches('input:not([type=checkbox]), select, textarea') || target.isContentEditable) return 'field';
	return target.matches('[role=application]') ? 'picture' : 'elsewhere';
}
