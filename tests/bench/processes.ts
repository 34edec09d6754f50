import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { text } from 'node:stream/consumers';
import { freePort } from '../e2e/servers.ts';

const canPin = availableParallelism() > 2 && spawnSync('taskset', ['-V']).status === 0;

/** Starts node on one processor alone, where the system can do that. */
function start(processor: number, args: readonly string[], env: Record<string, string> = {}) {
	const command = ['node', ...args];
	if (canPin) command.unshift('taskset', '-c', String(processor));
	const [program = '', ...rest] = command;
	return spawn(program, rest, {
		env: { ...process.env, ...env },
		stdio: ['pipe', 'pipe', 'inherit']
	});
}

export interface Server {
	readonly process: ReturnType<typeof start>;
	readonly origin: string;
	/** Seconds of processor that it has used; null where the system does not say. */
	processorSeconds(): number | null;
	stop(): Promise<void>;
}

/** Starts a server that reads PORT and prints a line once it listens, on the first processor. */
export async function serve(
	args: readonly string[],
	env: Record<string, string> = {}
): Promise<Server> {
	const port = await freePort();
	const server = start(0, args, { ...env, PORT: String(port) });
	const ended = once(server, 'exit');
	await Promise.race([
		once(server.stdout, 'data'),
		ended.then(() => Promise.reject(new Error(`node ${args.join(' ')} ended`)))
	]);
	server.stdout.resume();
	return {
		process: server,
		origin: `http://localhost:${port}`,
		processorSeconds: () => processorSeconds(server.pid),
		async stop() {
			server.kill();
			await ended;
		}
	};
}

/** User and system time from /proc, in its unit of a hundredth of a second. */
function processorSeconds(pid = 0): number | null {
	try {
		const [, fields = ''] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ');
		const [user, system] = fields.split(' ').slice(11, 13);
		return (Number(user) + Number(system)) / 100;
	} catch {
		return null;
	}
}

export interface Load {
	readonly paths: readonly string[];
	readonly seconds: number;
	readonly connections?: number;
	/** Requests a second; as many as are answered unless given. */
	readonly rate?: number;
}

export interface Answered {
	readonly count: number;
	/** In ms. */
	readonly p99: number;
	readonly failed: number;
}

/** Sends requests from another processor. */
export async function load(
	origin: string,
	{ paths, seconds, connections = 200, rate }: Load
): Promise<Answered> {
	const args = [origin, String(connections), String(seconds), ...(rate ? [String(rate)] : [])];
	const client = start(2, ['tests/bench/load.js', ...args]);
	client.stdin.end(JSON.stringify(paths));
	return JSON.parse(await text(client.stdout)) as Answered;
}
