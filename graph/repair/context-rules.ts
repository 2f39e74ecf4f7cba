/** Pairs of words that scanning makes alike and that frequency cannot tell apart: the neighbours decide, or the word is left as it stands and reported. */

import type { Language } from '../text/language.ts';

export interface ContextRule {
	key: string;
	/** What stands in the text, lower case. */
	seen: RegExp;
	/** The words it may have been; the choice is made among these only. */
	between: readonly string[];
	/** The word that was printed, or undefined where the neighbours do not say. */
	decide: (before: readonly string[], after: readonly string[]) => string | undefined;
	/** What to do where the neighbours do not say: leave the word and report it, or let frequency choose. */
	otherwise: 'leave' | 'frequency';
	/** The rule in one sentence. */
	why: Readonly<Record<Language, string>>;
	/** A line that the rule decides, as scanned, and as printed. */
	example: readonly [scanned: string, printed: string];
}

const set = (words: string) => new Set(words.split(' '));
const MEETING_BEFORE = set('i på under efter ved inden før til fra mellem omkring kaldte holder afholder afholdt');
const MEETING_AFTER = set('med mellem hvor kl klokken slutter begynder starter holdes');
const COURAGE_BEFORE = set(
	'have har havde få får fik dyrke dyrker vise viser finde finder mangle mangler miste mister tage samle samler styrke styrker bevare bevarer kræver udviser give giver'
);
const LIVE_AFTER = set('i på hos her der alene sammen tæt hjemme ude og godt');
const SUBJECT = set('vi du man jeg i han hun de den det der alle nogen ingen lederen medarbejderen borgeren');
const BEFORE_IN_TIME = set('end aldrig som længe lige ikke dagen ugen året straks');
const OWN_BEFORE = set(
	'hinandens sit deres mit dit vores jeres ens hans hendes sin din min for på i af kommunens borgerens borgernes barnets'
);
const YEARLY_AFTER = set(
	'møde fest budget plan rapport måling evaluering samtale opfølgning konference tilsyn redegørelse'
);
const HONEST_BESIDE = set(
	'åben åbne åbent modig modige tydelig tydelige tillidsfuld nysgerrig respektfuld oprigtig direkte'
);

export const CONTEXT_RULES: readonly ContextRule[] = [
	{
		key: 'modet-or-mødet',
		seen: /^modet$/,
		between: ['modet', 'mødet'],
		decide: ([last = ''], [next = '', second = '']) => {
			if (next === 'til' && second === 'at') return 'modet';
			if (MEETING_AFTER.has(next) || MEETING_BEFORE.has(last)) return 'mødet';
			return COURAGE_BEFORE.has(last) ? 'modet' : undefined;
		},
		otherwise: 'leave',
		why: {
			da: '“mødet” efter et forholdsord eller før “med”; “modet” før “til at” eller efter et udsagnsord som have eller vise',
			en: '"mødet" after a preposition or before "med"; "modet" (courage) before "til at" or after a verb such as have or vise'
		},
		example: ['i modet med borgeren', 'i mødet med borgeren']
	},
	{
		key: 'bor-or-bør',
		seen: /^bor$/,
		between: ['bor', 'bør'],
		// at the end of a clause it can only be the full verb
		decide: (_, [next = '']) => (next === '' || LIVE_AFTER.has(next) ? 'bor' : 'bør'),
		otherwise: 'leave',
		why: {
			da: '“bor” foran et sted; ellers “bør”',
			en: '"bor" (lives) before a place; otherwise "bør" (ought to)'
		},
		example: ['alle bor have indflydelse', 'alle bør have indflydelse']
	},
	{
		key: 'eget-or-øget',
		seen: /^eget$/,
		between: ['eget', 'øget'],
		decide: ([last = '']) => (OWN_BEFORE.has(last) ? 'eget' : 'øget'),
		otherwise: 'leave',
		why: {
			da: '“eget” efter et ejestedord eller et forholdsord; ellers “øget”',
			en: '"eget" (own) after a possessive or a preposition; otherwise "øget" (increased)'
		},
		example: ['det giver eget kvalitet', 'det giver øget kvalitet']
	},
	{
		key: 'for-or-før',
		seen: /^for$/,
		between: ['for', 'før'],
		// both may open a clause with its subject, and both may follow these
		decide: ([last = ''], [next = '']) =>
			(last === '' && SUBJECT.has(next)) || BEFORE_IN_TIME.has(last) ? undefined : 'for',
		otherwise: 'leave',
		why: {
			da: '“for”, undtagen hvor “før” kunne begynde sætningen eller sammenligne: der afgør et menneske',
			en: '"for", but where "før" (before) could open the clause or compare: there a person decides'
		},
		example: ['tid for borgeren og for meget', 'tid for borgeren og for meget']
	},
	{
		key: 'ærlig-særlig-årlig',
		seen: /^(?:s?[ae&z]|s?ae|s?ee|s?ze|sse)rlig(?:e|t)?$/,
		between: ['ærlig', 'ærlige', 'ærligt', 'særlig', 'særlige', 'særligt', 'årlig', 'årlige', 'årligt'],
		decide: ([last = '', secondLast = ''], [next = '', second = '']) => {
			if (YEARLY_AFTER.has(next)) return 'årlig';
			const beside = (joiner: string, word: string) =>
				(joiner === 'og' || joiner === 'eller') && HONEST_BESIDE.has(word);
			return beside(last, secondLast) || beside(next, second) ? 'ærlig' : undefined;
		},
		otherwise: 'frequency',
		why: {
			da: '“årlig” foran et møde, en plan eller et budget; “ærlig” ved siden af åben, modig eller tydelig',
			en: '"årlig" before a meeting, plan or budget; "ærlig" beside åben, modig or tydelig'
		},
		example: ['en aben og arlig dialog', 'en åben og ærlig dialog']
	}
];

/** What the rule for this word says (candidates: likeliest first): the word printed, `undecided`, or undefined where no rule holds. */
export function byContext(
	seen: string,
	candidates: readonly string[],
	before: readonly string[],
	after: readonly string[]
): { rule: ContextRule; word: string | undefined } | undefined {
	const rule = CONTEXT_RULES.find((rule) => rule.seen.test(seen));
	const open = rule?.between.filter((word) => candidates.includes(word)) ?? [];
	if (!rule || open.length < 2) return undefined;
	const decided = rule.decide(before, after);
	// a rule names the bare adjective; the form seen keeps its ending
	const word =
		decided === undefined ? undefined : candidates.find((one) => open.includes(one) && one.startsWith(decided));
	return { rule, word };
}
