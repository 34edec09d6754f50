import { afterEach, expect, test } from 'vitest';
import { expectNoWorkers } from '../../../tests/workers.ts';
import { runJob } from './job.ts';

const LONG = 600_000;

const scripts: string[] = [];

/** The address of a worker that does this. */
function worker(script: string): string {
	scripts.push(URL.createObjectURL(new Blob([script], { type: 'text/javascript' })));
	return scripts.at(-1)!;
}

afterEach(async () => {
	scripts.splice(0).forEach((address) => URL.revokeObjectURL(address));
	await expectNoWorkers();
});

const BEGUN = 'postMessage({ is: "progress", doing: "reading", share: 0.5 });';

test('gives what the worker made of its input, and how far it was', async () => {
	const seen: unknown[] = [];
	const address = worker(`onmessage = ({ data }) => {
		${BEGUN} postMessage({ is: 'done', value: data.toUpperCase() });
	}`);
	const onprogress = (...progress: unknown[]) => seen.push(progress);
	expect(await runJob(address, 'text', { limit: LONG, onprogress })).toBe('TEXT');
	expect(seen).toEqual([
		[null, 'loading'],
		[0.5, 'reading']
	]);
});

test.each([
	[
		'a fault of the worker is that of the job',
		`postMessage({ is: 'fault', fault: 'no-words' });`,
		'no-words'
	],
	['a script that does not load', 'not a script', 'not-loaded'],
	['a worker that breaks while it reads', `${BEGUN} setTimeout(() => { throw 0; })`, 'unreadable']
])('%s', async (_, script, fault) => {
	await expect(runJob(worker(script), null, { limit: LONG })).rejects.toMatchObject({ fault });
});

test('a worker that never ends is stopped', async () => {
	const endless = runJob(worker(`${BEGUN} for (;;);`), null, { limit: 50 });
	await expect(endless).rejects.toMatchObject({ fault: 'timeout' });
});

test('a script that is not there', async () => {
	const missing = runJob('/nothing/here.js', null, { limit: LONG });
	await expect(missing).rejects.toMatchObject({ fault: 'not-loaded' });
});

test('one that is cancelled ends at once, also while it is busy', async () => {
	const stop = new AbortController();
	const onprogress = (share: number | null) => share && stop.abort();
	const job = runJob(worker(`${BEGUN} for (;;);`), null, {
		limit: LONG,
		signal: stop.signal,
		onprogress
	});
	await expect(job).rejects.toMatchObject({ fault: 'cancelled' });
	const late = runJob(worker(BEGUN), null, { limit: LONG, signal: stop.signal });
	await expect(late).rejects.toMatchObject({ fault: 'cancelled' });
});
