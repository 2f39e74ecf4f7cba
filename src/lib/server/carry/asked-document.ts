/** A document that is asked for, of a view or of a story: what is carried into it, and what its file is called. */

import type { Carried } from '$graph/carry/carried';
import type { Theme } from '$graph/drawing/palette';
import type { OfflineReader } from '$graph/export/offline-page';
import { GraphError } from '$graph/model/errors';
import type { Painter } from '$graph/paint/painter';
import type { ParameterSchema } from '$graph/queries/query';
import type { GraphStore } from '$graph/store/port';
import { catalogOf } from '../../page/catalog';
import type { View } from '../../view/view';
import { type AskedFile, askedFile, type GoneIds } from './asked';
import { carriedStory } from './carried-story';
import { type Carrying, carriedView } from './carried-view';
import { fileNameOf, storyFileName } from './file-name';
import { namesOf } from './names';

export interface ExportFile {
	name: string;
	mediaType: string;
	/** Asked for piece by piece. */
	chunks: AsyncIterable<string | Uint8Array>;
	/** Takes long: a server gives one of these at a time. */
	isLong: boolean;
}

export interface ExportFrom {
	store: GraphStore;
	painter: Painter;
	/** The whole address of the top of the app, without a slash at the end. */
	home: string;
	/** The explorer as it was built for files. @throws {GraphError} store-unavailable where it was not */
	reader(): OfflineReader;
}

/** As much as all documents are asked for. */
interface DocumentChoices {
	saved?: string | undefined;
	story?: string | undefined;
	colours?: Theme | undefined;
}

export interface AskedDocument<P extends ParameterSchema> extends AskedFile<P> {
	carrying: Carrying;
}

/** @throws {GraphError} bad-query, also where both a view and a story are asked for; unknown-id */
export async function askedDocument<P extends ParameterSchema>(
	schema: P,
	parameters: URLSearchParams,
	{ store, home }: ExportFrom,
	gone?: GoneIds
): Promise<AskedDocument<P>> {
	const { byId } = await catalogOf(store);
	const asked = askedFile(schema, parameters, (id) => byId.has(id), gone);
	const { saved, story, colours = 'light' }: DocumentChoices = asked.choices;
	if (story !== undefined && asked.isOfView) throw bothAsked();
	return { ...asked, carrying: { home, saved, theme: colours } };
}

/** What is carried, and the name of its file without the ending. @throws {GraphError} unknown-id for a story */
export async function carriedWith(
	{ store }: ExportFrom,
	view: View,
	story: string | undefined,
	carrying: Carrying
): Promise<{ carried: Carried; name: string }> {
	const { language } = view;
	if (story !== undefined) {
		const carried = await carriedStory(store, story, language, carrying);
		return { carried, name: storyFileName(carried.title) };
	}
	const carried = await carriedView(store, view, language, carrying);
	return { carried, name: await fileNameOf(store, view, await namesOf(store, view, language)) };
}

/** What is made whole, as one chunk. */
export async function* once<T extends string | Uint8Array>(make: () => Promise<T>): AsyncGenerator<T> {
	yield await make();
}

function bothAsked(): GraphError {
	return new GraphError(
		'bad-query',
		'story',
		'A file is of a story or of a view, not of both.',
		'Leave out one of them.'
	);
}
