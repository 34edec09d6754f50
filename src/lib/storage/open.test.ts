import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { joining, sampleAttempt } from '../../../tests/samples.ts';
import { NOTHING_KEPT } from '../core/history/merge.ts';
import { NO_RECORDS } from '../core/history/records.ts';
import { openKeeper, type Obstacle } from './open.ts';
import { DATABASE } from './name.ts';
import { VERSION } from './schema.ts';

beforeEach(() => {
	globalThis.indexedDB = new IDBFactory();
});

afterEach(() => vi.unstubAllGlobals());

async function open() {
	const onObstacle = vi.fn<(obstacle: Obstacle) => void>();
	const keeper = await openKeeper(onObstacle);
	return { keeper, obstacles: onObstacle.mock.calls.flat() };
}

const attempt = sampleAttempt(7, '2026-11-21', { 'code.apis': 2 });

test('a database that can be had lasts, with nothing in its way', async () => {
	const { keeper, obstacles } = await open();
	expect(keeper.lasting).toBe(true);
	expect(obstacles).toEqual([]);
});

test.each<{ of: string; obstacle: Obstacle; prepare: () => Promise<void> }>([
	{
		of: 'a newer version',
		obstacle: 'outdated',
		prepare: async () => (await openDB(DATABASE, VERSION + 1)).close()
	},
	{
		of: 'a browser that has none',
		obstacle: 'no-storage',
		prepare: async () => void vi.stubGlobal('indexedDB', undefined)
	},
	...(['UnknownError', 'QuotaExceededError', 'SecurityError'] as const).map((name) => ({
		of: `a browser that answers ${name}`,
		obstacle: name === 'SecurityError' ? ('no-storage' as const) : ('unreadable' as const),
		prepare: async () => {
			vi.spyOn(indexedDB, 'open').mockImplementation(() => {
				throw new DOMException('refused', name);
			});
		}
	}))
])('a database of $of is "$obstacle", and the page remembers', async ({ obstacle, prepare }) => {
	await prepare();
	const { keeper, obstacles } = await open();
	expect(obstacles).toEqual([obstacle]);
	expect(keeper.lasting).toBe(false);
	await keeper.merge(joining({ ...NOTHING_KEPT, records: { ...NO_RECORDS, attempts: [attempt] } }));
	expect((await keeper.load()).attempts).toEqual([attempt]);
});
