import { expect, test } from 'vitest';
import { samplePalette as palette, sampleTitles as titles } from '../../../tests/samples.ts';
import { SKILLS } from '../core/model/skill.ts';
import { POINT_STYLES } from './colours.ts';
import { lineConfig, type LinePoint } from './line.ts';

const points: LinePoint[] = [
	{
		label: '1 May 2026',
		scores: { presentation: null, code: 37.5, documentation: 50, events: 0, teaching: 25 }
	},
	{
		label: '22 November 2026',
		scores: { presentation: 6.25, code: 50, documentation: null, events: 0, teaching: 100 }
	}
];

const config = lineConfig(points, titles, palette);

test('has a point on the axis for each day, in the order given', () => {
	expect(config.data.labels).toEqual(['1 May 2026', '22 November 2026']);
});

test.each([
	['Presentation', [null, 6.25]],
	['Code', [37.5, 50]],
	['Documentation', [50, null]],
	['Events', [0, 0]],
	['Teaching', [25, 100]]
])('%s has its own line, on which an open skill is a gap and no zero', (label, expected) => {
	expect(config.data.datasets.find((line) => line.label === label)?.data).toEqual(expected);
});

test('the lines stand in display order, each with its own colour and shape of point', () => {
	expect(config.data.datasets.map(({ label }) => label)).toEqual(Object.values(titles));
	config.data.datasets.forEach((line, i) => {
		const skill = SKILLS[i]!;
		expect(line).toMatchObject({
			borderColor: palette.skills[skill],
			pointStyle: POINT_STYLES[skill]
		});
	});
});

test('goes from 0 to 100, so that small changes look small', () => {
	expect(config.options?.scales?.['y']).toMatchObject({ min: 0, max: 100 });
});

test('has five lines and no points before the first attempt', () => {
	const { data } = lineConfig([], titles, palette);
	expect(data.datasets.map((line) => line.data)).toEqual([[], [], [], [], []]);
});

test('does not move', () => {
	expect(config.options?.animation).toBe(false);
});
