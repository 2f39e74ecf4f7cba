/** The page where editors sign in, in English. */

import type { signIn as Danish } from './sign-in-da';

export const signIn: typeof Danish = {
	title: 'Sign in as an editor',
	link: 'Sign in',
	back: 'To the overview',
	lead: 'Everybody can read without signing in. Editors can change things too.',
	name: 'Name',
	key: 'Key',
	keyHint: 'The key is five times five characters. Hyphens and capital letters do not matter.',
	send: 'Sign in',
	wrong: 'The name and the key do not belong together. Type both again, or ask whoever runs the app for a new key.',
	failed: 'Error',
	known: (name) => `You are signed in as ${name}.`,
	ends: 'You are signed out after two hours without use, and after twelve at the latest.',
	out: 'Sign out'
};
