/** The one theme of our slides: the colours and the type of the app. */

import { PALETTES } from '../drawing/palette.ts';
import { element } from '../paint/markup.ts';
import { fill, NAMESPACES } from './drawing-ml.ts';

const { paper, ink, muted, edge, node } = PALETTES.light;

/** In the order that the scheme wants them. */
const COLOURS: [name: string, color: string][] = [
	['dk1', ink],
	['lt1', paper],
	['dk2', muted],
	['lt2', '#f4f2ec'],
	['accent1', node.Concept],
	['accent2', node.Municipality],
	['accent3', node.Value],
	['accent4', node.Relation],
	['accent5', node.Role],
	['accent6', edge],
	['hlink', node.Municipality],
	['folHlink', node.Relation]
];
const FONTS = { major: 'Source Serif 4', minor: 'Source Sans 3' };

export function themeXml(): string {
	const colours = COLOURS.map(([name, color]) =>
		element(`a:${name}`, {}, element('a:srgbClr', { val: color.slice(1).toUpperCase() }))
	);
	const font = (name: string, typeface: string) =>
		element(
			name,
			{},
			element('a:latin', { typeface }) + element('a:ea', { typeface: '' }) + element('a:cs', { typeface: '' })
		);
	const fonts = font('a:majorFont', FONTS.major) + font('a:minorFont', FONTS.minor);
	const elements =
		element('a:clrScheme', { name: 'Sammenhæng' }, colours.join('')) +
		element('a:fontScheme', { name: 'Sammenhæng' }, fonts) +
		element('a:fmtScheme', { name: 'Sammenhæng' }, formats());
	return element(
		'a:theme',
		{ 'xmlns:a': NAMESPACES['xmlns:a'], name: 'Sammenhæng' },
		element('a:themeElements', {}, elements)
	);
}

/** Three of each, as the scheme wants them; shapes of ours take none. */
function formats(): string {
	const plain = fill('phClr');
	const three = (one: string) => one + one + one;
	const edgeOf = element('a:ln', { w: 9525 }, plain);
	const effect = element('a:effectStyle', {}, element('a:effectLst', {}));
	return (
		element('a:fillStyleLst', {}, three(plain)) +
		element('a:lnStyleLst', {}, three(edgeOf)) +
		element('a:effectStyleLst', {}, three(effect)) +
		element('a:bgFillStyleLst', {}, three(plain))
	);
}
