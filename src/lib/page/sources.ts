/** The documents behind a picture around one node. */

import type { OverviewLinks, Slice } from '$graph/model/query';
import { isolated } from '$graph/text/isolate';
import type { Sources } from '../view/sent';

/** More names than this are counted instead: no caption has room for them. */
const MOST_NAMED = 40;

/** `links` counts what is about the focus. */
export function sourcesOf({ statements }: Slice, links: OverviewLinks | undefined): Sources {
	const names = new Map(
		statements.map(({ document, municipality }) => [
			document.id,
			`${isolated(municipality.label)}, ${isolated(document.label)}`
		])
	);
	const named = [...names.values()].slice(0, MOST_NAMED);
	return { named, others: Math.max(0, (links?.reach.speaking.documents ?? names.size) - named.length) };
}
