import { expect, test } from 'vitest';
import * as z from 'zod';
import { ContentError, parseContent } from './parse.ts';

const tree: z.ZodType = z.lazy(() =>
	z.union([
		z.strictObject({ leaf: z.enum(['oak', 'elm']) }),
		z.strictObject({ all: z.array(tree) })
	])
);
const schema = z.strictObject({
	plants: z.array(
		z.strictObject({
			id: z.string('expected text'),
			height: z.number('expected a number'),
			tree: tree.optional()
		})
	)
});

/** Two plants; the second ends with what a test adds. */
const garden = (second: string) => `# a comment
plants:
  - id: rose
    height: 1
  - id: lily
${second}`;

function mistakeIn(text: string): ContentError {
	try {
		parseContent(schema, text, 'src/content/plants.yaml');
	} catch (error) {
		if (error instanceof ContentError) return error;
		throw error;
	}
	throw new Error('There was no mistake');
}

test('what is right comes back as data', () => {
	expect(parseContent(schema, garden('    height: 0.5\n'), 'plants.yaml').data).toEqual({
		plants: [
			{ id: 'rose', height: 1 },
			{ id: 'lily', height: 0.5 }
		]
	});
});

test.each([
	{
		title: 'a key that does not exist',
		text: garden('    height: 1\n    colour: red\n'),
		says: '7:5 plants.1.colour: there is no such key here'
	},
	{
		title: 'a value of the wrong type',
		text: garden('    height:   tall\n'),
		says: '6:5 plants.1.height: expected a number'
	},
	{
		title: 'a missing key, at the item that lacks it',
		text: garden(''),
		says: '5:5 plants.1.height: expected a number'
	},
	{
		title: 'a mistake deep inside alternatives',
		text: garden('    height: 1\n    tree:\n      all: [{ leaf: oak }, { leaf: ivy }]\n'),
		says: '8:30 plants.1.tree.all.1.leaf: expected one of oak, elm, and found "ivy"'
	},
	{
		title: 'a misspelt key deep inside alternatives',
		text: garden('    height: 1\n    tree: { all: [{ leaf: oak, laef: elm }] }\n'),
		says: '7:32 plants.1.tree.all.0.laef: there is no such key here'
	},
	{
		title: 'a list where an object belongs',
		text: '- plants\n',
		says: '1:1 (top level): expected keys with values, and found a list'
	},
	{
		title: 'an empty file',
		text: '',
		says: '1:1 (top level): expected keys with values, and found nothing'
	},
	{
		title: 'a key that stands twice',
		text: garden('    height: 1\n    id: tulip\n'),
		says: '7:5 this key stands twice in one place'
	}
])('$title is named with its line and column', ({ text, says }) => {
	const mistake = mistakeIn(text);
	expect(mistake.message).toBe(`src/content/plants.yaml:${says}`);
});

// The offending key is the one that is there, not the one that is missed.
test('a misspelt key that is needed is named where it stands', () => {
	const mistake = mistakeIn(garden('    hieght: 1\n'));
	expect(mistake.message).toMatch(/^src\/content\/plants\.yaml:6:5 plants\.1\.hieght: /);
});

test('text that is no YAML is named with its line and column, on one line', () => {
	const mistake = mistakeIn(garden('    height: [1\n'));
	expect(mistake).toMatchObject({ file: 'src/content/plants.yaml', line: 7 });
	expect(mistake.message).toMatch(/^src\/content\/plants\.yaml:7:\d+ \S.*$/);
});

test('an error about a path stands where its value does, or what is nearest around it', () => {
	const { errorAt } = parseContent(schema, garden('    height: 1\n'), 'plants.yaml');
	const messages = [['plants', 1, 'height'], ['plants', 1, 'tree', 'leaf'], ['plants', 0], []].map(
		(path) => errorAt(path, 'is odd').message
	);
	expect(messages).toEqual([
		'plants.yaml:6:5 plants.1.height: is odd',
		'plants.yaml:5:5 plants.1.tree.leaf: is odd',
		'plants.yaml:3:5 plants.0: is odd',
		'plants.yaml:2:1 (top level): is odd'
	]);
});
