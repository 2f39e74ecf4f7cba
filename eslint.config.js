/** Lint rules: strict and type-aware for all TypeScript and Svelte, without rules about looks (Prettier's work). */

import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import { defineConfig, globalIgnores } from 'eslint/config';
import ts from 'typescript-eslint';
import { noNewerBuiltins } from './eslint-newer-builtins.js';
import svelteConfig from './svelte.config.js';

/** What a browser offers to src, and Node to everything else; TypeScript knows the names, so `no-undef` is off for both. */
const typed = {
	projectService: true,
	tsconfigRootDir: import.meta.dirname,
	extraFileExtensions: ['.svelte']
};

export default defineConfig(
	globalIgnores(['build/', '.svelte-kit/', 'data/', 'coverage/', '**/compiled/', 'static/', 'seed/']),
	js.configs.recommended,
	{
		files: ['**/*.ts', '**/*.svelte'],
		extends: [ts.configs.strictTypeChecked],
		languageOptions: { parserOptions: typed },
		rules: {
			'no-undef': 'off',
			'no-console': ['error', { allow: ['error'] }],
			eqeqeq: 'error',
			'no-restricted-syntax': [
				'error',
				{ selector: 'TSEnumDeclaration', message: 'Use a union of literals: Node runs these files by stripping types.' }
			],
			'@typescript-eslint/no-non-null-assertion': 'error',
			'@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
			'@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
			// Numbers print as one expects; anything else must be turned to text on purpose.
			'@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
			// The store port is asynchronous because a networked engine is; the embedded one answers at once.
			'@typescript-eslint/require-await': 'off',
			// Handles here are closures, not classes: their methods lose nothing when they are taken apart.
			'@typescript-eslint/unbound-method': 'off',
			// The database driver declares its options as a class, and takes a plain object.
			'@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
			// Code points are what Danish letters and a language's own sorting work on.
			'@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
			'@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
			'@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }]
		}
	},
	// After the TypeScript rules: the parser for components must be the last word.
	svelte.configs.recommended,
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: { parserOptions: { ...typed, parser: ts.parser, svelteConfig } },
		rules: {
			// $state and $derived are reassigned by the compiler, and $props are declared with `let` on purpose.
			'prefer-const': 'off',
			'svelte/prefer-const': ['error', { destructuring: 'all', excludedRunes: ['$props', '$derived', '$state'] }],
			// Links are relative to the app's own root; no base path is configured.
			'svelte/no-navigation-without-resolve': 'off',
			'svelte/no-at-html-tags': 'error'
		}
	},
	{
		// What a browser runs. tests/unit/imports.test.ts holds that nothing else of graph gets there.
		files: ['src/**/*.ts', 'src/**/*.svelte', 'graph/**/*.ts'],
		ignores: [
			'src/lib/server/**',
			'src/start/**',
			'src/**/*.server.ts',
			'src/**/+server.ts',
			'graph/store/sqlite/**',
			'graph/store/neo4j/**',
			'graph/store/open/**',
			'graph/cli/**',
			'graph/anchor/**',
			'graph/build/**',
			'graph/corpus/**',
			'graph/draft/**',
			'graph/edition/**',
			'graph/files/**',
			'graph/read/**',
			'graph/repair/**',
			'graph/segment/**',
			'graph/decisions/**',
			'graph/danish/**'
		],
		plugins: { browser: { rules: { 'no-newer-builtins': noNewerBuiltins } } },
		rules: { 'browser/no-newer-builtins': 'error' }
	},
	{
		files: ['tests/**/*.ts'],
		rules: {
			// Vitest's matchers such as `expect.stringContaining` are of type any.
			'@typescript-eslint/no-unsafe-assignment': 'off',
			'@typescript-eslint/no-confusing-void-expression': 'off'
		}
	},
	{
		// A command line, a start and a measuring bench speak on standard output.
		files: [
			'graph/cli.ts',
			'graph/cli/**',
			'graph/danish/dictionary/compile.ts',
			'src/start/**',
			'tests/bench/**',
			'tests/gold/**'
		],
		rules: { 'no-console': 'off' }
	},
	{
		files: ['**/*.js'],
		languageOptions: { globals: { process: 'readonly', URL: 'readonly', console: 'readonly' } }
	}
);
