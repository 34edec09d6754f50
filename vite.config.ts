import { sveltekit } from '@sveltejs/kit/vite';
import { playwright } from '@vitest/browser-playwright';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { content } from './src/lib/server/content/vite.ts';
import { afterFirstPaint } from './src/lib/server/first-paint.ts';
import { onDemandList } from './src/lib/server/on-demand.ts';
import { launchOptions } from './tests/browser.js';
import { commands } from './tests/commands.ts';

/** A script with a fixed address, for a page that does without SvelteKit's own. */
function pageScript(id: string, fileName: string): Plugin {
	return {
		name: 'devrel-page-script',
		apply: 'build',
		buildStart() {
			if (this.environment.name === 'client') this.emitFile({ type: 'chunk', id, fileName });
		}
	};
}

export default defineConfig({
	plugins: [
		content(),
		afterFirstPaint(),
		onDemandList(),
		pageScript('src/routes/method/late.ts', '_app/method.js'),
		sveltekit()
	],
	build: {
		rolldownOptions: {
			checks: { bundlerTimings: false },
			output: {
				// On a slow line a request costs more than a kilobyte.
				codeSplitting: {
					groups: [
						{
							name: 'framework',
							test: /node_modules\/(svelte|@sveltejs(?!.*entry)|esm-env|devalue|clsx|idb)\//
						},
						{ name: 'preload', test: /vite\/preload-helper/, priority: 1 },
						{
							name: 'shared',
							test: /src\/lib\/(core|storage|state|components)\//,
							minShareCount: 5
						}
					]
				}
			}
		}
	},
	worker: {
		format: 'es',
		plugins: () => [content()],
		rolldownOptions: { checks: { bundlerTimings: false } }
	},
	test: {
		expect: { requireAssertions: true },
		testTimeout: 30_000,
		projects: [
			{
				extends: true,
				test: {
					name: 'unit',
					environment: 'node',
					include: ['src/**/*.test.ts'],
					exclude: ['src/**/*.svelte.test.ts']
				}
			},
			{
				extends: true,
				// Found in the middle of a run, it would make the page under test reload.
				optimizeDeps: {
					include: [
						'chart.js',
						'htmlparser2',
						'image-size',
						'tesseract.js',
						'unpdf',
						'wasm-feature-detect'
					]
				},
				test: {
					name: 'component',
					include: ['src/**/*.svelte.test.ts'],
					browser: {
						enabled: true,
						headless: true,
						screenshotFailures: false,
						provider: playwright({ launchOptions }),
						commands,
						instances: [{ browser: 'chromium' }]
					}
				}
			}
		]
	}
});
