/** Groups of organisations in strips: where each stands in the row of a concept. */

export interface StripGroup {
	id: string;
	/** What it is called beside its number. */
	label: string;
	/** By row, its share; undefined where it has no base. */
	shares: readonly (number | undefined)[];
}

/** A group whose shares are known by concept. */
export interface GroupWithShares {
	id: string;
	label: string;
	base: number;
	shares: ReadonlyMap<string, number>;
}

/** Groups whose marks a row has room for: each a digit. */
const MOST_MARKED = 9;

/** The first of the groups, with their shares in the order of the rows. */
export function stripGroups(groups: readonly GroupWithShares[], rows: readonly { id: string }[]): StripGroup[] {
	return groups.slice(0, MOST_MARKED).map(({ id, label, base, shares }) => {
		return { id, label, shares: rows.map((row) => (base > 0 ? shares.get(row.id) : undefined)) };
	});
}
