import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import svelte from 'eslint-plugin-svelte';
import { defineConfig, includeIgnoreFile } from 'eslint/config';
import globals from 'globals';
import { fileURLToPath } from 'node:url';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

/**
 * Dependencies run one way: routes -> components, charts, state -> storage, intake -> core; server -> charts, core.
 * @param {string} folder below src/lib
 * @param {string[]} forbidden folders below src/lib, or packages
 */
function mayNotImport(folder, forbidden) {
	const group = forbidden.flatMap((name) => [
		name,
		`${name}/**`,
		`**/${name}/**`,
		`$lib/${name}/**`
	]);
	return {
		files: [`src/lib/${folder}/**`],
		ignores: ['**/*.test.ts'],
		rules: {
			'no-restricted-imports': [
				'error',
				{
					patterns: [
						{ group, message: `src/lib/${folder} may not depend on this; see ARCHITECTURE.md.` },
						{
							regex: '^\\.{1,2}/(?!.*\\.(ts|js|json|svelte|css|yaml|woff2)(\\?.*)?$)',
							message: 'Name the file with its extension.'
						}
					]
				}
			]
		}
	};
}

const impure = 'The core is pure: take it as an argument.';

export default defineConfig(
	includeIgnoreFile(fileURLToPath(new URL('.gitignore', import.meta.url))),
	js.configs.recommended,
	ts.configs.strict,
	svelte.configs.recommended,
	prettier,
	svelte.configs.prettier,
	{
		languageOptions: { globals: { ...globals.browser, ...globals.node } },
		linterOptions: { reportUnusedDisableDirectives: 'error' },
		rules: {
			// TypeScript knows better which names are there.
			'no-undef': 'off',
			// An index that was just computed is sure; the compiler flags the others.
			'@typescript-eslint/no-non-null-assertion': 'off',
			'@typescript-eslint/no-unused-vars': [
				'error',
				{ argsIgnorePattern: '^_', varsIgnorePattern: '^_' }
			]
		}
	},
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: {
			parserOptions: {
				projectService: true,
				extraFileExtensions: ['.svelte'],
				parser: ts.parser,
				svelteConfig
			}
		}
	},
	mayNotImport('core', [
		'storage',
		'intake',
		'state',
		'charts',
		'components',
		'server',
		'routes',
		'svelte',
		'$app',
		'$content',
		'$lib',
		'zod',
		'yaml',
		'idb',
		'chart.js',
		'node:*'
	]),
	mayNotImport('storage', [
		'intake',
		'state',
		'charts',
		'components',
		'server',
		'routes',
		'svelte',
		'$app',
		'$content'
	]),
	mayNotImport('intake', [
		'storage',
		'state',
		'charts',
		'components',
		'server',
		'routes',
		'svelte',
		'$app',
		'zod',
		'yaml',
		'idb'
	]),
	mayNotImport('state', ['charts', 'components', 'server', 'routes', 'zod', 'yaml']),
	mayNotImport('charts', ['storage', 'intake', 'state', 'components', 'server', 'routes', '$app']),
	mayNotImport('server', ['storage', 'intake', 'state', 'components', 'routes', 'svelte', 'idb']),
	mayNotImport('components', ['storage', 'server', 'routes', 'zod', 'yaml', 'idb']),
	{
		files: ['src/lib/components/ui/**'],
		rules: {
			'no-restricted-imports': [
				'error',
				{ patterns: [{ group: ['../**', '$lib/**'], message: 'ui/ knows nothing of the domain.' }] }
			]
		}
	},
	{
		files: ['src/lib/core/**'],
		ignores: ['**/*.test.ts'],
		rules: {
			'no-restricted-globals': [
				'error',
				...[
					'window',
					'document',
					'navigator',
					'location',
					'localStorage',
					'indexedDB',
					'fetch',
					'crypto',
					'process'
				].map((name) => ({ name, message: impure }))
			],
			'no-restricted-syntax': [
				'error',
				{ selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: impure },
				{ selector: "MemberExpression[object.name='Date'][property.name='now']", message: impure },
				{
					selector: "MemberExpression[object.name='Math'][property.name='random']",
					message: impure
				}
			]
		}
	}
);
