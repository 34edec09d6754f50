import { expect, test, type APIRequestContext, type Page } from '@playwright/test';
import { MAX_NAME } from '../../src/lib/core/share/link.ts';
import { NAMES } from '../names.ts';
import { answerFirstTen, openQuiz, recordComplaints, recordRequests } from './app.ts';

const FIRST_TEN = [3, 2, 1, 0, 3, 2, 2, 1, 1, 1];
const answers = { 'teaching.one-to-one': 3, 'teaching.sessions': 1, 'code.software': 2 };

async function openShare(page: Page): Promise<void> {
	await openQuiz(page);
	await answerFirstTen(page, FIRST_TEN);
	await page.keyboard.press('Enter');
	await page.getByText('Make a link').click();
}

async function makeLink(request: APIRequestContext, data: object): Promise<string> {
	const made = await request.post('/api/results', { data: { answers, ...data } });
	return ((await made.json()) as { url: string }).url;
}

test('what is written for a mentor reaches the mentor, and no server', async ({
	page,
	browser
}) => {
	await openShare(page);
	await page.getByRole('radio', { name: /^My mentor/ }).check();
	await page.getByLabel('I would like help with ...').fill('a first talk at <b>our</b> meetup');
	const link = await page.getByLabel('Link to your result').inputValue();

	const other = await (await browser.newContext()).newPage();
	const requests = recordRequests(other);
	const complaints = recordComplaints(other);
	await other.goto(link);
	await expect(other.getByRole('group', { name: 'From whoever sent this link' })).toHaveText(
		'I would like help with a first talk at <b>our</b> meetup'
	);
	await expect(other.getByRole('heading', { name: 'What they have done' })).toBeVisible();
	const fragment = new URL(link).hash.slice(1);
	for (const request of requests) {
		for (const part of fragment.split('.').slice(1)) expect(request).not.toContain(part);
	}
	expect(complaints).toEqual([]);
	await other.context().close();
});

test('a link shows its sender’s result, also to somebody with a result of their own', async ({
	page,
	request
}) => {
	const theirs = await makeLink(request, { name: 'Bo', show: ['shape', 'answers'] });
	await openShare(page);
	await page.goto(theirs);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('A DevRel self-check by Bo');
	const done = page.getByRole('region', { name: 'What they have done' });
	await expect(done.getByRole('listitem')).toHaveCount(3);
	await expect(page.getByText('27 of 30 questions are open.')).toBeVisible();
});

test('evidence leads to other sites, with its host beside it', async ({ page, browser }) => {
	await openShare(page);
	await page.getByRole('radio', { name: /^A profile/ }).check();
	await page.getByRole('button', { name: 'Add a link' }).click();
	await page.getByLabel('Link 1', { exact: true }).fill('https://example.org/a?b=1');
	await page.getByLabel('What it is').fill('<i>My</i> talk');
	const link = await page.getByLabel('Link to your result').inputValue();
	const other = await (await browser.newContext()).newPage();
	await other.goto(link);
	const evidence = other.getByRole('region', { name: 'See for yourself' });
	const talk = evidence.getByRole('link', { name: '<i>My</i> talk' });
	await expect(talk).toHaveAttribute('href', 'https://example.org/a?b=1');
	await expect(talk).toHaveAttribute('rel', 'external noopener nofollow');
	await expect(evidence.getByRole('listitem')).toContainText('example.org');
	await expect(other.getByRole('heading', { name: 'What is not known' })).toHaveCount(0);
	await other.context().close();
});

