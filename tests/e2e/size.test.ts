import { expect, test } from '@playwright/test';
import { BUDGETS } from '../bench/budgets.ts';
import { measureSizes } from '../bench/size.ts';
import { startServer } from './servers.ts';

test('a first visit fetches no more than its budget, and nothing from elsewhere', async ({
	browser
}) => {
	const { origin, stop } = await startServer();
	const figures = await measureSizes(browser, origin);
	for (const [name, { atMost }] of Object.entries(BUDGETS.size)) {
		const { value } = figures.find((figure) => figure.name === name)!;
		expect(value, name).toBeLessThanOrEqual(atMost!);
	}
	await stop();
});
