/** What the page is made of at a place: the same as the server would send, from the facts in the file. */

import type { GraphStore } from '$graph/store/port';
import { conceptMapData } from '../lib/page/concept-map';
import { crossedData } from '../lib/page/crossed';
import { expansionsData } from '../lib/page/expansions';
import { exploredData } from '../lib/page/explored';
import { groupsData } from '../lib/page/groups';
import { pictureData } from '../lib/page/picture';
import { readingData } from '../lib/page/reading';
import { shellData } from '../lib/page/shell';
import { stripsData } from '../lib/page/strips';
import type { Appearance } from '../lib/view/view';
import { load as withMatrix } from '../routes/(app)/(picture)/(matrix)/+layout';
import { load as withPresenting } from '../routes/(app)/(picture)/(matrix)/+page';
import { load as withScene } from '../routes/(app)/(picture)/+layout';
import type { Place } from './place';

/** CSS pixels that a first picture is painted for; it stretches with its window. */
const FRAME = { width: 736, height: 692, isGuessed: true };

/** A load of a route, as much of it as is used here. */
type RouteLoad = (event: {
	data: object;
	parent: () => Promise<object>;
	url: Place;
	untrack: <T>(use: () => T) => T;
}) => Promise<object>;

export async function pageData(store: GraphStore, place: Place, own: Appearance): Promise<object> {
	const address = { url: place as unknown as URL, request: { url: place.href } };
	const shell = {
		...(await shellData(store)),
		own,
		frame: FRAME,
		statement: undefined,
		signsIn: false,
		edits: false
	};
	const through = (load: unknown, data: object, above: object) =>
		(load as RouteLoad)({ data, parent: () => Promise.resolve(above), url: place, untrack: (use) => use() });
	const [picture, crossed, mapped, explored, grouped, striped, expanded, reading] = await Promise.all([
		pictureData(store, address),
		crossedData(store, address),
		conceptMapData(store, address),
		exploredData(store, address),
		groupsData(store, address),
		stripsData(store, address),
		expansionsData(store, address),
		readingData(store, address)
	]);
	const drawn = { ...shell, ...(await through(withScene, picture, shell)) };
	const below = { ...crossed, ...mapped, ...explored, ...grouped, ...striped };
	const tabled = { ...drawn, ...(await through(withMatrix, below, drawn)) };
	return { ...tabled, ...(await through(withPresenting, { ...reading, ...expanded }, tabled)) };
}
