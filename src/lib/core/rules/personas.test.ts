import { movesOf } from '../model/rule.ts';
import { describe, expect, test } from 'vitest';
import { readMisses, readPersonas, type Persona, type Tell } from '../../../../tests/personas.ts';
import { fitSentence } from '../../components/results/words.ts';
import { loadContent } from '../../state/content.ts';
import { skillOf } from '../model/question.ts';
import { perSkill } from '../model/skill.ts';
import { viewAnswers, viewSkills, viewStep, viewTargets } from '../results/build.ts';
import { fitTo } from '../scoring/fit.ts';
import { scoreAnswers, shapesOf } from '../scoring/score.ts';
import { advise } from './advise.ts';
import { type Step } from './fire.ts';

const content = await loadContent();

const personas = readPersonas(content.roles);
const adviceFor = ({ facts }: Persona) => advise(content.rules, content.roles, facts);

/** The step that the page holds up under "Start here". */
const startOf = (steps: readonly Step[]) =>
	steps.find(({ rule }) => rule.kind === 'growth' || rule.kind === 'wellbeing') ?? steps[0];

/** All that a persona reads, one text. */
function textFor(persona: Persona): string {
	const { answers } = persona.facts;
	const advice = adviceFor(persona);
	const shapes = shapesOf(answers);
	const titles = perSkill((id) => content.skills.find((skill) => skill.id === id)?.title ?? id);
	const targets = viewTargets(advice, shapes).targets;
	return JSON.stringify([
		viewAnswers(answers, content, scoreAnswers(answers)),
		viewSkills(shapes, content.skills, { answers, questions: content.questions }),
		targets.map((target) => [target.title, fitSentence(target, titles, 'own')]),
		advice.steps.map((step) => viewStep(step, content))
	]);
}

function isMeant(tell: Tell, step: Step, start: Step | undefined): boolean {
	const { rule } = step;
	const moves = movesOf(rule);
	return (
		(!tell.step || tell.step.includes(rule.id)) &&
		(!tell.kind || tell.kind.includes(rule.kind)) &&
		(!tell.way || rule.ways.includes(tell.way)) &&
		(!tell.start || step === start) &&
		(tell.hoursOver === undefined || rule.hours > tell.hoursOver) &&
		((!tell.moves && !tell.to) ||
			moves.some(
				([question, level]) =>
					(!tell.moves ||
						tell.moves.some((one) => one === question || one === skillOf(question))) &&
					(!tell.to || tell.to.includes(level))
			))
	);
}

/** Whether somebody is told a thing, by a step of their list or a sentence of their result. */
function isTold(tell: Tell, persona: Persona): boolean {
	if (tell.says) return textFor(persona).toLowerCase().includes(tell.says.toLowerCase());
	const { steps } = adviceFor(persona);
	return steps
		.flatMap((step) => [step, ...step.safeguards])
		.some((step) => isMeant(tell, step, startOf(steps)));
}

const asserted = (tells: readonly Tell[]) => tells.filter(({ mistake }) => !mistake);
const words = (tell: Tell) => JSON.stringify(tell);

test('the steps that expectations name are there', () => {
	const named = personas.flatMap(({ must, mustNot, facts }) => [
		...[...must, ...mustNot].flatMap(({ step }) => step ?? []),
		...Object.keys(facts.steps ?? {})
	]);
	const unknown = named.filter((id) => !content.rules.some((rule) => rule.id === id));
	expect(unknown).toEqual([]);
});

describe.each(personas)('$who', (persona) => {
	test('is told what a mentor would tell', () => {
		const missing = asserted(persona.must).filter((tell) => !isTold(tell, persona));
		expect(missing.map(words)).toEqual([]);
	});

	test('is not told what a mentor would not', () => {
		const wrong = asserted(persona.mustNot).filter((tell) => isTold(tell, persona));
		expect(wrong.map(words)).toEqual([]);
	});
});

test('what an author takes back has not come true since', () => {
	const takenBack = ({ mistake }: Tell) => mistake !== undefined;
	const cameTrue = personas.flatMap((persona) => [
		...persona.must.filter(takenBack).filter((tell) => isTold(tell, persona)),
		...persona.mustNot.filter(takenBack).filter((tell) => !isTold(tell, persona))
	]);
	expect(cameTrue.map(words)).toEqual([]);
});

describe('the words for fit', () => {
	const known = readMisses();
	const expected = personas.flatMap(({ id, facts, fit }) =>
		fit.map(({ listing, word, aim }) => ({
			persona: id,
			listing,
			expected: word,
			word: fitTo(aim.requirement, scoreAnswers(facts.answers)).word
		}))
	);
	const missed = expected.filter((one) => one.word !== one.expected);

	test('come out as a mentor would expect as often as is written down', () => {
		expect(expected.length - missed.length).toBe(known.comeOut);
		expect(expected).toHaveLength(known.of);
	});

	test('do not where that is known, and nowhere else', () => {
		const named = known.misses.map(({ mend: _, ...miss }) => miss);
		const byName = (list: typeof named) =>
			list.toSorted((a, b) =>
				`${a.persona} ${a.listing}`.localeCompare(`${b.persona} ${b.listing}`)
			);
		expect(byName(named)).toEqual(byName(missed));
	});
});
