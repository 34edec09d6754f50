import { describe, expect, test } from 'vitest';
import { Frame } from './frame.ts';

const page = (head: string, body: string) => `<head>
	<link rel="preload" /><!--1a--><meta property="og:type"/>${head}</title>
	<style>a{}</style></head>
<main><!--[--><div data-result="" class="x">${body}</div><!--]--><!----></main>`;
const filling = (name: string) => ({
	head: `<!--1a--><meta property="og:type"/>${name}</title>`,
	body: `<div data-result="" class="x">${name}</div>`
});

const frame = new Frame(page('ours', '<div>ours</div>'));

describe('a page made of a frame', () => {
	for (const name of ['Ada', '$& $1', '</div></main></title>', '王'.repeat(100_000)]) {
		test(`is what would have been rendered: ${name.slice(0, 30)}`, () => {
			expect(frame.fill(filling(name)).toString()).toBe(page(name, name));
		});
	}
});

test('what is rendered in another way is not taken for a frame', () => {
	expect(() => new Frame(page('a', 'b').replace('data-result', 'class'))).toThrow('no ');
});
