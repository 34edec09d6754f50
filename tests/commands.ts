import type { BrowserCommand } from 'vitest/node';
import type {} from '@vitest/browser-playwright';

/** What only the program around the browser can tell a component test. */

const requests: string[] = [];

/** How many workers the page has, those that workers started with them. */
const countWorkers: BrowserCommand<[]> = ({ page }) => page.workers().length;

/** From now on, or anew, the addresses of all requests are written down. */
const recordRequests: BrowserCommand<[]> = ({ page }) => {
	requests.length = 0;
	page.removeListener('request', record).on('request', record);
};

const listRequests: BrowserCommand<[]> = () => requests;

function record(request: { url: () => string }) {
	requests.push(request.url());
}

export const commands = { countWorkers, recordRequests, listRequests };

declare module 'vitest/browser' {
	interface BrowserCommands {
		countWorkers: () => Promise<number>;
		recordRequests: () => Promise<void>;
		listRequests: () => Promise<string[]>;
	}
}
