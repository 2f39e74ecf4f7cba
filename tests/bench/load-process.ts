/** What the system says of a process: processor time and memory. NaN where it does not tell (it is Linux that does). */

import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const TICKS = Number(tryTo(() => execFileSync('getconf', ['CLK_TCK'], { encoding: 'utf8' })) ?? NaN);

/** Milliseconds of the processor that it has used in all its threads. */
export function processorOf(pid: number): number {
	const stat = tryTo(() => readFileSync(`/proc/${pid}/stat`, 'utf8'));
	// The name, in brackets, may hold spaces; user and system time are the 14th and 15th field.
	const fields = stat?.slice(stat.lastIndexOf(')') + 2).split(' ');
	return ((Number(fields?.[11]) + Number(fields?.[12])) * 1000) / TICKS;
}

/** Bytes that it holds now, and that it has held at most since {@link forgetPeak}. */
export function memoryOf(pid: number): { now: number; peak: number } {
	const status = tryTo(() => readFileSync(`/proc/${pid}/status`, 'utf8')) ?? '';
	const of = (name: string) => Number(new RegExp(`${name}:\\s+(\\d+) kB`).exec(status)?.[1] ?? NaN) * 1024;
	return { now: of('VmRSS'), peak: of('VmHWM') };
}

function tryTo<T>(look: () => T): T | undefined {
	try {
		return look();
	} catch {
		return undefined;
	}
}
