import { expect, test, type Locator, type Page } from '@playwright/test';
import { ENGINEER, LISTINGS } from '../listing-texts.ts';
import { answerByKeys, recordComplaints, recordRequests, watchShifts } from './app.ts';
import { dropPicture, expectNoWorkers, screenshotOf } from './screens.ts';
import { listenIn, startServer } from './servers.ts';

const FIELD = 'The text of a listing that excites you';

const HOSTILE = '<img src=x onerror="window.hit = true"><script>window.hit = true</script>';

/** Opens the page and waits until listings can be read and chosen. */
async function openListings(page: Page): Promise<void> {
	await page.goto('/listings');
	await expect(page.getByText(/^81 of 81 listings$/)).toBeVisible();
}

async function addListing(page: Page, text: string): Promise<void> {
	await page.getByLabel(FIELD).fill(text);
	await page.getByRole('button', { name: 'Read it' }).click();
}

/** The open listing. */
const opened = (page: Page, title: string) => page.getByRole('article', { name: title });

async function chooseRated(page: Page, words: string): Promise<void> {
	await page.getByLabel('Title or employer').fill(words);
	await page
		.getByRole('button', { name: /^Choose as a target ?: .*, / })
		.first()
		.click();
}

/** The titles of the steps on the plan. */
async function readSteps(page: Page): Promise<string[]> {
	await page.goto(new URL('/plan', page.url()).href);
	await expect(page.locator('.plan')).toHaveAttribute('aria-busy', 'false');
	const steps = page.getByRole('article').filter({ hasText: 'Your first 15 minutes' });
	return steps.getByRole('heading').allInnerTexts();
}

/** Opens a listing that is kept, with its figures. */
async function openFigures(page: Page, title: string): Promise<Locator> {
	const listing = opened(page, title);
	await listing.getByRole('button', { name: /^Open/ }).click();
	await listing.getByText('What it asks for, skill by skill: correct it').click();
	return listing;
}

/** All ten figures of the open listing. */
async function readFigures(page: Page): Promise<number[]> {
	await page.getByText('What it asks for, skill by skill: correct it').click();
	const fields = page.getByRole('combobox', { name: /: How (much it counts|far you should be)$/ });
	await expect(fields).toHaveCount(10);
	return fields.evaluateAll((all) =>
		all.map((field) => Number((field as HTMLSelectElement).value))
	);
}

