import { once } from 'node:events';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { ROLE_IDS } from '../../core/model/role.ts';
import { SKILLS, perSkill, type Level } from '../../core/model/skill.ts';
import { scoreShape } from '../../core/scoring/score.ts';
import type { Picture } from './picture.ts';
import type { Drawn, Used } from './worker.ts';

const MANY = 5000;
const WARM_UP = 500;
/** Milliseconds of one core that a picture may take, any of them. */
const MOST = 40;
/** MB that the later half of the pictures may need more than the earlier. */
const GROWTH = 16;
/** Within the project, so that packages are found. */
const BUILT = '.svelte-kit/bench-preview';

// The worker as it is built: Node 20 runs no TypeScript.
const options = { ssr: 'src/lib/server/preview/worker.ts', outDir: BUILT, emptyOutDir: true };
await build({ configFile: false, logLevel: 'error', build: options });
const { startWorker } = (await import(
	pathToFileURL(resolve(BUILT, 'worker.js')).href
)) as typeof import('./worker.ts');

const NAMES = [
	null,
	'Ada',
	'Наталья Щёголева',
	'Ελένη Παπαδοπούλου',
	'فاطمة الزهراء',
	'נועה בן־דוד',
	'अनुष्का श्रीवास्तव',
	'தமிழ்ச்செல்வி',
	'สมชาย ใจดี',
	'王小明',
	'さくら',
	'김민준',
	'👩🏽‍💻 Ada 🎤',
	'A name as long as names on links can be.'
];

/**
 * `npm run bench:preview -- 10000`: what each picture takes of one core after a warm-up, drawn by the process that draws them
 * on the server, and what memory they need. Fails past its budgets.
 */
export async function main([many = String(MANY)]: readonly string[]): Promise<void> {
	const worker = startWorker();
	const draw = async (i: number) => {
		worker.send(sample(i));
		const [drawn] = (await once(worker, 'message')) as [Drawn];
		if (!drawn.ok) throw new Error(`Picture ${i} cannot be drawn`);
		return drawn.used;
	};
	for (let i = 0; i < WARM_UP; i++) await draw(i);
	const { times, memory } = await measure(draw, Number(many));
	worker.disconnect();
	expectWithin(times.at(-1) ?? 0, MOST, 'ms for the slowest picture');
	const half = memory.length / 2;
	const growth = Math.max(...memory.slice(half)) - Math.max(...memory.slice(0, half));
	expectWithin(growth, GROWTH, 'MB more in the later half');
}

/** Milliseconds of one core, in their order, and MB after each tenth; prints a row for each. */
async function measure(draw: (i: number) => Promise<Used>, many: number) {
	const widths = [8, 13, 6, 7, 8, 11];
	const row = (cells: readonly string[]) =>
		console.log(cells.map((cell, i) => cell.padStart(widths[i] ?? 0)).join('  '));
	row(['pictures', 'ms each, half', '99 %', '99.9 %', 'slowest', 'resident MB']);
	const times: number[] = [];
	const memory: number[] = [];
	let before = (await draw(0)).cpuMs;
	for (let i = 1; i <= many; i++) {
		// From answer to answer: what is freed between pictures counts too.
		const { cpuMs, residentMb } = await draw(i);
		times.push(cpuMs - before);
		before = cpuMs;
		if (i % (many / 10) > 0) continue;
		memory.push(residentMb);
		times.sort((a, b) => a - b);
		const within = (share: number) => (times[Math.ceil(share * i) - 1] ?? 0).toFixed(1);
		row([`${i}`, ...[0.5, 0.99, 0.999, 1].map(within), residentMb.toFixed(0)]);
	}
	return { times, memory };
}

function expectWithin(value: number, most: number, what: string): void {
	const holds = value <= most;
	console.log(`${holds ? 'ok' : 'NOT ok'}: ${value.toFixed(1)} ${what}, at most ${most}`);
	if (!holds) process.exitCode = 1;
}

/** Pictures of all kinds, each other than the last. */
function sample(i: number): Picture {
	const skills = SKILLS.map((title, k) => {
		const answered = (i + k) % 7;
		const best = Array.from(
			{ length: Math.min(4, answered) },
			(_, n) => ((i * (k + 3) + n) % 5) as Level
		);
		best.sort((a, b) => b - a);
		return { title, ...scoreShape({ best, answered }) };
	});
	const requirement = perSkill(() => ({ importance: 2, level: 1 + (i % 7) / 2 }));
	const title = ROLE_IDS[i % ROLE_IDS.length] ?? '';
	return {
		name: NAMES[i % NAMES.length] ?? null,
		day: '21 November 2026',
		skills,
		target: i % 3 === 0 ? null : { title, requirement, sentence: 'Their answers show some of it' },
		more: i % 4
	};
}
