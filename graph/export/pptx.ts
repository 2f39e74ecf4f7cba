/** A view or a story as a PowerPoint file, whose shapes, tables and texts can be changed. */

import { presentationFile } from '../office/presentation.ts';
import type { DocumentFormat } from './format.ts';

export const pptxFormat: DocumentFormat = {
	is: 'document',
	format: 'pptx',
	name: 'PowerPoint',
	mediaType: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
	extension: 'pptx',
	write: presentationFile
};
