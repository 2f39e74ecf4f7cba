/** Asks the app's own API to keep, change, remove and bring back what people make. */

import { at } from '../view/at';
import type { SavedView, Story } from '$graph/workspace/bodies';
import type { Entry, WorkspaceRecord } from '$graph/workspace/record';
import type { Editing } from '../server/editing/who';
import { AskFailure } from './client';

export type Things = 'views' | 'stories' | 'decisions';

interface Bodies {
	views: SavedView;
	stories: Story;
	decisions: Record<string, unknown>;
}

export type Kept<T extends Things> = WorkspaceRecord & { body: Bodies[T] };

/** What a change is of: the version that its author has seen. */
export interface Seen {
	id: string;
	version: number;
}

/** Somebody else has changed it meanwhile. */
export class KeptMeanwhile<T extends Things> extends AskFailure {
	readonly stored: Kept<T>;

	constructor({ code, message, nextStep }: AskFailure, stored: Kept<T>) {
		super(code, message, nextStep);
		this.name = 'KeptMeanwhile';
		this.stored = stored;
	}
}

/** What this reader may do. @throws {AskFailure} */
export async function askEditing(): Promise<Editing> {
	return (await send('GET', '/api/editing')) as Editing;
}

/** @throws {AskFailure} */
export async function list(things: Things): Promise<Entry[]> {
	return (await send('GET', `/api/workspace/${things}`)) as Entry[];
}

/** @throws {AskFailure} */
export async function read<T extends Things>(things: T, id: string): Promise<Kept<T>> {
	return (await send('GET', address(things, id))) as Kept<T>;
}

/** @throws {AskFailure} */
export async function historyOf<T extends Things>(things: T, id: string): Promise<Kept<T>[]> {
	return (await send('GET', `${address(things, id)}/history`)) as Kept<T>[];
}

/** @throws {KeptMeanwhile} where it is there already; {AskFailure} */
export async function make<T extends Things>(things: T, body: object): Promise<Kept<T>> {
	return (await send('POST', `/api/workspace/${things}`, { body })) as Kept<T>;
}

/** @throws {KeptMeanwhile} where somebody else was quicker; {AskFailure} */
export async function change<T extends Things>(things: T, { id, version }: Seen, body: object): Promise<Kept<T>> {
	return (await send('PUT', address(things, id), { body, version })) as Kept<T>;
}

/** @throws {KeptMeanwhile} where somebody else was quicker; {AskFailure} */
export async function remove<T extends Things>(things: T, { id, version }: Seen): Promise<Kept<T>> {
	return (await send('DELETE', address(things, id), { version })) as Kept<T>;
}

/** An earlier version becomes the newest. @throws {KeptMeanwhile} where somebody else was quicker; {AskFailure} */
export async function bringBack<T extends Things>(things: T, { id, version }: Seen, earlier: number): Promise<Kept<T>> {
	return (await send('POST', `${address(things, id)}/restore`, { body: { version: earlier }, version })) as Kept<T>;
}

/** Whatever an address of the API gives. @throws {AskFailure} */
export function get(path: `/${string}`): Promise<unknown> {
	return send('GET', path);
}

function address(things: Things, id: string): `/${string}` {
	return `/api/workspace/${things}/${encodeURIComponent(id)}`;
}

async function send(
	method: string,
	path: `/${string}`,
	{ body, version }: { body?: object; version?: number } = {}
): Promise<unknown> {
	const headers: Record<string, string> = {};
	if (body) headers['content-type'] = 'application/json';
	if (version !== undefined) headers['if-match'] = `"${version}"`;
	let response: Response;
	try {
		response = await fetch(at(path), { method, headers, ...(body && { body: JSON.stringify(body) }) });
	} catch (cause) {
		throw new AskFailure('offline', 'The server does not answer.', 'Try again in a moment.', { cause });
	}
	const answer: unknown = await response.json().catch(() => undefined);
	if (response.ok && answer !== undefined) return answer;
	const { error, stored } = (answer ?? {}) as { error?: App.Error; stored?: Kept<Things> };
	if (error === undefined) throw new AskFailure('fault', 'The server gave no answer to read.', 'Try again.');
	const failure = new AskFailure(error.code, error.message, error.nextStep ?? '');
	throw stored ? new KeptMeanwhile(failure, stored) : failure;
}
