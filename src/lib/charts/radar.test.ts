import { describe, expect, test } from 'vitest';
import { samplePalette as palette, sampleRequirement } from '../../../tests/samples.ts';
import type { Answers } from '../core/model/answer.ts';
import { SKILLS } from '../core/model/skill.ts';
import { scoreAnswers } from '../core/scoring/score.ts';
import { POINT_STYLES } from './colours.ts';
import { radarConfig, type RadarTarget } from './radar.ts';

/**
 * presentation open; code 2 and 1: (2+1)/2, (2+1)/4, (4*4)/4 levels; documentation all six, best four
 * 4 3 2 2: 11/4 levels, nothing unknown; events one 0 and one not sure: 0, 0, 4; teaching five, best
 * four 1 1 1 0: 3/4, 3/4, (4+1+1+1)/4.
 */
const answers: Answers = {
	'code.software': 2,
	'code.samples': 1,
	'documentation.tutorials': 4,
	'documentation.docs-as-code': 3,
	'documentation.reference': 2,
	'documentation.structure': 2,
	'documentation.style': 1,
	'documentation.upkeep': 0,
	'events.participation': 0,
	'events.logistics': 'not-sure',
	'teaching.one-to-one': 1,
	'teaching.sessions': 1,
	'teaching.curriculum': 1,
	'teaching.resources': 0,
	'teaching.learner-centred': 0
};

const scores = scoreAnswers(answers);
const skills = SKILLS.map((skill) => ({ title: `title of ${skill}`, ...scores[skill] }));
const target = (title: string): RadarTarget => ({
	title,
	requirement: sampleRequirement({ presentation: [2, 1.5], code: [3, 3], teaching: [1, 4] })
});

function drawn(targets: readonly RadarTarget[] = []) {
	const config = radarConfig(skills, targets, palette);
	const dataset = (label: string) => config.data.datasets.find((one) => one.label === label);
	return { config, dataset, labels: config.data.datasets.map(({ label }) => label) };
}

test('has the five skills in display order on its axes', () => {
	expect(drawn().config.data.labels).toEqual([
		'title of presentation',
		'title of code',
		'title of documentation',
		'title of events',
		'title of teaching'
	]);
});

test.each([
	['From', [0, 18.75, 68.75, 0, 18.75]],
	['Score', [null, 37.5, 68.75, 0, 18.75]],
	['To', [100, 100, 68.75, 100, 43.75]]
])('%s holds what the answers come to, and an open skill is no zero', (label, expected) => {
	expect(drawn().dataset(label)?.data).toEqual(expected);
});

test('the range is a band from its lower edge to its upper edge', () => {
	const { dataset, labels } = drawn([target('A'), target('B')]);
	expect(labels.indexOf('To') - labels.indexOf('From')).toBe(1);
	expect(dataset('To')?.fill).toBe('-1');
});

test('goes from 0 to 100, whatever the answers', () => {
	expect(drawn().config.options?.scales?.['r']).toMatchObject({ min: 0, max: 100 });
});

test('each skill has points of its own colour and shape', () => {
	const score = drawn().dataset('Score');
	expect(score?.pointBackgroundColor).toEqual(SKILLS.map((skill) => palette.skills[skill]));
	expect(score?.pointStyle).toEqual(SKILLS.map((skill) => POINT_STYLES[skill]));
	expect(new Set(Object.values(POINT_STYLES)).size).toBe(5);
});

describe('targets', () => {
	test.each([
		[0, []],
		[1, ['A asks']],
		[2, ['A asks', 'B asks']],
		[4, ['A asks', 'B asks']]
	])('of %i, the first two at most are outlined', (count, expected) => {
		const { labels } = drawn(['A', 'B', 'C', 'D'].slice(0, count).map(target));
		expect(labels.filter((label) => label?.endsWith('asks'))).toEqual(expected);
	});

	test('are drawn at 25 times the level asked for', () => {
		expect(drawn([target('A')]).dataset('A asks')?.data).toEqual([37.5, 75, 0, 0, 100]);
	});

	test('can be told apart without colour', () => {
		const { dataset } = drawn([target('A'), target('B')]);
		const dashes = ['A asks', 'B asks'].map((label) => JSON.stringify(dataset(label)?.borderDash));
		expect(new Set(dashes).size).toBe(2);
		expect(dashes).not.toContain('[]');
	});
});

test('does not move', () => {
	expect(drawn().config.options?.animation).toBe(false);
});
