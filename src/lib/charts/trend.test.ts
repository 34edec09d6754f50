import { expect, test } from 'vitest';
import { samplePalette as palette } from '../../../tests/samples.ts';
import { trendConfig, type TrendPoint } from './trend.ts';

const points: TrendPoint[] = [
	{ at: 2000, label: '1 May 2026', value: null, low: 0, high: 100 },
	{ at: 2113, label: '22 Aug 2026', value: 37.5, low: 18.75, high: 68.75 },
	{ at: 2205, label: '22 Nov 2026', value: 0, low: 0, high: 50 }
];
const configOf = (points: readonly TrendPoint[]) =>
	trendConfig(points, 'Code', palette.skills.code, 'rect', palette);
const config = configOf(points);
const dataset = (label: string) => config.data.datasets.find((one) => one.label === label);

/** What the axis of days says, and where. */
function axisOf(points: readonly TrendPoint[]) {
	const x = configOf(points).options!.scales!['x']!;
	const axis = { ticks: [] as { value: number }[] };
	x.afterBuildTicks!(axis as never);
	// Chart.js calls it with a scale as `this`, which this one does not use.
	const label = x.ticks!.callback as unknown as (value: number) => string;
	return { x, ticks: axis.ticks.map(({ value }) => [value, label(value)]) };
}

test('has a point for each day where the day is, so that a long time takes much room', () => {
	expect(config.data.labels).toEqual([2000, 2113, 2205]);
	const { x, ticks } = axisOf(points);
	expect(x).toMatchObject({ type: 'linear', min: 2000, max: 2205 });
	expect(ticks).toEqual([
		[2000, '1 May 2026'],
		[2205, '22 Nov 2026']
	]);
});

test('one day stands in the middle, and so do several attempts of one day', () => {
	const one = points[0]!;
	for (const same of [[one], [one, one]]) {
		const { x, ticks } = axisOf(same);
		expect(x).toMatchObject({ min: 1999, max: 2001 });
		expect(ticks).toEqual([[2000, '1 May 2026']]);
	}
});

test.each([
	['Code', [null, 37.5, 0]],
	['From', [0, 18.75, 0]],
	['To', [100, 68.75, 50]]
])('%s is drawn as it is, and what is not known is a gap and no zero', (label, expected) => {
	expect(dataset(label)?.data).toEqual(expected);
});

test('the range is a band from its lower edge to its upper edge', () => {
	const labels = config.data.datasets.map(({ label }) => label);
	expect(labels.indexOf('To') - labels.indexOf('From')).toBe(1);
	expect(dataset('To')?.fill).toBe('-1');
});

test('the line has the colour and the points of what it stands for', () => {
	expect(dataset('Code')).toMatchObject({
		borderColor: palette.skills.code,
		pointStyle: 'rect'
	});
});

test('goes from 0 to 100, so that small changes look small', () => {
	expect(config.options?.scales?.['y']).toMatchObject({ min: 0, max: 100 });
});

// About 260 pixels are there for the points on a narrow phone.
test.each([1, 2, 10, 11, 30, 31, 200])(
	'%i points do not run into each other on a phone',
	(count) => {
		const many = Array.from({ length: count }, () => points[1]!);
		const [line] = configOf(many).data.datasets;
		const width = 2 * Number(line?.pointRadius);
		expect(width * (count - 1)).toBeLessThanOrEqual(260);
	}
);

test('has no points before the first attempt', () => {
	expect(configOf([]).data.datasets.map(({ data }) => data)).toEqual([[], [], []]);
});

test('does not move', () => {
	expect(config.options?.animation).toBe(false);
});
