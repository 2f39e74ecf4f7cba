/** Pages that were made and are asked for again by others: a tag stands for the same bytes, and most people open the same page first. */

/** Bytes of all pages together, and of one at most; what was asked for longest ago goes first. */
const MOST = 16_000_000;
const LARGEST = 2_000_000;

interface Page {
	body: Uint8Array<ArrayBuffer>;
	headers: Headers;
}

/** A page that is being made, and who waits for it. */
interface Flight {
	page: Promise<Page | undefined>;
	readers: AbortSignal[];
}

/** @param isWanted whether anybody still waits for the answer */
export type Make = (isWanted: () => boolean) => Promise<Response>;

export interface KeptPages {
	/** A new answer with what was kept; undefined where nothing was. */
	get(key: string): Response | undefined;
	/** The answer, which is kept where it is not too large. Its body must be whole, and the same for everybody. */
	keep(key: string, response: Response): Promise<Response>;
	/**
	 * The answer as it was kept, or as somebody else has it made just now, or made. An answer without a tag is its asker's
	 * alone: whoever waited for it too has their own made.
	 * @param reader aborted when this client goes away
	 */
	share(key: string, reader: AbortSignal, make: Make): Promise<Response>;
}

export function createKeptPages(most = MOST, largest = LARGEST): KeptPages {
	const pages = new Map<string, Page>();
	const flights = new Map<string, Flight>();
	let size = 0;

	function drop(key: string) {
		size -= pages.get(key)?.body.length ?? 0;
		pages.delete(key);
	}

	function get(key: string): Response | undefined {
		const page = pages.get(key);
		if (page === undefined) return undefined;
		// The order of a map is that of its entries' making: what is asked for now becomes the newest.
		pages.delete(key);
		pages.set(key, page);
		return answerOf(page);
	}

	async function keepPage(key: string, response: Response): Promise<Page> {
		const page = { body: new Uint8Array(await response.arrayBuffer()), headers: new Headers(response.headers) };
		if (page.body.length > largest) return page;
		drop(key);
		pages.set(key, page);
		size += page.body.length;
		for (const oldest of pages.keys()) {
			if (size <= most) break;
			drop(oldest);
		}
		return page;
	}

	async function makeForAll(key: string, reader: AbortSignal, make: Make): Promise<Response> {
		const readers = [reader];
		let tell: (page?: Page) => void = () => undefined;
		flights.set(key, { page: new Promise((resolve) => (tell = resolve)), readers });
		try {
			const response = await make(() => readers.some(({ aborted }) => !aborted));
			if (response.status !== 200 || !response.headers.has('etag')) return response;
			const page = await keepPage(key, response);
			tell(page);
			return answerOf(page);
		} finally {
			flights.delete(key);
			tell();
		}
	}

	return {
		get,
		async keep(key, response) {
			const { status } = response;
			const { body, headers } = await keepPage(key, response);
			return new Response(body, { status, headers });
		},
		async share(key, reader, make) {
			const before = get(key);
			if (before !== undefined) return before;
			const flight = flights.get(key);
			if (flight === undefined) return makeForAll(key, reader, make);
			flight.readers.push(reader);
			const page = await flight.page;
			return page === undefined ? make(() => !reader.aborted) : answerOf(page);
		}
	};
}

function answerOf({ body, headers }: Page): Response {
	return new Response(body, { headers });
}
