import { describe, expect, test } from 'vitest';
import { MAX_INTENTION, readStepRecord } from './step.ts';

const record = {
	rule: 'a-step',
	title: 'One sample',
	state: 'under-way',
	due: '2026-11-28',
	intention: 'When I sit down, I will open a page.',
	changed: '2026-11-21'
};

describe('the record of a step from storage or a file', () => {
	test('is kept as it is', () => {
		expect(readStepRecord(record)).toEqual(record);
	});

	test('loses a day and an intention that are none', () => {
		expect(readStepRecord({ ...record, due: 'soon', intention: 3 })).toEqual({
			...record,
			due: null,
			intention: ''
		});
	});

	test.each([undefined, null, 3])('has an empty title where that is %j', (title) => {
		expect(readStepRecord({ ...record, title })).toEqual({ ...record, title: '' });
	});

	test('has an intention of limited length', () => {
		const long = readStepRecord({ ...record, intention: 'a'.repeat(MAX_INTENTION + 1) });
		expect(long?.intention).toHaveLength(MAX_INTENTION);
	});

	test('keeps that it was chosen over other ways, as long as it is suggested', () => {
		const chosen = { ...record, state: 'suggested', preferred: true };
		expect(readStepRecord(chosen)).toEqual(chosen);
		expect(readStepRecord({ ...record, preferred: true })).toEqual(record);
		expect(readStepRecord({ ...chosen, preferred: 'yes' })).toEqual({
			...record,
			state: 'suggested'
		});
	});

	test('keeps that it is one of rest', () => {
		expect(readStepRecord({ ...record, rest: true })).toEqual({ ...record, rest: true });
		expect(readStepRecord({ ...record, rest: 1 })).toEqual(record);
	});

	test.each([
		{ ...record, rule: 3 },
		{ ...record, state: 'forgotten' },
		{ ...record, changed: undefined },
		'a-step',
		null
	])('is left out when it is %j', (value) => {
		expect(readStepRecord(value)).toBeNull();
	});
});
