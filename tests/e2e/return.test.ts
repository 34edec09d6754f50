import { expect, test, type Locator, type Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import type { Attempt } from '../../src/lib/core/model/attempt.ts';
import { answerByKeys, expectSaved, openQuiz, recordComplaints } from './app.ts';
import { seed } from './seed.ts';

const AUGUST = '2026-08-22';
const STEP = {
	rule: 'delivery-online-tour',
	title: 'Take one talk to five groups of strangers online',
	state: 'under-way',
	due: '2026-09-30',
	intention: 'When the meetup asks for talks, I will offer mine.',
	changed: AUGUST
};
/** A step with a shorter way up the same rung. */
const SLOW = {
	...STEP,
	rule: 'sessions-library-evening',
	title: 'Hold one beginner evening in a library or club'
};
const answers: Attempt['answers'] = {
	'teaching.one-to-one': 2,
	'teaching.sessions': 1,
	'events.participation': 2,
	'documentation.tutorials': 1,
	'code.software': 2,
	'code.samples': 'not-sure',
	'presentation.delivery': 2
};

/** Somebody who answered in August, with one step under way, and comes back in November. */
async function comeBack(page: Page, steps: readonly object[] = [STEP]): Promise<void> {
	await page.clock.setFixedTime('2026-11-22T10:00:00');
	await seed(page, {
		attempts: [{ id: 7, day: AUGUST, answers }],
		steps,
		targets: { current: [{ kind: 'role', id: 'technical-writer' }] }
	});
}

const region = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
const mayHaveChanged = (page: Page) => region(page, 'What may have changed');
const changed = (page: Page) => region(page, 'What changed');
const stand = (page: Page) => page.getByRole('button', { name: 'The rest still stands' }).click();
const card = (where: Locator, id: string) => where.locator(`[data-question="${id}"]`);

test('who picked a step before the first answer is asked about it all the same', async ({
	page
}) => {
	await page.clock.setFixedTime('2026-11-22T10:00:00');
	await seed(page, {
		steps: [{ ...STEP, rule: 'find-out-first-answer', title: 'Give one question a first answer' }]
	});
	await page.goto('/');
	await expect(page.getByRole('heading', { level: 1, name: 'Welcome back' })).toBeVisible();
	await expect(region(page, 'Did it happen?')).toContainText('Give one question a first answer');
	await expect(page.getByText('Start with yourself')).toBeVisible();
	await expect(page.getByText('Your answers are there.')).toBeHidden();
	await expect(page.getByRole('link', { name: 'Answer ten questions' })).toBeVisible();
	await page.getByRole('button', { name: 'Not this time' }).click();
	await expect(region(page, 'Then something smaller?')).toContainText('tells about the weeks');

	await page.goto('/progress');
	await region(page, 'Did it happen?').getByRole('button', { name: 'Yes', exact: true }).click();
	await page.getByRole('button', { name: 'Keep it as done' }).click();
	await expect(page.getByText('Done and kept: Give one question a first answer.')).toBeVisible();
});

test('somebody comes back after three months: steps, what may have changed, anything else, facts', async ({
	page
}) => {
	const complaints = recordComplaints(page);
	await comeBack(page);

	await test.step('the front page has their own next thing, and the quiz the short way', async () => {
		await page.goto('/');
		await expect(page.getByRole('img', { name: /^Your five skills\./ })).toBeVisible();
		await expect(page.getByText(/^6 of 10 answered, 1 not sure/)).toBeVisible();
		await page.goto('/quiz');
		await expect(page.getByText('6 of 10 answered, 1 not sure')).toBeVisible();
		await page.getByRole('link', { name: 'begin with your steps' }).click();
	});

	await test.step('the step comes first: it happened, with one line of evidence', async () => {
		const asked = region(page, 'Did it happen?');
		await expect(asked).toContainText(STEP.title);
		await expect(asked).toContainText(STEP.intention);
		await expect(mayHaveChanged(page)).toHaveCount(0);
		await asked.getByRole('button', { name: 'Yes', exact: true }).click();
		const confirm = region(page, 'Well done');
		await confirm.getByLabel(/^One line of evidence/).fill('Five groups, 120 people in all');
		await confirm.getByLabel(/^A link/).fill('javascript:alert(1)');
		await confirm.getByRole('button', { name: 'Yes, that is true now' }).click();
		await expect(confirm.getByRole('status')).toHaveText(/^This link cannot be kept/);
		await confirm.getByLabel(/^A link/).fill('example.org/tour');
		await confirm.getByRole('button', { name: 'Yes, that is true now' }).click();
		await expect(page.getByText(`Done and kept: ${STEP.title}.`)).toBeFocused();
	});

	await test.step('then only what may have changed, then anything else', async () => {
		const again = mayHaveChanged(page);
		await expect(again).toContainText('Your other answers are of 22 August 2026, 3 months ago.');
		// The step moved it just now.
		await expect(again.getByRole('listitem').filter({ hasText: 'Speaking live' })).toHaveCount(0);
		await again.getByRole('button', { name: 'This changed: Tutorials and how-tos' }).click();
		const tutorials = card(again, 'documentation.tutorials');
		await tutorials.getByRole('radio').nth(2).check();
		await again.getByRole('button', { name: 'I can say now: Sample code' }).click();
		await card(again, 'code.samples').getByRole('radio').nth(1).check();
		await again.getByLabel('Anything else?').selectOption('Leading sessions');
		await card(again, 'teaching.sessions').getByRole('radio').first().check();
		await stand(page);
		await expect(
			page.getByText(/^Done\. Your answers are those of 22 November 2026/)
		).toBeFocused();
		await expect(again).toHaveCount(0);
	});

	await test.step('what changed are facts, and what is lower has its likely reason', async () => {
		const facts = changed(page);
		await expect(
			facts.getByRole('heading', { name: 'From 22 August 2026 to 22 November 2026' })
		).toBeVisible();
		await expect(facts.getByRole('listitem')).toHaveText([
			/^You gave five talks of 15 minutes to outside groups/,
			/^You published/i,
			/^You .*Sample code, before: not sure/,
			/^You have not .*Leading sessions/
		]);
		await expect(facts).toContainText('a better idea now of what good looks like');
		await expect(facts).toContainText('changed from');
	});

	await test.step('nothing is asked twice', async () => {
		await page.reload();
		await expect(changed(page)).toBeVisible();
		await expect(mayHaveChanged(page)).toHaveCount(0);
		await expect(region(page, 'Did it happen?')).toHaveCount(0);
		const days = region(page, 'Your answers, day by day').getByRole('listitem');
		await expect(days).toHaveText([
			'22 November 2026: 7 of 30 answered',
			'22 August 2026: 6 of 30 answered, 1 not sure'
		]);
	});

	await test.step('the evidence stands with its link and its age', async () => {
		const seen = region(page, 'Where it can be seen');
		await expect(seen).toContainText('Five groups, 120 people in all');
		await expect(seen.getByRole('link', { name: 'example.org/tour' })).toHaveAttribute(
			'href',
			'https://example.org/tour'
		);
		await expect(seen).toContainText('22 November 2026, today');
	});

	expect(complaints).toEqual([]);
});

for (const due of ['2026-12-20', null]) {
	test(`what comes before a step stays with it once it is picked, until it is done; its day: ${due}`, async ({
		page
	}) => {
		await comeBack(page, [{ ...STEP, rule: 'samples-test-from-nothing', due }]);
		for (const path of ['/plan', '/results']) {
			await page.goto(path);
			const step = page.getByRole('listitem').filter({ hasText: STEP.intention });
			await expect(step).toContainText('Before it, 1 hour: Take every key out');
			await expect(step).toContainText(', and 1 hour before it');
		}
		await page
			.getByRole('button', { name: /^Done already: Take every key out/ })
			.first()
			.click();
		const step = page.getByRole('listitem').filter({ hasText: STEP.intention });
		await expect(step).toContainText('in all');
		await expect(step).not.toContainText('Take every key out');
	});
}

test('partly keeps a step with a new day, and with one click all answers stand', async ({
	page
}) => {
	await comeBack(page);
	await page.goto('/progress');
	await page.getByRole('button', { name: 'Partly' }).click();
	await page.getByLabel(/By which day/).fill('2026-12-05');
	await page.getByRole('button', { name: 'Keep it under way' }).click();
	await stand(page);
	await expect(changed(page)).toContainText('No answer changed, and that is fine.');
	await page.goto('/');
	await expect(page.getByRole('heading', { name: 'Your next thing' })).toBeVisible();
	await expect(page.getByText('Under way, by 5 December 2026.')).toBeVisible();
	await page.goto('/progress');
	await expect(region(page, 'Your answers, day by day').getByRole('listitem').first()).toHaveText(
		'22 November 2026: 6 of 30 answered, 1 not sure'
	);
	await expect(mayHaveChanged(page)).toHaveCount(0);
});

test('not this time offers something smaller, from the front page too', async ({ page }) => {
	await comeBack(page, [SLOW]);
	await page.goto('/');
	await page.getByRole('button', { name: 'Not this time' }).click();
	const smaller = region(page, 'Then something smaller?');
	await expect(smaller).toContainText('Another way up the same rung:');
	await expect(smaller).toContainText(/Or only its first 15 minutes: \S+/);
	await smaller.getByLabel(/By which day/).fill('2026-12-05');
	await smaller.getByRole('button', { name: 'Take this way' }).click();
	await expect(page.getByText(/^Under way: “.+” stands on your plan\.$/)).toBeFocused();
	await page.goto('/plan');
	await expect(page.getByText('Under way, by 5 December 2026.')).toHaveCount(1);
	await expect(page.getByRole('article').filter({ hasText: 'Under way' })).not.toContainText(
		SLOW.title
	);
});

test('who comes back by a return link is asked what may have changed as well', async ({ page }) => {
	await comeBack(page, []);
	await page.goto('/progress');
	await expect(mayHaveChanged(page)).toBeVisible();
	const link = await page.getByLabel('Your return link').inputValue();
	await page.getByRole('button', { name: 'Delete everything' }).click();
	await page.getByRole('button', { name: 'Delete them' }).click();
	await expect(page.getByText('Nothing is kept in this browser yet.')).toBeVisible();
	await page.goto('about:blank');
	await page.goto(link);
	await page.getByRole('button', { name: 'Add it to this browser' }).click();
	await expect(mayHaveChanged(page)).toBeVisible();
	await stand(page);
	await expect(changed(page)).toContainText('22 November 2026');
});

test('evidence can be added in the quiz and on the result, and makes a document', async ({
	page
}) => {
	await page.clock.setFixedTime('2026-11-22T10:00:00');
	await openQuiz(page);
	await answerByKeys(page, [2, 0]);
	// What is not done yet has nothing to be seen.
	await expect(page.getByRole('button', { name: /^Add where this can be seen/ })).toHaveCount(1);
	await page.getByRole('button', { name: /^Add where this can be seen/ }).click();
	await page.getByLabel(/^One line/).fill('Mentored 3 people in 2017');
	await page.getByLabel(/^When it was/).fill('2017-06-01');
	await page.keyboard.press('Enter');
	await expect(page.getByText('1 June 2017, 9 years ago')).toBeVisible();
	await expectSaved(page);
	await page.getByRole('link', { name: 'Next: Events' }).click();
	await expect(page.locator('form.quiz h2:focus')).toBeVisible();
	await answerByKeys(page, [1]);
	await page.goto('/results');
	const done = region(page, 'What you have done');
	await expect(done).toContainText('Mentored 3 people in 2017');
	await done.getByRole('button', { name: /^Add where this can be seen/ }).click();
	await done.getByLabel(/^A link/).fill('https://example.org/meetup');
	await done.getByRole('button', { name: 'Keep it' }).click();
	await expect(done.getByRole('link', { name: 'example.org/meetup' })).toBeVisible();

	await page.goto('/progress');
	await page.getByRole('link', { name: 'Make a document of it' }).click();
	await expect(
		page.getByText('Written on 22 November 2026, from my own notes: what I keep evidence of')
	).toBeVisible();
	const [markdown] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('button', { name: 'Download as Markdown' }).click()
	]);
	expect(markdown.suggestedFilename()).toBe('what-i-have-done-2026-11-22.md');
	expect(readFileSync(await markdown.path(), 'utf8')).toContain(
		'  - 2017-06-01: Mentored 3 people in 2017\n'
	);
	const [resume] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('button', { name: 'Download as JSON Resume' }).click()
	]);
	expect(JSON.parse(readFileSync(await resume.path(), 'utf8'))).toMatchObject({
		projects: [
			{ name: 'https://example.org/meetup', endDate: '2026-11-22' },
			{ name: 'Mentored 3 people in 2017', endDate: '2017-06-01' }
		]
	});
	await page.emulateMedia({ media: 'print' });
	await expect(page.getByRole('heading', { name: 'What I have done' })).toBeVisible();
	await expect(page.getByRole('button', { name: 'Print' })).toBeHidden();
	await expect(page.getByRole('link', { name: 'Progress', exact: true })).toBeHidden();
});

