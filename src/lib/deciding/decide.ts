/** Sends what somebody decides about a link, and takes it back again. */

import type { LostReason } from '$graph/decisions/decision';
import type { BodyOf } from '$graph/workspace/bodies';
import type { DecidedItem } from '../server/deciding/decided';
import { bringBack, get, make, remove, type Kept } from '../ask/workspace';

export type Verdict = BodyOf<'decision'>['verdict'];

/** Words of a statement, by UTF-16 offsets, and the concept they lead to. */
export interface Link {
	statement: string;
	start: number;
	end: number;
	concept: string;
}

/** What was decided, as the API tells it. */
export type Decided = DecidedItem;

export type Made = Kept<'decisions'> & { state?: Decided['state']; lost?: LostReason };

/** @throws {AskFailure} */
export async function askDecided(statement: string): Promise<Decided[]> {
	return (await get(`/api/decided?statement=${encodeURIComponent(statement)}`)) as Decided[];
}

/** @throws {KeptMeanwhile} where somebody has decided about it already; {AskFailure} */
export async function decide(link: Link, verdict: Verdict, reason: string): Promise<Made> {
	return await make('decisions', { ...link, verdict, ...(reason.trim() && { reason: reason.trim() }) });
}

/** @throws {KeptMeanwhile}, {AskFailure} */
export async function undecide(record: { id: string; version: number }): Promise<Made> {
	return await remove('decisions', record);
}

/** Puts back a decision that was taken back. @throws {KeptMeanwhile}, {AskFailure} */
export async function redecide(gone: { id: string; version: number }, earlier: number): Promise<Made> {
	return await bringBack('decisions', gone, earlier);
}
