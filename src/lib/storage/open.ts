import { openDatabase } from './database.ts';
import type { Keeper } from './keeper.ts';
import { MemoryKeeper } from './memory.ts';

/** The browser's database, or the page's memory where there is none. */
export async function openKeeper(onOutdated: () => void): Promise<Keeper> {
	try {
		return await openDatabase(onOutdated);
	} catch {
		return new MemoryKeeper();
	}
}
