import { startServer } from '../e2e/servers.ts';
import { makeDoors } from './doors.ts';
import { fuzz } from './run.ts';
import { makeServerDoors } from './server-doors.ts';

/** How many inputs, through doors entered directly and through those of a server. */
const INPUTS = {
	short: { direct: 20_000, server: 10_000 },
	long: { direct: 700_000, server: 300_000 }
} as const;
const SEED = 2026;

/** One input of the doors entered directly, by its number: what is wrong with it, if anything is. */
async function replay(input: number) {
	const { faults } = await fuzz(makeDoors(), { inputs: input + 1, from: input, seed: SEED });
	for (const line of faults) console.error(line);
	return [none('crashes', faults.length)];
}

/** Needs the build. */
export async function run({ long }: { readonly long: boolean }) {
	const input = process.env['FUZZ_INPUT'];
	if (input) return replay(Number(input));
	const { direct, server } = INPUTS[long ? 'long' : 'short'];
	const inside = await fuzz(makeDoors(), { inputs: direct, seed: SEED });
	const { port, origin, stop, readLog } = await startServer({ TRUSTED_PROXIES: '1' });
	const { doors, close } = makeServerDoors(port);
	const outside = await fuzz(doors, { inputs: server, seed: SEED, atOnce: 8 });
	const { status } = await fetch(`${origin}/healthz`);
	close();
	await stop();
	const log = readLog().trim().split('\n').slice(1);
	const wrong = [...inside.faults, ...outside.faults, ...inside.hangs, ...outside.hangs, ...log];
	for (const line of wrong.slice(0, 40)) console.error(line);
	const inputs = inside.inputs + outside.inputs;
	return [
		row('inputs through all doors', inputs, `>= ${direct + server}`, inputs >= direct + server),
		none('crashes and 5xx', inside.faults.length + outside.faults.length),
		none('hangs of over a second', inside.hangs.length + outside.hangs.length),
		none('lines in the log', log.length),
		row('the server answers at the end', status, '200', status === 200)
	];
}

function row(figure: string, value: number, budget: string, ok: boolean) {
	return { figure, value, budget, limit: '', ok };
}

const none = (figure: string, value: number) => row(figure, value, '0', value === 0);
