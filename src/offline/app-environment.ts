/** In the place of `$app/environment`. */

export const browser = true;
export const dev = false;
