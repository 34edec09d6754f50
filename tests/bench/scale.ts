import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { freePort, startServer } from '../e2e/servers.ts';
import type { Bench, Figure } from './bench.ts';
import { sampleCode } from './codes.ts';
import { load } from './processes.ts';

const SECONDS = 6;
const CONNECTIONS = 200;
const CODES = Array.from({ length: 40_000 }, (_, i) => `/r/${sampleCode(i)}`);

export const scale: Bench = {
	name: 'scale',
	about: 'processes behind nginx as in deploy/nginx.conf, and one killed under load; needs nginx',
	async run() {
		if (spawnSync('nginx', ['-v']).error) {
			console.log('There is no nginx here (Debian: apt-get install nginx-light): left out');
			return [];
		}
		const one = await behindNginx(1, ({ origin }) => throughput(origin));
		const two = await behindNginx(2, ({ origin }) => throughput(origin));
		const four = await behindNginx(4, ({ origin }) => throughput(origin));
		return [
			{ name: 'new results a second, one process', value: one },
			{ name: 'two processes', value: two, beside: `${(two / one).toFixed(1)} times one` },
			{ name: 'four processes', value: four, beside: `${(four / one).toFixed(1)} times one` },
			await behindNginx(4, killOne)
		];
	}
};

interface Running {
	readonly origin: string;
	readonly servers: readonly Awaited<ReturnType<typeof startServer>>[];
	log(): string;
}

async function throughput(origin: string): Promise<number> {
	await load(origin, { paths: CODES.slice(0, 2_000), seconds: 3, connections: CONNECTIONS });
	const { count } = await load(origin, {
		paths: CODES.slice(2_000),
		seconds: SECONDS,
		connections: CONNECTIONS
	});
	return count / SECONDS;
}

/** Ends a process at once, with answers under way. */
async function killOne({ origin, servers, log }: Running): Promise<Figure> {
	const loading = load(origin, { paths: CODES, seconds: SECONDS, connections: CONNECTIONS });
	await wait((SECONDS / 2) * 1000);
	servers[0]!.server.kill('SIGKILL');
	const { count, failed } = await loading;
	const codes = log().match(/\/r\/[\w-]{10,}/g)?.length ?? 0;
	if (codes > 0) throw new Error(`The log of nginx shows ${codes} codes`);
	return {
		name: 'failed when one of four is killed',
		value: failed,
		beside: `of ${count}; ${CONNECTIONS} were under way; no code in the log`
	};
}

/** Starts processes and nginx in front of them, and ends both afterwards. */
async function behindNginx<T>(count: number, use: (running: Running) => Promise<T>): Promise<T> {
	const servers = await Promise.all(Array.from({ length: count }, () => startServer()));
	const port = await freePort();
	const folder = mkdtempSync(join(tmpdir(), 'devrel-nginx-'));
	const file = join(folder, 'nginx.conf');
	const log = join(folder, 'access.log');
	const ports = servers.map((server) => server.port);
	writeFileSync(file, adapt(readFileSync('deploy/nginx.conf', 'utf8'), ports, port, folder));
	const nginx = spawn('nginx', ['-c', file, '-g', 'daemon off;'], { stdio: 'inherit' });
	const ended = once(nginx, 'exit');
	const origin = `http://127.0.0.1:${port}`;
	try {
		await answers(origin);
		return await use({ origin, servers, log: () => readFileSync(log, 'utf8') });
	} finally {
		nginx.kill('SIGQUIT');
		await Promise.all([ended, ...servers.map(({ stop }) => stop())]);
	}
}

/** The configuration as it is shipped, with other ports and its files in a folder of this run. */
function adapt(text: string, ports: readonly number[], port: number, folder: string): string {
	const [, options = ''] = /server 127\.0\.0\.1:\d+( .*);/.exec(text) ?? [];
	const lines = ports.map((one) => `server 127.0.0.1:${one}${options};`).join('\n');
	return text
		.replace(/(\s*server 127\.0\.0\.1:.*;)+/, `\n${lines}`)
		.replace('listen 8080', `listen 127.0.0.1:${port}`)
		.replaceAll('/tmp/devrel-nginx', join(folder, 'nginx'))
		.replace('/dev/stdout', join(folder, 'access.log'));
}

async function answers(origin: string): Promise<void> {
	for (let i = 0; i < 50; i++) {
		if ((await fetch(`${origin}/healthz`).catch(() => null))?.ok) return;
		await wait(100);
	}
	throw new Error('nginx does not answer');
}
