import { Parser } from 'htmlparser2';
import { expect, test } from 'vitest';
import { NAMES } from '../../../tests/names.ts';
import { sampleDay } from '../../../tests/samples.ts';
import { badgeOf } from './badge.ts';

const day = sampleDay('2026-11-21');

/** The elements of a document and its texts. */
function parsed(svg: string) {
	const elements = new Set<string>();
	const texts: string[] = [];
	const parser = new Parser(
		{
			onopentag: (name) => {
				elements.add(name);
				texts.push('');
			},
			ontext: (text) => texts.push(`${texts.pop() ?? ''}${text}`)
		},
		{ xmlMode: true, decodeEntities: true }
	);
	parser.end(svg);
	return {
		elements: [...elements],
		texts: texts.map((text) => text.trim()).filter((text) => text)
	};
}

test.each(Object.entries(NAMES))('a name with %s stands in the badge as text', (_, name) => {
	const { elements, texts } = parsed(badgeOf({ name, day }));
	expect(elements).toEqual(['svg', 'title', 'clipPath', 'rect', 'g', 'text']);
	expect(texts).toEqual([
		`DevRel self-check by ${name}, self-reported on 21 November 2026`,
		'DevRel self-check',
		name
	]);
});

test('a badge without a name bears its day', () => {
	expect(parsed(badgeOf({ name: null, day })).texts.at(-1)).toBe('21 November 2026');
});

test('what XML has no place for is left out', () => {
	expect(parsed(badgeOf({ name: 'a\uffff\u0000b', day })).texts.at(-1)).toBe('a\ufffd\ufffdb');
});

test('a longer name makes a wider badge', () => {
	const width = (name: string) => Number(/width="(\d+)"/.exec(badgeOf({ name, day }))?.[1]);
	expect(width('Ada')).toBeGreaterThan(100);
	expect(width('王小明與繁體龍')).toBeGreaterThan(width('Ada') + 40);
});

// Its text is drawn as wide as the badge, so letters would be torn apart.
test.each([
	['فاطمة الزهراء', 'mmmmm mmmmmmm'],
	['👩🏽\u200d💻', '王王王']
])('%s takes no more room than %s', (name, wider) => {
	const width = (name: string) => Number(/width="(\d+)"/.exec(badgeOf({ name, day }))?.[1]);
	expect(width(name)).toBeLessThan(width(wider));
});
