/** The picture of a view as it was asked for, and the PDF of a story. The server and the command line give the same. */

import { GraphError } from '$graph/model/errors';
import { pdfParameters, pictureParameters } from '$graph/queries/carry-parameters';
import { askedDocument, carriedWith, type ExportFile, type ExportFrom, once } from './asked-document';
import { PICTURE_TYPES, pictureFile, type PictureFormat } from './painted';

/**
 * A picture says what it is of, so that what is gone is left out of it, as links do.
 * @throws {GraphError} unknown-id for a view without a picture; bad-query
 */
export async function pictureFileOf(
	format: PictureFormat,
	parameters: URLSearchParams,
	from: ExportFrom
): Promise<ExportFile> {
	if (format !== 'pdf' && parameters.has('story')) throw ofStory();
	const schema = format === 'pdf' ? pdfParameters : pictureParameters;
	const { view, choices, carrying } = await askedDocument(schema, parameters, from, 'be left out');
	const story = 'story' in choices ? choices.story : undefined;
	const { carried, name } = await carriedWith(from, view, story, carrying);
	return {
		name: `${name}.${format}`,
		mediaType: PICTURE_TYPES[format],
		isLong: false,
		chunks: once(() => pictureFile(format, carried, choices, from.painter))
	};
}

function ofStory(): GraphError {
	return new GraphError(
		'bad-query',
		'story',
		'A presentation has many pictures.',
		'Take it as PDF, or the picture of a view of it.'
	);
}
