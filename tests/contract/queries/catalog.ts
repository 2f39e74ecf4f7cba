/** Everything small of a graph, and the texts it was made from. */

import { describe, expect, it } from 'vitest';
import { statementId } from '../../fixtures/graph.ts';
import type { OpenBench } from '../store-suite.ts';
import { graph, openSmall } from './small-store.ts';

export function describeCatalog(openBench: OpenBench): void {
	describe('a graph as a whole', () => {
		const asked = openSmall(openBench);

		describe('catalog', () => {
			it('holds every node but statements, and the edges between them, sorted by id', async () => {
				const catalog = await asked.store.catalog();
				expect(catalog.meta).toEqual(graph.meta);
				expect(catalog.nodes).toEqual(graph.nodes.filter(({ type }) => type !== 'Statement'));
				const between = ['PUBLISHED', 'DECLARES', 'NAMES', 'BROADER', 'RELATED'];
				expect(catalog.edges).toEqual(graph.edges.filter(({ type }) => between.includes(type)));
			});
		});

		describe('source text', () => {
			it('comes back untouched, to the last odd character, so that anchors fit', async () => {
				for (const [document, text] of Object.entries(graph.sourceTexts))
					expect(await asked.store.sourceText(document)).toBe(text);
				const { anchor } = await asked.store.statement(statementId('brister'));
				const source = await asked.store.sourceText('document:vestby-retning');
				expect(source.slice(anchor.start, anchor.end)).toBe(anchor.quote);
			});
		});
	});
}
