import fc from 'fast-check';
import { expect, test } from 'vitest';
import { layOut } from './layout.ts';

const laidOut = (text: string) =>
	layOut(text).map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`);

test.each([
	[
		'marks of Markdown',
		'## Duties\n- Write code.\n* Give talks',
		['heading: Duties', 'bullet: Write code.', 'bullet: Give talks']
	],
	[
		'an underlined heading',
		'Duties\n------\nText that stands for itself.',
		['heading: Duties', 'sentence: Text that stands for itself.']
	],
	[
		'a bold line',
		'**What you bring**\n\nPatience, and an eye for detail.',
		['heading: **What you bring**', 'sentence: Patience, and an eye for detail.']
	],
	['a short line', 'What you bring\n\n• Patience', ['label: What you bring', 'bullet: Patience']],
	[
		'a line with a colon',
		'We are looking for somebody who can do all of this:\n1. Write',
		['label: We are looking for somebody who can do all of this:', 'bullet: Write']
	],
	[
		'sentences',
		'Write docs, e.g. guides. Give talks! Why not? Sr. people too.',
		[
			'sentence: Write docs, e.g. guides.',
			'sentence: Give talks!',
			'sentence: Why not?',
			'sentence: Sr. people too.'
		]
	],
	[
		'lines that a page broke',
		'You will write guides and you will also\ngive talks at many of the conferences that\nwe sponsor.',
		[
			'sentence: You will write guides and you will also\ngive talks at many of the conferences that\nwe sponsor.'
		]
	],
	[
		'points whose marks were lost',
		'Write guides for developers who start with our product, and\nfor those who have known it long and want to go deeper\nGive talks at meetups and answer all of the questions that\npeople ask',
		[
			'sentence: Write guides for developers who start with our product, and\nfor those who have known it long and want to go deeper\nGive talks at meetups and answer all of the questions that\npeople ask'
		]
	],
	[
		'points whose marks were lost, ended early',
		'Write guides for developers who start with our product, and\nfor those who know it well and long\nGive talks at meetups and answer all of the questions that\npeople ask',
		[
			'sentence: Write guides for developers who start with our product, and\nfor those who know it well and long',
			'sentence: Give talks at meetups and answer all of the questions that\npeople ask'
		]
	],
	['nothing', '', []],
	['only marks', '***\n---\n', []]
])('%s', (_, text, expected) => {
	expect(laidOut(text)).toEqual(expected);
});

test('stretches are in order, do not overlap and hold every letter', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
			let end = 0;
			for (const stretch of layOut(text)) {
				expect(stretch.start).toBeGreaterThanOrEqual(end);
				expect(stretch.end).toBeGreaterThan(stretch.start);
				end = stretch.end;
			}
			expect(end).toBeLessThanOrEqual(text.length);
		})
	);
});
