import { expect, test } from '@playwright/test';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Socket } from 'node:net';
import { sendRaw, type Answer } from './raw.ts';
import { startServer } from './servers.ts';

const HOST = 'Host: localhost\r\n';

/** So many posts in one go, on one connection; the last one ends it. */
async function postAtOnce(port: number, count: number, from: string, body = ''): Promise<Answer[]> {
	const post = (more: string) =>
		`POST /share HTTP/1.1\r\n${HOST}X-Forwarded-For: ${from}\r\nContent-Length: ${body.length}\r\n${more}\r\n${body}`;
	return sendRaw(port, `${post('').repeat(count - 1)}${post('Connection: close\r\n')}`);
}

const refused = (answers: readonly Answer[]) => answers.filter(({ status }) => status === 429);
const taken = (answers: readonly Answer[]) => answers.filter(({ status }) => status === 303);

test('200 posts a second are taken of each client, and of more it is told when to come back', async () => {
	const { port, stop } = await startServer({ TRUSTED_PROXIES: '1' });
	const answers = await postAtOnce(port, 2000, '192.0.2.1');
	expect(answers).toHaveLength(2000);
	expect(taken(answers).length).toBeGreaterThanOrEqual(200);
	expect(refused(answers).length).toBeGreaterThan(0);
	for (const { headers } of refused(answers)) {
		expect(Number(headers.get('retry-after'))).toBeGreaterThanOrEqual(1);
	}
	expect(taken(await postAtOnce(port, 200, '192.0.2.2'))).toHaveLength(200);
	await stop();
});

test('fewer large bodies are taken', async () => {
	const { port, stop } = await startServer({ TRUSTED_PROXIES: '1' });
	const answers = await postAtOnce(port, 100, '192.0.2.1', 'a'.repeat(20_000));
	expect(taken(answers).length).toBeGreaterThanOrEqual(10);
	expect(taken(answers).length).toBeLessThan(100);
	expect(taken(await postAtOnce(port, 100, '192.0.2.1', 'a'))).toHaveLength(100);
	await stop();
});

test('where no proxy is trusted, a client cannot say that it is another', async () => {
	const { port, stop } = await startServer();
	const all: Answer[] = [];
	for (let i = 0; i < 10; i++) all.push(...(await postAtOnce(port, 200, `192.0.2.${i}`)));
	expect(refused(all).length).toBeGreaterThan(0);
	await stop();
});

for (const setting of ['-1', 'yes', '10', '']) {
	test(`TRUSTED_PROXIES=${setting} is refused`, async () => {
		const server = spawn('node', ['src/server.js'], {
			env: { ...process.env, TRUSTED_PROXIES: setting },
			stdio: 'ignore'
		});
		expect(await once(server, 'exit')).toEqual([1, null]);
	});
}

test('connections that are kept waiting are ended, and nobody else waits for them', async () => {
	const { port, origin, stop, readLog } = await startServer();
	const post = `POST /api/results HTTP/1.1\r\n${HOST}Content-Type: application/json\r\n`;
	const dribble = (socket: Socket) => {
		const timer = setInterval(() => socket.write('a'), 250);
		socket.once('close', () => clearInterval(timer));
	};
	const slow = Promise.all(
		[
			sendRaw(port, `GET / HTTP/1.1\r\n${HOST}X: `, dribble),
			sendRaw(port, `${post}Content-Length: 60000\r\n\r\n{`, dribble),
			sendRaw(port, `${post}Content-Length: 60000\r\n\r\n{`),
			sendRaw(port, `${post}Transfer-Encoding: chunked\r\n\r\n`)
		].map(async (answers) => (await answers)[0]?.status)
	);
	let isOver = false;
	void slow.then(() => (isOver = true));
	let answered = 0;
	while (!isOver) {
		expect((await fetch(`${origin}/healthz`)).status).toBe(200);
		answered++;
	}
	expect(await slow).toEqual([408, 408, 408, 408]);
	expect(answered).toBeGreaterThan(100);
	await stop();
	expect(readLog().trim().split('\n')).toHaveLength(1);
});

test('a body without end is not taken in', async () => {
	const { port, origin, stop, readLog } = await startServer();
	const piece = `10000\r\n${'a'.repeat(0x10000)}\r\n`;
	const head = `POST /api/results HTTP/1.1\r\n${HOST}Content-Type: application/json\r\n`;
	const answers = await sendRaw(port, `${head}Transfer-Encoding: chunked\r\n\r\n`, (socket) => {
		const timer = setInterval(() => {
			if (socket.writableLength === 0) socket.write(piece);
		});
		socket.once('data', () => {
			clearInterval(timer);
			socket.end();
		});
	});
	expect(answers[0]?.status).toBe(413);
	expect((await fetch(`${origin}/healthz`)).status).toBe(200);
	await stop();
	expect(readLog().trim().split('\n')).toHaveLength(1);
});

test('the log has no word of what was sent, whatever goes wrong', async () => {
	const { port, origin, stop, readLog } = await startServer();
	const secret = 'EggAROqAEAMAzzyzx';
	for (const path of [`/r/${secret}`, `/r/${secret}.json`, `/${secret}`, `/r/${secret}%E0%A4%A`]) {
		expect((await fetch(`${origin}${path}`)).status).toBeGreaterThanOrEqual(400);
	}
	const post = `POST /api/results HTTP/1.1\r\n${HOST}Content-Type: application/json\r\n`;
	await sendRaw(port, `${post}Content-Length: 1000\r\n\r\n{"${secret}`, (socket) => socket.end());
	await sendRaw(port, `${post}Content-Length: 999999999\r\n\r\n{"${secret}`, (socket) =>
		socket.end()
	);
	for (const body of [`{"${secret}": 1}`, `{"answers": {"${secret}": 1}}`, secret]) {
		const answer = await fetch(`${origin}/api/results`, { method: 'POST', body });
		expect(answer.status).toBe(400);
		expect(await answer.text()).not.toMatch(/\bat \S+:\d+:\d+|node_modules|\/src\//);
	}
	await stop();
	expect(readLog()).toMatch(/^DevRel Readiness is at \S+\n$/);
});
