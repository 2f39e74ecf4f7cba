/** Answers "why is this sentence linked, or not linked, to this concept?" in plain sentences. */

import { nodeId } from '../model/ids.ts';
import type { ExplainedWords, Explanation } from '../model/query.ts';
import type { Finding } from './find.ts';
import type { OpenLinker } from './open.ts';
import { describeRule } from './rules.ts';
import type { Token } from '../text/tokens.ts';

/** Explains a text for one concept (`concept:mod`), or for all. */
export function explain(linker: OpenLinker, text: string, concept?: string): Explanation {
	const { tokens, findings } = linker.find(text);
	const explained = findings.map((finding) => ({ finding, words: wordsOf(text, tokens, finding) }));
	const wanted = explained.filter(({ words }) => concept === undefined || words.concept === concept);
	const nearMisses = wanted.filter(({ finding }) => finding.verdict === 'not').map(({ words }) => words);
	if (concept !== undefined) nearMisses.push(...lookalikes(linker, text, tokens, findings, concept));
	const of = (verdict: Finding['verdict']) =>
		wanted.filter(({ finding }) => finding.verdict === verdict).map(({ words }) => words);
	const mentions = of('counts');
	const ambiguous = of('open');
	const asked = concept === undefined ? [] : [concept];
	return {
		mentions,
		ambiguous,
		nearMisses: nearMisses.sort((a, b) => a.start - b.start || (a.concept < b.concept ? -1 : 1)),
		silent: mentions.length + ambiguous.length + nearMisses.length === 0 ? asked : []
	};
}

function wordsOf(text: string, tokens: readonly Token[], finding: Finding): ExplainedWords {
	const start = tokens[finding.first]?.start ?? 0;
	const end = tokens[finding.last]?.end ?? 0;
	const form = text.slice(start, end);
	const concept = nodeId('Concept', finding.concept);
	const sentence =
		finding.rule === 'excluded' || finding.rule === 'doubt'
			? reasoned(finding, form)
			: { da: describeRule(finding.rule, 'da'), en: describeRule(finding.rule, 'en') };
	return { concept, start, end, form, rule: finding.rule, ...sentence };
}

function reasoned({ rule, reason }: Finding, form: string): { da: string; en: string } {
	const da = reason === undefined ? '' : `: ${reason.da}`;
	const en = reason === undefined ? '' : `: ${reason.en}`;
	return rule === 'doubt'
		? { da: `»${form}« er et tvivlstilfælde${da}.`, en: `“${form}” is a doubtful case${en}.` }
		: { da: `»${form}« tæller ikke${da}.`, en: `“${form}” does not count${en}.` };
}

const SHORTEST_LIKENESS = 3;

/** Words that hold the letters of one of the concept's words and are another word: imod, modtage. */
function lookalikes(
	linker: OpenLinker,
	text: string,
	tokens: readonly Token[],
	findings: readonly Finding[],
	concept: string
): ExplainedWords[] {
	const entry = linker.vocabulary.concepts.find(({ key }) => nodeId('Concept', key) === concept);
	if (entry === undefined) return [];
	const own = [...new Set(entry.words.map(({ word }) => word))]
		.filter((word) => word.length >= SHORTEST_LIKENESS)
		.sort();
	const taken = (at: number) =>
		findings.some(({ concept: of, first, last }) => of === entry.key && first <= at && at <= last);
	return tokens.flatMap((token, at) => {
		if (!token.word || taken(at)) return [];
		const like = own.find((word) => token.lower !== word && token.lower.includes(word));
		if (like === undefined) return [];
		const form = text.slice(token.start, token.end);
		return [
			{
				concept,
				start: token.start,
				end: token.end,
				form,
				rule: 'lookalike',
				da: `»${form}« er et andet ord end »${like}«.`,
				en: `“${form}” is another word than “${like}”.`
			}
		];
	});
}
