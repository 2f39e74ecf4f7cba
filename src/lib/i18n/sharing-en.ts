/** English for the dialog that carries a view away. */

import type { sharing as Danish } from './sharing-da';

export const sharing: typeof Danish = {
	title: 'Share',
	close: 'Close',
	what: 'What would you like to share?',
	kinds: {
		link: 'Link',
		picture: 'Picture',
		document: 'PowerPoint, PDF or offline',
		data: 'Data',
		embed: 'Embedding'
	},
	preview: 'This is how it will look',
	previewFailed: 'It could not be shown. Try again in a moment.',
	busy: 'Fetching …',
	save: (format: string) => `Save as ${format}`,
	format: 'Format',
	link: {
		address: 'Link to the view',
		copy: 'Copy link',
		copied: 'Link copied',
		copyFailed: 'The link could not be copied. Select it and copy it yourself.',
		code: 'QR code that leads to the view',
		hint: 'The link shows others the same: focus, filters, selection and zoom.'
	},
	picture: {
		size: 'Shape',
		sizes: { '16:9': 'Slide 16:9', '4:3': 'Slide 4:3', a4: 'A4', seen: 'As on the screen' },
		colours: 'Colours',
		colourNames: { light: 'Light', dark: 'Dark', projector: 'Projector' },
		parts: 'On the picture',
		partNames: {
			title: 'Title',
			legend: 'Legend',
			filters: 'Filters',
			selection: 'Selection',
			sources: 'Sources',
			data: 'Edition of the data',
			date: 'Date',
			link: 'Link',
			code: 'QR code'
		},
		transparent: 'Transparent background',
		none: 'This view is words and figures. Save it as PowerPoint or PDF, or take its figures along as data.',
		svgHint:
			'An SVG can be changed in Illustrator and Inkscape. Where these lack Source Sans 3 and Source Serif 4, they take other type.'
	},
	document: {
		formats: { pptx: 'PowerPoint', pdf: 'PDF', html: 'Offline page' },
		hints: {
			pptx: 'Shapes, tables and quotes that can be changed. The link is on each slide.',
			pdf: 'Pages to print: the picture on a page of its own, then tables and quotes with their sources.',
			html: 'One file that opens by double click without a network: picture, filters and quotes work.'
		}
	},
	data: {
		formats: { xlsx: 'Excel', csv: 'CSV', json: 'JSON', gexf: 'GEXF (Gephi)', graphml: 'GraphML' },
		of: 'Of',
		scopes: { view: 'This view', all: 'The whole collection' },
		what: 'Content',
		contents: { quotes: 'Statements', matrix: 'Matrix', concordance: 'Concordance' },
		separator: 'Separated by',
		separators: { semicolon: 'Semicolon (Danish Excel)', comma: 'Comma' },
		first: 'The first lines',
		hint: 'Each statement has its municipality, document, place and link.'
	},
	embed: {
		snippet: 'Code for a web site or an intranet',
		copy: 'Copy code',
		copied: 'Code copied',
		facets: 'Filters that can be chosen',
		theme: 'Colours',
		themes: { light: 'Light', dark: 'Dark', projector: 'Projector' },
		hint: 'The view sets no cookies. Whoever runs the program decides which sites may show it.',
		frame: (title: string) => `Sammenhæng: ${title}`
	}
};
