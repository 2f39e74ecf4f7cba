/** A lint rule for files that run in a browser: it reports every built-in that is newer than ES2022, by the types of the code, so that `.map` on an iterator is found and `.map` on an array is not. */

/** TypeScript declares each year's built-ins in files of that year. */
const NEWER_LIBRARY = /\/lib\.(es(202[3-9]|20[3-9]\d)|esnext)\.[^/]*d\.ts$/;
/** Of later years, but in every supported browser (Chrome 97, Firefox 104, Safari 15.4). */
const SUPPORTED = new Set(['findLast', 'findLastIndex']);

/** @type {import('eslint').Rule.RuleModule} */
export const noNewerBuiltins = {
	meta: {
		type: 'problem',
		messages: {
			newer: '`{{name}}` is missing in browsers that the app supports (see the README): write it without.'
		},
		schema: []
	},
	create(context) {
		const { program, esTreeNodeToTSNodeMap } = context.sourceCode.parserServices;
		const checker = program.getTypeChecker();

		function isNewer(name) {
			const symbol = checker.getSymbolAtLocation(esTreeNodeToTSNodeMap.get(name));
			const declarations = symbol?.getDeclarations() ?? [];
			return (
				declarations.length > 0 &&
				declarations.every((declaration) => NEWER_LIBRARY.test(declaration.getSourceFile().fileName))
			);
		}

		/** @param {import('estree').Identifier} name */
		function check(name) {
			if (!SUPPORTED.has(name.name) && isNewer(name))
				context.report({ node: name, messageId: 'newer', data: { name: name.name } });
		}

		return {
			'MemberExpression[computed=false] > Identifier.property': check,
			'NewExpression > Identifier.callee': check
		};
	}
};
