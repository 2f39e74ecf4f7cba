/** What holds for every version that is kept, wherever it comes from. */

import { byText } from '../text/order.ts';
import { BOUNDS, isOneRecord, isRecordId, type WorkspaceRecord } from './record.ts';
import { sized } from './workspace.ts';

const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/;

/** Names a version in messages. */
export function nameOf({ kind, id, version }: WorkspaceRecord): string {
	return `${kind} ${id}, version ${version}`;
}

/** @returns what is asked with each version, in the order of `all`: the rule that it breaks, undefined for none */
export function createRules(): (record: WorkspaceRecord) => string | undefined {
	let last: WorkspaceRecord | undefined;
	let versions = 0;
	return (record) => {
		const before = last;
		const isNext = isOneRecord(before, record);
		last = record;
		versions = isNext ? versions + 1 : 1;
		const order = before && (byText(before.kind, record.kind) || byText(before.id, record.id));
		if (order !== undefined && order > 0) return `it stands after ${before?.kind} ${before?.id}`;
		if (before && isNext && record.version !== before.version + 1) return `it follows version ${before.version}`;
		if (versions > BOUNDS.versions) return `more than ${BOUNDS.versions} versions are kept`;
		if (!isRecordId(record.id)) return 'its id is none';
		if (record.by.length > BOUNDS.by) return `the name of its editor has more than ${BOUNDS.by} characters`;
		if (!MOMENT.test(record.at)) return 'it does not say when it was made';
		return faultOfBody(record);
	};
}

function faultOfBody({ kind, body }: WorkspaceRecord): string | undefined {
	try {
		sized(kind, body);
		return undefined;
	} catch (failure) {
		return failure instanceof Error ? failure.message : 'its body is broken';
	}
}
