/** Pages that were made and are asked for again by others: a tag stands for the same bytes, and most people open the same page first. */

/** Bytes of all pages together, and of one at most; what was asked for longest ago goes first. */
const MOST = 16_000_000;
const LARGEST = 2_000_000;

export interface KeptPages {
	/** A new answer with what was kept; undefined where nothing was. */
	get(key: string): Response | undefined;
	/** The answer, which is kept where it is not too large. Its body must be whole, and the same for everybody. */
	keep(key: string, response: Response): Promise<Response>;
}

export function createKeptPages(most = MOST, largest = LARGEST): KeptPages {
	const pages = new Map<string, { body: Uint8Array<ArrayBuffer>; headers: Headers }>();
	let size = 0;

	function drop(key: string) {
		size -= pages.get(key)?.body.length ?? 0;
		pages.delete(key);
	}

	return {
		get(key) {
			const page = pages.get(key);
			if (page === undefined) return undefined;
			// The order of a map is that of its entries' making: what is asked for now becomes the newest.
			pages.delete(key);
			pages.set(key, page);
			return new Response(page.body, { headers: page.headers });
		},
		async keep(key, response) {
			const { status, headers } = response;
			const body = new Uint8Array(await response.arrayBuffer());
			if (body.length <= largest) {
				drop(key);
				pages.set(key, { body, headers: new Headers(headers) });
				size += body.length;
				for (const oldest of pages.keys()) {
					if (size <= most) break;
					drop(oldest);
				}
			}
			return new Response(body, { status, headers });
		}
	};
}