test('somebody starts with a listing and no answers, and it stays theirs, offline too', async ({
	page,
	context,
	browser
}) => {
	const { port, stop } = await startServer();
	const { heard, origin, stop: stopListening } = await listenIn(port);
	const complaints = recordComplaints(page);
	const addresses: string[] = [];
	page.on('framenavigated', (frame) => addresses.push(frame.url()));
	const [own, other] = ['Senior Developer Advocate', 'DevRel Engineer'];
	const visit = (path: string) => page.goto(`${origin}${path}`);

	await test.step('comes in by the door and reads what the listing asks for', async () => {
		await visit('/');
		await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
		await page.getByRole('link', { name: /^I have a listing that excites me/ }).click();
		await expect(page.getByText(/^81 of 81 listings$/)).toBeVisible();
		await addListing(page, LISTINGS.advocate);
		const listing = opened(page, own);
		await expect(listing.getByRole('heading', { name: own })).toBeFocused();
		await expect(listing.getByText(/It asks for [\w ]+ skills\./)).toBeVisible();
		await expect(listing.getByText('Not known yet', { exact: true })).toBeVisible();
	});

	await test.step('answers only what it rests on, its core first', async () => {
		await page.getByRole('link', { name: 'Answer only what it rests on' }).click();
		await expect(page).toHaveURL(/\/quiz#for-target$/);
		await expect(page.getByText('What your first target rests on')).toBeVisible();
		await expect(page.getByRole('heading', { level: 2, name: 'Code' })).toBeVisible();
		await answerByKeys(page, [2, 1]);
		await page.keyboard.press('Enter');
		await expect(page).toHaveURL(/#for-target-code-more$/);
		await answerByKeys(page, [1, 0, 2, 1]);
		await page.reload();
		await expect(page.getByText('What your first target rests on')).toBeVisible();
		await page.getByRole('link', { name: /^Next: / }).click();
		await answerByKeys(page, [1, 0]);
		await page.getByRole('button', { name: 'See my result so far' }).click();
		await expect(page.getByRole('region', { name: 'Your targets' })).toContainText(own);
	});
	const before = await readSteps(page);
	expect(before.length).toBeGreaterThan(2);

	await test.step('drops a screenshot of another, and sees one step that helps both', async () => {
		await visit('/listings');
		await expect(page.getByText(/^81 of 81 listings$/)).toBeVisible();
		await dropPicture(page.getByLabel(FIELD), await screenshotOf(browser, ENGINEER));
		await expect(page.getByRole('progressbar', { name: 'Reading' })).toBeVisible();
		const listing = opened(page, other);
		await expect(listing.getByText('The step that helps most here:')).toBeVisible({
			timeout: 60_000
		});
		await expect(listing.getByText(`It also brings you nearer to ${own}.`)).toBeVisible();
		await expectNoWorkers(page);
		await listing.getByRole('button', { name: 'Choose as a target' }).click();
	});

	await test.step('corrects one figure', async () => {
		const listing = await openFigures(page, own);
		const importance = listing.getByLabel('Code: How much it counts');
		await importance.selectOption('nice to have');
		await expect(listing.getByText(/^\s*Your reading\. The app read: /)).toBeVisible();
		await expect(importance).toHaveValue('1');
	});

	await test.step('adds two rated listings, and the fan and the steps follow', async () => {
		await chooseRated(page, 'writer');
		await chooseRated(page, 'events');
		await expect(page.getByText('4 of 4 targets')).toBeVisible();
		expect(await readSteps(page)).not.toEqual(before);
		await expect(page.getByRole('img', { name: /^A fan with 4 ribs: / }).first()).toBeVisible();
		await page.getByText('The same as a table').click();
		const rows = page.getByRole('table', { name: /^Your goals/ }).getByRole('rowheader');
		await expect(rows).toHaveCount(4);
		await expect(rows).toContainText([own, other, /Writer/, /Events/]);
		await expect(page.getByText(/^Serves /).first()).toBeVisible();
	});
	const steps = await readSteps(page);

	const expectAllOfIt = async () => {
		expect(await readSteps(page)).toEqual(steps);
		await expect(page.getByRole('img', { name: /^A fan with 4 ribs: / }).first()).toBeVisible();
		await visit('/listings');
		await expect(page.getByText('4 of 4 targets')).toBeVisible();
		const listing = await openFigures(page, own);
		await expect(listing.getByLabel('Code: How much it counts')).toHaveValue('1');
		await listing.getByText('Its text, with what was found marked').click();
		await expect(listing.getByLabel('The text of the listing')).toContainText('Brightqueue');
		const shot = opened(page, other);
		await shot.getByRole('button', { name: /^Open/ }).click();
		await shot.getByText(/^Your notes/).click();
		await expect(shot.getByRole('img', { name: `Your screenshot of ${other}` })).toBeVisible();
	};

	await test.step('finds all of it after a reload', async () => {
		await visit('/plan');
		await page.reload();
		await expectAllOfIt();
	});

	await test.step('finds all of it without a server and a network, and reads another picture', async () => {
		stopListening();
		await stop();
		await context.setOffline(true);
		await expectAllOfIt();
		await dropPicture(page.getByLabel(FIELD), await screenshotOf(browser, LISTINGS.writer));
		await expect(opened(page, 'Technical Writer').getByText(/It asks for /)).toBeVisible({
			timeout: 60_000
		});
		await page.reload();
		await expect(opened(page, 'Technical Writer')).toBeVisible();
	});

	expect(complaints).toEqual([]);
	// Not a word of any listing in an address, a header or a body.
	expect(heard.length).toBeGreaterThan(40);
	const log = [...heard, ...addresses].map((line) => decodeURIComponent(line).toLowerCase());
	for (const word of ['brightqueue', 'kubernetes', 'senior', 'webinar', 'larkspur', 'copperline']) {
		expect(log.filter((line) => line.includes(word))).toEqual([]);
	}
});

test('a screenshot at either scale, light or dark, comes to the figures of the same text pasted', async ({
	page,
	browser
}) => {
	test.setTimeout(240_000);
	await openListings(page);
	await addListing(page, LISTINGS.advocate);
	const listing = opened(page, 'Senior Developer Advocate');
	await expect(listing).toHaveCount(1);
	const pasted = await readFigures(page);
	expect(pasted.filter((figure) => figure > 0).length).toBeGreaterThan(5);
	let count = 1;
	for (const scale of [1, 2]) {
		for (const colorScheme of ['light', 'dark'] as const) {
			const picture = await screenshotOf(browser, LISTINGS.advocate, { scale, colorScheme });
			await page.locator('input[type=file]').setInputFiles({
				name: 'shot.png',
				mimeType: 'image/png',
				buffer: picture
			});
			await expect(page.getByRole('progressbar')).toBeVisible();
			await expect(listing).toHaveCount(++count, { timeout: 60_000 });
			const seen = await readFigures(page);
			seen.forEach((figure, i) => {
				const apart = Math.abs(figure - pasted[i]!);
				expect(apart, `figure ${i} at ${scale}x, ${colorScheme}`).toBeLessThanOrEqual(0.5);
			});
		}
	}
});

test('stopping in the middle of a picture frees what reads it', async ({ page, browser }) => {
	await openListings(page);
	const picture = await screenshotOf(browser, LISTINGS.advocate, { scale: 2 });
	await dropPicture(page.getByLabel(FIELD), picture);
	const bar = page.getByRole('progressbar', { name: 'Reading', exact: true });
	await expect(bar).toHaveAttribute('value', /^0\.\d+$/, { timeout: 60_000 });
	expect(page.workers().length).toBeGreaterThan(0);
	await page.getByRole('button', { name: 'Stop' }).click();
	await expect(page.getByText('You stopped the reading. Nothing was kept.')).toBeVisible();
	await expectNoWorkers(page);
	await expect(page.getByRole('article').filter({ hasText: 'saved on' })).toHaveCount(0);
});

test('the “do not work” list quietly marks what names something on it', async ({ page }) => {
	await page.goto('/plan');
	await page.getByLabel('What is it?').selectOption('A kind of work');
	await page.getByLabel(/^In a few words/).fill('hackathons');
	await page.getByRole('button', { name: 'Put it on the list' }).click();
	await page.getByLabel('What is it?').selectOption('An employer');
	await page.getByLabel(/^In a few words/).fill('GitLab');
	await page.getByRole('button', { name: 'Put it on the list' }).click();
	await expect(page.getByRole('listitem').filter({ hasText: 'GitLab' })).toBeVisible();

	await openListings(page);
	await addListing(page, LISTINGS.events);
	const listing = opened(page, 'Developer Events Manager');
	await expect(
		listing.getByText('Names something on your “do not work” list: hackathons.')
	).toBeVisible();
	await page.getByLabel('Title or employer').fill('gitlab');
	const rated = page.getByRole('region', { name: 'Rated listings' });
	await expect(rated.getByText('“do not work” list: GitLab.').first()).toBeVisible();
	await addListing(page, LISTINGS.advocate);
	const fine = opened(page, 'Senior Developer Advocate');
	await expect(fine.getByText(/It asks for /)).toBeVisible();
	await expect(fine.getByText(/do not work/)).toHaveCount(0);
});

test('two people with different listings leave the same network log', async ({ browser }) => {
	const log = async (text: string, words: string) => {
		const page = await (await browser.newContext()).newPage();
		const requests = recordRequests(page);
		await openListings(page);
		await addListing(page, text);
		await page.getByRole('button', { name: 'Choose as a target', exact: true }).click();
		await chooseRated(page, words);
		await expect(page.getByText('2 of 4 targets')).toBeVisible();
		await page.context().close();
		return requests.toSorted();
	};
	const [one, other] = [
		await log(LISTINGS.advocate, 'writer'),
		await log(LISTINGS.events, 'gitlab')
	];
	expect(one.length).toBeGreaterThan(5);
	expect(other).toEqual(one);
});

test('half a year later the reason and the question come before the figures', async ({ page }) => {
	await page.clock.setFixedTime('2026-05-20T10:00:00');
	await openListings(page);
	await addListing(page, LISTINGS.writer);
	const listing = opened(page, 'Technical Writer');
	await listing.getByText(/^Your notes/).click();
	await listing
		.getByLabel(/^What excites you about it/)
		.fill('Quiet mornings, and words that help.');
	await listing.getByLabel('Where it stands').selectOption('Applied');
	await expect(listing.getByText(/applied\./)).toBeVisible();

	await page.clock.setFixedTime('2026-11-22T10:00:00');
	await openListings(page);
	await expect(listing.getByText('Is this still you?')).toBeVisible();
	await listing.getByRole('button', { name: /^Open/ }).click();
	await expect(listing.getByText('Quiet mornings, and words that help.')).toBeVisible();
	await expect(listing.getByText(/It asks for [\w ]+ skills\./)).toHaveCount(0);
	await listing.getByRole('button', { name: 'Partly' }).click();
	await expect(listing.getByText(/It asks for [\w ]+ skills\./)).toBeVisible();
	await openListings(page);
	await listing.getByRole('button', { name: /^Open/ }).click();
	await expect(listing.getByText('Still you? “Partly”, on 22 November 2026.')).toBeVisible();
});

test('a listing is deleted after a second look, and its target with it', async ({ page }) => {
	await openListings(page);
	await addListing(page, LISTINGS.events);
	const listing = opened(page, 'Developer Events Manager');
	await listing.getByRole('button', { name: 'Choose as a target' }).click();
	await expect(page.getByText('You aim at Developer Events Manager.')).toBeAttached();
	await listing.getByText(/^Your notes/).click();
	await listing.getByRole('button', { name: 'Delete this listing' }).click();
	await page.getByRole('button', { name: 'Keep it' }).click();
	await expect(listing).toBeVisible();
	await listing.getByRole('button', { name: 'Delete this listing' }).click();
	await page.getByRole('button', { name: 'Delete it', exact: true }).click();
	await expect(listing).toHaveCount(0);
	await expect(page.getByText('Nothing chosen yet.')).toBeAttached();
	await openListings(page);
	await expect(listing).toHaveCount(0);
});

test('hostile and endless text is text, at every width', async ({ page }) => {
	await openListings(page);
	await addListing(page, `${HOSTILE}${'x'.repeat(300)}\n${LISTINGS.advocate}`);
	const listing = page.getByRole('article').filter({ hasText: 'saved on' });
	await listing.getByText('Its text, with what was found marked').click();
	await expect(listing.getByLabel('The text of the listing')).toContainText(HOSTILE);
	await listing.getByRole('button', { name: 'Choose as a target' }).click();
	for (const width of [320, 768, 1600]) {
		await page.setViewportSize({ width, height: 800 });
		const needed = await page.evaluate(() => document.documentElement.scrollWidth);
		expect(needed, `at ${width} pixels`).toBeLessThanOrEqual(width);
	}
	expect(await page.evaluate(() => 'hit' in window)).toBe(false);
});

test('what gives no figures says why, loses nothing, and can be kept all the same', async ({
	page
}) => {
	await openListings(page);
	const field = page.getByLabel(FIELD);
	await addListing(page, '   ');
	await expect(page.getByText('There is no text in it.')).toBeVisible();
	const german =
		'Wir suchen eine Person, die unsere Vorträge hält und mit der Gemeinschaft spricht. '.repeat(9);
	await addListing(page, german);
	await expect(page.getByText(/does not read like English/)).toBeVisible();
	await expect(field).toHaveValue(german);
	await page.getByRole('button', { name: 'Keep it all the same' }).click();
	await expect(page.getByText('No figures yet. Set what it asks for below.')).toBeVisible();
	await expect(field).toHaveValue('');
});

test('two tabs correct the same listing, and both corrections stay', async ({ page, context }) => {
	await openListings(page);
	await addListing(page, LISTINGS.advocate);
	const other = await context.newPage();
	await openListings(other);
	await other.getByRole('button', { name: /^Open/ }).click();
	for (const [tab, skill] of [
		[page, 'Code'],
		[other, 'Teaching']
	] as const) {
		await tab.getByText('What it asks for, skill by skill: correct it').click();
		await tab.getByLabel(`${skill}: How much it counts`).selectOption('not asked for');
	}
	await expect(other.getByLabel('Code: How much it counts')).toHaveValue('0');
	await expect(other.getByLabel('Teaching: How much it counts')).toHaveValue('0');
});

for (const width of [360, 1280]) {
	test(`nothing moves for those who have targets and listings, at ${width}`, async ({
		page,
		context
	}) => {
		await page.setViewportSize({ width, height: 740 });
		await openListings(page);
		await addListing(page, LISTINGS.advocate);
		await page.getByRole('button', { name: 'Choose as a target', exact: true }).click();
		await chooseRated(page, 'writer');
		await expect(page.getByText('2 of 4 targets')).toBeVisible();

		const again = await context.newPage();
		const moved = await watchShifts(again);
		await again.setViewportSize({ width, height: 740 });
		await openListings(again);
		await expect(again.getByText('2 of 4 targets')).toBeVisible();
		await expect(again.getByRole('article', { name: 'Senior Developer Advocate' })).toBeAttached();
		expect(await moved()).toEqual([]);
	});
}

test('a full disk is said, and the listing stays until it can be saved', async ({ page }) => {
	await openListings(page);
	await page.evaluate(() => {
		const put = IDBObjectStore.prototype.put;
		Object.assign(window, { free: () => (IDBObjectStore.prototype.put = put) });
		IDBObjectStore.prototype.put = () => {
			throw new DOMException('full', 'QuotaExceededError');
		};
	});
	await addListing(page, LISTINGS.advocate);
	await expect(page.getByText('This listing is not saved.')).toBeVisible();
	await page.evaluate('free()');
	await page.getByRole('button', { name: 'try again' }).click();
	await expect(page.getByText('This listing is not saved.')).toHaveCount(0);
	await openListings(page);
	await expect(page.getByRole('article', { name: 'Senior Developer Advocate' })).toBeVisible();
});