test('a damaged end gets a sentence, and the rest of the page stands', async ({
	page,
	request
}) => {
	const link = await makeLink(request, { name: 'Bo', show: ['shape', 'answers'] });
	for (const damaged of [link.slice(0, -3), `${link.slice(0, -1)}!`]) {
		await page.goto('/');
		await page.goto(damaged);
		await expect(page.getByText(/^What stands behind the # cannot be read\./)).toBeVisible();
		await expect(page.getByRole('heading', { name: 'The shape of it' })).toBeVisible();
		await expect(page.getByRole('heading', { name: 'What they have done' })).toHaveCount(0);
	}
});

test('the skip link does not take away what stands behind the #', async ({ page, request }) => {
	await page.goto(await makeLink(request, { show: ['shape', 'answers'] }));
	await expect(page.getByRole('heading', { name: 'What they have done' })).toBeVisible();
	await page.getByRole('link', { name: 'Skip to the content' }).press('Enter');
	await expect(page).toHaveURL(/#main$/);
	await expect(page.getByRole('heading', { name: 'What they have done' })).toBeVisible();
});

for (const [kind, whole] of Object.entries(NAMES)) {
	// A link holds no more.
	const name = [...whole].slice(0, MAX_NAME).join('');
	test(`a name comes through page, comparison and print unharmed: ${kind}`, async ({
		page,
		request
	}) => {
		const complaints = recordComplaints(page);
		const link = await makeLink(request, { name });
		await page.goto(link);
		const heading = page.getByRole('heading', { level: 1 });
		expect(await heading.locator('bdi').evaluate((bdi) => bdi.textContent)).toBe(name);
		await page.emulateMedia({ media: 'print' });
		await expect(heading).toBeVisible();
		expect(await heading.locator('bdi').evaluate((bdi: HTMLElement) => bdi.innerText)).toBe(name);
		await page.emulateMedia({ media: 'screen' });
		const others = [await makeLink(request, { name: 'Bo' }), await makeLink(request, {})];
		await compare(page, [link, ...others]);
		await page.getByRole('checkbox', { name: 'Show names in full' }).check();
		const who = page.getByRole('table').getByRole('rowheader');
		expect(await who.first().evaluate((cell) => cell.textContent)).toBe(name);
		expect(complaints).toEqual([]);
	});
}

async function compare(page: Page, lines: readonly string[]): Promise<void> {
	await page.goto('/compare');
	await page.getByLabel('Results links, one a line').fill(lines.join('\n'));
	await page.getByRole('button', { name: 'Lay them side by side' }).click();
}

test('two people side by side, or one then and now; nothing is sent, and a reload shows it again', async ({
	page,
	request
}) => {
	const then = await makeLink(request, { date: '2026-05-02', show: ['shape', 'answers'] });
	const now = await makeLink(request, {
		answers: { ...answers, 'code.apis': 4, 'code.software': 4 },
		date: '2026-11-20',
		show: ['shape', 'answers']
	});
	await page.goto('/compare');
	await expect(page.getByRole('button', { name: 'Lay them side by side' })).toBeEnabled();
	const requests = recordRequests(page);
	await page.getByLabel('Results links, one a line').fill(`${now}\n${then}`);
	await page.getByRole('button', { name: 'Lay them side by side' }).click();
	const region = page.getByRole('region', { name: 'Then and now' });
	await expect(region.getByText('Code: from “practising” to “leading”.')).toBeVisible();
	await expect(
		page.getByRole('region', { name: 'What changed' }).getByRole('listitem')
	).toHaveCount(2);
	await page.getByRole('radio', { name: 'Two people' }).check();
	await expect(
		page.getByText('Code: the first at “leading”, the second at “practising”.')
	).toBeVisible();
	expect(requests.filter((one) => !/\/_app\/immutable\//.test(one))).toEqual([]);
	await page.reload();
	await expect(region).toBeVisible();
});

test('a cohort: who could help whom first, initials, and bad lines by their reason', async ({
	page,
	request
}) => {
	const links = [
		await makeLink(request, { name: 'Ana Ruiz', show: ['shape', 'answers'] }),
		await makeLink(request, { name: 'Bo', answers: { 'teaching.sessions': 0 } }),
		await makeLink(request, { name: '山田 太郎', answers: { 'code.software': 0 } })
	];
	await compare(page, [links[0]!, 'hello there', links[1]!, links[2]!, links[1]!.slice(0, -4)]);
	await expect(page.getByRole('heading', { level: 2 }).first()).toHaveText('Who could help whom');
	await expect(page.getByText('Teaching: AR could help B.')).toBeVisible();
	await expect(page.getByText('Code: AR could help 山太.')).toBeVisible();
	const bad = page.getByRole('group', { name: 'Lines that are left out' }).getByRole('listitem');
	await expect(bad).toHaveText([/^Line 2: hello there .*no link/, /^Line 5: .*end of this link/]);
	await expect(page.getByRole('table').getByRole('rowheader')).toHaveText(['AR', 'B', '山太']);
	await expect(page.getByRole('table').getByRole('button')).toHaveCount(0);
});

test('where no line is a link, the page says so and what is wrong with each', async ({ page }) => {
	const pasted = ['hello there', 'https://example.org/r/x'];
	await compare(page, pasted);
	const read = page.getByRole('status', { name: 'What was read' });
	await expect(read.getByRole('paragraph')).toHaveText([
		'There is no link here that can be laid beside another.',
		'2 lines are left out.'
	]);
	await expect(read.getByRole('listitem')).toHaveText(
		pasted.map((line, i) => new RegExp(`^Line ${i + 1}: ${line} There is no link`))
	);
	await expect(page.getByLabel('Results links, one a line')).toHaveValue(pasted.join('\n'));
});

test('names from right to left turn no sentence round', async ({ page, request }) => {
	const low = { 'teaching.sessions': 0 };
	const links = [
		await makeLink(request, { name: 'Ana', answers: { 'teaching.sessions': 3 } }),
		await makeLink(request, { name: 'فاطمة', answers: low }),
		await makeLink(request, { name: 'Bo', answers: low })
	];
	await compare(page, links);
	await page.getByRole('checkbox', { name: 'Show names in full' }).check();
	const help = page.getByRole('region', { name: 'Who could help whom' }).getByRole('listitem');
	await expect(help).toHaveText('Teaching: Ana could help فاطمة and Bo.');
	await expect(help.locator('bdi')).toHaveText(['Ana', 'فاطمة', 'Bo']);

	await compare(page, [links[1]!, links[0]!]);
	const difference = page
		.getByRole('region', { name: 'Side by side' })
		.getByRole('listitem')
		.filter({ hasText: 'Teaching' });
	await expect(difference).toContainText('فاطمة at “not yet”, Ana at “established”.');
	await expect(difference.locator('bdi')).toHaveText(['فاطمة', 'Ana']);
});

test.describe('at a booth', () => {
	/** Everything that a browser keeps for a page, but the copy of the app. */
	const kept = (page: Page) =>
		page.evaluate(async () => [
			Object.keys(localStorage),
			Object.keys(sessionStorage).filter((key) => !key.startsWith('sveltekit:')),
			await indexedDB.databases(),
			document.cookie
		]);

	async function answerAll(page: Page): Promise<void> {
		for (let screen = 0; screen < 5; screen++) {
			const rungs = page.getByRole('radio', { name: /\S/ });
			await expect(rungs.first()).toBeVisible();
			for (const question of await page.locator('[data-question]').all()) {
				await question.getByRole('radio').nth(1).check();
			}
			await page.getByRole('button', { name: /^Next: |^See my result$/ }).click();
		}
	}

	test('the result goes with its owner, and nothing is kept', async ({ page }) => {
		const complaints = recordComplaints(page);
		await page.goto('/quiz?kiosk');
		await expect(page.locator('html.kiosk')).toBeAttached();
		await expect(page.getByRole('navigation')).toBeHidden();
		await answerAll(page);
		await expect(page.getByRole('img', { name: 'QR code of your result' })).toBeVisible();
		expect(await kept(page)).toEqual([[], [], [], '']);
		await page.reload();
		await expect(page.getByRole('radio', { checked: true })).toHaveCount(0);
		expect(complaints).toEqual([]);
	});

	test('starts over after a minute without touch; the clock can be seen and stopped', async ({
		page
	}) => {
		await page.clock.install({ time: '2026-11-22T10:00:00' });
		await page.goto('/quiz?kiosk');
		await page.clock.runFor(2000);
		await expect(page.locator('html.kiosk')).toBeAttached();
		const first = page.locator('[data-question]').first().getByRole('radio').nth(1);
		const clock = page.getByRole('button', { name: 'Stop the clock' });

		await first.check();
		await page.clock.runFor(30_000);
		await expect(clock).toBeHidden();
		await page.clock.runFor(15_000);
		await expect(clock).toBeVisible();
		await page.getByRole('button', { name: 'I am still here' }).click();
		await expect(clock).toBeHidden();
		await page.clock.runFor(50_000);
		await clock.click();
		await page.clock.runFor(300_000);
		await expect(first).toBeChecked();

		await page.getByRole('button', { name: 'Start over now' }).click();
		await expect(first).not.toBeChecked();
		await first.check();
		await page.clock.runFor(61_000);
		await expect(first).not.toBeChecked();
	});
});

for (const format of ['A4', 'Letter']) {
	test(`a result fits on two pages of ${format}, radar included`, async ({ page, request }) => {
		await openShare(page);
		await page.getByText('Choose up to four targets').click();
		for (const name of [/^Developer educator/, /^Technical writer/]) {
			await page.getByRole('checkbox', { name }).first().check();
		}
		expect(pagesOf(await page.pdf({ format }))).toBe(2);
		const show = ['shape', 'fit', 'answers'];
		await page.goto(await makeLink(request, { targets: ['developer-educator'], show }));
		await expect(page.getByRole('heading', { name: 'What they have done' })).toBeVisible();
		expect(pagesOf(await page.pdf({ format }))).toBe(2);
		await page.emulateMedia({ media: 'print' });
		const picture = () =>
			page.locator('canvas').evaluate((canvas: HTMLCanvasElement) => canvas.toDataURL().length);
		await expect.poll(picture).toBeGreaterThan(5000);
	});
}

const pagesOf = (pdf: Buffer) => pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length;
