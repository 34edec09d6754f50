import { always, buildBarePage } from './bare.ts';
import type { Bench, Figure } from './bench.ts';
import { sampleCode } from './codes.ts';
import { load, serve, type Answered, type Server } from './processes.ts';

/** Short ones in turn, so that all meet the same neighbours; the median of them leaves out what one alone met. */
const ROUNDS = 7;
const SECONDS = 2;
/** Requests until the compiler has seen everything, however slow the machine is. */
const WARM_UP = 8_000;
/** Codes for one round; more than can be rendered in it. */
const CODES = 30_000;

export const server: Bench = {
	name: 'server',
	about: `pages a second of processor at 200 connections, the median of ${ROUNDS} rounds; p99 at half that load`,
	async run() {
		const app = await serve(['src/server.js']);
		const bare = await serve([buildBarePage()]);
		const html = await (await fetch(`${app.origin}/r/${sampleCode(0)}`)).text();
		const still = await serve(always(html.replaceAll(/<script[^]*?<\/script>/g, '')));
		const hello = await serve(always('hello'));
		const servers = [app, bare, still, hello];
		try {
			return await compare(app, bare, still, hello);
		} finally {
			await Promise.all(servers.map(({ stop }) => stop()));
		}
	}
};

/** Codes that were not asked for before. */
function* newCodes() {
	for (let from = 1; ; from += CODES) {
		yield Array.from({ length: CODES }, (_, i) => `/r/${sampleCode(from + i)}`);
	}
}

async function compare(app: Server, bare: Server, still: Server, hello: Server): Promise<Figure[]> {
	const codes = newCodes();
	const fresh = () => codes.next().value ?? [];
	const again = [`/r/${sampleCode(0)}`];
	const kinds: Readonly<Record<Kind, readonly [Server, () => readonly string[]]>> = {
		hello: [hello, () => ['/']],
		still: [still, () => ['/']],
		bare: [bare, () => ['/']],
		anew: [app, fresh],
		again: [app, () => again]
	};
	for (const [server, paths] of Object.values(kinds)) await warmUp(server, paths);
	const rates = await inTurn(kinds, measure);
	const rate = (kind: Kind) => median(rates[kind].map((one) => one.rate));
	const shown = (kind: Kind) => `${Math.round(rate(kind)).toLocaleString('en')}/s`;
	const half = (kind: Kind) =>
		Math.max(1, Math.floor(median(rates[kind].map((one) => one.perSecond)) / 2));
	const slowest = await inTurn(kinds, (server, paths, kind) =>
		load(server.origin, { paths, seconds: SECONDS, rate: half(kind) })
	);
	const p99 = (kind: Kind) => median(slowest[kind].map((one) => one.p99));
	const limits = `bare page ${shown('bare')}, static HTML ${shown('still')}, bare node:http ${shown('hello')}`;
	return (['anew', 'again'] as const).flatMap((kind) => [
		{
			name: `/r/<code> ${kind}, % of a bare page`,
			value: (100 * rate(kind)) / rate('bare'),
			beside: `${shown(kind)}; ${limits}`
		},
		{
			name: `/r/<code> ${kind}, p99 in ms`,
			value: p99(kind),
			beside: `at ${half(kind)} a second; bare page ${p99('bare')} at ${half('bare')}, bare node:http ${p99('hello')} at ${half('hello')}`
		}
	]);
}

type Kind = 'hello' | 'still' | 'bare' | 'anew' | 'again';

/** Measures each kind once a round. */
async function inTurn<T>(
	kinds: Readonly<Record<Kind, readonly [Server, () => readonly string[]]>>,
	run: (server: Server, paths: readonly string[], kind: Kind) => Promise<T>
): Promise<Record<Kind, T[]>> {
	const all: Record<Kind, T[]> = { hello: [], still: [], bare: [], anew: [], again: [] };
	for (let round = 0; round < ROUNDS; round++) {
		for (const kind of Object.keys(all) as Kind[]) {
			const [server, paths] = kinds[kind];
			all[kind].push(await run(server, paths(), kind));
		}
	}
	return all;
}

const median = (values: readonly number[]) =>
	values.toSorted((a, b) => a - b)[values.length >> 1] ?? NaN;

interface Measured {
	/** Pages for a second of the server's processor; of the clock where the system does not say. */
	readonly rate: number;
	/** By the clock. */
	readonly perSecond: number;
}

async function warmUp({ origin }: Server, paths: () => readonly string[]): Promise<void> {
	for (let count = 0; count < WARM_UP;) {
		count += (await load(origin, { paths: paths(), seconds: SECONDS })).count;
	}
}

async function measure(of: Server, paths: readonly string[]): Promise<Measured> {
	const before = of.processorSeconds();
	const { count, failed }: Answered = await load(of.origin, { paths, seconds: SECONDS });
	if (failed > 0 || count === 0) throw new Error(`${failed} of ${count} requests failed`);
	if (paths.length > 1 && count > paths.length) throw new Error('Codes were asked for twice');
	const after = of.processorSeconds();
	const busy = before === null || after === null ? SECONDS : after - before;
	return { rate: count / busy, perSecond: count / SECONDS };
}
