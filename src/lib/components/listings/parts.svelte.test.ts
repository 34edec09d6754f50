import '@testing-library/svelte/vitest';
import { render, screen, within } from '@testing-library/svelte';
import { describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { sampleListing } from '../../../../tests/own-listings.ts';
import { sampleTitles } from '../../../../tests/samples.ts';
import { NOT_READ } from '../../core/listing/kept.ts';
import DeleteListing from './DeleteListing.svelte';
import Figures from './Figures.svelte';
import ListingActions from './ListingActions.svelte';
import ListingDetails from './ListingDetails.svelte';
import MarkedText from './MarkedText.svelte';
import Picture from './Picture.svelte';

const titles = sampleTitles;
const text = 'Give talks and write guides. <b>Kind</b> people.';
const quote = (words: string) => ({
	text: words,
	start: text.indexOf(words),
	end: text.indexOf(words) + words.length,
	section: 'duties' as const
});
const reading = {
	...NOT_READ,
	skills: {
		...NOT_READ.skills,
		presentation: { importance: 2.5, level: 2, quotes: [quote('Give talks')] },
		documentation: { importance: 2, level: 3, quotes: [quote('write guides')] }
	}
};
const press = (name: string | RegExp) => userEvent.click(screen.getByRole('button', { name }));

describe('the figures', () => {
	function show(corrected = {}) {
		const oncorrect = vi.fn();
		render(Figures, { listing: sampleListing({ text, reading, corrected }), titles, oncorrect });
		return oncorrect;
	}

	test('stand beside the words that show them, in words', () => {
		show();
		const group = within(screen.getByRole('group', { name: 'Presentation' }));
		expect(group.getByText('“Give talks”')).toBeVisible();
		const importance = screen.getByLabelText('Presentation: How much it counts');
		expect(importance).toHaveDisplayValue('between a clear part and the core');
		expect(screen.getByLabelText('Presentation: How far you should be')).toHaveDisplayValue(
			'practising'
		);
		expect(screen.getByLabelText('Events: How much it counts')).toHaveDisplayValue('not asked for');
		expect(screen.queryByText(/^Your reading/)).toBeNull();
	});

	test('can each be corrected', async () => {
		const oncorrect = show();
		const level = screen.getByLabelText('Events: How far you should be');
		await userEvent.selectOptions(level, 'between exploring and practising');
		expect(oncorrect.mock.calls).toEqual([['events', { level: 1.5 }]]);
	});

	test('that were corrected are the person’s, beside what the app read', async () => {
		const oncorrect = show({ presentation: { importance: 1, level: 1 } });
		expect(screen.getByText(/The app read/)).toHaveTextContent(
			'Your reading. The app read: between a clear part and the core, at “practising”.'
		);
		expect(screen.getByLabelText('Presentation: How much it counts')).toHaveValue('1');
		await press(/^Back to what the app read/);
		expect(oncorrect.mock.calls).toEqual([['presentation', { importance: 2.5, level: 2 }]]);
	});
});

describe('the text', () => {
	test('is there to the letter, as text, with what was found marked by its skill', () => {
		render(MarkedText, { text, reading, titles });
		const shown = screen.getByRole('group', { name: 'The text of the listing' });
		const marks = [...shown.querySelectorAll('mark')].map(({ textContent }) => textContent);
		expect(marks).toEqual(['Presentation:Give talks', 'Documentation:write guides']);
		expect(shown.textContent?.replaceAll(/Presentation:|Documentation:/g, '')).toBe(text);
		expect(shown.querySelector('b')).toBeNull();
	});

	test('has no marks where nothing was found', () => {
		render(MarkedText, { text, reading: NOT_READ, titles });
		expect(screen.getByRole('group')).toHaveTextContent(text);
		expect(document.querySelector('mark')).toBeNull();
	});
});

describe('what a person notes', () => {
	function show(change = {}) {
		const onchange = vi.fn();
		const { rerender } = render(ListingDetails, { listing: sampleListing(change), onchange });
		return { onchange, rerender };
	}
	const excites = () => screen.getByLabelText(/^What excites you about it/);

	test('is kept letter by letter, and a letter typed meanwhile is not lost', async () => {
		const { onchange, rerender } = show();
		await userEvent.type(excites(), 'My ');
		expect(onchange).toHaveBeenLastCalledWith({ excites: 'My' });
		// The disk answers late, with what was there before.
		await rerender({ listing: sampleListing({ excites: 'M' }) });
		expect(excites()).toHaveValue('My ');
		await userEvent.type(excites(), 'way');
		expect(onchange).toHaveBeenLastCalledWith({ excites: 'My way' });
	});

	test('shows what is kept once it is left', async () => {
		const { rerender } = show();
		await userEvent.type(excites(), ' My way ');
		await rerender({ listing: sampleListing({ excites: 'My way' }) });
		await userEvent.click(screen.getByLabelText('Title'));
		expect(excites()).toHaveValue('My way');
	});

	test.each<[label: string, option: string, change: object]>([
		['Where it stands', 'Heard back', { state: 'heard-back' }],
		['Beside the job you have', 'Higher than my job now', { compared: 'higher' }],
		['Beside the job you have', 'Leave it open', { compared: null }]
	])('%s: %s', async (label, option, change) => {
		const { onchange } = show({ compared: 'same' });
		await userEvent.selectOptions(screen.getByLabelText(label), option);
		expect(onchange.mock.calls).toEqual([[change]]);
	});

	test('its title is in links only by a tick, which is not set', async () => {
		const { onchange } = show();
		const tick = screen.getByRole('checkbox', { name: /^Show its title in links I share/ });
		expect(tick).not.toBeChecked();
		await userEvent.click(tick);
		expect(onchange.mock.calls).toEqual([[{ titleShown: true }]]);
	});

	test('a title has 60 characters at most', () => {
		show();
		expect(screen.getByLabelText('Title')).toHaveAttribute('maxlength', '60');
	});
});

describe('deleting', () => {
	test.each([true, false])(
		'asks first, and says what goes with it; a target: %s',
		async (chosen) => {
			const ondelete = vi.fn();
			render(DeleteListing, { title: 'My <i>listing</i>', chosen, ondelete });
			await press('Delete this listing');
			const dialog = screen.getByRole('dialog', { name: 'Delete “My <i>listing</i>”?' });
			expect(dialog.textContent?.includes('It is one of your targets')).toBe(chosen);
			await press('Keep it');
			expect(ondelete).not.toHaveBeenCalled();
			await press('Delete this listing');
			await press('Delete it');
			expect(ondelete).toHaveBeenCalledOnce();
			expect(dialog).not.toBeVisible();
		}
	);
});

describe('what to do with a listing', () => {
	function show(props: object) {
		const calls = { onaim: vi.fn(), ontoggle: vi.fn() };
		render(ListingActions, {
			left: 12,
			chosen: false,
			first: false,
			full: false,
			...calls,
			...props
		});
		// The page would go on to the questions.
		screen.queryByRole('link')?.addEventListener('click', (event) => event.preventDefault());
		return calls;
	}
	const link = () => screen.queryByRole('link', { name: 'Answer only what it rests on' });

	test('answer what it rests on, by an address that does not tell which it is', async () => {
		const { onaim } = show({});
		expect(link()!.getAttribute('href')).toMatch(/\/quiz#for-target$/);
		expect(
			screen.getByText('12 open questions, its core first. It becomes your first target.')
		).toBeVisible();
		await userEvent.click(link()!);
		expect(onaim).toHaveBeenCalledOnce();
	});

	test('no word on becoming the first target to what is it already', () => {
		show({ left: 1, chosen: true, first: true });
		expect(screen.getByText(/^1 open question, its core first\.\s*$/)).toBeVisible();
	});

	test('aim at it', async () => {
		const { ontoggle } = show({ chosen: true, left: 0 });
		expect(link()).toBeNull();
		const button = screen.getByRole('button', { name: 'Chosen as a target', pressed: true });
		await userEvent.click(button);
		expect(ontoggle).toHaveBeenCalledOnce();
	});

	test('with four others chosen it says kindly why a fifth has to wait', () => {
		show({ full: true });
		expect(screen.getByText(/three or four paths at once are plenty/)).toBeVisible();
		expect(screen.getByRole('button', { name: 'Choose as a target' })).toBeDisabled();
		expect(link()).toBeNull();
	});
});

test('a picture is let go with the page that shows it', async () => {
	const revoked = vi.spyOn(URL, 'revokeObjectURL');
	const picture = new Blob(['x'], { type: 'image/png' });
	const { unmount } = render(Picture, { picture, title: 'Writer' });
	const { src } = await screen.findByRole<HTMLImageElement>('img', {
		name: 'Your screenshot of Writer'
	});
	expect(revoked).not.toHaveBeenCalled();
	unmount();
	expect(revoked.mock.calls).toEqual([[src]]);
});
