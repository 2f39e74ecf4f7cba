/** What the workspace refuses, each with its code and the next step. */

import { GraphError } from '../model/errors.ts';
import { shorten } from '../text/shorten.ts';
import type { Kind, WorkspaceRecord } from './record.ts';

const SHOWN = 80;

/** Somebody else was quicker: both sides are told, and nothing was written. */
export class ChangedMeanwhile extends GraphError {
	/** As it is stored now. */
	readonly stored: WorkspaceRecord;

	constructor(stored: WorkspaceRecord) {
		const { kind, id, version, by, removed } = stored;
		super(
			'changed-meanwhile',
			`${kind} ${id}`,
			`The ${kind} was ${removed ? 'removed' : 'changed'} by ${shorten(by, SHOWN)} meanwhile: version ${version} is stored.`,
			'Compare both, and send yours again with the stored version.'
		);
		this.name = 'ChangedMeanwhile';
		this.stored = stored;
	}
}

export function unknownRecord(kind: Kind, id: string): GraphError {
	return new GraphError(
		'unknown-id',
		shorten(id, SHOWN),
		`There is no ${kind} "${shorten(id, SHOWN)}".`,
		`Ask for the list of them; it may have been removed.`
	);
}

export function badRecord(subject: string, message: string): GraphError {
	return new GraphError(
		'bad-record',
		shorten(subject, SHOWN),
		message,
		'Correct it and send it again; nothing was written.'
	);
}

export function recordTooLarge(kind: Kind, bytes: number, most: number): GraphError {
	return new GraphError(
		'too-large',
		kind,
		`This ${kind} has ${bytes} bytes; ${most} is the most.`,
		'Make it shorter, or divide it; nothing was written.'
	);
}

export function tooMany(kind: Kind, most: number): GraphError {
	return new GraphError(
		'too-large',
		kind,
		`There are ${most} of the kind ${kind} already, which is the most.`,
		'Remove some that are not needed; nothing was written.'
	);
}
