// Finds a Chromium-based browser for the component and journey tests. Run as a program
// (`node tests/browser.js`) it also gets one when there is none.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';

const windowsFolders = [
	process.env['PROGRAMFILES'],
	process.env['PROGRAMFILES(X86)'],
	process.env['LOCALAPPDATA']
].filter((folder) => folder !== undefined);

/** @type {Partial<Record<NodeJS.Platform, string[]>>} */
const systemBrowsers = {
	linux: [
		'/usr/bin/google-chrome',
		'/usr/bin/chromium',
		'/usr/bin/chromium-browser',
		'/snap/bin/chromium',
		'/usr/bin/microsoft-edge'
	],
	darwin: [
		'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
		'/Applications/Chromium.app/Contents/MacOS/Chromium',
		'/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge'
	],
	win32: windowsFolders.flatMap((folder) => [
		join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'),
		join(folder, 'Microsoft', 'Edge', 'Application', 'msedge.exe')
	])
};

/** The one named in CHROMIUM_PATH, else Playwright's own, else one of the system. */
export function findBrowser() {
	const { CHROMIUM_PATH } = process.env;
	if (CHROMIUM_PATH) return CHROMIUM_PATH;
	const paths = [chromium.executablePath(), ...(systemBrowsers[process.platform] ?? [])];
	return paths.find((path) => existsSync(path));
}

export const launchOptions = { executablePath: findBrowser() };

/** The path and version of the browser that is there and starts, or undefined. */
async function startBrowser() {
	const executablePath = findBrowser();
	if (!executablePath) return undefined;
	try {
		const browser = await chromium.launch({ executablePath });
		const version = browser.version();
		await browser.close();
		return `${executablePath} (${version})`;
	} catch (error) {
		console.error(`${executablePath} does not start: ${String(error).split('\n')[0]}`);
		return undefined;
	}
}

/** @param {string} command @param {string[]} args */
function run(command, ...args) {
	spawnSync(command, args, { stdio: 'ignore', shell: process.platform === 'win32' });
}

async function installBrowser() {
	console.log('No browser found. Asking Playwright for one.');
	run('npx', 'playwright', 'install', 'chromium');
	const browser = await startBrowser();
	if (browser || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return browser;
	console.log('Playwright has none to offer here. Installing the Debian package chromium.');
	run('apt-get', 'update', '-qq');
	run('apt-get', 'install', '-qqy', '--no-install-recommends', 'chromium', 'fonts-dejavu-core');
	return startBrowser();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
	const browser = (await startBrowser()) ?? (await installBrowser());
	if (browser) {
		console.log(`Browser: ${browser}`);
	} else {
		console.error(
			'The tests need a Chromium-based browser, and none could be found or installed. ' +
				'Install Chrome, Edge or Chromium, or name one: CHROMIUM_PATH=/path/to/chrome npm test'
		);
		process.exitCode = 1;
	}
}
