import type { BrowserCommand } from 'vitest/node';
import type {} from '@vitest/browser-playwright';

/** What only the program around the browser can tell a component test. */

/** Several files are tested at once, each in a page of its own. */
const requestsOf = new WeakMap<object, string[]>();

/** How many workers the page has, those that workers started with them. */
const countWorkers: BrowserCommand<[]> = ({ page }) => page.workers().length;

/** From now on, or anew, the addresses of all that this page asks for are written down. */
const recordRequests: BrowserCommand<[]> = ({ page }) => {
	const requests = requestsOf.get(page);
	if (requests) requests.length = 0;
	else {
		const addresses: string[] = [];
		requestsOf.set(page, addresses);
		page.on('request', (request) => addresses.push(request.url()));
	}
};

const listRequests: BrowserCommand<[]> = ({ page }) => requestsOf.get(page) ?? [];

export const commands = { countWorkers, recordRequests, listRequests };

declare module 'vitest/browser' {
	interface BrowserCommands {
		countWorkers: () => Promise<number>;
		recordRequests: () => Promise<void>;
		listRequests: () => Promise<string[]>;
	}
}
