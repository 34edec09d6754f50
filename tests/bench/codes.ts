import { dayFromNumber } from '../../src/lib/core/model/day.ts';
import { SKILLS, perSkill, type Level } from '../../src/lib/core/model/skill.ts';
import { encodePublic } from '../../src/lib/core/share/code.ts';

/** One of 625 ways in which a skill's best four levels may stand. */
function levels(number: number): Level[] {
	return [0, 1, 2, 3].map((i) => (Math.floor(number / 5 ** i) % 5) as Level).sort((a, b) => b - a);
}

/** The code of a result with two targets and three steps, another for every number. */
export function sampleCode(number: number): string {
	const shapes = perSkill((skill) => ({
		best: levels(number + 131 * SKILLS.indexOf(skill) + 57),
		answered: 4 + (number % 3)
	}));
	return encodePublic({
		day: dayFromNumber(number % 16_384),
		shapes,
		targets: [
			{ kind: 'role', slot: 1 },
			{ kind: 'role', slot: 2 + (Math.floor(number / 16_384) % 4) }
		],
		steps: [1, 2, 3].map((slot) => slot + (number % 40)),
		name: null,
		withAnswers: false
	});
}
