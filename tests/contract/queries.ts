/** What each query answers, a file a query. */

import { describeCatalog } from './queries/catalog.ts';
import { describeExpand } from './queries/expand.ts';
import { describeExplore } from './queries/explore.ts';
import { describeFigures } from './queries/figures.ts';
import { describeMentions } from './queries/mentions.ts';
import { describeOverview } from './queries/overview.ts';
import { describeOverviewAbout } from './queries/overview-about.ts';
import { describePath } from './queries/path.ts';
import { describeSlice } from './queries/slice.ts';
import { describeStatements } from './queries/statements.ts';
import { describeUnanswerable } from './queries/unanswerable.ts';
import type { OpenBench } from './store-suite.ts';

export function describeQueries(openBench: OpenBench): void {
	describeCatalog(openBench);
	describeOverview(openBench);
	describeOverviewAbout(openBench);
	describeFigures(openBench);
	describeMentions(openBench);
	describePath(openBench);
	describeExpand(openBench);
	describeExplore(openBench);
	describeStatements(openBench);
	describeSlice(openBench);
	describeUnanswerable(openBench);
}
