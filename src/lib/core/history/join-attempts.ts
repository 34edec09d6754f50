import { sameAnswers, type Answer, type Answers } from '../model/answer.ts';
import type { Attempt, OlderAnswers, SaidOn } from '../model/attempt.ts';
import { laterDay, type Day } from '../model/day.ts';
import { QUESTION_IDS, type QuestionId } from '../model/question.ts';
import type { Ask } from './contradiction.ts';
import { inOrder } from './history.ts';

/** What a person said to a question, and on what day; undefined where they took their answer back. */
interface Fact {
	readonly answer: Answer | undefined;
	readonly day: Day;
}

/** What a person said in an attempt; the rest they carried over from the one before. */
interface Told {
	readonly id: number;
	readonly day: Day;
	readonly older: OlderAnswers | undefined;
	readonly facts: Map<QuestionId, Fact>;
}

/**
 * The attempts of two devices as one history. What was said on either stands in its attempt, and is carried on from
 * there into the later ones that did not say otherwise. Of two answers to one question the later day holds; on one day
 * it is asked. Those here keep their places, the others follow.
 *
 * A history is taken apart into its facts, these are joined one by one by their day, and `replay` writes them down so
 * that the same facts are read again. So joining is commutative, associative and idempotent where nothing is asked.
 */
export function joinAttempts(
	here: readonly Attempt[],
	incoming: readonly Attempt[],
	ask: Ask
): Attempt[] {
	const mine = toldIn(here);
	const theirs = toldIn(incoming);
	const ids = [...new Set([...mine.keys(), ...theirs.keys()])];
	const all = ids.map((id) => {
		const [one, other] = [mine.get(id), theirs.get(id)];
		return one && other ? joinOne(one, other, ask) : (one ?? other)!;
	});
	settleDays(
		all.filter(({ id }) => !theirs.has(id)),
		all.filter(({ id }) => !mine.has(id)),
		ask
	);
	const joined = replay(all);
	const old = new Map([...incoming, ...here].map((attempt) => [attempt.id, attempt]));
	return ids.map((id) => {
		const now = joined.get(id)!;
		const before = old.get(id)!;
		return sameAttempt(before, now) ? before : now;
	});
}

/** By their ids, what was said in attempts: what differs from the one before, and what is marked as said. */
function toldIn(attempts: readonly Attempt[]): Map<number, Told> {
	const told = new Map<number, Told>(
		attempts.map(({ id, day, older }) => [id, { id, day, older, facts: new Map() }])
	);
	let before: Answers = {};
	for (const { id, day, answers, said } of inOrder(attempts)) {
		for (const question of QUESTION_IDS) {
			const answer = answers[question];
			if (answer === before[question] && !said?.[question]) continue;
			told.get(id)?.facts.set(question, { answer, day: said?.[question] ?? day });
		}
		before = answers;
	}
	return told;
}

/** An attempt that both devices have. */
function joinOne(mine: Told, theirs: Told, ask: Ask): Told {
	const facts = new Map(mine.facts);
	for (const [question, there] of theirs.facts) {
		const here = mine.facts.get(question);
		facts.set(question, here ? joinFacts(question, here, there, ask) : there);
	}
	const day = laterDay(mine.day, theirs.day);
	return { id: mine.id, day, older: joinOlder(mine.older, theirs.older), facts };
}

function joinFacts(question: QuestionId, here: Fact, there: Fact, ask: Ask): Fact {
	if (here.day !== there.day) return here.day > there.day ? here : there;
	if (here.answer === there.answer) return here;
	return askAnswer(ask, question, here, there) ? there : here;
}

function askAnswer(ask: Ask, question: QuestionId, here: Fact, { answer: there }: Fact): boolean {
	const { day, answer } = here;
	return ask({
		kind: 'answer',
		key: `answer ${day} ${question}`,
		question,
		day,
		here: answer,
		there
	});
}

/** They count for nothing, so of two the one that is greater as a text stays. */
function joinOlder(
	mine: OlderAnswers | undefined,
	theirs: OlderAnswers | undefined
): OlderAnswers | undefined {
	if (!mine || !theirs) return mine ?? theirs;
	const fresh = Object.entries(theirs).filter(([id, answer]) => {
		const here = mine[id];
		return here === undefined || String(answer) > String(here);
	});
	return fresh.length > 0 ? { ...mine, ...Object.fromEntries(fresh) } : mine;
}

/** Of two attempts of one day, each known to one device alone, the one that holds must have the last word. */
function settleDays(here: readonly Told[], incoming: readonly Told[], ask: Ask): void {
	for (const mine of here) {
		for (const theirs of incoming.filter(({ day }) => day === mine.day)) {
			for (const [question, said] of mine.facts) {
				const there = theirs.facts.get(question);
				if (!there || said.answer === there.answer) continue;
				const { answer } = askAnswer(ask, question, said, there) ? there : said;
				const last = inOrder([mine, theirs]).at(-1);
				last?.facts.set(question, { answer, day: last.day });
			}
		}
	}
}

/** The attempts with all that stood in them: what was said, and what was carried over. */
function replay(all: readonly Told[]): Map<number, Attempt> {
	let before: Answers = {};
	return new Map(
		inOrder(all).map(({ id, day, older, facts }) => {
			const answers: Partial<Record<QuestionId, Answer>> = { ...before };
			const said: Partial<Record<QuestionId, Day>> = {};
			for (const [question, fact] of facts) {
				if (fact.answer === before[question] || fact.day !== day) said[question] = fact.day;
				if (fact.answer === undefined) Reflect.deleteProperty(answers, question);
				else answers[question] = fact.answer;
			}
			before = answers;
			const marks = Object.keys(said).length > 0 && { said };
			return [id, { id, day, answers, ...(older && { older }), ...marks }];
		})
	);
}

function sameAttempt(a: Attempt, b: Attempt): boolean {
	const sameSaid = (one: SaidOn = {}, other: SaidOn = {}) =>
		QUESTION_IDS.every((id) => one[id] === other[id]);
	return (
		a.day === b.day &&
		sameAnswers(a.answers, b.answers) &&
		sameSaid(a.said, b.said) &&
		JSON.stringify(a.older) === JSON.stringify(b.older)
	);
}
