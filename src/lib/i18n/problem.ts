/** What an address says that the app does not understand; both languages have words for each. */

import type { Facet } from '$graph/model/query';

/** What a link of ours may have before each `=`; the table in view/parameters.ts has them. */
export type AddressKey =
	| Facet
	| 'v'
	| 'q'
	| 'focus'
	| 'select'
	| 'compare'
	| 'camera'
	| 'mode'
	| 'rows'
	| 'columns'
	| 'show'
	| 'sort'
	| 'cell'
	| 'column'
	| 'other'
	| 'pairs'
	| 'by'
	| 'things'
	| 'acts'
	| 'without'
	| 'groups'
	| 'group'
	| 'hide'
	| 'fold'
	| 'step'
	| 'embed'
	| 'lang'
	| 'theme';

export type Problem =
	| { code: 'too-long'; key: AddressKey | 'link' }
	| { code: 'newer-version'; key: 'v'; value: string }
	| { code: 'unknown-parameter'; key: string }
	| { code: 'bad-value'; key: AddressKey; value: string }
	| { code: 'unknown-id'; key: AddressKey; value: string };
