/** An Office file: its parts in one archive, with what they are and how they lead to one another (ECMA-376, part 2). */

import { strToU8, zipSync } from 'fflate';
import { element } from '../paint/markup.ts';

/** XML as text, or a picture as it is. */
export type PartContent = string | Uint8Array;

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
/** The first day that an archive can name: the same parts give the same bytes. */
const MADE = new Date(1980, 0, 1);

/** How a part leads to another: a relation's type, and where it leads. */
export interface Relation {
	type: string;
	target: string;
	/** It leads out of the file. */
	isOutside?: boolean;
}

const TYPE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/';
const PACKAGE_TYPE = 'http://schemas.openxmlformats.org/package/2006/relationships/';

/** Collects the parts of a file; each is named by its path. */
export class OfficePackage {
	readonly #parts = new Map<string, PartContent>();
	readonly #types = new Map<string, string>();

	/** @param type content type of an XML part; undefined for a picture */
	add(path: string, content: PartContent, type?: string): void {
		this.#parts.set(path, typeof content === 'string' ? DECLARATION + content : content);
		if (type !== undefined) this.#types.set(path, type);
	}

	/** The relations of a part, `rId1` the first. */
	relate(path: string, relations: readonly Relation[]): void {
		if (relations.length === 0) return;
		const slash = path.lastIndexOf('/') + 1;
		const name = `${path.slice(0, slash)}_rels/${path.slice(slash)}.rels`;
		const content = relations.map(({ type, target, isOutside }, index) =>
			element('Relationship', {
				Id: `rId${index + 1}`,
				Type: type.startsWith('metadata/') ? PACKAGE_TYPE + type : TYPE + type,
				Target: target,
				TargetMode: isOutside ? 'External' : undefined
			})
		);
		const xmlns = 'http://schemas.openxmlformats.org/package/2006/relationships';
		this.#parts.set(name, DECLARATION + element('Relationships', { xmlns }, content.join('')));
	}

	/** The whole file. */
	bytes(): Uint8Array<ArrayBuffer> {
		const files: Record<string, Uint8Array> = { '[Content_Types].xml': strToU8(this.#contentTypes()) };
		for (const [path, content] of this.#parts) files[path] = typeof content === 'string' ? strToU8(content) : content;
		return zipSync(files, { mtime: MADE, level: 6 });
	}

	#contentTypes(): string {
		const defaults = [
			['rels', 'application/vnd.openxmlformats-package.relationships+xml'],
			['xml', 'application/xml'],
			['png', 'image/png'],
			['svg', 'image/svg+xml']
		].map(([extension, type]) => element('Default', { Extension: extension, ContentType: type }));
		const overrides = [...this.#types].map(([path, type]) =>
			element('Override', { PartName: `/${path}`, ContentType: type })
		);
		const xmlns = 'http://schemas.openxmlformats.org/package/2006/content-types';
		return DECLARATION + element('Types', { xmlns }, [...defaults, ...overrides].join(''));
	}
}
