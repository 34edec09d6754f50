import { sendRaw } from '../e2e/raw.ts';
import { makeAsk, type Answered, type Asked } from './ask.ts';
import { anyCode, anyListing, type Door } from './doors.ts';
import { mutateText, mutateValue } from './mutate.ts';
import type { Random } from './random.ts';

const asks = (importance: number, level: number) => ({ importance, level });
const RESULTS = {
	answers: { 'teaching.one-to-one': 3, 'code.apis': 'not-sure', 'events.safety': 0 },
	targets: ['developer-advocate', 'technical-writer'],
	own: [
		{
			title: 'A listing',
			requirements: {
				presentation: asks(3, 2),
				code: asks(0, 0),
				documentation: asks(1, 0.5),
				events: asks(0, 0),
				teaching: asks(2.5, 4)
			}
		}
	],
	stage: 'breaking-in',
	origin: 'writing',
	hoursPerWeek: 3,
	date: '2026-11-21',
	name: 'Ana',
	show: ['shape', 'fit', 'steps', 'answers'],
	all: true
};
const FORM =
	'teaching.one-to-one=2&teaching.sessions=not-sure&code.apis=4&target=developer-educator&stage=breaking-in&origin=writing&hoursPerWeek=2';
const PATHS = [
	'/',
	'/quiz',
	'/method',
	'/results/__data.json',
	'/quiz/__data.json?x-sveltekit-invalidated=01',
	'/_app/version.json',
	'/_app/immutable/entry/start.js',
	'/_app/immutable/workers/assets/worker.min-x.js',
	'/service-worker.js',
	'/api/content',
	'/api/results',
	'/share',
	'/r',
	'/r/offline',
	'/healthz',
	'/icons/192.png',
	'/fonts/bricolage-grotesque-700.woff2',
	'/../../etc/passwd',
	'/%2e%2e/%2e%2e/package.json',
	'//example.org/',
	'/.well-known/security.txt',
	'/__route.js'
] as const;
const VIEWS = ['', '.json', '/__data.json', '/preview.png', '/badge.svg'] as const;
const TYPES = [
	'application/json',
	'text/plain',
	'application/x-www-form-urlencoded',
	'multipart/form-data; boundary=a',
	'application/json; charset=utf-16',
	'a'
] as const;
const RAW = [
	'GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n',
	'POST /api/results HTTP/1.1\r\nHost: a\r\nContent-Type: a/b\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}',
	'POST /api/results HTTP/1.1\r\nHost: a\r\nContent-Type: a/b\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n2\r\n{}\r\n0\r\n\r\n',
	'GET /r/EQMAAACJF-bB HTTP/1.1\r\nHost: a:1\r\nAccept-Encoding: br\r\nIf-None-Match: "a"\r\nRange: bytes=0-1\r\nConnection: close\r\n\r\n'
] as const;

/** As it may stand in the first line of a request. */
const inPath = (text: string) =>
	text.replaceAll(/[^\x21-\x7e]|%(?![\da-f]{2})/gi, (character) =>
		[...Buffer.from(character)].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join('')
	);

/**
 * The doors of a running server. Every request comes from another client, so that its limits let it through; for this
 * the server must trust one proxy.
 */
export function makeServerDoors(port: number): { doors: Door[]; close: () => void } {
	const { ask: send, close } = makeAsk(port);
	const ask = async (random: Random, asked: Asked) => {
		const from = [10, random.below(256), random.below(256), random.below(256)].join('.');
		const accept = random.percent(50) ? 'text/html' : '*/*';
		expectKept(await send({ ...asked, accept }, from));
	};
	const json = (path: string, random: Random, value: unknown) => {
		const text = JSON.stringify(value) ?? '';
		return ask(random, {
			method: 'POST',
			path,
			type: random.percent(90) ? 'application/json' : random.pick(TYPES),
			body: random.percent(30) ? mutateText(text, random) : text
		});
	};
	const doors: Door[] = [
		{
			name: 'pages of codes',
			share: 40,
			open: (random) =>
				ask(random, { method: 'GET', path: inPath(`/r/${anyCode(random)}${random.pick(VIEWS)}`) })
		},
		{
			name: 'POST /api/results',
			share: 20,
			open: (random) => json('/api/results', random, mutateValue(RESULTS, random))
		},
		{
			name: 'POST /api/listings/analyse',
			share: 5,
			open: (random) =>
				json('/api/listings/analyse', random, mutateValue({ text: anyListing(random) }, random))
		},
		{
			name: 'the form',
			share: 15,
			open: (random) =>
				ask(random, {
					method: 'POST',
					path: random.percent(90) ? '/r' : inPath(mutateText('/r?/default', random)),
					type: random.percent(80) ? TYPES[2] : random.pick(TYPES),
					body: mutateText(FORM, random)
				})
		},
		{
			name: 'addresses',
			share: 15,
			open: (random) =>
				ask(random, { method: 'GET', path: `/${inPath(mutateText(random.pick(PATHS), random))}` })
		},
		{
			name: 'requests',
			share: 5,
			async open(random) {
				const text = Buffer.from(mutateText(random.pick(RAW), random)).toString('latin1');
				// Some are not complete; what follows ends them.
				const answers = await sendRaw(port, text, (socket) => void socket.end('\r\n\r\n'));
				for (const { status, headers } of answers) {
					if (status !== 100)
						expectKept({ status, headers: Object.fromEntries(headers), body: '' }, true);
				}
			}
		}
	];
	return { doors, close };
}

/** What is promised of every answer; `mayWait` where a client could not say who it is. */
function expectKept({ status, headers, body }: Answered, mayWait = false): void {
	if (status >= 500 || status < 200 || (status === 429 && !mayWait))
		throw new Error(`It answers ${status}`);
	if (headers['referrer-policy'] !== 'no-referrer')
		throw new Error(`${status} lacks the usual headers`);
	if (/\n\s+at .+:\d+:\d+/.test(body)) throw new Error(`${status} shows where the program is`);
}
