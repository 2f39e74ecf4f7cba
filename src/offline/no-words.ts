/** In place of the words of pages that no file has: of the report on accessibility, and of signing in. */

export const accessibility = {};
export const signIn = {};
