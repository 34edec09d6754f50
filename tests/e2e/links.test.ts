import { expect, test } from '@playwright/test';

/** What a link that is not whole says of itself. */
const faults = [
	{
		what: 'foreign',
		change: () => 'hello-world',
		status: 404,
		title: 'This is not a link of this app'
	},
	{
		what: 'cut off',
		change: (code: string) => code.slice(0, -5),
		status: 400,
		title: 'The end of this link is missing'
	},
	{
		what: 'changed',
		change: (code: string) => `${code.slice(0, 8)}${code[8] === 'A' ? 'B' : 'A'}${code.slice(9)}`,
		status: 400,
		title: 'This link was changed on its way'
	}
];

const answers = { 'teaching.one-to-one': 3, 'teaching.sessions': 1, 'code.software': 'not-sure' };

for (const { what, change, status, title } of faults) {
	test(`a ${what} link says what is wrong and never shows a result`, async ({ page, request }) => {
		const made = await request.post('/api/results', { data: { answers } });
		const { code } = (await made.json()) as { code: string };
		const response = await page.goto(`/r/${change(code)}`);
		expect(response?.status()).toBe(status);
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
		const json = await request.get(`/r/${change(code)}.json`);
		expect(json.status()).toBe(status);
		expect(await json.json()).toMatchObject({ field: 'code' });
	});
}

test('answers travel behind the # and are shown to the reader, who sees receipts for the steps', async ({
	page,
	request
}) => {
	const made = await request.post('/api/results', {
		data: { answers, show: ['shape', 'fit', 'steps', 'answers'], targets: ['developer-educator'] }
	});
	const { url } = (await made.json()) as { url: string };
	expect(new URL(url).hash).not.toBe('');
	await page.goto(url);
	await expect(page.getByRole('heading', { name: 'What they have done' })).toBeVisible();
	await expect(page.getByText(/^Mentored two people/)).toBeVisible();
	await expect(page.getByText('How we know').first()).toBeVisible();
});

test('answers of another result behind the # are not shown', async ({ page, request }) => {
	const post = async (data: object) =>
		(await (await request.post('/api/results', { data })).json()) as { url: string };
	const show = ['shape', 'answers'];
	const mine = await post({ answers, show });
	const theirs = await post({ answers: { 'teaching.one-to-one': 1 }, show });
	await page.goto(`${mine.url.split('#')[0]}#${theirs.url.split('#')[1]}`);
	await expect(page.getByText('belong to another result')).toBeVisible();
	await expect(page.getByRole('heading', { name: 'What they have done' })).toHaveCount(0);
});

test('a name with markup, emoji and right-to-left letters is shown as it was written', async ({
	page,
	request
}) => {
	const name = '<b>Ana</b>, “מיכל” 日本 👩‍💻';
	const made = await request.post('/api/results', { data: { answers, name } });
	const { url } = (await made.json()) as { url: string };
	await page.goto(url);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(
		`A DevRel self-check by ${name}`
	);
});

test('a shared result is not for search engines, and reads without scripts', async ({
	request
}) => {
	const made = await request.post('/api/results', {
		data: { answers, targets: ['technical-writer'] }
	});
	const { url } = (await made.json()) as { url: string };
	const response = await request.get(url);
	expect(response.headers()['x-robots-tag']).toBe('noindex');
	expect(response.headers()['referrer-policy']).toBe('no-referrer');
	const html = await response.text();
	expect(html).toContain('<meta name="robots" content="noindex"');
	expect(html).toContain('Technical writer');
	expect(html).toContain('2 of 6 answered');
});
