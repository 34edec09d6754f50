import { fork, type ChildProcess } from 'node:child_process';
import { setPriority } from 'node:os';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { describeError } from '../../../server/log.js';
import type { Picture } from './picture.ts';

/** What a worker answers for each picture, in the order in which they came. */
export type Drawn =
	{ readonly ok: true; readonly png: Uint8Array; readonly used: Used } | { readonly ok: false };

/** What a worker has used since it started, all its threads together. */
export interface Used {
	readonly cpuMs: number;
	readonly residentMb: number;
}

/**
 * A picture has one core, so memory is freed there too, a little at a time; V8 would look through all of it on several
 * others. The young part of the memory is small, because each picture's pixels, 3 MB, are freed with it.
 */
const V8 = ['--single-threaded-gc', '--max-semi-space-size=2'];
/** Of nice values, 0 to 19. */
const AFTER_PAGES = 10;

const file = fileURLToPath(import.meta.url);

/** Starts this very module, as it is built, in a process of its own. */
export function startWorker(): ChildProcess {
	return fork(file, {
		execArgv: V8,
		serialization: 'advanced',
		// Reading the machine's own faces takes long, and none of them is used.
		env: { ...process.env, DISABLE_SYSTEM_FONTS_LOAD: '1' }
	});
}

if (process.argv[1] === file) {
	setPriority(AFTER_PAGES);
	// A terminal's signals are for all that runs in it; this ends with the server, which has yet to answer.
	for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => {});
	process.once('disconnect', () => process.exit());
	const drawing = import('./draw.ts');
	process.on('message', async (picture: Picture) => {
		const drawn = await draw(picture);
		// Where the server has ended nobody is there to be answered.
		process.send?.(drawn, undefined, undefined, () => {});
	});

	const draw = async (picture: Picture): Promise<Drawn> => {
		try {
			const { drawPicture } = await drawing;
			return { ok: true, png: drawPicture(picture), used: used() };
		} catch (error) {
			console.error('A picture cannot be drawn:', describeError(error));
			return { ok: false };
		}
	};

	const used = (): Used => {
		const { user, system } = process.cpuUsage();
		return { cpuMs: (user + system) / 1000, residentMb: process.memoryUsage.rss() / 2 ** 20 };
	};
}
