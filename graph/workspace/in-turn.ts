/** Versions on their way into an engine, one by one. */

import { isOneRecord, type StoredRecord } from './record.ts';

export interface InTurn {
	record: StoredRecord;
	/** True for the oldest version that is loaded of a record. */
	isFirst: boolean;
	/** True for the newest. */
	isNewest: boolean;
}

/** @param records in the order of `all` */
export function* inTurn(records: Iterable<StoredRecord>): Generator<InTurn> {
	let before: StoredRecord | undefined;
	let held: StoredRecord | undefined;
	for (const record of records) {
		if (held) yield { record: held, isFirst: !isOneRecord(before, held), isNewest: !isOneRecord(held, record) };
		before = held;
		held = record;
	}
	if (held) yield { record: held, isFirst: !isOneRecord(before, held), isNewest: true };
}
