import { openDatabase } from './database.ts';
import type { Keeper } from './keeper.ts';
import { MemoryKeeper } from './memory.ts';

/**
 * What stands in the way of saving: `outdated`, a newer version of the app has this database; `blocked`,
 * another tab holds on to it; `no-storage`, the browser has none to offer.
 */
export type Obstacle = 'outdated' | 'blocked' | 'no-storage';

/** The browser's database, or the page's memory where it cannot be had. */
export async function openKeeper(onObstacle: (obstacle: Obstacle) => void): Promise<Keeper> {
	try {
		return await openDatabase(onObstacle);
	} catch (error) {
		const newer = error instanceof DOMException && error.name === 'VersionError';
		onObstacle(newer ? 'outdated' : 'no-storage');
		return new MemoryKeeper();
	}
}
