// Lighthouse's phone profile (simulated slow 4G) on a page, in a browser that was just started with a copy of a
// profile; prints what came of it as JSON. A program of its own, because Lighthouse changes the process that it runs
// in. What drove the browser before may not: a page that is attached to it, or was, costs the next one a long task.
// Usage: node lighthouse-run.js URL PROFILE
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { createInterface } from 'node:readline';
import lighthouse from 'lighthouse';
import { findBrowser } from '../browser.js';

const [url = '', profile = ''] = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), 'devrel-lighthouse-run-'));
cpSync(profile, folder, {
	recursive: true,
	// Whoever comes for the first time has answers at most, and no files. A lock is its browser's.
	filter: (path) => !/(Cache|Singleton\w+)$/.test(path)
});

const isRoot = process.getuid?.() === 0;
const browser = spawn(
	findBrowser() ?? 'chromium',
	[
		'--headless',
		'--remote-debugging-port=0',
		`--user-data-dir=${folder}`,
		'--no-first-run',
		'--disable-extensions',
		'--disable-background-networking',
		...(isRoot ? ['--no-sandbox'] : []),
		'about:blank'
	],
	{ stdio: ['ignore', 'ignore', 'pipe'] }
);
/** With the processes of its own, which write in its folder to the end. */
const ended = once(browser, 'close');

/** It says where it listens. */
async function portOf() {
	for await (const line of createInterface(browser.stderr)) {
		const [, port] = /^DevTools listening on ws:\/\/[^:]+:(\d+)/.exec(line) ?? [];
		if (port) return Number(port);
	}
	throw new Error('The browser did not start');
}

try {
	const result = await lighthouse(url, {
		port: await portOf(),
		logLevel: 'error',
		disableStorageReset: true,
		onlyCategories: ['performance', 'accessibility', 'best-practices']
	});
	if (!result) throw new Error(`Lighthouse says nothing of ${url}`);
	const { categories, audits, environment, runtimeError } = result.lhr;
	if (runtimeError) throw new Error(`${url}: ${runtimeError.message}`);
	/** @param {string} id */
	const figure = (id) => audits[id]?.numericValue ?? NaN;
	console.log(
		JSON.stringify({
			scores: Object.values(categories).map(({ score }) => Math.round((score ?? 0) * 100)),
			paint: figure('largest-contentful-paint'),
			blocking: figure('total-blocking-time'),
			shift: figure('cumulative-layout-shift'),
			speed: environment.benchmarkIndex
		})
	);
} finally {
	browser.kill();
	browser.stderr.resume();
	await ended;
	rmSync(folder, { recursive: true, force: true });
}
