import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { chromium } from '@playwright/test';
import { launchOptions } from '../browser.js';
import { startServer } from '../e2e/servers.ts';
import { answerTenIn } from '../first-load.ts';
import type { Bench, Figure } from './bench.ts';
import { sampleCode } from './codes.ts';
import { always } from './bare.ts';
import { serve } from './processes.ts';

interface Look {
	readonly path: string;
	/** Needs no script to be read, so its largest paint may take less. */
	readonly still?: true;
	/** A chart is drawn. */
	readonly chart?: true;
	/** Ten answers are kept. */
	readonly answered?: true;
}

const LOOKS: readonly Look[] = [
	{ path: '/', still: true },
	{ path: '/method', still: true },
	{ path: '/api', still: true },
	{ path: `/r/${sampleCode(0)}`, still: true, chart: true },
	...['/quiz', '/results', '/listings', '/plan', '/check-in', '/progress'].map((path) => ({
		path
	})),
	...['/progress/document', '/compare', '/share', '/r/offline'].map((path) => ({ path })),
	{ path: '/', still: true, answered: true },
	{ path: '/results', chart: true, answered: true },
	{ path: '/progress', chart: true, answered: true },
	...['/quiz', '/listings', '/plan', '/check-in', '/progress/document'].map(
		(path) => ({ path, answered: true }) as const
	)
];
const RUNS = { short: 5, long: 9 } as const;

interface Run {
	/** Performance, accessibility, best practices: 0 to 100. */
	readonly scores: readonly number[];
	/** In ms. */
	readonly paint: number;
	readonly blocking: number;
	readonly shift: number;
	/** Of the processor, as Lighthouse measures it, which slows it four times whatever it is. */
	readonly speed: number;
}

export const lighthouse: Bench = {
	name: 'lighthouse',
	about: `every page on a phone with a slow line, the median of ${RUNS.short} runs, ${RUNS.long} with --long`,
	async run({ long }) {
		const runs = RUNS[long ? 'long' : 'short'];
		const { origin, stop } = await startServer();
		const folder = mkdtempSync(join(tmpdir(), 'devrel-lighthouse-'));
		const profiles = { empty: join(folder, 'empty'), answered: join(folder, 'answered') };
		mkdirSync(profiles.empty);
		try {
			await seed(profiles.answered, origin);
			const pages = LOOKS.map(({ path, answered }) => ({
				url: `${origin}${path}`,
				profile: profiles[answered ? 'answered' : 'empty']
			}));
			const still = await serveStill(origin);
			const [limit, ...results] = await medians(runs, [
				{ url: still.origin, profile: profiles.empty },
				...pages
			]).finally(() => still.stop());
			const figures: Figure[] = [];
			for (const [i, look] of LOOKS.entries()) figures.push(...judge(look, results[i]!, limit!));
			return figures;
		} finally {
			await stop();
			rmSync(folder, { recursive: true, force: true });
		}
	}
};

/** A profile in which ten answers are kept, and no copy of the app. */
async function seed(profile: string, origin: string): Promise<void> {
	const context = await chromium.launchPersistentContext(profile, {
		...launchOptions,
		serviceWorkers: 'block'
	});
	await answerTenIn(await context.newPage(), origin);
	await context.close();
}

/** The front page as static HTML without scripts: what can be reached at all. */
async function serveStill(origin: string) {
	const html = await (await fetch(origin)).text();
	return serve(always(html.replaceAll(/<script[^]*?<\/script>/g, '')));
}

const run = promisify(execFile);
/** Of one look, before it counts as not to be had. */
const RECORDINGS = 4;

/** Now and then Lighthouse misses the start of its own recording, and asks to be run again. */
async function look(url: string, profile: string, recordings = RECORDINGS): Promise<Run> {
	try {
		const { stdout } = await run('node', ['tests/bench/lighthouse-run.js', url, profile]);
		return JSON.parse(stdout) as Run;
	} catch (error) {
		if (recordings === 1 || !/NO_\w+\)/.test(String(error))) throw error;
		return look(url, profile, recordings - 1);
	}
}

/** Looks at each page as often, one after the other and then again, because others who use the machine do so for minutes. */
async function medians(
	times: number,
	pages: readonly { readonly url: string; readonly profile: string }[]
): Promise<Run[]> {
	const runs: Run[][] = pages.map(() => []);
	for (let i = 0; i < times; i++) {
		for (const [page, { url, profile }] of pages.entries()) {
			runs[page]!.push(await look(url, profile));
		}
	}
	return runs.map(median);
}

/** The middle one of each figure. */
function median(runs: readonly Run[]): Run {
	const middle = (of: (run: Run) => number) =>
		runs.map(of).sort((a, b) => a - b)[runs.length >> 1] ?? NaN;
	return {
		scores: [0, 1, 2].map((i) => middle(({ scores }) => scores[i] ?? 0)),
		paint: middle(({ paint }) => paint),
		blocking: middle(({ blocking }) => blocking),
		shift: middle(({ shift }) => shift),
		speed: middle(({ speed }) => speed)
	};
}

function judge({ path, still, chart, answered }: Look, result: Run, limit: Run): Figure[] {
	const { scores, paint, blocking, shift, speed } = result;
	const name = `${path.replace(sampleCode(0), '<code>')}${answered ? ' with answers' : ''}`;
	const atMost = (what: string, value: number, most: number, beside = ''): Figure => ({
		name: `${name}: ${what}`,
		value,
		beside,
		judged: { budget: `<= ${most}`, ok: value <= most }
	});
	const beside = `/ as static HTML: paint ${Math.round(limit.paint)} ms, blocking ${Math.round(limit.blocking)} ms`;
	const lowest = Math.min(...scores);
	return [
		{
			name: `${name}: lowest of three scores`,
			value: lowest,
			beside: `performance, accessibility, best practices: ${scores.join(', ')}`,
			judged: { budget: '>= 100', ok: lowest >= 100 }
		},
		atMost('largest paint in ms', paint, still ? 800 : 1300, beside),
		atMost('blocking in ms', blocking, chart ? 50 : 0, `on a processor of ${speed}; ${beside}`),
		atMost('shift', shift, 0)
	];
}
