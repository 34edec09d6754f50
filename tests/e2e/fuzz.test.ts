import { expect, test } from '@playwright/test';
import { fuzz } from '../fuzz/run.ts';
import { makeServerDoors } from '../fuzz/server-doors.ts';
import { startServer } from './servers.ts';

// The long form of this is `npm run bench -- fuzz --long`.
test('of 3,000 wrong requests none ends in a 5xx, a line in the log or the end of the server', async () => {
	const { port, origin, stop, readLog } = await startServer({ TRUSTED_PROXIES: '1' });
	const { doors, close } = makeServerDoors(port);
	const { inputs, faults } = await fuzz(doors, { inputs: 3000, seed: 11, atOnce: 8 });
	expect(faults).toEqual([]);
	expect(inputs).toBe(3000);
	expect((await fetch(`${origin}/healthz`)).status).toBe(200);
	close();
	expect(await stop()).toBe(0);
	expect(readLog()).toMatch(/^DevRel Readiness is at \S+\n$/);
});
