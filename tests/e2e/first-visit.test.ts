import { expect, test, type Page } from '@playwright/test';
import { answerFirstTen, watchShifts } from './app.ts';
import { seed } from './seed.ts';

/** What somebody stumbled over who came for the first time, with a small phone. */

const DAY = '2026-11-02';
const ANSWERS = {
	'teaching.one-to-one': 2,
	'teaching.sessions': 0,
	'events.participation': 1,
	'code.software': 2
};

async function openListings(page: Page): Promise<void> {
	await page.goto('/listings');
	await expect(page.getByText(/^81 of 81 listings$/)).toBeVisible();
}

const choose = (page: Page, role: string) =>
	page.getByRole('button', { name: new RegExp(`^Choose as a target ?: ${role}$`) }).click();
const tray = (page: Page) => page.getByRole('complementary', { name: 'Your targets' });

test('without a listing the kinds of jobs come first, and each is found by its name', async ({
	page
}) => {
	await openListings(page);
	await expect(page.getByRole('main').getByRole('heading', { level: 2 })).toHaveText([
		'Which of these weeks would you enjoy?',
		'Rated listings'
	]);
	await page.getByLabel('The text of a listing that excites you').fill('technical writer');
	await page.getByRole('button', { name: 'Read it' }).click();
	await page.getByRole('link', { name: 'Technical writer', exact: true }).click();
	await expect(
		page.getByRole('heading', { name: 'Technical writer', exact: true })
	).toBeInViewport();
	await page.keyboard.press('Tab');
	await expect(
		page.getByRole('button', { name: /^Choose as a target ?: Technical writer$/ })
	).toBeFocused();
});

test('targets without answers lead to the questions, and with answers to the comparison', async ({
	page
}) => {
	await openListings(page);
	await choose(page, 'Developer educator');
	await tray(page).getByRole('link', { name: 'Answer first' }).click();
	await expect(page.locator('form.live')).toBeAttached();
	await answerFirstTen(page, [1, 0, 1, 1, 1, 0, 2, 1, 0, 0]);
	await openListings(page);
	await tray(page).getByRole('link', { name: 'Compare' }).click();
	const heading = page.getByRole('heading', { name: 'Your targets' });
	await expect(heading).toBeFocused();
	await expect(heading).toBeInViewport();
	// Also when the steps above have come, with their rules.
	await expect(page.locator('.result')).toHaveAttribute('aria-busy', 'false');
	await expect(heading).toBeInViewport();
	await expect(page.getByRole('heading', { name: 'Developer educator' })).toBeInViewport();
});

for (const open of [false, true]) {
	test(`nothing in focus hides behind the targets at hand, opened: ${open}`, async ({ page }) => {
		await openListings(page);
		for (const role of ['Developer educator', 'Technical writer', 'Head of DevRel'])
			await choose(page, role);
		await expect(tray(page)).toContainText('3 of 4 targets');
		if (open) await page.getByRole('button', { name: '3 of 4 targets' }).click();
		const covered: string[] = [];
		await page.getByLabel('The text of a listing that excites you').focus();
		for (let key = 0; key < 60; key++) {
			await page.keyboard.press('Tab');
			const hidden = await page.evaluate(() => {
				const over = document.querySelector('aside')!;
				const focused = document.activeElement!;
				if (over.contains(focused) || focused === document.body) return null;
				const [bar, box] = [over.getBoundingClientRect(), focused.getBoundingClientRect()];
				const isBehind = box.bottom > bar.top && box.top < bar.bottom;
				return isBehind ? focused.textContent.trim().slice(0, 40) || focused.tagName : null;
			});
			if (hidden) covered.push(hidden);
		}
		expect(covered).toEqual([]);
	});
}

test('who comes back finds what is theirs, and no word on what DevRel is', async ({ page }) => {
	await page.goto('/');
	const definition = page.getByText(/^Developer relations, or DevRel, is the work of/);
	await expect(definition).toBeVisible();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(
		/^\s*See what you already bring/
	);
	await expect(page.getByText('Been here before?')).toBeVisible();

	await page.clock.setFixedTime(`${DAY}T10:00:00`);
	await seed(page, { attempts: [{ id: 1, day: DAY, answers: ANSWERS }] });
	await page.goto('/');
	await expect(page.getByRole('heading', { level: 1, name: 'Welcome back' })).toBeVisible();
	await expect(definition).toHaveCount(0);
	await expect(page.getByText('Been here before?')).toBeHidden();
	await expect(page.getByText('Start with yourself')).toBeHidden();
	await expect(page.getByRole('heading', { name: 'Your next thing' })).toBeInViewport();
	await expect(page.getByText('The rest of the first ten questions.')).toBeInViewport();
	await page.getByRole('link', { name: /^Go on with the questions/ }).click();
	await expect(page.locator('form.live')).toBeAttached();

	await page.clock.setFixedTime('2026-11-22T10:00:00');
	await page.goto('/');
	await expect(page.getByRole('link', { name: 'Carry on where I left' })).toBeVisible();
});

