import { expect } from 'vitest';
import { commands } from 'vitest/browser';

/** Every worker was ended; a browser gives a busy one some seconds. */
export async function expectNoWorkers(): Promise<void> {
	await expect.poll(commands.countWorkers, { timeout: 25_000 }).toBe(0);
}
