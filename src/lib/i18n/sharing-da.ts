/** Danish for the dialog that carries a view away; {@link ./sharing-en.ts} holds the same keys. */

export const sharing = {
	title: 'Del',
	close: 'Luk',
	what: 'Hvad vil du dele?',
	kinds: {
		link: 'Link',
		picture: 'Billede',
		document: 'PowerPoint, PDF eller offline',
		data: 'Data',
		embed: 'Indlejring'
	},
	preview: 'Sådan bliver det',
	previewFailed: 'Det kunne ikke vises. Prøv igen om lidt.',
	busy: 'Henter …',
	save: (format: string) => `Gem som ${format}`,
	format: 'Format',
	link: {
		address: 'Link til visningen',
		copy: 'Kopiér link',
		copied: 'Linket er kopieret',
		copyFailed: 'Linket kunne ikke kopieres. Markér det, og kopiér det selv.',
		code: 'QR-kode, der fører til visningen',
		hint: 'Linket viser det samme hos andre: fokus, filtre, valg og zoom.'
	},
	picture: {
		size: 'Form',
		sizes: { '16:9': 'Slide 16:9', '4:3': 'Slide 4:3', a4: 'A4', seen: 'Som på skærmen' },
		colours: 'Farver',
		colourNames: { light: 'Lyse', dark: 'Mørke', projector: 'Projektor' },
		parts: 'Med på billedet',
		partNames: {
			title: 'Titel',
			legend: 'Signaturforklaring',
			filters: 'Filtre',
			selection: 'Valg',
			sources: 'Kilder',
			data: 'Dataens udgave',
			date: 'Dato',
			link: 'Link',
			code: 'QR-kode'
		},
		transparent: 'Gennemsigtig baggrund',
		none: 'Denne visning er ord og tal. Gem den som PowerPoint eller PDF, eller tag dens tal med som data.',
		svgHint:
			'SVG kan ændres i Illustrator og Inkscape. Har de ikke skrifterne Source Sans 3 og Source Serif 4, så bruger de andre.'
	},
	document: {
		formats: { pptx: 'PowerPoint', pdf: 'PDF', html: 'Offline-side' },
		hints: {
			pptx: 'Figurer, tabeller og udsagn, der kan ændres. Linket står på hvert slide.',
			pdf: 'Sider til at printe: billedet på sin egen side, derefter tabeller og udsagn med kilde.',
			html: 'Én fil, der åbnes med et dobbeltklik uden net: billedet, filtrene og udsagnene virker.'
		}
	},
	data: {
		formats: { xlsx: 'Excel', csv: 'CSV', json: 'JSON', gexf: 'GEXF (Gephi)', graphml: 'GraphML' },
		of: 'Af',
		scopes: { view: 'Denne visning', all: 'Hele samlingen' },
		what: 'Indhold',
		contents: { quotes: 'Udsagn', matrix: 'Matrix', concordance: 'Konkordans' },
		separator: 'Adskilt af',
		separators: { semicolon: 'Semikolon (dansk Excel)', comma: 'Komma' },
		first: 'De første linjer',
		hint: 'Hvert udsagn står med kommune, dokument, sted og link.'
	},
	embed: {
		snippet: 'Kode til en hjemmeside eller et intranet',
		copy: 'Kopiér kode',
		copied: 'Koden er kopieret',
		facets: 'Filtre, der kan vælges',
		theme: 'Farver',
		themes: { light: 'Lyse', dark: 'Mørke', projector: 'Projektor' },
		hint: 'Visningen sætter ingen cookies. Den, der driver programmet, bestemmer, hvilke sider der må vise den.',
		frame: (title: string) => `Sammenhæng: ${title}`
	}
};
