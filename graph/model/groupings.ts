/** What organisations are grouped by. Plain data, also for a browser. */

export const GROUPINGS = ['likeness', 'region', 'kind'] as const;
export type Grouping = (typeof GROUPINGS)[number];
