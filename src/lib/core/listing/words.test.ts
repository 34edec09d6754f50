import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stemOf, wordsOf } from './words.ts';

const known = new Set(['documentation', 'source', 'tutorials', 'code', 'skills', 'build']);
const read = (text: string) => wordsOf(text, (word) => known.has(word)).map(({ word }) => word);

test.each([
	['Write the Docs', ['write', 'the', 'docs']],
	["You’ll and you'll", ['youll', 'and', 'youll']],
	['C++, C# and Node.js', ['c++', 'c#', 'and', 'node', 'js']],
	['how-to', ['how', 'to']],
	['ﬁt', ['fit']],
	['İzmir', ['i̇zmir']],
	['Apply (https://jobs.example/write-docs) or www.jobs.example/talk.', ['apply', 'or']],
	[
		'our [guide](https://docs.example/code) and [talk](/talks) (2021)',
		['our', 'guide', 'and', 'talk', '2021']
	],
	['', []],
	['  \n ', []]
])('%j has the words %j', (text, words) => {
	expect(read(text)).toEqual(words);
});

test.each([
	['a word cut at the end of a line', 'docu-\nmentation', ['documentation']],
	['a word cut by a soft hyphen', 'docu\u00ad\n  mentation', ['documentation']],
	['two words that only share a hyphen', 'open-\nsource', ['open', 'source']],
	['a new word on the next line', 'docu-\nMentation', ['docu', 'mentation']],
	['a 0 for an o', 'c0de', ['code']],
	['a 1 for an l and for an i', 'bu1ld ski11s tutor1als', ['build', 'skills', 'tutorials']],
	['a 5 for an s', '5ki11s', ['skills']],
	['a number', '2021 k8s', ['2021', 'k8s']]
])('of %s it makes the right words', (_, text, words) => {
	expect(read(text)).toEqual(words);
});

test('words are in order and at their places, whatever the text', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
			let end = 0;
			for (const word of wordsOf(text, () => true)) {
				expect(word.start).toBeGreaterThanOrEqual(end);
				expect(word.end).toBeGreaterThan(word.start);
				expect(word.end).toBeLessThanOrEqual(text.length);
				end = word.end;
			}
		})
	);
});

test.each([
	['write', 'writes', 'writing'],
	['guide', 'guides', 'guiding'],
	['plan', 'plans', 'planning', 'planned'],
	['community', 'communities'],
	['workshop', 'workshops'],
	['coach', 'coaches', 'coaching', 'coached'],
	['process', 'processes']
])('%s is inflected', (word, ...inflected) => {
	for (const form of inflected) expect(stemOf(form)).toBe(stemOf(word));
});

test.each([
	['community', 'communicate'],
	['docs', 'does'],
	['speaker', 'speak'],
	['bus', 'bu'],
	['king', 'k']
])('%s and %s are different words', (one, other) => {
	expect(stemOf(one)).not.toBe(stemOf(other));
});
