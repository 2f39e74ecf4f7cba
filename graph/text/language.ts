/** The two languages that the project's own sentences are written in. */

export type Language = 'da' | 'en';
