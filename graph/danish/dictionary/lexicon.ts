/**
 * The compiled lexicon: how forms, lemmas and compound places are written into the automaton, and the file it is kept in.
 * Paths: form CLASS bits · form READING strip add END tags · lemma INFLECTION strip add END tags.
 */

import { gunzipSync, gzipSync } from 'node:zlib';
import * as v from 'valibot';
import { Automaton } from './automaton.ts';

/** Labels that are no letters. Letters begin at {@link FIRST_LETTER}. */
export const MARK = { end: 1, class: 1, reading: 2, inflection: 3 } as const;
export const FIRST_LETTER = 4;

/** What a form may be, as bits; written into the automaton one higher, because labels begin at 1. */
export const CLASS = {
	free: 1,
	begin: 2,
	middle: 4,
	end: 8,
	/** Only a name, only an imperative, or not to be suggested: true words, but poor guesses. */
	weak: 16
} as const;

/** Raise when the paths or the header change: an older file is then compiled again. */
const FORMAT = 1;
const MAGIC = 0x3158454c;

const headerSchema = v.object({
	format: v.literal(FORMAT),
	/** Name, version and licence of the dictionary the file was made from. */
	source: v.string(),
	/** The letters in code order. */
	alphabet: v.string(),
	tagSets: v.array(v.array(v.string())),
	root: v.number()
});

type Header = v.InferOutput<typeof headerSchema>;

export interface Lexicon {
	automaton: Automaton;
	/** Letter → label. */
	codes: ReadonlyMap<string, number>;
	/** Label → letter; empty for labels that are no letters. */
	letters: readonly string[];
	tagSets: readonly (readonly string[])[];
}

/** Packs a lexicon: magic, header length, header as JSON, edges, all gzipped. */
export function packLexicon(automaton: Automaton, about: Omit<Header, 'format' | 'root'>): Buffer {
	const header = Buffer.from(JSON.stringify({ format: FORMAT, ...about, root: automaton.root } satisfies Header));
	// edges start at a multiple of four bytes, so that they can be read in place
	const padding = Buffer.alloc((4 - (header.length % 4)) % 4, ' ');
	const lengths = Buffer.alloc(8);
	lengths.writeUInt32LE(MAGIC, 0);
	lengths.writeUInt32LE(header.length + padding.length, 4);
	const { buffer, byteOffset, byteLength } = automaton.edges;
	return gzipSync(Buffer.concat([lengths, header, padding, Buffer.from(buffer, byteOffset, byteLength)]));
}

/** Reads a packed lexicon, or undefined where the bytes are broken or of another format. */
export function unpackLexicon(packed: Buffer): Lexicon | undefined {
	try {
		const bytes = gunzipSync(packed);
		if (bytes.readUInt32LE(0) !== MAGIC) return undefined;
		const edgesAt = 8 + bytes.readUInt32LE(4);
		const header = v.safeParse(headerSchema, JSON.parse(bytes.toString('utf8', 8, edgesAt)));
		if (!header.success) return undefined;
		const edges = new Uint32Array(bytes.buffer.slice(bytes.byteOffset + edgesAt, bytes.byteOffset + bytes.length));
		return lexiconOf(new Automaton(edges, header.output.root), header.output.alphabet, header.output.tagSets);
	} catch {
		return undefined;
	}
}

export function lexiconOf(automaton: Automaton, alphabet: string, tagSets: readonly string[][]): Lexicon {
	const letters = [...Array<string>(FIRST_LETTER).fill(''), ...alphabet];
	const codes = new Map([...alphabet].map((letter, index) => [letter, index + FIRST_LETTER]));
	return { automaton, codes, letters, tagSets };
}
