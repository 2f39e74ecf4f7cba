/** What the two windows of a talk tell each other: the one that the room sees, and the presenter's. Messages are parsed, because any page of this origin can send some. */

import type { TalkPlace } from './place';

export type Act = 'next' | 'back' | 'black';

export type Message =
	/** The room's window says where it is. */
	| { is: 'at'; place: TalkPlace; reveals: number; black: boolean }
	/** Asks the room's window where it is. */
	| { is: 'where' }
	/** Asks the presenter's window where the room's was, because that was loaded anew. */
	| { is: 'was' }
	/** The presenter's window asks for something to be done. */
	| { is: 'do'; act: Act }
	| { is: 'go'; place: TalkPlace };

export interface TalkChannel {
	send(message: Message): void;
	close(): void;
}

/** One channel a story, for as long as it is not closed. */
export function openChannel(story: string, receive: (message: Message) => void): TalkChannel {
	const channel = new BroadcastChannel(`sammenhaeng-story-${story}`);
	channel.onmessage = ({ data }: MessageEvent<unknown>) => {
		const message = parseMessage(data);
		if (message) receive(message);
	};
	return { send: (message) => channel.postMessage(message), close: () => channel.close() };
}

/** Undefined for what is none of ours. */
export function parseMessage(data: unknown): Message | undefined {
	if (typeof data !== 'object' || data === null || !('is' in data)) return undefined;
	const { is, place, reveals, black, act } = data as Record<string, unknown>;
	switch (is) {
		case 'where':
		case 'was':
			return { is };
		case 'do':
			return act === 'next' || act === 'back' || act === 'black' ? { is, act } : undefined;
		case 'go':
			return isPlace(place) ? { is, place } : undefined;
		case 'at':
			return isPlace(place) && isCount(reveals) && typeof black === 'boolean'
				? { is, place, reveals, black }
				: undefined;
		default:
			return undefined;
	}
}

function isPlace(value: unknown): value is TalkPlace {
	return typeof value === 'object' && value !== null && 'step' in value && 'reveal' in value
		? isCount(value.step) && isCount(value.reveal) && value.step >= 1
		: false;
}

function isCount(value: unknown): value is number {
	return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value < 1000;
}
