import { createCanvas, loadImage } from '@napi-rs/canvas';
import { describe, expect, test } from 'vitest';
import { NAMES } from '../../../../tests/names.ts';
import { sampleRequirement } from '../../../../tests/samples.ts';
import { SKILLS } from '../../core/model/skill.ts';
import { scoreShape } from '../../core/scoring/score.ts';
import { drawPicture } from './draw.ts';
import type { Picture } from './picture.ts';
import { HEIGHT, WIDTH } from './size.ts';

const skills = SKILLS.map((title, i) => ({
	title,
	...scoreShape({ best: [4, 3, 1, 0].slice(0, i) as (0 | 1 | 3 | 4)[], answered: i })
}));
const target = {
	title: 'Developer advocate',
	requirement: sampleRequirement({ code: [3, 2], teaching: [1, 4] }),
	sentence: 'Their answers show some of it so far'
};
const picture: Picture = { name: 'Ada', day: '21 November 2026', skills, target, more: 0 };

/** The colour of each pixel in a part of a picture, as numbers. */
async function pixels(png: Buffer, [x, y, width, height] = WHOLE) {
	const context = createCanvas(WIDTH, HEIGHT).getContext('2d');
	context.drawImage(await loadImage(png), 0, 0);
	return new Uint32Array(context.getImageData(x, y, width, height).data.buffer);
}
const unanswered = (skill: (typeof skills)[number]) => ({
	...skill,
	...scoreShape({ best: [], answered: 0 })
});
type Part = readonly [x: number, y: number, width: number, height: number];
const WHOLE: Part = [0, 0, WIDTH, HEIGHT];
const NAME: Part = [72, 118, 470, 420];
const RADAR: Part = [572, 48, 580, 534];
const same = (a: Uint32Array, b: Uint32Array) => a.every((pixel, i) => pixel === b[i]);
const drawn = (change: Partial<Picture>) => drawPicture({ ...picture, ...change });

test('a picture is a PNG of 1200 by 630', async () => {
	const png = drawn({});
	expect(png.subarray(1, 4).toString()).toBe('PNG');
	const image = await loadImage(png);
	expect([image.width, image.height]).toEqual([1200, 630]);
});

test('a text that would end a string is drawn without what ends it', async () => {
	const title = 'Advocate\0\ud800';
	expect((await pixels(drawn({ name: 'A\0da', target: { ...target, title } }))).length).toBe(
		WIDTH * HEIGHT
	);
});

describe('a picture of', () => {
	test.each(Object.entries(NAMES))(
		'a name with %s is the same whatever was drawn before',
		(_, name) => {
			const first = drawn({ name });
			drawn({ name: 'Ada 王 👩🏽‍💻' });
			expect(drawn({ name }).equals(first)).toBe(true);
		}
	);

	test.each(Object.entries(NAMES))(
		'a name with %s shows it, and nowhere but in its place',
		async (_, name) => {
			const [mine, other] = await Promise.all([
				pixels(drawn({ name })),
				pixels(drawn({ name: 'X' }))
			]);
			expect(same(mine, other)).toBe(false);
			const [left, top, width, height] = NAME;
			const outside = mine.findIndex((pixel, i) => {
				const [x, y] = [i % WIDTH, Math.floor(i / WIDTH)];
				const inside = x >= left - 8 && x < left + width + 16 && y >= top && y < top + height;
				return !inside && pixel !== other[i];
			});
			expect(outside).toBe(-1);
		}
	);
});

test('the letters of no two scripts are drawn as the same empty box', async () => {
	const letters = [
		'Ж',
		'Ω',
		'ع',
		'ש',
		'अ',
		'দ',
		'த',
		'ส',
		'王',
		'さ',
		'김',
		'ሰ',
		'𞤀',
		'Ա',
		'ნ',
		'ᏣᎳ',
		'\ufffd'
	];
	const faces = await Promise.all(letters.map((name) => pixels(drawn({ name }), NAME)));
	const different = new Set(faces.map((face) => face.join()));
	expect(different.size).toBe(letters.length);
});

test('letters that only look different are drawn as the letters they are', async () => {
	expect(drawn({ name: '𝓐𝓭𝓪' }).equals(drawn({ name: 'Ada' }))).toBe(true);
	expect(drawn({ name: '\u{12000}' }).equals(drawn({ name: '\ufffd' }))).toBe(true);
});

describe('the radar', () => {
	test('shows the shape', async () => {
		const other = skills.map((skill) => ({ ...skill, score: 100, low: 100, high: 100 }));
		const radars = await Promise.all(
			[{}, { skills: other }, { skills: null }].map((change) => pixels(drawn(change), RADAR))
		);
		expect(new Set(radars.map((radar) => radar.join())).size).toBe(3);
	});

	test.each<[string, Partial<Picture>]>([
		['with a target', {}],
		['without a target', { target: null }],
		['with nothing answered', { skills: skills.map(unanswered) }]
	])('%s is the same whatever was drawn before', (_, change) => {
		const first = drawn(change);
		for (const other of [
			{},
			{ target: null },
			{ skills: skills.map(unanswered) },
			{ skills: null }
		]) {
			drawn(other);
			expect(drawn(change).equals(first)).toBe(true);
		}
	});

	test('shows the first target, if one is shown', async () => {
		const further = { ...target, requirement: sampleRequirement({ events: [3, 4] }) };
		const radars = await Promise.all(
			[{}, { target: null }, { target: further }].map((change) => pixels(drawn(change), RADAR))
		);
		expect(new Set(radars.map((radar) => radar.join())).size).toBe(3);
	});
});
