/** Every variable that `npm start` reads, as `--help` and the README list them. */

export interface Setting {
	name: string;
	what: string;
	/** What holds where it is not set; empty where nothing does. */
	usual: string;
}

export const SETTINGS: readonly Setting[] = [
	{ name: 'PORT', what: 'port to serve on; 0 takes any free one', usual: '3000' },
	{ name: 'HOST', what: 'address to listen on; `0.0.0.0` opens the app to the network', usual: '127.0.0.1' },
	{ name: 'DATA_DIR', what: 'folder of the database files; see _Backup_', usual: './data' },
	{
		name: 'ORIGIN',
		what: 'the address people open, where a name or a proxy leads to the app: `https://graph.example`',
		usual: ''
	},
	{
		name: 'ALLOWED_HOSTS',
		what: 'further names it is asked by, with spaces between; one without a port has any',
		usual: ''
	},
	{
		name: 'TRUSTED_PROXIES',
		what: 'addresses and subnets of proxies whose `X-Forwarded-For`, `-Host`, `-Proto` and `-Prefix` count',
		usual: 'nobody'
	},
	{
		name: 'BASE_PATH',
		what: 'the path it lies below: `/viden`; `X-Forwarded-Prefix` of a trusted proxy goes first',
		usual: ''
	},
	{
		name: 'EDITORS',
		what: 'who may change something: `local`, `none`, `key` or `header`; see _Who may write_',
		usual: 'local'
	},
	{ name: 'EDIT_KEY_FILE', what: 'with `EDITORS=key`: the file of names and hashes', usual: '' },
	{ name: 'EDITOR_HEADER', what: 'with `EDITORS=header`: the header that names who has signed in', usual: '' },
	{
		name: 'EDITOR_PROXIES',
		what: 'with `EDITORS=header`: the proxies that header counts from',
		usual: '`TRUSTED_PROXIES`'
	},
	{
		name: 'ADDRESS_HEADER',
		what: 'a header with the client’s address, for proxies that do not send `X-Forwarded-For`',
		usual: ''
	},
	{ name: 'BODY_SIZE_LIMIT', what: 'the most that a request may send', usual: '512K' },
	{ name: 'EMBED_ORIGINS', what: 'sites that may show a view in a frame; see _Embed_', usual: 'nobody' },
	{
		name: 'ACCESSIBILITY_STATEMENT_URL',
		what: 'https address of your organisation’s own accessibility statement; see _Accessibility_',
		usual: ''
	},
	{ name: 'LOG', what: 'form of the log on standard error: `text` or `json`', usual: 'text' },
	{ name: 'LOG_LEVEL', what: '`error`, `warn`, `info`, or `debug`, which has every request', usual: 'info' },
	{ name: 'METRICS', what: '`on`: figures for Prometheus at `/api/metrics`', usual: 'off' },
	{
		name: 'NEO4J_URI',
		what: 'a Neo4j in place of the embedded database: `neo4j://HOST:7687`, `bolt://…`, encrypted `neo4j+s://…`',
		usual: ''
	},
	{ name: 'NEO4J_USERNAME', what: 'who asks it; never in the address', usual: 'neo4j' },
	{ name: 'NEO4J_PASSWORD', what: 'the password', usual: '' },
	{ name: 'NEO4J_DATABASE', what: 'which of its databases', usual: 'the user’s own' },
	{ name: 'BUILD_DIR', what: 'a build to serve as it is, in place of building where needed', usual: '' },
	{ name: 'SAMMENHAENG_DEBUG', what: '`1`: shows where a start failed', usual: '' }
];

/** What `npm start -- --help` prints. */
export function help(): string {
	const width = Math.max(...SETTINGS.map(({ name }) => name.length));
	const rows = SETTINGS.map(({ name, what, usual }) => {
		// Marks of Markdown, but for the underscores within names.
		const told = `${what}${usual && ` (${usual})`}`.replace(/`|(?<!\w)_|_(?!\w)/g, '');
		return `  ${name.padEnd(width)}  ${told}`;
	});
	return [
		'npm start: builds the app where needed, seeds an empty database, and serves.',
		'',
		'Settings are variables of the environment, for example PORT=8080 npm start:',
		...rows,
		'',
		'Exit codes: 0 stopped by a signal, 1 cannot start or go on, 2 a setting or a word that is not understood.',
		'README.md and docs/operations.md say more.',
		''
	].join('\n');
}
