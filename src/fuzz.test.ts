import { expect, test } from 'vitest';
import { makeDoors } from '../tests/fuzz/doors.ts';
import { fuzz } from '../tests/fuzz/run.ts';

// The long form of this is `npm run bench -- fuzz --long`.
test.each(makeDoors().map((door) => [door.name, door] as const))(
	'%s: no input of 2,000 ends in an error, or in two different results',
	async (_, door) => {
		const { inputs, faults } = await fuzz([door], { inputs: 2000, seed: 7 });
		expect(faults).toEqual([]);
		expect(inputs).toBe(2000);
	}
);
