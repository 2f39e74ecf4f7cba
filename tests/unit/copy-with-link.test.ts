/** Whether a copied link leads somewhere for others. */

import { describe, expect, it } from 'vitest';
import { isLocal } from '$lib/share/copy-with-link';

describe('the host of a link', () => {
	it.each(['localhost', 'kort.localhost', '127.0.0.1', '127.1.2.3', '0.0.0.0', '[::1]', '[::]'])(
		'%s is the reader’s own machine',
		(host) => {
			expect(isLocal(new URL(`http://${host}:3000/`).hostname)).toBe(true);
		}
	);

	it.each(['sammenhaeng.example', 'localhost.example', '192.168.1.20', '10.0.0.1', '[fe80::1]', 'notlocalhost'])(
		'%s may be reached by others',
		(host) => {
			expect(isLocal(new URL(`http://${host}/`).hostname)).toBe(false);
		}
	);
});
