import '@testing-library/svelte/vitest';
import { cleanup, fireEvent, render, screen } from '@testing-library/svelte';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { commands, userEvent } from 'vitest/browser';
import roles from '$content/roles.yaml';
import { LISTINGS } from '../../../../tests/listing-texts.ts';
import { linesOf, pdfOf, pictureOf } from '../../../../tests/pictures.ts';
import { expectNoWorkers } from '../../../../tests/workers.ts';
import type { NewListing } from '../../state/shelf.svelte.ts';
import AddListing from './AddListing.svelte';

const ADDRESS = 'https://jobs.example/7';
const GERMAN =
	'Wir suchen eine Person, die unsere Vorträge hält und mit allen hier spricht. '.repeat(9);

beforeEach(() => sessionStorage.clear());
afterEach(expectNoWorkers);

function show() {
	const onread = vi.fn(async (_: NewListing) => true);
	const { component } = render(AddListing, { roles, onread });
	/** What was read, as soon as something was. */
	const read = () =>
		vi
			.waitFor(() => expect(onread).toHaveBeenCalled(), 60_000)
			.then(() => onread.mock.lastCall![0]);
	return { component, onread, read };
}

const field = () => screen.getByLabelText('The text of a listing that excites you');
const picker = () => screen.getByLabelText('Screenshot or file');
const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));
const said = (words: RegExp | string) =>
	vi.waitFor(() => expect(screen.getByRole('status')).toHaveTextContent(words), 30_000);

const asEvent = { bubbles: true, cancelable: true };
const paste = (texts: Record<string, string>) =>
	field().dispatchEvent(
		new ClipboardEvent('paste', { ...asEvent, clipboardData: transfer(texts) })
	);
const drop = (file: File) =>
	field().dispatchEvent(new DragEvent('drop', { ...asEvent, dataTransfer: transfer({}, file) }));

/** What a browser hands over when something is pasted or dropped. */
function transfer(texts: Record<string, string>, ...files: File[]): DataTransfer {
	const data = new DataTransfer();
	for (const [type, text] of Object.entries(texts)) data.setData(type, text);
	for (const file of files) data.items.add(file);
	return data;
}

test('reads a pasted text on the device, and makes room for the next', async () => {
	const { read } = show();
	await commands.recordRequests();
	await userEvent.fill(field(), LISTINGS.advocate);
	await press('Read it');
	const { text, reading, picture, title } = await read();
	expect(text).toBe(LISTINGS.advocate.trim());
	expect(reading.skills.presentation.importance).toBeGreaterThan(0);
	expect([picture, title]).toEqual([null, '']);
	await vi.waitFor(() => expect(field()).toHaveValue(''));
	expect(
		(await commands.listRequests()).filter((url) => /brightqueue|advocate/i.test(url))
	).toEqual([]);
});

test.each<[what: string, file: File, title: string, text: RegExp]>([
	['a text file', new File([LISTINGS.events], 'job.md'), '', /^Developer Events Manager/],
	[
		'a page',
		new File(['<title>A job</title><h1>Writer</h1><ul><li>Write guides'], 'job.html'),
		'A job',
		/- Write guides/
	],
	['a PDF', new File([pdfOf(linesOf('Duties', 'Write guides'))], 'job.pdf'), '', /Write guides/]
])('reads %s that is chosen', async (_, file, title, text) => {
	const { read } = show();
	await userEvent.upload(picker(), file);
	expect(await read()).toMatchObject({ title, text: expect.stringMatching(text), picture: null });
});

test('what is longer than any listing never comes into the field, where it would freeze the page', async () => {
	show();
	const isLeftToBrowser = paste({ 'text/plain': 'x'.repeat(5_000_000) });
	expect(isLeftToBrowser).toBe(false);
	await said(/^That is longer than a listing/);
	expect(field()).toHaveValue('');
	expect(paste({ 'text/plain': LISTINGS.advocate })).toBe(true);
});

test('reads a page that is pasted at once, and leaves plain text where the cursor is', async () => {
	const { read, onread } = show();
	paste({ 'text/plain': 'Write guides' });
	expect(onread).not.toHaveBeenCalled();
	const page = { 'text/plain': 'Write guides', 'text/html': '<h1>Writer</h1><ul><li>Write guides' };
	paste(page);
	expect(await read()).toMatchObject({ text: '# Writer\n\n- Write guides' });
});

test(
	'reads a screenshot that is dropped, shows how far it is, and keeps the picture',
	{ timeout: 120_000 },
	async () => {
		const { read } = show();
		const picture = await pictureOf(
			'Developer Advocate\n\nYou will write guides and give talks at meetups.'
		);
		const file = new File([picture], 'shot.png', { type: 'image/png' });
		drop(file);
		const bar = await screen.findByRole('progressbar', { name: 'Reading' }, { timeout: 30_000 });
		await vi.waitFor(() => expect(Number(bar.getAttribute('value'))).toBeGreaterThan(0), 30_000);
		expect(picker()).toBeDisabled();
		const listing = await read();
		expect(listing.text).toContain('give talks at meetups');
		expect(listing.picture).toMatchObject({ size: file.size });
		await vi.waitFor(() => expect(screen.queryByRole('progressbar')).toBeNull());
	}
);

