import fc from 'fast-check';
import type { Answer, Answers } from '../src/lib/core/model/answer.ts';
import { ORIGINS, STAGES } from '../src/lib/core/model/person.ts';
import { questionsOf, type QuestionId } from '../src/lib/core/model/question.ts';
import { ROLE_IDS } from '../src/lib/core/model/role.ts';
import { LEVELS, SKILLS } from '../src/lib/core/model/skill.ts';
import { BEST, FACETS_PER_SKILL } from '../src/lib/core/scoring/score.ts';

/** Two attempts that differ in what a link with shape and fit hides, and in nothing that it shows. */
export interface Twins {
	readonly mine: Request;
	readonly other: Request;
	/** What the device knows besides, which no link may tell. */
	readonly strain: boolean;
}

/** A body of `POST /api/results`. */
export interface Request {
	readonly answers: Answers;
	readonly targets: readonly string[];
	readonly stage: string;
	readonly origin: string;
	readonly hoursPerWeek: number;
	readonly date: string;
	readonly name: string;
}

type Row = readonly (Answer | 'open')[];

const answer = fc.constantFrom<Answer | 'open'>(...LEVELS, ...LEVELS, 'not-sure', 'open');
const row = fc.array(answer, { minLength: FACETS_PER_SKILL, maxLength: FACETS_PER_SKILL });
const order = fc.shuffledSubarray([...Array(FACETS_PER_SKILL).keys()], {
	minLength: FACETS_PER_SKILL,
	maxLength: FACETS_PER_SKILL
});
const skill = fc.record({
	row,
	order,
	below: fc.array(fc.nat(), { minLength: 2, maxLength: 2 }),
	unknown: fc.array(fc.boolean(), { minLength: 6, maxLength: 6 })
});

/** Other facets with the same levels, other levels below the best four, other kinds of not knowing. */
function retell({
	row,
	order,
	below,
	unknown
}: {
	row: Row;
	order: number[];
	below: number[];
	unknown: boolean[];
}): Row {
	const levels = row.filter((one) => typeof one === 'number').sort((a, b) => b - a);
	const fourth = levels[BEST - 1] ?? 0;
	const retold: Row = [
		...levels.slice(0, BEST),
		...levels.slice(BEST).map((_, i) => LEVELS[(below[i] ?? 0) % (fourth + 1)] ?? 0),
		...row
			.filter((one) => typeof one !== 'number')
			.map((_, i) => (unknown[i] ? ('not-sure' as const) : ('open' as const)))
	];
	return order.map((at) => retold[at] ?? 'open');
}

function answersOf(rows: readonly Row[]): Answers {
	return Object.fromEntries(
		SKILLS.flatMap((skill, s) =>
			questionsOf(skill).flatMap((id, q): [QuestionId, Answer][] => {
				const given = rows[s]?.[q] ?? 'open';
				return given === 'open' ? [] : [[id, given]];
			})
		)
	);
}

const known = fc.record({
	stage: fc.constantFrom(...STAGES),
	origin: fc.constantFrom(...ORIGINS),
	hoursPerWeek: fc.integer({ min: 1, max: 40 })
});

export const anyTwins: fc.Arbitrary<Twins> = fc
	.record({
		skills: fc.tuple(skill, skill, skill, skill, skill),
		targets: fc.subarray([...ROLE_IDS], { maxLength: 4 }),
		mine: known,
		other: known,
		name: fc.constantFrom('', 'Ada', 'فاطمة', '王小明'),
		strain: fc.boolean()
	})
	.map(({ skills, targets, mine, other, name, strain }) => {
		const common = { targets, name, date: '2026-11-21' };
		return {
			mine: { ...common, ...mine, answers: answersOf(skills.map(({ row }) => row)) },
			other: { ...common, ...other, answers: answersOf(skills.map(retell)) },
			strain
		};
	});
