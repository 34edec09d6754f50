// Sends requests over many connections and prints what came of it as JSON. A program of its own, so that it can run on another processor than the server.
// Usage: node load.js ORIGIN CONNECTIONS SECONDS [RATE] < paths as a JSON array, each asked for in turn
import process from 'node:process';
import { json } from 'node:stream/consumers';
import autocannon from 'autocannon';

const [url = '', connections, seconds, rate] = process.argv.slice(2);
const paths = /** @type {string[]} */ (await json(process.stdin));
let next = 0;

/** @param {import('autocannon').Request} request */
const setupRequest = (request) => ({ ...request, path: paths[next++ % paths.length] });

const { latency, requests, errors, non2xx } = await autocannon({
	url,
	connections: Number(connections),
	duration: Number(seconds),
	...(rate && { overallRate: Number(rate) }),
	requests: [paths.length === 1 ? { path: paths[0] } : { setupRequest }]
});
console.log(JSON.stringify({ count: requests.total, p99: latency.p99, failed: errors + non2xx }));
