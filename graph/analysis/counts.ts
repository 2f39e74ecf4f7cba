/** Counts what each municipality says, and how many of its statements mention each concept. */

import { standingEdge } from '../facts/evidence.ts';
import type { GraphBatch } from '../model/graph.ts';
import { inOrderOfNames } from '../text/order.ts';

export interface MunicipalityCount {
	id: string;
	label: string;
	documents: number;
	values: number;
	/** Statements, those printed again left out. */
	statements: number;
	/** Statements printed again. */
	repeats: number;
	/** Links from its statements to concepts, those of repeats and those a person has rejected left out. */
	mentions: number;
}

export interface ConceptCount {
	id: string;
	label: string;
	/** Statements by municipality id, those printed again left out. */
	byMunicipality: Map<string, number>;
}

/** Both lists in the order of their names. */
export function countGraph({ nodes, edges }: Pick<GraphBatch, 'nodes' | 'edges'>): {
	municipalities: MunicipalityCount[];
	concepts: ConceptCount[];
} {
	const municipalities = new Map<string, MunicipalityCount>();
	const concepts = new Map<string, ConceptCount>();
	const values = new Set<string>();
	for (const { id, label, type } of nodes) {
		if (type === 'Municipality') {
			municipalities.set(id, { id, label, documents: 0, values: 0, statements: 0, repeats: 0, mentions: 0 });
		} else if (type === 'Concept') concepts.set(id, { id, label, byMunicipality: new Map() });
		else if (type === 'Value') values.add(id);
	}
	const owner = new Map<string, MunicipalityCount>();
	const repeats = new Set<string>();
	for (const { type, source, target } of edges) {
		const municipality = type === 'PUBLISHED' ? municipalities.get(source) : undefined;
		if (municipality) {
			municipality.documents++;
			owner.set(target, municipality);
		} else if (type === 'REPEATS') repeats.add(source);
	}
	const speaker = new Map<string, MunicipalityCount>();
	for (const { type, source, target } of edges) {
		const municipality = owner.get(source);
		if (!municipality) continue;
		if (type === 'DECLARES' && values.has(target)) municipality.values++;
		if (type !== 'STATES') continue;
		if (repeats.has(target)) municipality.repeats++;
		else {
			municipality.statements++;
			speaker.set(target, municipality);
		}
	}
	for (const edge of edges) {
		const municipality = edge.type === 'MENTIONS' ? speaker.get(edge.source) : undefined;
		const concept = concepts.get(edge.target);
		if (!municipality || !concept || !standingEdge(edge)) continue;
		municipality.mentions++;
		const { byMunicipality } = concept;
		byMunicipality.set(municipality.id, (byMunicipality.get(municipality.id) ?? 0) + 1);
	}
	const labelOf = ({ label }: { label: string }) => label;
	return {
		municipalities: inOrderOfNames([...municipalities.values()], labelOf),
		concepts: inOrderOfNames([...concepts.values()], labelOf)
	};
}
