/** What the server writes of itself: a line an entry, for people or for programs, with nothing of what anybody asked. */

/** From the gravest. */
export const LEVELS = ['error', 'warn', 'info', 'debug'] as const;
export type Level = (typeof LEVELS)[number];

export interface LogSettings {
	format: 'text' | 'json';
	/** Entries of this level and of the graver ones are written. */
	level: Level;
}

/** What is said beside the message, in this order. */
export type Fields = Readonly<Record<string, string | number | undefined>>;

export interface Log {
	write(level: Level, message: string, fields?: Fields): void;
}

/**
 * @param put takes a line without its end
 * @param now milliseconds since 1970
 */
export function createLog({ format, level: least }: LogSettings, put: (line: string) => void, now = Date.now): Log {
	return {
		write(level, message, fields = {}) {
			if (LEVELS.indexOf(level) > LEVELS.indexOf(least)) return;
			const time = new Date(now()).toISOString();
			if (format === 'json') {
				put(JSON.stringify({ time, level, message, ...fields }));
				return;
			}
			const rest = Object.entries(fields).flatMap(([name, value]) => (value === undefined ? [] : [`${name}=${value}`]));
			put([time, level, message, ...rest].join(' '));
		}
	};
}

/** Letters and digits of a word that are as many as a name at least: a shorter one is in every text. */
const WORD = /[\p{L}\p{N}]{3,}/gu;

/** A text without the words of an address's parameters: a message of a fault may quote what somebody searched for. */
export function withoutAsked(text: string, parameters: URLSearchParams): string {
	const words = new Set([...parameters.values()].flatMap((value) => value.match(WORD) ?? []));
	let told = text;
	for (const word of [...words].sort((a, b) => b.length - a.length)) told = told.replaceAll(word, '…');
	return told;
}
