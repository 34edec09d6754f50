import { beforeEach, expect, test } from 'vitest';
import { sampleDay } from '../../../tests/samples.ts';
import type { Answer } from '../core/model/answer.ts';
import type { QuestionId } from '../core/model/question.ts';
import { note, noted, strike, strikeAll } from './journal.ts';
import type { Given } from './keeper.ts';
import { inTab } from './tab.ts';

// People's browsers hold it, so it has to stay.
const KEY = 'devrel-readiness.given';

const given = (question: QuestionId, answer: Answer | undefined): Given => ({
	question,
	answer,
	today: sampleDay('2026-11-21'),
	newId: 7
});

beforeEach(() => localStorage.clear());

test('nothing is noted at first', () => {
	expect(noted()).toEqual([]);
});

test('answers are noted, oldest first, also one that was taken back', () => {
	const all = [
		given('code.apis', 2),
		given('code.review', 'not-sure'),
		given('code.samples', undefined)
	];
	all.forEach(note);
	expect(noted()).toEqual(all);
});

test('a later answer to a question takes the place of an earlier one', () => {
	note(given('code.apis', 2));
	note(given('code.review', 1));
	note(given('code.apis', 3));
	expect(noted()).toEqual([given('code.review', 1), given('code.apis', 3)]);
});

test('an answer that is kept is struck, the others stay', () => {
	note(given('code.apis', 2));
	note(given('code.review', 2));
	strike(given('code.apis', 2));
	expect(noted()).toEqual([given('code.review', 2)]);
});

test.each<[Answer | undefined, Answer | undefined]>([
	[3, 2],
	[0, undefined],
	[undefined, 0]
])('a later answer of %s stays where %s is struck', (later, earlier) => {
	note(given('code.apis', earlier));
	note(given('code.apis', later));
	strike(given('code.apis', earlier));
	expect(noted()).toEqual([given('code.apis', later)]);
});

test('an answer given once more stays where the same one of before is struck', () => {
	const [first, last] = [given('code.apis', 2), given('code.apis', 2)].map((one, i) => {
		return { ...one, at: i + 1 };
	}) as [Given, Given];
	note(first);
	note(last);
	strike(first);
	expect(noted()).toEqual([last]);
	strike(last);
	expect(noted()).toEqual([]);
});

test('once all is struck nothing is left in the browser', () => {
	note(given('code.apis', 2));
	note(given('code.review', 2));
	expect(localStorage).toHaveLength(1);
	strikeAll();
	expect(noted()).toEqual([]);
	expect(localStorage).toHaveLength(0);
});

test.each(['', 'damaged', 'null', '{}', '7', '[null, 7, []]'])('%j holds no answers', (text) => {
	localStorage.setItem(KEY, text);
	expect(noted()).toEqual([]);
});

test.each<[string, object]>([
	['a question that is not known', { question: 'code.api' }],
	['a day that is none', { today: 'yesterday' }],
	['an id that is none', { newId: 0 }]
])('an answer with %s is left out, the others are kept', (_, damage) => {
	const [one, other] = [given('code.apis', 2), given('code.review', 1)];
	localStorage.setItem(KEY, JSON.stringify([{ ...one, ...damage }, other]));
	expect(noted()).toEqual([other]);
});

/** Leaves no room for a single letter, and gives what makes room again. */
function fillStorage(): () => void {
	const keys: string[] = [];
	for (let size = 2 ** 23; size >= 1; size /= 2) {
		try {
			localStorage.setItem(`${size}`, 'x'.repeat(size));
			keys.push(`${size}`);
		} catch {
			// Then half of it.
		}
	}
	return () => keys.forEach((key) => localStorage.removeItem(key));
}

test('what cannot be stored is noted in the tab, until it can be or is struck', () => {
	note(given('code.apis', 2));
	const makeRoom = fillStorage();
	note(given('code.review', 1));
	expect(noted()).toEqual([given('code.apis', 2), given('code.review', 1)]);
	makeRoom();
	strike(given('code.apis', 2));
	expect(noted()).toEqual([given('code.review', 1)]);
	expect(inTab(KEY)).toBeUndefined();
	strikeAll();
	expect(noted()).toEqual([]);
});
