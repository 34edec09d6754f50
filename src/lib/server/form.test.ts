import { describe, expect, test } from 'vitest';
import { sampleDay } from '../../../tests/samples.ts';
import type { Answer } from '../core/model/answer.ts';
import type { FullLink } from '../core/share/link.ts';
import { decodeCode } from '../core/share/code.ts';
import { content } from './content.ts';
import { codeOfForm } from './form.ts';

const today = sampleDay('2026-11-21');

/** What a form with these fields is answered with. */
function send(...fields: [name: string, value: string][]) {
	const form = new FormData();
	fields.forEach(([name, value]) => form.append(name, value));
	return codeOfForm(form, today, content);
}

function linkOf(...fields: [name: string, value: string][]): FullLink {
	const result = send(...fields);
	const decoded = result.ok && decodeCode(result.code);
	if (!decoded || !decoded.ok || decoded.value.kind !== 'full') throw new Error('Not a full code');
	return decoded.value.link;
}
const answersOf = (...fields: [name: string, value: string][]) =>
	linkOf(...fields).attempts[0]!.answers;

const slotOf = (id: string) => content.questions.find((question) => question.id === id)!.slot;

test('a form becomes a full code of its answers, on that day, without an id', () => {
	const link = linkOf(
		['code.apis', '0'],
		['teaching.sessions', '4'],
		['events.safety', 'not-sure'],
		['target', 'technical-writer'],
		['target', 'developer-advocate'],
		['stage', 'already-in'],
		['origin', 'writing'],
		['hoursPerWeek', '2.5']
	);
	expect(link).toEqual({
		attempts: [
			{
				id: null,
				day: today,
				answers: new Map<number, Answer>([
					[slotOf('code.apis'), 0],
					[slotOf('teaching.sessions'), 4],
					[slotOf('events.safety'), 'not-sure']
				])
			}
		],
		targets: ['developer-advocate', 'technical-writer'].map((role) => ({
			kind: 'role',
			slot: content.roles.find(({ id }) => id === role)!.slot
		})),
		person: { stage: 'already-in', origin: 'writing', hoursPerWeek: 2.5, liked: [] },
		steps: []
	});
});

test('an empty form is a result with every question open', () => {
	expect(linkOf()).toEqual({
		attempts: [{ id: null, day: today, answers: new Map() }],
		targets: [],
		person: { stage: null, origin: null, hoursPerWeek: 3, liked: [] },
		steps: []
	});
});

describe('an answer', () => {
	test.each([
		['0', 0],
		['4', 4],
		['not-sure', 'not-sure']
	])('may be %s', (value, answer) => {
		expect(answersOf(['code.apis', value])).toEqual(new Map([[slotOf('code.apis'), answer]]));
	});

	test('that is empty is open', () => {
		expect(answersOf(['code.apis', ''])).toEqual(new Map());
	});

	test.each(['5', '-1', '1.5', 'two', 'open', ' ', '0x2', '1e0'])(
		'that the form does not offer is refused: %j',
		(value) => {
			const { title } = content.questions.find(({ id }) => id === 'code.apis')!;
			expect(send(['code.apis', value])).toEqual({
				ok: false,
				message: expect.stringContaining(title)
			});
		}
	);

	test('to a question that does not exist is passed over', () => {
		expect(answersOf(['code.nothing', '9'], ['__proto__', '1'])).toEqual(new Map());
	});
});

describe('targets', () => {
	const choose = (...ids: string[]) => ids.map((id): [string, string] => ['target', id]);
	const ids = content.roles.map(({ id }) => id);

	test('may be four, each counted once', () => {
		expect(linkOf(...choose(...ids.slice(0, 4), ids[0]!)).targets).toHaveLength(4);
	});

	test('may not be five', () => {
		expect(send(...choose(...ids.slice(0, 5)))).toEqual({
			ok: false,
			message: expect.stringContaining('up to 4')
		});
	});

	test('that the form does not offer are refused', () => {
		expect(send(...choose('astronaut')).ok).toBe(false);
	});
});

describe('hours a week', () => {
	test.each([
		['', 3],
		['0.5', 0.5],
		['40', 40],
		['2.3', 2.5],
		['0.1', 0.5]
	])('%j are %d', (value, hours) => {
		expect(linkOf(['hoursPerWeek', value]).person?.hoursPerWeek).toBe(hours);
	});

	test.each(['0', '-1', '40.5', 'many', 'Infinity'])('%j are refused', (value) => {
		expect(send(['hoursPerWeek', value])).toEqual({
			ok: false,
			message: expect.stringContaining('more than 0 and up to 40')
		});
	});
});

test('a stage that the form does not offer is refused', () => {
	expect(send(['stage', 'astronaut']).ok).toBe(false);
});
