/** What a picture of strips follows from, whatever its frame. */

import type { Scene } from '../scene/scene.ts';
import type { Strips } from '../scene/strips.ts';
import type { Palette } from './palette.ts';
import type { StripWords } from './strip-room.ts';

export interface StripPicture {
	scene: Scene;
	strips: Strips;
	/** Organisations that stand out. */
	selected: readonly string[];
	palette: Palette;
	/** Pixels of body text. */
	textSize: number;
	words: StripWords;
}
