/** What is said in Danish of a link that is not understood. {@link ./problems-en.ts} holds the same keys. */

import { facetOfId, type Facet } from '$graph/model/facets';
import { facetNames } from './facets-da';
import type { AddressKey, Problem } from './problem';

/** What stands under each key of a link. */
const keyNames: Record<AddressKey, string> = {
	v: 'udgave',
	q: 'søgning',
	municipality: facetNames.municipality.one,
	role: facetNames.role.one,
	relation: facetNames.relation.one,
	value: facetNames.value.one,
	concept: facetNames.concept.one,
	document: facetNames.document.one,
	focus: 'fokus',
	select: 'valg',
	compare: 'sammenligning',
	camera: 'zoom',
	mode: 'visning',
	rows: 'rækker',
	columns: 'kolonner',
	show: 'tal i cellerne',
	sort: 'sortering',
	cell: 'celle',
	column: 'kolonne',
	other: 'sammenligningen på begrebskortet',
	pairs: 'par på begrebskortet',
	by: 'rækkefølge af par',
	things: 'begyndelsen af en udforskning',
	acts: 'skridt i en udforskning',
	without: 'det skjulte i en udforskning',
	groups: 'gruppering',
	group: 'gruppe',
	hide: 'skjulte typer',
	fold: 'skjulte paneler',
	step: 'trin i en præsentation',
	embed: 'indlejrede filtre',
	lang: 'sprog',
	theme: 'udseende'
};
/** At the beginning of a sentence. */
const theOne: Record<Facet, string> = {
	municipality: 'Kommunen',
	role: 'Rollen',
	relation: 'Ledelsesrelationen',
	value: 'Værdien eller temaet',
	concept: 'Begrebet',
	document: 'Dokumentet'
};

function unknown(id: string): string {
	if (id.startsWith('statement:'))
		return 'Udsagnet i linket findes ikke her; det kan være rettet siden. Søg efter det i stedet.';
	const facet = facetOfId(id);
	const named = facet === undefined ? `»${id}«` : `${theOne[facet]} »${id.slice(facet.length + 1)}«`;
	return `${named} findes ikke her. Søg efter det i stedet.`;
}

export const problems = {
	title: 'En del af linket kunne ikke bruges. Resten vises.',
	dismiss: 'Luk beskeden',
	tell: (problem: Problem): string => {
		switch (problem.code) {
			case 'too-long':
				if (problem.key === 'link') return 'Linket er for langt og er ikke læst. Begynd fra overblikket.';
				return problem.key === 'q'
					? 'Søgeteksten i linket er for lang og er udeladt.'
					: `Værdien for ${keyNames[problem.key]} i linket er for lang og er udeladt.`;
			case 'newer-version':
				return `Linket er lavet med en nyere udgave (${problem.value}). Det, der kunne forstås, vises; genindlæs, når programmet er opdateret.`;
			case 'unknown-parameter':
				return `Vi kender ikke »${problem.key}« og ser bort fra det.`;
			case 'bad-value':
				return `Værdien »${problem.value}« for ${keyNames[problem.key]} kan ikke bruges.`;
			case 'unknown-id':
				return unknown(problem.value);
		}
	}
};
