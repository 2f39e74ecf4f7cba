/** In the place of `$app/paths`: a page without a server lies below no path. */

export function resolve(path: string): string {
	return path;
}
