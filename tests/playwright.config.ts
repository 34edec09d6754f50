import { defineConfig } from '@playwright/test';
import { launchOptions } from './browser.js';

const port = 4173;

export default defineConfig({
	testDir: 'e2e',
	fullyParallel: true,
	forbidOnly: true,
	retries: 0,
	workers: 2,
	timeout: 120_000,
	expect: { timeout: 15_000 },
	outputDir: '../test-results',
	use: {
		baseURL: `http://localhost:${port}`,
		launchOptions,
		viewport: { width: 360, height: 740 },
		hasTouch: true,
		trace: 'off'
	},
	webServer: {
		command: 'node src/server.js',
		cwd: '..',
		env: { PORT: String(port), HOST: '127.0.0.1' },
		url: `http://localhost:${port}/healthz`,
		reuseExistingServer: false
	}
});
