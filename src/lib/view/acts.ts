/** The acts of a free exploration as they stand in an address: `concept:mod~mentions-in-statement~24`. */

import { type Act, EXPLORED } from '$graph/model/acts';
import { WAYS } from '$graph/model/ways';
import { bad, type Codec, isId } from './codec';
import { withoutPunctuation } from './pasted';

/** Characters that acts may take of an address: the rest of a view has room beside them. */
const LONGEST = 5000;

/** In order; what is not understood is reported and left out, a pin far out comes nearer. */
export const actList: Codec<readonly Act[]> = {
	initial: [],
	read(raw, key, report) {
		const acts: Act[] = [];
		for (const text of withoutPunctuation(raw).split(',').filter(Boolean)) {
			const act = readAct(text);
			if (act === undefined) report(bad(key, text));
			else acts.push(act);
		}
		if (acts.length > EXPLORED.acts) report({ code: 'too-long', key });
		return acts.slice(0, EXPLORED.acts);
	},
	write: (acts) => acts.map(writeAct).join(',')
};

/** Whether an address has room for these acts. */
export function hasRoom(acts: readonly Act[]): boolean {
	return acts.length <= EXPLORED.acts && actList.write(acts).length <= LONGEST;
}

function readAct(text: string): Act | undefined {
	const [id = '', kind = '', ...more] = text.split('~');
	if (id === 'arrange') return kind === '' ? { kind: 'arrange' } : undefined;
	if (!isId(id)) return undefined;
	const [first = '', second = ''] = more;
	switch (kind) {
		case 'add':
		case 'free':
			return more.length === 0 ? { kind, id } : undefined;
		case 'near':
			return /^[1-3]$/.test(first) && more.length === 1 ? { kind, id, steps: Number(first) } : undefined;
		case 'path':
			return isId(first) && more.length === 1 ? { kind, id, to: first } : undefined;
		case 'pin':
			return isPlace(first) && isPlace(second) && more.length === 2
				? { kind, id, x: within(Number(first)), y: within(Number(second)) }
				: undefined;
		default:
			return readExpansion(id, kind, more);
	}
}

function readExpansion(id: string, way: string, [count = String(EXPLORED.first), ...rest]: readonly string[]) {
	if (!WAYS.some(({ key }) => key === way) || !/^[1-9]\d{0,3}$/.test(count) || rest.length > 0) return undefined;
	return { kind: 'expand', id, way, count: Math.min(Number(count), EXPLORED.nodes) } as const;
}

function writeAct(act: Act): string {
	switch (act.kind) {
		case 'arrange':
			return 'arrange';
		case 'add':
		case 'free':
			return `${act.id}~${act.kind}`;
		case 'near':
			return `${act.id}~near~${act.steps}`;
		case 'path':
			return `${act.id}~path~${act.to}`;
		case 'pin':
			return `${act.id}~pin~${act.x}~${act.y}`;
		case 'expand':
			return `${act.id}~${act.way}${act.count === EXPLORED.first ? '' : `~${act.count}`}`;
	}
}

function isPlace(text: string): boolean {
	return /^-?\d{1,9}(\.\d{1,9})?$/.test(text);
}

/** A pin's place as it is written: within reach, to a hundredth. */
export function within(place: number): number {
	const near = Math.round(Math.min(EXPLORED.reach, Math.max(-EXPLORED.reach, place)) * 100) / 100;
	return near === 0 ? 0 : near;
}

/** By what is asked for oftenest: of a concept its statements, of an organisation its documents. */
const FIRST_WAYS: Readonly<Record<string, string>> = {
	concept: 'mentions-in-statement',
	value: 'under-in-statement',
	relation: 'under-in-statement',
	role: 'speaks-for-in-statement',
	document: 'states-out-statement',
	municipality: 'published-out-document'
};

/** What an exploration that begins with a thing shows of it at once. */
export function firstActs(id: string): Act[] {
	const way = FIRST_WAYS[id.slice(0, id.indexOf(':'))];
	return [way === undefined ? { kind: 'near', id, steps: 1 } : { kind: 'expand', id, way, count: EXPLORED.first }];
}
