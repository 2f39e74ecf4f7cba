/** The picture of a view as it was asked for, and the PDF of a story. The server and the command line give the same. */

import { GraphError } from '$graph/model/errors';
import { pdfParameters, type PictureChoices, pictureParameters } from '$graph/queries/carry-parameters';
import { catalogOf } from '../../page/catalog';
import { PICTURE_TYPES, pictureFile, type PictureFormat } from './painted';
import { askedFile } from './asked';
import { carriedStory } from './carried-story';
import { carriedView } from './carried-view';
import { bothAsked, type ExportFile, type ExportFrom, once } from './export-file';
import { fileNameOf, storyFileName } from './file-name';
import { namesOf } from './names';

/**
 * A picture says what it is of, so that what is gone is left out of it, as links do.
 * @throws {GraphError} unknown-id for a view without a picture; bad-query
 */
export async function pictureFileOf(
	format: PictureFormat,
	parameters: URLSearchParams,
	from: ExportFrom
): Promise<ExportFile> {
	const { store, painter, origin } = from;
	const { byId } = await catalogOf(store);
	if (format !== 'pdf' && parameters.has('story')) throw ofStory();
	const schema = format === 'pdf' ? pdfParameters : pictureParameters;
	const { view, isOfView, choices } = askedFile(schema, parameters, (id) => byId.has(id), 'be left out');
	const { language } = view;
	const story = storyIn(choices);
	if (story !== undefined && isOfView) throw bothAsked();
	const carrying = { origin, saved: choices.saved, theme: choices.colours };
	const carried =
		story === undefined
			? await carriedView(store, view, language, carrying)
			: await carriedStory(store, story, language, carrying);
	const name =
		story === undefined
			? await fileNameOf(store, view, await namesOf(store, view, language))
			: storyFileName(carried.title);
	return {
		name: `${name}.${format}`,
		mediaType: PICTURE_TYPES[format],
		isLong: false,
		chunks: once(() => pictureFile(format, carried, choices, painter))
	};
}

function storyIn(choices: PictureChoices & { story?: string | undefined }): string | undefined {
	return choices.story;
}

function ofStory(): GraphError {
	return new GraphError(
		'bad-query',
		'story',
		'A presentation has many pictures.',
		'Take it as PDF, or the picture of a view of it.'
	);
}