test('a document of what was done says what it leaves out, and how that gets in', async ({
	page
}) => {
	await page.goto('/progress/document');
	await expect(page.getByText('It begins with what you have done:')).toBeVisible();
	await expect(page.getByRole('link', { name: 'answer a question' })).toHaveAttribute(
		'href',
		/quiz$/
	);

	await page.clock.setFixedTime(`${DAY}T10:00:00`);
	await seed(page, { attempts: [{ id: 1, day: DAY, answers: ANSWERS }] });
	await page.goto('/progress/document');
	await page.getByRole('link', { name: 'on your result' }).click();
	const done = page.getByRole('region', { name: 'What you have done' });
	await done
		.getByRole('button', { name: /^Add where this can be seen/ })
		.first()
		.click();
	await done.getByLabel(/^One line/).fill('Ran it with two others');
	await done.getByRole('button', { name: 'Keep it' }).click();
	await expect(done.getByText('Ran it with two others')).toBeVisible();

	await page.goto('/progress/document');
	await expect(page.getByText('2 of your answers stay out,')).toBeVisible();
	await expect(page.getByRole('link', { name: 'on your result' })).toBeVisible();
	await page.emulateMedia({ media: 'print' });
	await expect(page.getByText('2 of your answers stay out,')).toBeHidden();
	await expect(page.getByText(/what I keep evidence of, and steps that I did/)).toBeVisible();
});

test('who has no answers can still see that something is kept, and delete it', async ({ page }) => {
	await openListings(page);
	await choose(page, 'Developer educator');
	await expect(tray(page)).toContainText('1 of 4 targets');
	await page.goto('/progress');
	await expect(page.getByText(/^No answers are kept in this browser yet, but/)).toBeVisible();
	await expect(page.getByRole('button', { name: 'Save a backup' })).toBeVisible();
	await page.getByRole('button', { name: 'Delete everything' }).click();
	await page.getByRole('button', { name: 'Delete them' }).click();
	await expect(page.getByText('Nothing is kept in this browser yet.')).toBeVisible();
	await expect(page.getByRole('button', { name: 'Delete everything' })).toHaveCount(0);
	await openListings(page);
	await expect(page.getByText('Nothing chosen yet.')).toBeAttached();
	await expect(tray(page)).toHaveCount(0);
});

for (const width of [360, 1280]) {
	test(`the front page moves nothing for who comes back, ${width} pixels wide`, async ({
		page
	}) => {
		await page.setViewportSize({ width, height: 800 });
		await seed(page, { attempts: [{ id: 1, day: DAY, answers: ANSWERS }] });
		const readShifts = await watchShifts(page);
		await page.goto('/');
		await expect(page.getByRole('heading', { level: 1, name: 'Welcome back' })).toBeVisible();
		await expect(page.getByRole('img', { name: /^Your five skills\./ })).toBeVisible();
		expect(await readShifts()).toEqual([]);
	});
}

test('side by side says at once what was read, on the screen', async ({ page, request }) => {
	const made = await request.post('/api/results', { data: { answers: ANSWERS } });
	const { url } = (await made.json()) as { url: string };
	await page.goto('/compare');
	const compare = page.getByRole('button', { name: 'Lay them side by side' });
	await compare.click();
	await expect(page.getByLabel('Results links, one a line')).toBeFocused();
	await page.getByLabel('Results links, one a line').fill(`hello\n${url}`);
	await compare.click();
	const read = page.getByRole('status', { name: 'What was read' });
	await expect(read.getByText('One link is read.')).toBeInViewport();
	await expect(read.getByText('One line is left out')).toBeInViewport();
});

test('what a field suggests can be read in the dark', async ({ page }) => {
	await page.emulateMedia({ colorScheme: 'dark' });
	await page.goto('/listings');
	const field = page.getByLabel('The text of a listing that excites you');
	const colour = await field.evaluate((field) => getComputedStyle(field, '::placeholder').color);
	const quiet = page.getByText('Read in this browser and kept in it.');
	await expect(quiet).toHaveCSS('color', colour);
});
