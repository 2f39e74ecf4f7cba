/** What is asked of a file: which view it is of, and how it is to be. Nothing is guessed: what the graph does not hold is refused by name. */

import { GraphError } from '$graph/model/errors';
import { parameterFacts } from '$graph/queries/parameter-facts';
import type { ParameterSchema } from '$graph/queries/query';
import { readParameters } from '$graph/queries/read';
import type * as v from 'valibot';
import { messagesFor } from '../../i18n/messages';
import { decodeView, dropUnknown } from '../../view/url';
import type { View } from '../../view/view';
import { isStatement } from '../../page/asked';

/** What becomes of ids that the graph does not hold. */
export type GoneIds = 'be left out' | 'not be';

export interface AskedFile<P extends ParameterSchema> {
	view: View;
	/** Whether the address names anything of a view. */
	isOfView: boolean;
	choices: v.InferOutput<P>;
}

/**
 * @param known tells whether the graph holds a node that is no statement
 * @param goneMay what becomes of ids that the graph does not hold: data of something else would pass for data of this
 * @throws {GraphError} bad-query, unknown-id
 */
export function askedFile<P extends ParameterSchema>(
	schema: P,
	parameters: URLSearchParams,
	known: (id: string) => boolean,
	goneMay: GoneIds = 'not be'
): AskedFile<P> {
	const own = new Set(parameterFacts(schema).map(({ name }) => name));
	const all = [...parameters];
	const choices = readParameters(
		schema,
		all.filter(([name]) => own.has(name))
	);
	const ofView = new URLSearchParams(all.filter(([name]) => !own.has(name)));
	const { view, problems } = dropUnknown(decodeView(ofView), (id) => isStatement(id) || known(id));
	const [problem] = problems.filter(({ code }) => code !== 'unknown-id' || goneMay === 'not be');
	if (problem !== undefined) {
		const code = problem.code === 'unknown-id' ? 'unknown-id' : 'bad-query';
		throw new GraphError(
			code,
			problem.key,
			messagesFor('en').problems.tell(problem),
			'Take the address of a view as the page has it.'
		);
	}
	ofView.delete('v');
	ofView.delete('lang');
	ofView.delete('theme');
	return { view, isOfView: ofView.size > 0, choices };
}
