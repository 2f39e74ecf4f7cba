/** What stands below the names of an overview that is looked at from near: the page and its files say the same. */

import { distinctConcepts } from '$graph/analysis/compare';
import type { FacetCount, OverviewLinks, StatementItem } from '$graph/model/query';
import { type RevealStep, withDetails } from '$graph/scene/reveal';
import type { Scene, SceneNode } from '$graph/scene/scene';
import { isolated } from '$graph/text/isolate';
import type { Messages } from '../i18n/messages';

/** Statements of a concept that are asked for; the first one is shown. */
export const REVEALED_STATEMENTS = 3;
/** Names that a line of them has. */
const MOST_NAMES = 6;
const MOST_DISTINCT = 3;

export type Told = Pick<StatementItem, 'text' | 'under' | 'municipality'>;

export interface RevealKnown {
	overview: OverviewLinks;
	/** Values of the graph, as far as the page has them. */
	values: readonly FacetCount[];
	/** Undefined while they are on their way. */
	statementsOf: (concept: string) => readonly Told[] | undefined;
	nameOf: (id: string) => string;
	messages: Messages;
}

export function revealed(scene: Scene, step: RevealStep, known: RevealKnown): Scene {
	if (step === 0) return scene;
	const distinct = new Map(
		distinctConcepts(known.overview, MOST_DISTINCT).map(({ municipality, concepts }) => [
			municipality,
			concepts.map(({ concept }) => known.nameOf(concept))
		])
	);
	const spreads = new Map(known.overview.concepts.map(({ id, spread }) => [id, spread]));
	return withDetails(scene, (node) => (node.type === 'Municipality' ? ofMunicipality(node) : ofConcept(node)));

	function ofMunicipality({ id }: SceneNode): string | undefined {
		const values = step < 2 ? [] : known.values.filter(({ owner }) => owner?.id === id).map(({ label }) => label);
		if (values.length > 0) return known.messages.canvas.values(listed(values));
		const names = distinct.get(id) ?? [];
		return names.length > 0 ? known.messages.canvas.moreThanOthers(listed(names)) : undefined;
	}

	function ofConcept({ id }: SceneNode): string | undefined {
		const statements = step < 2 ? [] : (known.statementsOf(id) ?? []);
		const [first] = statements;
		if (step === 3 && first) return `${isolated(first.municipality.label)}: »${isolated(first.text)}«`;
		const under = new Set(statements.flatMap((item) => item.under.map(({ label }) => label)));
		if (under.size > 0) return known.messages.canvas.under(listed([...under]));
		const greatest = spreads.get(id)?.greatest;
		if (!greatest || greatest.share === 0) return undefined;
		return known.messages.claims.greater(isolated(greatest.label), known.messages.percent(greatest.share));
	}
}

function listed(names: readonly string[]): string {
	const shown = names.slice(0, MOST_NAMES).map((name) => isolated(name));
	return [...shown, ...(names.length > MOST_NAMES ? ['…'] : [])].join(', ');
}