test('stops when it is told to, says so, and frees what reads', { timeout: 120_000 }, async () => {
	const { onread } = show();
	const picture = await pictureOf(LISTINGS.advocate, { scale: 2 });
	await userEvent.upload(picker(), new File([picture], 'shot.png', { type: 'image/png' }));
	const bar = await screen.findByRole('progressbar', { name: 'Reading' }, { timeout: 30_000 });
	await vi.waitFor(() => expect(Number(bar.getAttribute('value'))).toBeGreaterThan(0), 30_000);
	await press('Stop');
	await said('You stopped the reading. Nothing was kept.');
	await expectNoWorkers();
	expect(onread).not.toHaveBeenCalled();
	expect(picker()).toBeEnabled();
});

test.each<[what: string, file: File, sentence: RegExp]>([
	['an empty file', new File([], 'a.txt'), /^There is no text in it\. Copy the listing/],
	['a huge text', new File(['word '.repeat(90_000)], 'a.txt'), /^That is longer than a listing/],
	['a picture of nothing known', new File(['GIF89a'], 'a.png'), /^This file cannot be read/],
	['an office file', new File(['PK\x03\x04\0'], 'a.docx'), /^This kind of file is not read here/],
	['a PDF of pictures', new File([pdfOf('0 0 m 9 9 l S')], 'a.pdf'), /^No words were found in it/],
	[
		'scripts alone',
		new File(['<script>document.title = "run"</script>'], 'a.html'),
		/^There is no text/
	]
])('says what to do about %s', async (_, file, sentence) => {
	const { onread } = show();
	await userEvent.upload(picker(), file);
	await said(sentence);
	expect(onread).not.toHaveBeenCalled();
	expect(document.title).not.toBe('run');
	expect(picker()).toBeEnabled();
});

test.each([
	['nothing', '  ', /^There is no text in it/],
	['an address', ADDRESS, /^That is only an address/],
	['too much', 'word '.repeat(50_000), /^That is longer than a listing/]
])('says what to do about %s in the field, and leaves it there', async (_, text, sentence) => {
	const { onread } = show();
	await fireEvent.input(field(), { target: { value: text } });
	await press('Read it');
	await said(sentence);
	expect(field()).toHaveValue(text);
	expect(onread).not.toHaveBeenCalled();
});

test('the name of a kind of job leads to it, and is not taken for a listing', async () => {
	const { onread } = show();
	await userEvent.fill(field(), 'developer advocate');
	await press('Read it');
	await said(/^That is the name of a kind of job, not the text of a listing/);
	expect(screen.getByRole('link', { name: 'Developer advocate' })).toHaveAttribute(
		'href',
		'#role-developer-advocate'
	);
	await userEvent.fill(field(), ADDRESS);
	await press('Read it');
	await said(/^That is only an address/);
	expect(screen.queryByRole('link')).toBeNull();
	expect(onread).not.toHaveBeenCalled();
});

test('what is not read in English is kept only on request', async () => {
	const { onread, read } = show();
	await fireEvent.input(field(), { target: { value: GERMAN } });
	await press('Read it');
	await said(/does not read like English/);
	expect(onread).not.toHaveBeenCalled();
	expect(field()).toHaveValue(GERMAN);
	await press('Keep it all the same');
	expect(await read()).toMatchObject({ reading: { doubt: 'language' } });
	expect(screen.queryByRole('button', { name: 'Keep it all the same' })).toBeNull();
	expect(field()).toHaveValue('');
});

test('reads what another app shared: its text with its address, or its files one by one', async () => {
	const { component, onread } = show();
	const item = { title: 'A job', text: LISTINGS.events, url: ADDRESS, files: [] };
	await component.takeItem(item);
	expect(onread.mock.calls).toMatchObject([[{ title: 'A job', address: ADDRESS }]]);
	const files = [new File([LISTINGS.writer], 'a.txt'), new File([LISTINGS.advocate], 'b.txt')];
	await component.takeItem({ ...item, title: '', text: '', files });
	expect(onread.mock.calls.slice(1)).toMatchObject([
		[{ text: expect.stringContaining('Copperline') }],
		[{ text: expect.stringContaining('Brightqueue') }]
	]);
	await component.takeItem({ ...item, text: ADDRESS, url: '' });
	await said(/^That is only an address/);
	expect(onread).toHaveBeenCalledTimes(3);
});

test('a text that was not read yet is there again when the page was gone, and not once it is kept', async () => {
	show();
	await userEvent.fill(field(), LISTINGS.advocate);
	cleanup();
	const { read } = show();
	expect(field()).toHaveValue(LISTINGS.advocate);
	await press('Read it');
	// Kept all the same by who has left by then.
	cleanup();
	await read();
	await vi.waitFor(() => expect(sessionStorage).toHaveLength(0));
	show();
	expect(field()).toHaveValue('');
});

test('a text whose listing could not be kept is there again when the page was gone', async () => {
	const { onread } = show();
	onread.mockResolvedValue(false);
	await userEvent.fill(field(), LISTINGS.advocate);
	await press('Read it');
	await vi.waitFor(() => expect(field()).toHaveValue(''));
	cleanup();
	show();
	expect(field()).toHaveValue(LISTINGS.advocate);
});
