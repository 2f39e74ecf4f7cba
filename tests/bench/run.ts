/** `npm run bench [-- store|index|browser|explore|sent|text|made|carry|load|groups|all] [--long]`: measures and prints; nothing fails here, the aims stand beside the figures. */

import process from 'node:process';

const PARTS: Record<string, () => Promise<{ run: (flags: readonly string[]) => Promise<void> }>> = {
	store: () => import('./store.ts'),
	index: () => import('./index.ts'),
	browser: () => import('./browser.ts'),
	explore: () => import('./explore.ts'),
	sent: () => import('./sent.ts'),
	text: () => import('./text.ts'),
	made: () => import('./made.ts'),
	carry: () => import('./carry.ts'),
	load: () => import('./load.ts'),
	groups: () => import('./groups.ts')
};

const flags = process.argv.slice(2).filter((word) => word === '--long');
const [asked = 'all', ...more] = process.argv.slice(2).filter((word) => word !== '--long');
const names = asked === 'all' ? Object.keys(PARTS) : [asked];

if (more.length > 0 || !names.every((name) => name in PARTS)) {
	process.stderr.write(
		`There is no bench '${[asked, ...more].join(' ')}'. Known: ${Object.keys(PARTS).join(', ')}, all.\n`
	);
	process.exit(2);
}

for (const name of names) {
	const part = await PARTS[name]?.();
	await part?.run(flags);
}
