// Sends requests over many connections and prints what came of it as JSON. A program of its own, so that it can run on another processor than the server.
// Usage: node load.js ORIGIN CONNECTIONS SECONDS [RATE] < paths as a JSON array, each asked for in turn
import { once } from 'node:events';
import http from 'node:http';
import process from 'node:process';
import { buffer, json } from 'node:stream/consumers';
import { setTimeout as wait } from 'node:timers/promises';
import autocannon from 'autocannon';

const [url = '', connections, seconds, rate] = process.argv.slice(2);
const paths = /** @type {string[]} */ (await json(process.stdin));
let next = 0;
const nextPath = () => /** @type {string} */ (paths[next++ % paths.length]);

const answered = await (rate ? askAtRandom(Number(rate)) : askAgainAtOnce());
console.log(JSON.stringify(answered));

/** Each connection asks again as soon as it is answered. */
async function askAgainAtOnce() {
	/** @param {import('autocannon').Request} request */
	const setupRequest = (request) => ({ ...request, path: nextPath() });
	const { latency, requests, errors, non2xx } = await autocannon({
		url,
		connections: Number(connections),
		duration: Number(seconds),
		requests: [paths.length === 1 ? { path: paths[0] } : { setupRequest }]
	});
	return { count: requests.total, p99: latency.p99, failed: errors + non2xx };
}

/**
 * Asks at random moments, whether or not what was asked before is answered, as people do who know nothing of each
 * other. Autocannon with a rate sends what is due in a second at its start.
 * @param {number} perSecond on average
 */
async function askAtRandom(perSecond) {
	const sockets = Number(connections);
	// The connection that has been free for longest is next, so all of them are used.
	const agent = new http.Agent({
		keepAlive: true,
		maxSockets: sockets,
		maxFreeSockets: sockets,
		scheduling: 'fifo'
	});
	/** In ms, from the moment at which a request was due. @type {number[]} */
	const times = [];
	let failed = 0;
	async function ask(due = performance.now()) {
		try {
			const request = http.get(new URL(nextPath(), url), { agent });
			const [response] = await once(request, 'response');
			await buffer(response);
			if (response.statusCode !== 200) throw new Error(`${response.statusCode}`);
			times.push(performance.now() - due);
		} catch {
			failed++;
		}
	}
	await Promise.all(Array.from({ length: sockets }, () => ask()));
	times.length = 0;

	const asked = [];
	const start = performance.now();
	for (let due = start; due < start + Number(seconds) * 1000;) {
		for (; due <= performance.now(); due += (-Math.log(1 - Math.random()) * 1000) / perSecond) {
			asked.push(ask(due));
		}
		await wait(1);
	}
	await Promise.all(asked);
	agent.destroy();
	times.sort((a, b) => a - b);
	return { count: times.length, p99: times[Math.floor(times.length * 0.99)] ?? 0, failed };
}
