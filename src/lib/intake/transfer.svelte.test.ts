import { expect, test } from 'vitest';
import { sourceOf } from './transfer.ts';

const PICTURE = new File(['x'], 'shot.png', { type: 'image/png' });

function transfer(texts: Record<string, string>, ...files: File[]): DataTransfer {
	const data = new DataTransfer();
	for (const [type, text] of Object.entries(texts)) data.setData(type, text);
	for (const file of files) data.items.add(file);
	return data;
}

test.each([
	['a screenshot', transfer({}, PICTURE), PICTURE],
	['plain text', transfer({ 'text/plain': 'Job' }), 'Job'],
	['text with a picture of it', transfer({ 'text/plain': 'Job' }, PICTURE), 'Job'],
	[
		'a page that says no more than its text',
		transfer({ 'text/plain': 'Job', 'text/html': '<b>Job' }),
		'Job'
	],
	['nothing', transfer({}), null]
])('of %s', (_, data, source) => {
	expect(sourceOf(data)).toBe(source);
});

test.each([
	['with a list', { 'text/plain': 'Write', 'text/html': '<ul><LI>Write' }],
	['with a heading', { 'text/plain': 'Job', 'text/html': '<h2 class="x">Job' }],
	['without any text beside it', { 'text/html': '<p>Job' }]
])('a page %s is taken as a page', async (_, texts) => {
	const source = sourceOf(transfer(texts));
	expect(source).toMatchObject({ type: 'text/html' });
	expect(await (source as Blob).text()).toBe(texts['text/html']);
});
