import { openAnswers } from './answer-database.ts';
import { AnswerMemory, forgetInTab } from './answer-memory.ts';
import { openDatabase } from './database.ts';
import type { AnswerKeeper, Keeper } from './keeper.ts';
import { MemoryKeeper } from './memory.ts';

/**
 * What stands in the way of saving: `outdated`, a newer version of the app has this database; `blocked`,
 * another tab holds on to it; `unreadable`, it is there and does not open; `no-storage`, the browser has none to offer.
 */
export type Obstacle = 'outdated' | 'blocked' | 'unreadable' | 'no-storage';

type Tell = (obstacle: Obstacle) => void;

/** The browser's database, or what the tab holds where it cannot be had. */
export const openKeeper = (tell: Tell): Promise<Keeper> =>
	orTab<Keeper>(openDatabase(tell), () => new MemoryKeeper(), tell);

/** As much of it as the questions need. */
export const openAnswerKeeper = (tell: Tell): Promise<AnswerKeeper> =>
	orTab<AnswerKeeper>(openAnswers(tell), () => new AnswerMemory(), tell);

async function orTab<K>(opening: Promise<K>, instead: () => K, tell: Tell): Promise<K> {
	try {
		const keeper = await opening;
		forgetInTab();
		return keeper;
	} catch (error) {
		tell(obstacleOf(error));
		return instead();
	}
}

function obstacleOf(error: unknown): Obstacle {
	// A browser without storage has no `indexedDB`, or one that may not be used.
	if (!(error instanceof DOMException)) return 'no-storage';
	if (error.name === 'VersionError') return 'outdated';
	const failed = ['UnknownError', 'QuotaExceededError', 'AbortError', 'DataError', 'TimeoutError'];
	return failed.includes(error.name) ? 'unreadable' : 'no-storage';
}