test('answers of an older version are read with today’s questions, and the page says so', async ({
	page
}) => {
	const attempts = JSON.parse(
		readFileSync('tests/fixtures/attempts/retired-question.json', 'utf8')
	) as object[];
	await page.clock.setFixedTime('2026-08-21T10:00:00');
	await seed(page, { attempts });
	await page.goto('/progress');
	await expect(changed(page)).toContainText('2 answers are to questions no longer asked.');
	await expect(
		page.getByText(/Some days hold answers to questions that are no longer asked/)
	).toBeVisible();
	await expect(region(page, 'Keep it')).toContainText(
		'Answers to questions that are no longer asked are not in it.'
	);
	await expect(region(page, 'Your answers, day by day').getByRole('listitem')).toHaveText([
		'20 August 2026: 4 of 30 answered',
		'14 February 2026: 4 of 30 answered'
	]);
});

test('after two weeks only what a step leads up is asked, and the rest when it is wanted', async ({
	page
}) => {
	const day = '2026-11-08';
	await page.clock.setFixedTime('2026-11-22T10:00:00');
	await seed(page, {
		attempts: [{ id: 7, day, answers }],
		steps: [{ ...STEP, due: '2026-12-30' }]
	});
	await page.goto('/progress');
	const asked = mayHaveChanged(page).getByRole('listitem');
	await expect(asked).toHaveCount(1);
	await expect(asked).toContainText('Speaking live');
	await mayHaveChanged(page).getByRole('button', { name: 'Not today' }).click();
	await expect(mayHaveChanged(page)).toHaveCount(0);
	await page.getByRole('button', { name: 'Answer what may have changed' }).click();
	await expect(asked).toHaveCount(6);
});

