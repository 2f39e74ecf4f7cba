/** A file in one of the formats of graph/export: of a view, of a story, or of all there is. The server and the command line give the same. */

import type { DocumentFormat, Exporter, GraphFormat, PageFormat, RowsFormat } from '$graph/export/format';
import { exporterFor } from '$graph/export/registry';
import { placedScene } from '$graph/export/placed-graph';
import { PALETTES } from '$graph/drawing/palette';
import { dataParameters, documentParameters } from '$graph/queries/carry-parameters';
import { noParameters } from '$graph/queries/parameters';
import type { GraphStore } from '$graph/store/port';
import type { View } from '../../view/view';
import { catalogOf } from '../../page/catalog';
import { drawnView } from '../pictures/drawn-view';
import { askedFile } from './asked';
import { askedDocument, carriedWith, type ExportFile, type ExportFrom, once } from './asked-document';
import { titleIn } from './carried-view';
import { fileNameOf } from './file-name';
import { type Names, namesOf } from './names';
import { offlinePage } from './offline-page';
import { piecesOfView } from './pieces';
import { rowsOf } from './rows';
import { statementsTold } from './statements';

/** Statements of a view whose file takes long. */
const MANY = 5000;

/** @throws {GraphError} unknown-id, bad-query */
export async function exportFile(format: string, parameters: URLSearchParams, from: ExportFrom): Promise<ExportFile> {
	const exporter = exporterFor(format);
	switch (exporter.is) {
		case 'document':
			return documentFile(exporter, parameters, from);
		case 'page':
			return offlineFile(exporter, parameters, from);
		case 'rows':
			return rowsFile(exporter, parameters, from);
		case 'graph':
			return graphFile(exporter, parameters, from);
	}
}

async function documentFile(
	exporter: DocumentFormat,
	parameters: URLSearchParams,
	from: ExportFrom
): Promise<ExportFile> {
	const { view, choices, carrying } = await askedDocument(documentParameters, parameters, from);
	const { carried, name } = await carriedWith(from, view, choices.story, carrying);
	return { ...fileOf(exporter, name), isLong: false, chunks: once(() => exporter.write(carried, from.painter)) };
}

async function offlineFile(exporter: PageFormat, parameters: URLSearchParams, from: ExportFrom): Promise<ExportFile> {
	const { view, choices, carrying } = await askedDocument(documentParameters, parameters, from);
	const { carried, name } = await carriedWith(from, view, choices.story, carrying);
	const page = await offlinePage(from.store, view, choices.story, carried, from.home);
	const chunks = once(() => Promise.resolve(exporter.write({ ...page, ...from.reader() })));
	return { ...fileOf(exporter, name), isLong: false, chunks };
}

async function rowsFile(
	exporter: RowsFormat,
	parameters: URLSearchParams,
	{ store, home }: ExportFrom
): Promise<ExportFile> {
	const { byId } = await catalogOf(store);
	const { view, isOfView, choices } = askedFile(dataParameters, parameters, (id) => byId.has(id));
	const { language } = view;
	const names = await namesOf(store, view, language);
	const rows = await rowsOf(choices.what, { store, view, names, language, home });
	const file = fileOf(exporter, await dataName(store, view, isOfView, names));
	return { ...file, isLong: await isLong(store, view), chunks: exporter.write(rows, choices) };
}

async function graphFile(
	exporter: GraphFormat,
	parameters: URLSearchParams,
	{ store }: ExportFrom
): Promise<ExportFile> {
	const { byId } = await catalogOf(store);
	const { view, isOfView } = askedFile(noParameters, parameters, (id) => byId.has(id));
	const names = await namesOf(store, view, view.language);
	const file = fileOf(exporter, await dataName(store, view, isOfView, names));
	const picture = isOfView && exporter.writePicture ? await pictureOf(store, view, names) : undefined;
	if (picture && exporter.writePicture) return { ...file, isLong: false, chunks: exporter.writePicture(picture) };
	const pieces = isOfView ? piecesOfView(store, view) : store.pieces();
	const chunks = exporter.write(pieces, await store.places());
	return { ...file, isLong: !isOfView || (await isLong(store, view)), chunks };
}

function fileOf({ mediaType, extension }: Exporter, name: string): Pick<ExportFile, 'name' | 'mediaType'> {
	return { name: `${name}.${extension}`, mediaType };
}

/** Of everything there is, the name alone. */
function dataName(store: GraphStore, view: View, isOfView: boolean, names: Names): Promise<string> | string {
	return isOfView ? fileNameOf(store, view, names) : 'sammenhaeng';
}

async function isLong(store: GraphStore, view: View): Promise<boolean> {
	return (await statementsTold(store, view)).total > MANY;
}

/** What is drawn of a view; undefined where it is words and figures. */
async function pictureOf(store: GraphStore, view: View, names: Names) {
	const drawn = await drawnView(store, view, view.language);
	if (drawn === undefined) return undefined;
	const { catalog } = await catalogOf(store);
	return placedScene(drawn.scene, PALETTES.light, titleIn(view, names), catalog.meta.edited);
}
