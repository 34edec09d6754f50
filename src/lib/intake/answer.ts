import { IntakeError } from './fault.ts';
import type { Progress, Report } from './job.ts';

/**
 * The other side of `runJob`: does one job in the worker that imports it. That the job begins is told by
 * the job itself, with its first progress. What it throws, other than a fault, comes of its input.
 */
export function answer<Input, Value>(
	work: (input: Input, report: Progress) => Value | Promise<Value>
): void {
	const post = (report: Report<Value>) => postMessage(report);
	const report: Progress = (share, doing) => post({ is: 'progress', share, doing });
	addEventListener('message', async ({ data }: MessageEvent<Input>) => {
		try {
			post({ is: 'done', value: await work(data, report) });
		} catch (error) {
			post({ is: 'fault', fault: error instanceof IntakeError ? error.fault : 'unreadable' });
		}
	});
}