test('a hundred days are followed, and any two of them compared', async ({ page }) => {
	const days = Array.from({ length: 100 }, (_, i) => ({
		id: i + 1,
		day: new Date(Date.UTC(2024, 0, 1 + i * 9)).toISOString().slice(0, 10),
		answers: { ...answers, 'code.apis': Math.min(4, Math.floor(i / 20)) }
	}));
	await page.clock.setFixedTime('2026-06-10T10:00:00');
	await seed(page, { attempts: days });
	await page.goto('/progress');
	await page.getByRole('combobox', { name: 'Between' }).selectOption('1 January 2024');
	await expect(changed(page).getByRole('listitem')).toHaveCount(1);
	await page.getByRole('button', { name: 'Choose among all 100 days' }).click();
	await page.getByRole('combobox', { name: 'Between' }).selectOption('10 January 2024');
	const table = page.getByRole('table', { name: 'The five skills on each day, with their ranges' });
	await expect(table.getByRole('row')).toHaveCount(13);
	await page.getByRole('button', { name: 'Show all 100 days' }).first().click();
	await expect(table.getByRole('row')).toHaveCount(101);
});

test('a calendar file holds no word of the person', async ({ page, baseURL }) => {
	await comeBack(page, [{ ...STEP, due: '2026-12-05' }]);
	await page.goto('/plan');
	const [file] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('button', { name: 'Calendar file for 5 December 2026' }).click()
	]);
	const text = readFileSync(await file.path(), 'utf8');
	expect(file.suggestedFilename()).toBe('devrel-readiness-2026-12-05.ics');
	const site = `${baseURL}/`;
	expect(
		text.split('\r\n').filter((line) => /^(SUMMARY|DESCRIPTION|URL|LOCATION)/.test(line))
	).toEqual(['SUMMARY:DevRel Readiness: a day you set', `URL:${site}`, `DESCRIPTION:${site}`]);
	for (const word of [STEP.title, STEP.intention, STEP.rule, 'talk', 'meetup', 'writer', '#']) {
		expect(text).not.toContain(word);
	}
});
