import { expect, test } from 'vitest';
import { samplePalette as palette } from '../../../tests/samples.ts';
import { SKILLS } from '../core/model/skill.ts';
import { scoreAnswers } from '../core/scoring/score.ts';
import { pairConfig } from './pair.ts';
import { radarConfig } from './radar.ts';

const skillsOf = (level: 1 | 3) => {
	const scores = scoreAnswers({ 'code.apis': level });
	return SKILLS.map((skill) => ({ title: skill, ...scores[skill] }));
};
const datasets = pairConfig(skillsOf(1), skillsOf(3), palette).data.datasets;
const dataset = (label: string) => datasets.find((one) => one.label === label);

test('draws the first as it is drawn alone', () => {
	const alone = radarConfig(skillsOf(1), [], palette);
	const pair = pairConfig(skillsOf(1), skillsOf(3), palette);
	const drawn = ({ data }: typeof alone) =>
		data.datasets.map((dataset) => ({ ...dataset, backgroundColor: null }));
	expect(drawn(pair).slice(0, alone.data.datasets.length)).toEqual(drawn(alone));
	expect(JSON.stringify(pair.options)).toBe(JSON.stringify(alone.options));
});

test('draws the second over it, with its range', () => {
	expect(dataset('Second score')?.data).toEqual([null, 75, null, null, null]);
	expect(dataset('Second from')?.data).toEqual([0, 18.75, 0, 0, 0]);
	expect(dataset('Second to')?.data).toEqual([100, 100, 100, 100, 100]);
	expect(dataset('Second to')?.fill).toBe('-1');
	const labels = datasets.map(({ label }) => label);
	expect(labels.indexOf('Second to') - labels.indexOf('Second from')).toBe(1);
});

test('the two can be told apart without colour', () => {
	expect(dataset('Score')?.borderDash).toBeUndefined();
	expect(dataset('Second score')?.borderDash).toEqual([7, 5]);
	expect(dataset('Second score')?.pointBackgroundColor).toBe(palette.sheet);
});
