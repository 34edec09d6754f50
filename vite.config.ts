import { sveltekit } from '@sveltejs/kit/vite';
import { playwright } from '@vitest/browser-playwright';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { clientEntry } from './src/lib/server/client-entry.ts';
import { compileAhead } from './src/lib/server/compile-ahead.ts';
import { content } from './src/lib/server/content/vite.ts';
import { onDemandList } from './src/lib/server/on-demand.ts';
import { ownBundle } from './src/lib/server/own-bundle.ts';
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

/** While developing, such a script needs Vite's own before it, as SvelteKit's has. */
function viteFirst(): Plugin {
	return {
		name: 'devrel-vite-first',
		apply: 'serve',
		transform: {
			filter: { id: /\/src\/routes\/(front|method\/late|r\/alive|quiz\/(alive|kiosk))\.ts$/ },
			handler: (code) => ({ code: `import '/@vite/client';\n${code}`, map: null })
		}
	};
}

export default defineConfig({
	plugins: [
		content(),
		clientEntry(),
		compileAhead(),
		onDemandList(),
		viteFirst(),
		pageScript('src/routes/front.ts', '_app/front.js'),
		pageScript('src/routes/method/late.ts', '_app/method.js'),
		pageScript('src/routes/r/alive.ts', '_app/shared.js'),
		pageScript('src/routes/quiz/kiosk.ts', '_app/kiosk.js'),
		ownBundle('quiz', 'src/routes/quiz/alive.ts', 'client'),
		ownBundle('results', 'src/routes/results/early.ts', 'server'),
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
						{
							name: 'preload',
							test: /vite\/preload-helper|src\/lib\/(storage\/name|charts\/idle|core\/model\/skill\.)/,
							priority: 1
						},
						// All that a shared result needs for its radar, but for what draws it.
						{
							name: 'radar',
							test: /src\/lib\/(charts\/(attachment|radar|colours)|core\/compare\/pasted)/,
							priority: 1
						},
						// What keeps the records and asks the questions, without content; the other pages also advise. What the first
						// asks for on demand must not be in the second: SvelteKit would leave that out of a page's head.
						{
							name: 'base',
							test: /src\/lib\/(storage|state\/(?!quiet|content|library|basics)|core\/(model|history|scoring\/score|results\/lower)|components\/(ui|skill|quiz|progress\/AskStep|results\/words))/,
							minShareCount: 5
						},
						{
							name: 'advice',
							test: /src\/lib\/(core|components)\/(?!skill|quiz|evidence|progress\/AskStep|scoring\/score)/,
							minShareCount: 4
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
		setupFiles: ['tests/seeded.ts'],
		projects: [
			{
				extends: true,
				test: {
					name: 'unit',
					environment: 'node',
					// Pictures take their colours from the page's.
					css: { include: /\?raw$/ },
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
