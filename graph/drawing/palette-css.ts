/** The colours of pictures as custom properties of a style sheet: a picture that the server paints then wears whatever theme its page wears. */

import { NODE_TYPES } from '../model/kinds.ts';
import type { NodeType } from '../model/graph.ts';
import { PALETTES, type Palette, type Theme } from './palette.ts';

/** Each colour by the name of its property. */
export const CSS_PALETTE: Palette = named((name) => `var(--picture-${name})`);

/** The style sheet that gives the properties their colours in every theme, and on paper always the light ones; `src/palette.css` holds it. */
export function paletteCss(): string {
	const rules = (theme: Theme, indent: string) => {
		const colours = PALETTES[theme];
		const names = named((name) => name);
		const lines = [
			...plainKeys(names).map((key): [string, string] => [names[key], colours[key]]),
			...NODE_TYPES.map((type): [string, string] => [names.node[type], colours.node[type]])
		];
		return lines.map(([name, colour]) => `${indent}--picture-${name}: ${colour};\n`).join('');
	};
	return [
		'/* Made of graph/drawing/palette.ts by `npm run palette`. */\n',
		`:root {\n${rules('light', '\t')}}\n`,
		`@media screen {\n\t:root[data-theme='dark'] {\n${rules('dark', '\t\t')}\t}\n}\n`,
		`@media screen and (prefers-color-scheme: dark) {\n\t:root[data-theme='auto'] {\n${rules('dark', '\t\t')}\t}\n}\n`,
		`@media screen {\n\t:root[data-theme='projector'] {\n${rules('projector', '\t\t')}\t}\n}\n`
	].join('\n');
}

function named(name: (key: string) => string): Palette {
	const keys = plainKeys(PALETTES.light);
	const node = Object.fromEntries(NODE_TYPES.map((type) => [type, name(kebab(type))])) as Record<NodeType, string>;
	const plain = Object.fromEntries(keys.map((key) => [key, name(kebab(key))])) as Record<PlainKey, string>;
	return { ...plain, node };
}

type PlainKey = Exclude<keyof Palette, 'node'>;

function plainKeys(palette: Palette): PlainKey[] {
	return Object.keys(palette).filter((key): key is PlainKey => key !== 'node');
}

function kebab(name: string): string {
	return name.replace(/(?!^)[A-Z]/g, '-$&').toLowerCase();
}
