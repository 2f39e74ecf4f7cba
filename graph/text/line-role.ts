/** What a line of an extracted text was in its original: shared by those who read formats and those who cut texts. */

/**
 * What the original says a line is; undefined where nothing is known, as in plain text.
 * `header-cell` is a cell of a table's header row, `first-cell` the first cell of another row: it heads the row.
 */
export type LineRole = 'heading' | 'item' | 'paragraph' | 'header-cell' | 'first-cell' | 'cell';
