import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { parseContent } from './parse.ts';

const schema = z.strictObject({
	rules: z.array(
		z.strictObject({
			title: z.string().max(30),
			hours: z.number().min(0.25).max(200),
			slot: z.int().optional(),
			kind: z.enum(['growth', 'career']).optional(),
			yes: z.literal(true).optional(),
			levels: z.array(z.string()).length(3).optional(),
			ways: z.array(z.string()).min(1).optional(),
			url: z.url().optional()
		})
	)
});

const said = (text: string) => {
	try {
		parseContent(schema, text, 'rules.yaml');
		return 'nothing';
	} catch (error) {
		return error instanceof Error ? error.message : String(error);
	}
};
const rule = (more: string) => said(`rules:\n  - title: One\n    hours: 1\n    ${more}\n`);

describe('a value that is wrong', () => {
	test.each([
		['slot: two', 'slot: expected a number, and found "two"'],
		['slot: 1.5', 'slot: expected a whole number, and found "1.5"'],
		['kind: grow', 'kind: expected one of growth, career, and found "grow"'],
		['yes: false', 'yes: expected true, and found "false"'],
		['levels: [a, b]', 'levels: expected exactly 3 entries'],
		['levels: 3', 'levels: expected a list, and found "3"'],
		['levels:', 'levels: expected a list, and found nothing'],
		['ways: []', 'ways: expected at least 1 entry'],
		['url: example.org', 'url: expected an address that begins with https://']
	])('%s: %s', (more, expected) => {
		expect(rule(more)).toBe(`rules.yaml:4:5 rules.0.${expected}`);
	});

	test.each([
		['- hours: 1', '2:5 rules.0.title: is missing: expected text'],
		['- { title: One, hours: 0 }', '2:19 rules.0.hours: expected a number of at least 0.25'],
		['- { title: One, hours: 201 }', '2:19 rules.0.hours: expected a number of at most 200'],
		[
			`- { hours: 1, title: ${'a'.repeat(31)} }`,
			'2:17 rules.0.title: expected at most 30 characters'
		],
		['- One', '2:5 rules.0: expected keys with values, and found "One"']
	])('%s', (item, expected) => {
		expect(said(`rules:\n  ${item}\n`)).toBe(`rules.yaml:${expected}`);
	});
});

test.each([
	['a colon in a text', '- title: One: two\n    hours: 1', /^2:12 either this text has a colon/],
	['a line too far right', '- title: One\n      hours: 1', /^2:12 .*begin too far to the right$/],
	['a line too far left', '- title: One\n   hours: 1', /^3:\d+ this line begins in another column/],
	['a tab', '- title: One\n\thours: 1', /^3:1 a line begins with a tab: use spaces$/],
	['a key twice', '- title: One\n    title: Two', /^3:5 this key stands twice in one place$/],
	['no space after a colon', '- title:One\n    hours: 1', /a colon, a space and a value/],
	['a bracket that stays open', '- title: [One\n    hours: 1', /^\d+:\d+ a bracket is not closed/],
	['a quote that stays open', '- title: "One\n    hours: 1', /^\d+:\d+ a quote is not closed$/],
	['a quote within quotes', "- title: 'it's'\n    hours: 1", /^2:\d+ the quote ends too early/],
	['a sign that may not begin', '- title: @one\n    hours: 1', /^2:12 a text may not begin with/],
	['a text beside ">-"', '- title: >- One\n    hours: 1', /^2:\d+ after ">-" the text begins on/]
])('%s is told in words for editors, with its place', (_, item, expected) => {
	expect(said(`rules:\n  ${item}\n`).replace('rules.yaml:', '')).toMatch(expected);
});
