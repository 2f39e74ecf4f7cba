/** What a step of a story was when it was kept: counted and drawn by the server, never taken from a request. */

import type { GraphStore } from '$graph/store/port';
import type { Step, Story } from '$graph/workspace/bodies';
import { contentId } from '$graph/workspace/content-id';
import { type Author, BOUNDS } from '$graph/workspace/record';
import type { Workspace } from '$graph/workspace/workspace';
import { orUnknown } from '../../page/asked';
import { statementsOf } from './figures';
import { keptAddress, viewAt } from '../../page/known-view';
import { catalogOf } from '../../page/catalog';
import { pictureOf } from '../pictures/view-picture';

/** Letters of the id of a picture: 130 bits. */
const PICTURE_LETTERS = 26;

type ViewStep = Extract<Step, { is: 'view' }>;

/**
 * The story with each view as it is kept. A step that is as `before` had it keeps what it was then, unless its address has
 * changed or the request leaves its `kept` out, which asks for the present.
 */
export async function keepSteps(
	{ store, workspace, author }: { store: GraphStore; workspace: Workspace; author: Author },
	story: Story,
	before: Story | undefined
): Promise<Story> {
	const earlier = new Map(before?.steps.flatMap((step) => (step.is === 'view' ? [[step.id, step] as const] : [])));
	const steps: Step[] = [];
	for (const step of story.steps) {
		if (step.is !== 'view') {
			steps.push(step);
			continue;
		}
		const address = keptAddress(step.address);
		const same = step.kept && earlier.get(step.id);
		const kept =
			same?.kept && same.address === address
				? same.kept
				: await keptNow({ store, workspace, author }, { ...step, address }, story.language);
		steps.push({ ...step, address, kept });
	}
	return { ...story, steps };
}

async function keptNow(
	{ store, workspace, author }: { store: GraphStore; workspace: Workspace; author: Author },
	{ address }: ViewStep,
	language: Story['language']
): Promise<NonNullable<ViewStep['kept']>> {
	const { byId } = await catalogOf(store);
	const { fingerprint = '' } = await store.status();
	const { view } = viewAt(address, (id) => byId.has(id));
	const statements = await statementsOf(store, view);
	const svg = await pictureOf(store, view, language);
	if (svg === undefined || svg.length > BOUNDS.body.picture) return { fingerprint, statements };
	const picture = contentId(PICTURE_LETTERS, svg);
	const known = await orUnknown(() => workspace.read('picture', picture), picture, new Set());
	if (known === undefined) await workspace.create('picture', picture, { svg }, author);
	return { fingerprint, statements, picture };
}
