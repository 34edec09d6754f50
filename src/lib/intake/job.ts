import { IntakeError, type IntakeFault } from './fault.ts';
import { TIME_LIMIT } from './limits.ts';

/** What a worker is at: fetching what it needs, or reading. */
export type Doing = 'loading' | 'reading';

/** `share` is 0 to 1, null where it cannot be told. */
export type Progress = (share: number | null, doing: Doing) => void;

/** What a worker says: any number of times how far it is, then one of the others. */
export type Report<Value> =
	| { readonly is: 'progress'; readonly doing: Doing; readonly share: number | null }
	| { readonly is: 'done'; readonly value: Value }
	| { readonly is: 'fault'; readonly fault: IntakeFault };

export interface JobOptions {
	readonly signal?: AbortSignal | undefined;
	readonly onprogress?: Progress | undefined;
	/** How long the reading may take, in milliseconds, once all is loaded. */
	readonly limit: number;
}

/**
 * Starts a worker for one job and ends it when the job is done, fails, takes too long or is cancelled. To end
 * it is the only sure way to stop what it does and to get its memory back.
 */
export function runJob<Value>(
	address: string,
	input: unknown,
	{ signal, onprogress, limit }: JobOptions
): Promise<Value> {
	const { promise, resolve, reject } = withResolvers<Value>();
	if (signal?.aborted) return Promise.reject(new IntakeError('cancelled'));
	const worker = new Worker(trusted(address), { type: 'module' });
	const fail = (fault: IntakeFault) => reject(new IntakeError(fault));
	const cancel = () => fail('cancelled');
	const timeout = () => fail('timeout');
	let doing: Doing = 'loading';
	let timer = setTimeout(timeout, TIME_LIMIT.loading);

	worker.onmessage = ({ data }: MessageEvent<Report<Value>>) => {
		if (data.is === 'done') resolve(data.value);
		else if (data.is === 'fault') fail(data.fault);
		else {
			if (data.doing === 'reading' && doing === 'loading') {
				clearTimeout(timer);
				timer = setTimeout(timeout, limit);
			}
			doing = data.doing;
			onprogress?.(data.share, doing);
		}
	};
	worker.onerror = (event) => {
		event.preventDefault();
		fail(doing === 'loading' ? 'not-loaded' : 'unreadable');
	};
	worker.onmessageerror = () => fail('unreadable');
	signal?.addEventListener('abort', cancel);
	onprogress?.(null, 'loading');
	worker.postMessage(input);

	return promise.finally(() => {
		clearTimeout(timer);
		signal?.removeEventListener('abort', cancel);
		worker.terminate();
	});
}

/** `Promise.withResolvers`, which browsers have had only since 2024. */
function withResolvers<Value>() {
	let resolve!: (value: Value) => void;
	let reject!: (reason: IntakeError) => void;
	const promise = new Promise<Value>((yes, no) => {
		[resolve, reject] = [yes, no];
	});
	return { promise, resolve, reject };
}

let policy: TrustedTypePolicy | undefined;

/** The page's own policy lets nothing be run that this one has not let through. */
function trusted(address: string): string {
	policy ??= window.trustedTypes?.createPolicy('devrel-workers', {
		createScriptURL(url) {
			if (new URL(url, location.href).origin === location.origin) return url;
			throw new TypeError(`Not a script of this site: ${url}`);
		}
	}) as TrustedTypePolicy | undefined;
	return (policy?.createScriptURL(address) ?? address) as string;
}
