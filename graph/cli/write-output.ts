/**
 * Writes what a command was asked to put into a file: through links, straight into pipes and
 * devices, and a file only whole.
 */

import { constants, lstatSync, readlinkSync, realpathSync, statSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join } from 'node:path';
import { isGraphError } from '../model/errors.ts';
import type { Terminal } from './command.ts';
import { replaceFile } from '../files/replace-file.ts';
import { type Chunks, codeOf, textBlocks, writeAll } from '../files/chunks.ts';
import { cannotWrite, isFolder } from '../files/cannot-write.ts';
import { typedPath } from './typed-path.ts';

/** The most links that are followed one after the other, as in Linux. */
const MOST_LINKS = 40;

/**
 * Names of what this or another process has open. To open one anew would begin at its start, so our
 * own are written to as they are.
 */
const DESCRIPTOR = /^\/(?:dev\/(?:fd\/(\d+)|(stdout|stderr))|proc\/(self|\d+)\/fd\/(\d+))$/;

/**
 * Writes the chunks one after the other, each when the one before it has gone out. A reader that
 * has seen enough of a pipe ends it quietly. An ordinary file keeps its mode and is replaced whole
 * or not at all.
 * @param typed the path as it was typed; undefined or - for standard output
 * @param chunks text, or bytes of UTF-8; a string ends between characters
 * @throws {GraphError} bad-usage with the path as it was typed, where it cannot be written
 */
export async function writeOutput(typed: string | undefined, chunks: Chunks, terminal: Terminal): Promise<void> {
	if (typed === undefined || typed === '-') return writeToTerminal(chunks, terminal);
	try {
		const target = targetOf(typedPath(typed, terminal));
		const descriptor = ownDescriptor(target);
		if (descriptor === 1) await writeToTerminal(chunks, terminal);
		else if (descriptor !== undefined) await writeAll(descriptor, chunks);
		else await writeToPath(target, typed, chunks);
	} catch (error) {
		if (codeOf(error) !== 'EPIPE') throw explained(error, typed);
	}
}

async function writeToPath(target: string, typed: string, chunks: Chunks): Promise<void> {
	const found = statSync(target, { throwIfNoEntry: false });
	if (found?.isDirectory() || /[/\\]$/.test(typed)) throw isFolder(typed);
	if (found === undefined || found.isFile()) return replaceFile(target, typed, found, chunks);
	// Without O_CREAT and O_TRUNC: a device cannot be made or emptied.
	const device = await open(target, constants.O_WRONLY);
	try {
		await writeAll(device.fd, chunks);
	} finally {
		await device.close();
	}
}

async function writeToTerminal(chunks: Chunks, terminal: Terminal): Promise<void> {
	for await (const text of textBlocks(chunks)) {
		terminal.out(text);
		if (terminal.written && !(await terminal.written())) return;
	}
}

/** Where a path leads in the end, also where nothing is there yet. */
function targetOf(path: string): string {
	let target = path;
	for (let links = 0; links < MOST_LINKS; links++) {
		if (DESCRIPTOR.test(target)) return target;
		if (!lstatSync(target, { throwIfNoEntry: false })?.isSymbolicLink()) return target;
		// The system's own realpath: `..` after a linked folder leads out of the folder that the
		// link leads to.
		const link = readlinkSync(target);
		const whole = isAbsolute(link) ? link : `${realpathSync.native(dirname(target))}/${link}`;
		target = join(realpathSync.native(dirname(whole)), basename(whole));
	}
	// The system finds the circle too, and says so.
	return path;
}

/** The number of a descriptor of this process that the path names. */
function ownDescriptor(path: string): number | undefined {
	const [, ofDev, named, owner, ofProc] = DESCRIPTOR.exec(path) ?? [];
	if (named !== undefined) return named === 'stdout' ? 1 : 2;
	if (ofDev !== undefined) return Number(ofDev);
	return owner === 'self' || owner === String(process.pid) ? Number(ofProc) : undefined;
}

function explained(error: unknown, typed: string): unknown {
	return isGraphError(error) || codeOf(error) === undefined ? error : cannotWrite(typed, error);
}
