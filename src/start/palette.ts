/** `npm run palette`: writes the colours of pictures into the app's style sheet. */

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { paletteCss } from '../../graph/drawing/palette-css.ts';

writeFileSync(join(import.meta.dirname, '../palette.css'), paletteCss());
