/** Waits until the event loop has read whatever had arrived: it takes one new connection a round, and reads it a round later. */

import { subscribe } from 'node:diagnostics_channel';

/** Rounds without a new connection after which all that had arrived is read. */
const QUIET = 3;

/** Rounds after which those who go on connecting hold up nobody any more. */
const MOST = 256;

let connections = 0;
subscribe('net.server.socket', () => connections++);

/** Calls back once all that had arrived is read: some rounds later, of a few hundredths of a millisecond each. */
export function whenRead(then: () => void): void {
	let [before, quiet, rounds] = [connections, 0, 0];
	const look = () => {
		quiet = connections === before ? quiet + 1 : 0;
		before = connections;
		rounds++;
		if (quiet >= QUIET || rounds >= MOST) then();
		else setImmediate(look);
	};
	setImmediate(look);
}

let known = 0;
let reading: Promise<void> | undefined;

/**
 * Ends once all is read that had arrived with new connections; undefined where there were none. Whoever answers before
 * makes each of those that still wait for their connection wait for one more round.
 */
export function allRead(): Promise<void> | undefined {
	if (connections === known) return undefined;
	return (reading ??= new Promise((resolve) => {
		whenRead(() => {
			known = connections;
			reading = undefined;
			resolve();
		});
	}));
}
