/** Finds what a web page has around its text: menus, buttons, the path to the page, the notice of cookies. */

/** What buttons and links say; a line that says nothing else is none of the text. */
const MENU = whole(
	'(?:hoved|top|side|bund)?menu',
	'(?:luk|åbn|vis|skjul) (?:menu|menuen)',
	'søg(?:ning)?(?: på siden)?',
	'log (?:ind|ud|på|af)',
	'til forsiden',
	'(?:hop|gå|spring) (?:til|over)(?: til)? .{1,30}',
	'(?:til|tilbage til) .{0,20}toppen',
	'læs (?:op|højt|siden op|også)',
	'få læst (?:op|siden op)',
	'udskriv(?: siden| side)?',
	'print(?: siden| side)',
	'del (?:på .{1,30}|siden|side|artiklen|denne side|indhold)(?::.{1,60})?',
	'følg os(?: på .{1,40})?',
	'(?:tilmeld (?:dig )?)?(?:vores )?nyhedsbrev',
	'(?:facebook|linkedin|instagram|twitter|youtube)',
	'(?:vi bruger )?cookies?(?:politik|indstillinger)?',
	'(?:kun|vis) (?:nødvendige|detaljer)(?: cookies)?',
	'(?:accept[eé]r|afvis|tillad|godkend)(?: (?:alle|nødvendige|valgte))?(?: cookies)?',
	'privatlivspolitik',
	'(?:web)?tilgængelighed(?:serklæring)?',
	'handelsbetingelser',
	'sitemap',
	'borger\\.dk',
	'du er her\\b.{0,80}',
	'relaterede (?:sider|links|artikler)',
	'(?:sidst )?(?:opdateret|ændret|publiceret|udgivet):?\\s.{0,10}\\d{4}',
	'(?:skrevet|udgivet) af: .{1,40}',
	'var (?:siden|denne side|indholdet) .{1,30}\\?.{0,20}',
	'©.{1,60}',
	'copyright .{1,60}',
	'(?:toggle|close|open) (?:navigation|menu)',
	'skip to (?:main )?content'
);
/** The same words stand in a text too: they are menu among menu. */
const ALSO_TEXT = whole(
	'forside(?:n)?',
	'kontakt(?: os)?',
	'om os',
	'(?:dansk|english|deutsch|in english)',
	'(?:forrige|næste|tilbage)(?: side)?',
	'læs mere',
	'selvbetjening',
	'digital post',
	'nyheder',
	'ledige stillinger',
	'find vej',
	'print|x|e-?mail|mail'
);
/** The way to a page: "Forside > Om kommunen > Ledelse". */
const PATH = /^(?:du er her:?\s*)?(?:forside|start|hjem|home)(?:\s*[>»›/→]\s*\p{L}[^>»›/→]{0,60}){1,6}$/iu;
const LONGEST = 120;
/** A line of more words is text. */
const MOST_WORDS = 8;
/** A block of so many short lines with a menu's word among them is a menu. */
const LEAST_OF_BLOCK = 3;

/** The lines of `lines`, all without blanks around them, that belong to such parts of a page. */
export function findMenus(lines: readonly string[]): number[] {
	const said = lines.map((line) => saysMenu(line));
	const strong = said.filter((what) => what === 'menu').length;
	if (strong === 0) return [];
	const found = new Set(lines.flatMap((_, index) => (said[index] === 'menu' ? [index] : [])));
	const firstText = lines.findIndex(isText);
	const lastText = lines.findLastIndex(isText);
	const page = pageName(lines);
	for (const block of blocksOf(lines)) {
		const isBefore = (block.at(-1) ?? 0) < firstText;
		const isAfter = (block[0] ?? 0) > lastText;
		if (!isBefore && !isAfter) continue;
		const hasWord = block.some((index) => said[index] !== undefined);
		const hasMenu = block.some((index) => said[index] === 'menu');
		const isLast = isBefore && !lines.slice((block.at(-1) ?? 0) + 1, firstText).some((line) => line !== '');
		const namesPage = page !== undefined && block.some((index) => sameName(lines[index], page));
		if (isLast && namesPage && block.length > 1) {
			for (const index of block) if (!sameName(lines[index], page)) found.add(index);
		} else if (
			(isAfter && (hasMenu || [...found].some((index) => index > lastText && index < (block[0] ?? 0)))) ||
			(hasWord && block.length >= LEAST_OF_BLOCK && !isLast)
		) {
			for (const index of block) found.add(index);
		} else if (hasWord && !isLast) {
			for (const index of block) if (said[index] !== undefined) found.add(index);
		}
	}
	return [...found].sort((a, b) => a - b);
}

function whole(...says: readonly string[]): RegExp {
	return new RegExp(`^(?:${says.join('|')})$`, 'iu');
}

/** Whether every item of a line is one of a menu. */
function saysMenu(line: string): 'menu' | 'also text' | undefined {
	if (line === '' || line.length > LONGEST) return undefined;
	const words = line.replace(/^[^\p{L}\p{N}©]+\s*/u, '');
	if (MENU.test(words) || PATH.test(line)) return 'menu';
	if (ALSO_TEXT.test(words)) return 'also text';
	const items = words.split(/\s{2,}|\s*[|·•/]\s*|\t+/).filter((item) => item !== '');
	if (items.length < 2 || items.some((item) => item.split(/\s+/).length > 4)) return undefined;
	const known = items.filter((item) => MENU.test(item) || ALSO_TEXT.test(item));
	return known.length === items.length || (known.length > 0 && items.length > 2) ? 'menu' : undefined;
}

/** A sentence, a point of a list, or more words than an item of a menu has. */
function isText(line: string): boolean {
	if (line === '' || saysMenu(line) !== undefined) return false;
	return /[.!?:…]["“”'’»«)]?$/u.test(line) || /^[•·▪*–—-]\s/u.test(line) || line.split(/\s+/).length > MOST_WORDS;
}

/** What the path to the page ends with. */
function pageName(lines: readonly string[]): string | undefined {
	const path = lines.find((line) => line.length <= LONGEST && PATH.test(line));
	return path?.split(/\s*[>»›/→]\s*/).at(-1);
}

function sameName(line: string | undefined, name: string): boolean {
	return line?.toLowerCase() === name.toLowerCase();
}

/** The indices of lines that stand together. */
function blocksOf(lines: readonly string[]): number[][] {
	const blocks: number[][] = [];
	lines.forEach((line, index) => {
		if (line === '') return;
		if (index > 0 && lines[index - 1] !== '') blocks.at(-1)?.push(index);
		else blocks.push([index]);
	});
	return blocks;
}
