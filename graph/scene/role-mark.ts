/** Whom a statement speaks for, as its mark tells it. */

import type { NodeOf } from '../model/graph.ts';

export type RoleMark = 'all' | 'leader' | 'employee' | 'both';

/** A role that is a kind of leader counts as leader. */
export function roleMark(roles: readonly Pick<NodeOf<'Role'>, 'id' | 'broader'>[]): RoleMark {
	const leader = roles.some((role) => role.id === 'role:leder' || role.broader === 'role:leder');
	const employee = roles.some((role) => role.id === 'role:medarbejder');
	if (leader && employee) return 'both';
	if (leader) return 'leader';
	return employee ? 'employee' : 'all';
}
