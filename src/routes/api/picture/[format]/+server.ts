/** GET /api/picture/svg?focus=concept:mod …: the picture of a view as SVG, PNG or PDF, and the PDF of a story. */

import { GraphError } from '$graph/model/errors';
import { offlineReader } from '$lib/server/carry/offline-reader';
import { pictureFileOf } from '$lib/server/carry/picture-file';
import { failureAnswer, methodsAre } from '$lib/server/http';
import { isPictureFormat, PICTURE_TYPES, type PictureFormat } from '$lib/server/carry/painted';
import { painter } from '$lib/server/pictures/painter';
import { ONLY_LOOKED_AT } from '$lib/server/pictures/svg-answer';
import { graphStore } from '$lib/server/store';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ url, params, locals }) => {
	try {
		const format = formatNamed(params.format);
		const from = {
			store: await graphStore(),
			painter: painter(),
			home: url.origin + locals.base,
			reader: offlineReader
		};
		const { name, mediaType, chunks } = await pictureFileOf(format, url.searchParams, from);
		const content: BlobPart[] = [];
		// Whole before it is sent: what cannot be painted is refused in words.
		for await (const chunk of chunks) content.push(typeof chunk === 'string' ? chunk : new Uint8Array(chunk));
		const body = await new Blob(content).arrayBuffer();
		return new Response(body, {
			headers: {
				...(format === 'svg' && ONLY_LOOKED_AT),
				'content-type': mediaType,
				'content-length': String(body.byteLength),
				'content-disposition': `inline; filename="${name}"`
			}
		});
	} catch (failure) {
		return failureAnswer(failure);
	}
};

export const fallback = methodsAre('GET', 'HEAD');

function formatNamed(name: string): PictureFormat {
	if (isPictureFormat(name)) return name;
	const shown = name.slice(0, 60);
	const formats = Object.keys(PICTURE_TYPES).join(', ');
	throw new GraphError('unknown-id', shown, `There is no picture as '${shown}'.`, `Formats: ${formats}.`);
}
