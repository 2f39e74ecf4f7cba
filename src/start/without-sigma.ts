/** A Vite plugin that leaves Sigma out of the server's build: it needs a browser's WebGL as soon as it is loaded, and the server draws nothing. So the browser can import it plainly, and its file is fetched together with the page's others. */

import type { Plugin } from 'vite';

const LEFT_OUT = '\0sigma-left-out';

/** The names that the app imports, each as a class: some are extended when a module is loaded, none is used. */
const STUB = `
class LeftOut {}
export { LeftOut as default, LeftOut as EdgeProgram, LeftOut as NodeProgram, LeftOut as animateNodes, LeftOut as floatColor };
`;

export function withoutSigma(): Plugin {
	return {
		name: 'sigma-left-out-on-the-server',
		enforce: 'pre',
		// Otherwise the server of `npm run dev` asks Node for it, and not this plugin.
		config: () => ({ ssr: { noExternal: [/^sigma(\/|$)/] } }),
		resolveId(id, _importer, { ssr }) {
			return ssr === true && /^sigma(\/|$)/.test(id) ? LEFT_OUT : undefined;
		},
		load: (id) => (id === LEFT_OUT ? STUB : undefined)
	};
}
