import { median } from '../../src/lib/server/evaluate/agreement.ts';
import { always, buildBarePage } from './bare.ts';
import type { Bench, Figure } from './bench.ts';
import { sampleCode } from './codes.ts';
import { load, serve, type Answered, type Server } from './processes.ts';

/** Short ones in turn, so that all meet the same neighbours; the median of them leaves out what one alone met. */
const ROUNDS = { rate: 15, p99: 7 };
const SECONDS = 2;
/** Requests until the compiler has seen everything, however slow the machine is. */
const WARM_UP = 8_000;
/** Codes for one round; more than can be rendered in it. */
const CODES = 30_000;

export const server: Bench = {
	name: 'server',
	about: `pages a second of processor at 200 connections, compared round by round, the median of ${ROUNDS.rate}; p99 at half that load`,
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
	const kinds: Readonly<Record<Kind, Asked>> = {
		hello: [hello, () => ['/']],
		still: [still, () => ['/']],
		bare: [bare, () => ['/']],
		anew: [app, fresh],
		again: [app, () => again]
	};
	for (const [server, paths] of Object.values(kinds)) await warmUp(server, paths);
	const rates = await inTurn(kinds, ROUNDS.rate, measure);
	const rate = (kind: Kind) => median(rates[kind].map((one) => one.rate));
	const shown = (kind: Kind) => `${Math.round(rate(kind)).toLocaleString('en')}/s`;
	const p99 = (kind: Kind) => median(rates[kind].map((one) => one.p99));
	const limits = `bare page ${shown('bare')}, static HTML ${shown('still')}, bare node:http ${shown('hello')}`;
	const figures: Figure[] = [];
	for (const kind of ['anew', 'again'] as const) {
		const half = Math.ceil(median(rates[kind].map((one) => one.perSecond)) / 2);
		const { bare, hello } = kinds;
		const asked = { asked: kinds[kind], bare, hello };
		const slowest = await inTurn(asked, ROUNDS.p99, async (of, paths) => {
			const { p99, failed } = await load(of.origin, { paths, seconds: SECONDS, rate: half });
			if (failed > 0) throw new Error(`${failed} requests failed`);
			return p99;
		});
		figures.push(
			{
				name: `/r/<code> ${kind}, % of a bare page`,
				value: 100 * median(rates[kind].map((one, round) => one.rate / rates.bare[round]!.rate)),
				beside: `${shown(kind)}; ${limits}`
			},
			{
				name: `/r/<code> ${kind}, p99 in ms`,
				value: median(slowest.asked),
				beside: `at ${half} a second; bare page ${short(slowest.bare)}, bare node:http ${short(slowest.hello)}`
			},
			{
				name: `/r/<code> ${kind}, p99 at all it can take`,
				value: p99(kind),
				beside: `each connection asks again at once; bare page ${p99('bare')}, bare node:http ${p99('hello')}`
			}
		);
	}
	return figures;
}

type Kind = 'hello' | 'still' | 'bare' | 'anew' | 'again';

/** A server, and what to ask it for in a round. */
type Asked = readonly [Server, () => readonly string[]];

/** Measures each kind once a round. */
async function inTurn<K extends string, T>(
	kinds: Readonly<Record<K, Asked>>,
	rounds: number,
	run: (server: Server, paths: readonly string[]) => Promise<T>
): Promise<Record<K, T[]>> {
	const names = Object.keys(kinds) as K[];
	const all = Object.fromEntries(names.map((name) => [name, []])) as unknown as Record<K, T[]>;
	for (let round = 0; round < rounds; round++) {
		for (const name of names) {
			const [server, paths] = kinds[name];
			all[name].push(await run(server, paths()));
		}
	}
	return all;
}

const short = (values: readonly number[]) => median(values).toFixed(1);

interface Measured {
	/** Pages for a second of the server's processor; of the clock where the system does not say. */
	readonly rate: number;
	/** By the clock. */
	readonly perSecond: number;
	/** In ms. */
	readonly p99: number;
}

async function warmUp({ origin }: Server, paths: () => readonly string[]): Promise<void> {
	for (let count = 0; count < WARM_UP;) {
		count += (await load(origin, { paths: paths(), seconds: SECONDS })).count;
	}
}

async function measure(of: Server, paths: readonly string[]): Promise<Measured> {
	const before = of.processorSeconds();
	const { count, failed, p99 }: Answered = await load(of.origin, { paths, seconds: SECONDS });
	if (failed > 0 || count === 0) throw new Error(`${failed} of ${count} requests failed`);
	if (paths.length > 1 && count > paths.length) throw new Error('Codes were asked for twice');
	const after = of.processorSeconds();
	const busy = before === null || after === null ? SECONDS : after - before;
	return { rate: count / busy, perSecond: count / SECONDS, p99 };
}
