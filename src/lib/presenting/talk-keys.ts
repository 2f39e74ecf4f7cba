/** The keys of a talk: those of clickers and of every program for slides. */

export type TalkKey = 'next' | 'back' | 'first' | 'last' | 'black' | 'full' | 'presenter' | 'return' | 'out';

const KEYS: Readonly<Record<string, TalkKey>> = {
	ArrowRight: 'next',
	ArrowDown: 'next',
	' ': 'next',
	Enter: 'next',
	PageDown: 'next',
	ArrowLeft: 'back',
	ArrowUp: 'back',
	PageUp: 'back',
	Home: 'first',
	End: 'last',
	b: 'black',
	'.': 'black',
	f: 'full',
	s: 'presenter',
	Backspace: 'return',
	Escape: 'out'
};

/** Keys that a clicker has: they go on wherever the focus is. */
const OF_CLICKERS = ['PageDown', 'PageUp'];

type Keys = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

/**
 * Undefined for what belongs to something else: a button that has the focus takes Enter and the space bar, the picture
 * takes arrows once a person has come to it by the keyboard.
 * @param letters single letters and signs do something
 */
export function talkKeyOf(event: Keys, on: 'button' | 'picture' | 'elsewhere', letters: boolean): TalkKey | undefined {
	if (event.ctrlKey || event.metaKey || event.altKey) return undefined;
	const name = event.key.length === 1 ? event.key.toLowerCase() : event.key;
	if (!letters && name.length === 1 && name !== ' ') return undefined;
	if (on === 'button' && (name === ' ' || name === 'Enter')) return undefined;
	if (on === 'picture' && !OF_CLICKERS.includes(name) && (name.length > 1 || name === ' ') && name !== 'Backspace')
		return undefined;
	if (name === ' ' && event.shiftKey) return 'back';
	return Object.hasOwn(KEYS, name) ? KEYS[name] : undefined;
}

/** What has the focus, as far as keys care; the picture only where it shows that it has. */
export function focusIn(target: EventTarget | null): 'button' | 'picture' | 'elsewhere' {
	if (!(target instanceof HTMLElement)) return 'elsewhere';
	if (target.matches('button, a, input, select, textarea')) return 'button';
	return target.matches('[role=application]:focus-visible') ? 'picture' : 'elsewhere';
}
