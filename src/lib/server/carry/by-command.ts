/** Files of views and stories for the command line: the same as over HTTP. */

import { join } from 'node:path';
import type { CarriedFile, CarryAsked } from '$graph/cli/carry';
import { createPainter } from '$graph/paint/painter';
import { closeWorkspace } from '../workspace/open';
import { exportFile } from './export-file';
import { readerIn } from './offline-reader';
import { pictureFileOf } from './picture-file';
import { isPictureFormat } from './painted';

/** What is asked for lies in memory in the end: files of people are small; data comes in chunks. */
export async function carryByCommand(
	{ format, parameters, store }: CarryAsked,
	home: string,
	buildFolder: string
): Promise<CarriedFile> {
	const painter = createPainter(join(process.cwd(), 'graph/paint/painting-thread.ts'));
	const from = { store, painter, home, reader: () => readerIn(buildFolder) };
	const close = async () => {
		await painter.close();
		await closeWorkspace();
	};
	try {
		const file = isPictureFormat(format)
			? await pictureFileOf(format, parameters, from)
			: await exportFile(format, parameters, from);
		return { ...file, close };
	} catch (failure) {
		await close();
		throw failure;
	}
}
