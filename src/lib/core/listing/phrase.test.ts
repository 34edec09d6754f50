import { describe, expect, test } from 'vitest';
import { Phrases } from './phrase.ts';
import { wordsOf } from './words.ts';

const groups = { make: ['write', 'produce', '=made'], thing: ['guide', 'tutorial*'] };

function found(phrase: string, text: string): string[] {
	const phrases = new Phrases<string>(groups);
	phrases.add(phrase, 'x');
	const words = wordsOf(text, phrases.isKnown);
	return phrases
		.match(words, 0, words.length)
		.map(({ from, to }) => text.slice(words[from]!.start, words[to - 1]!.end));
}

test.each([
	['write', 'She writes, writing what was written', ['writes', 'writing']],
	['=talk', 'talk, talks, talking', ['talk']],
	['organi*', 'organise an organization or an organ', ['organise', 'organization']],
	['write|draft docs', 'write docs, draft docs, read docs', ['write docs', 'draft docs']],
	[
		'<make> <thing>',
		'produce tutorials, made guides, make guides',
		['produce tutorials', 'made guides']
	],
	['write ... guide', 'write a very short guide', ['write a very short guide']],
	[
		'write ... guide',
		'write one two three four five guide',
		['write one two three four five guide']
	],
	['write ... guide', 'write one two three four five six guide', []],
	['write guide', 'write a guide', []],
	['open source', 'open-source and open\nsource', ['open-source', 'open\nsource']],
	['c++', 'C++ and C', ['C++']]
])('%j in %j: %j', (phrase, text, expected) => {
	expect(found(phrase, text)).toEqual(expected);
});

describe('a phrase that is not well formed is refused', () => {
	test.each([
		['', '"" in "" is not one word'],
		['...', 'no first or last word'],
		['write ...', 'no first or last word'],
		['... write', 'no first or last word'],
		['<speak> up', 'names the group "speak", which is not there'],
		['how-to guide', '"how-to" in "how-to guide" is not one word']
	])('%j: %s', (phrase, reason) => {
		expect(() => new Phrases<string>(groups).add(phrase, 'x')).toThrow(reason);
	});
});

test('only the words from one place up to another are looked at', () => {
	const phrases = new Phrases<number>(groups);
	phrases.addAll(['write guides', 'guide'], 1);
	const words = wordsOf('guide write guide', phrases.isKnown);
	expect(phrases.match(words, 1, 2)).toEqual([]);
	expect(phrases.match(words, 1, 3)).toEqual([
		{ value: 1, from: 1, to: 3, gaps: false },
		{ value: 1, from: 2, to: 3, gaps: false }
	]);
});
