import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { startServer } from '../e2e/servers.ts';
import { LISTINGS } from '../listing-texts.ts';
import { makeAsk, type Asked } from './ask.ts';
import { randomOf, type Random } from './random.ts';

const CONNECTIONS = 200;
const SECONDS = { short: 10, long: 600 } as const;
/** Memory is let grow so far in the first of so many parts: by then everything was used once. */
const PARTS = 5;

const golden = JSON.parse(readFileSync('tests/fixtures/links/v1.json', 'utf8')) as {
	code: string;
	kind: string;
}[];
const codes = golden.flatMap(({ code, kind }) => (kind === 'public' ? [code] : []));
const PAGES = ['/', '/quiz', '/results', '/method', '/listings', '/check-in', '/progress'] as const;
const FILES = ['/icons/512.png', '/service-worker.js', '/icons/192.png', '/robots.txt'] as const;

const post = (path: string, type: string, body: string): Asked => ({
	method: 'POST',
	path,
	type,
	body
});
const postJson = (path: string, value: unknown) =>
	post(path, 'application/json', JSON.stringify(value));

/** One request of the mix. */
function anyRequest(random: Random, views: readonly string[]): Asked {
	const share = random.below(100);
	if (share < 20) return { method: 'GET', path: random.pick(PAGES) };
	if (share < 30) return { method: 'GET', path: random.pick(FILES) };
	if (share < 70) return { method: 'GET', path: `/r/${random.pick(codes)}${random.pick(views)}` };
	if (share < 75) return { method: 'GET', path: `/r/${random.pick(codes).slice(0, -3)}` };
	if (share < 83) {
		const answers = { 'code.apis': random.below(5), 'teaching.sessions': random.below(5) };
		return postJson('/api/results', { answers, targets: ['developer-advocate'] });
	}
	if (share < 88) {
		return postJson('/api/listings/analyse', { text: random.pick(Object.values(LISTINGS)) });
	}
	if (share < 93) {
		const form = `code.apis=${random.below(5)}&target=technical-writer`;
		return post('/r', 'application/x-www-form-urlencoded', form);
	}
	return random.pick([
		postJson('/api/results', { answers: { 'code.apis': 7 } }),
		post('/api/results', 'application/json', '{"answers": '),
		postJson('/api/listings/analyse', { listing: 1 }),
		post('/r', 'text/plain', 'hello'),
		post('/quiz', 'text/plain', 'hello')
	]);
}

/** Needs the build. */
export async function run({ long }: { readonly long: boolean }) {
	const { server, port, origin, stop, readLog } = await startServer({ TRUSTED_PROXIES: '1' });
	const { ask, close } = makeAsk(port);
	const views = ['', '.json'];
	for (const view of ['/preview.png', '/badge.svg']) {
		if ((await fetch(`${origin}/r/${codes[0]}${view}`)).status === 200) views.push(view);
	}
	const seconds = SECONDS[long ? 'long' : 'short'];
	const start = performance.now();
	const past = () => (performance.now() - start) / 1000;
	const megabytes = () =>
		Number(execFileSync('ps', ['-o', 'rss=', '-p', String(server.pid)], { encoding: 'utf8' })) /
		1024;
	const memory: number[] = [];
	const times: number[] = [];
	const wrong: string[] = [];
	let index = 0;

	/** Each connection is a client of its own. */
	async function work(client: number): Promise<void> {
		while (past() < seconds) {
			const asked = anyRequest(randomOf(1, index++), views);
			const began = performance.now();
			try {
				const { status } = await ask(asked, `10.0.0.${client}`);
				if (status >= 500) wrong.push(`${asked.method} ${asked.path}: ${status}`);
			} catch (error) {
				wrong.push(`${asked.method} ${asked.path}: ${String(error)}`);
			}
			times.push(performance.now() - began);
		}
	}
	const timer = setInterval(() => memory.push(megabytes()), (seconds * 1000) / 50);
	await Promise.all(Array.from({ length: CONNECTIONS }, (_, client) => work(client)));
	clearInterval(timer);
	close();
	await stop();
	for (const line of wrong.slice(0, 20)) console.error(line);

	const early = Math.max(...memory.slice(0, Math.ceil(memory.length / PARTS)));
	const late = Math.max(...memory.slice(-Math.ceil(memory.length / PARTS)));
	const log = readLog().trim().split('\n').length - 1;
	times.sort((a, b) => a - b);
	return [
		row('requests', times.length, '', times.length > 0),
		row('requests a second', times.length / past(), '', true),
		row('99 of 100 within, ms', times[Math.floor(times.length * 0.99)] ?? NaN, '', true),
		row('5xx and broken connections', wrong.length, '0', wrong.length === 0),
		row('lines in the log', log, '0', log === 0),
		row('memory in the first fifth, MB', early, '', true),
		// In seconds the program still warms up.
		row(
			'memory in the last fifth, MB',
			late,
			long ? '<= 1.2 times' : '',
			!long || late <= early * 1.2
		)
	];
}

function row(figure: string, value: number, budget: string, ok: boolean) {
	return { figure, value: Math.round(value), budget, limit: '', ok };
}
