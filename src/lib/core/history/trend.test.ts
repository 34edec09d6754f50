import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { sampleAttempt, sampleRequirement } from '../../../../tests/samples.ts';
import type { Aim } from '../model/target.ts';
import { countOlder } from './compare.ts';
import { readRecords } from './records.ts';
import { trendRows } from './trend.ts';

const aim: Aim = {
	key: 'a',
	title: 'A',
	family: null,
	listings: 1,
	requirement: sampleRequirement({ code: [3, 2] })
};

test('each attempt is a row with every skill and every target, with ranges', () => {
	const attempts = [
		sampleAttempt(1, '2026-05-01', { 'code.apis': 1 }),
		sampleAttempt(2, '2026-11-22', { 'code.apis': 2, 'code.review': 2 })
	];
	// Code 1 of one: 25 x 1; at least 25 x 1/4, at most 25 x (1+4+4+4)/4, and of level 2 twice as much.
	// Code 2 2 of two: 25 x 2; at least 25 x 4/4, at most 25 x (4+4+4+4)/4, for four others are open.
	expect(trendRows(attempts, [aim])).toMatchObject([
		{
			day: '2026-05-01',
			skills: {
				code: { level: 1, score: 25, low: 6.25 },
				teaching: { level: null, low: 0, high: 100 }
			},
			targets: [{ fit: 50, low: 12.5, high: 100 }]
		},
		{
			day: '2026-11-22',
			skills: { code: { level: 2, score: 50, low: 25, high: 100 } },
			targets: [{ fit: 100, low: 50, high: 100 }]
		}
	]);
});

test('an attempt of an older version counts what is asked today, and says how much is left out', () => {
	const stored = JSON.parse(
		readFileSync('tests/fixtures/attempts/retired-question.json', 'utf8')
	) as unknown;
	const { attempts } = readRecords({ attempts: stored });
	const rows = trendRows(attempts, []);
	expect(attempts.map(countOlder)).toEqual([2, 0]);
	// apis 1 and software 2; the 4 of a question that is gone does not lift it.
	expect(rows[0]?.skills.code).toMatchObject({ answered: 2, score: 37.5 });
	expect(rows[0]?.skills.presentation).toMatchObject({ answered: 1, score: 25 });
});
