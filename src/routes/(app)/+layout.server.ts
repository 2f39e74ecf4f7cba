/** What every page needs once, whatever it shows. */

import { shellData } from '$lib/page/shell';
import { editors } from '$lib/server/editors';
import { frameOf } from '$lib/server/frame';
import { forPage } from '$lib/server/http';
import { statementAddress } from '$lib/server/settings';
import { graphStore } from '$lib/server/store';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = (event) =>
	forPage(async () => ({
		own: event.locals.own,
		base: event.locals.base,
		frame: frameOf(event),
		...(await shellData(await graphStore())),
		statement: statementAddress(process.env),
		signsIn: editors().door !== undefined,
		edits: editors().edits
	}));
