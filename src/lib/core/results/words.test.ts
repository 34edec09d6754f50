import { expect, test } from 'vitest';
import { scoreShape } from '../scoring/score.ts';
import type { Level } from '../model/skill.ts';
import { levelText } from './words.ts';

test.each<[Level[], string]>([
	[[], 'not known yet'],
	[[0, 0], 'not yet'],
	[[1, 0, 0, 0], 'first steps'],
	[[2, 0, 0, 0], 'exploring'],
	[[4, 4, 4, 4], 'leading']
])('best answers of %j are “%s”', (best, expected) => {
	expect(levelText(scoreShape({ best, answered: best.length }))).toBe(expected);
});
