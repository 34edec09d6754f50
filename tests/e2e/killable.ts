import { chromium, type BrowserContext } from '@playwright/test';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { launchOptions } from '../browser.js';

const FLAGS = [
	'--headless',
	'--no-sandbox',
	'--no-first-run',
	'--no-default-browser-check',
	'--disable-gpu',
	'--disable-dev-shm-usage',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-extensions',
	'--disable-sync',
	'--remote-debugging-port=0'
];

export interface Killable {
	readonly context: BrowserContext;
	/** Ends the browser with all its processes, in the middle of whatever it does. */
	readonly kill: () => Promise<void>;
}

/** A browser on a profile of its own, whose process is known, so that it can be killed. */
export async function startKillable(profile: string): Promise<Killable> {
	const path = launchOptions.executablePath ?? '';
	const child = spawn(path, [...FLAGS, `--user-data-dir=${profile}`, 'about:blank'], {
		// A group of its own, so that all of its processes end together.
		detached: true,
		stdio: ['ignore', 'ignore', 'pipe']
	});
	const ended = once(child, 'exit');
	let address = '';
	for await (const line of createInterface({ input: child.stderr })) {
		address = /DevTools listening on (ws:.*)$/.exec(line)?.[1] ?? '';
		if (address) break;
	}
	child.stderr.resume();
	const browser = await chromium.connectOverCDP(address);
	const [context = await browser.newContext()] = browser.contexts();
	return {
		context,
		kill: async () => {
			if (child.exitCode !== null || child.signalCode !== null) return;
			try {
				process.kill(-child.pid!, 'SIGKILL');
			} catch {
				// Windows has no groups.
				child.kill('SIGKILL');
			}
			await ended;
			await browser.close();
		}
	};
}
