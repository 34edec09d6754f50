import type { ChildProcess } from 'node:child_process';
import type { Picture } from './picture.ts';
import { Queue } from './queue.ts';
import type { Drawn } from './worker.ts';

/** At some 20 ms each, whoever waits does so for less than half a second. */
const MOST = 16;
/** Seconds after which it is worth to ask again. */
export const RETRY_AFTER = 2;

let worker: ChildProcess | undefined;

/** The pictures of links, drawn one after the other beside the pages; null when too many wait. */
export const pictures = new Queue<Picture, Uint8Array>(draw, MOST);

async function draw(picture: Picture): Promise<Uint8Array> {
	// What runs in development is TypeScript, which Node 20 does not run.
	if (import.meta.env.DEV) return (await import('./draw.ts')).drawPicture(picture);
	worker ??= await start();
	const drawn = await answerOf(worker, picture);
	if (!drawn.ok) throw new Error('There is no picture');
	return drawn.png;
}

async function start(): Promise<ChildProcess> {
	const { startWorker } = await import('./worker.ts');
	const started = startWorker();
	// It does not keep the server from ending, and if it ends itself the next picture starts another.
	started.unref();
	started.channel?.unref();
	const ended = (why: unknown) => {
		if (worker === started) worker = undefined;
		console.error('The worker that draws has ended:', why);
	};
	started.once('exit', (code, signal) => ended(signal ?? code));
	started.on('error', ended);
	return started;
}

function answerOf(worker: ChildProcess, picture: Picture): Promise<Drawn> {
	return new Promise((resolve, reject) => {
		const done = (settle: () => void) => {
			worker.off('message', answered).off('exit', failed).off('error', failed);
			settle();
		};
		const answered = (drawn: Drawn) => done(() => resolve(drawn));
		const failed = (cause: unknown) =>
			done(() => reject(new Error('The worker has ended', { cause })));
		worker.once('message', answered).once('exit', failed).once('error', failed);
		worker.send(picture);
	});
}
