import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { answerByKeys, answerFirstTen, nextScreen, openQuiz, recordComplaints } from './app.ts';

const FIRST_TEN = [3, 1, 2, 0, 2, 1, 3, 2, 1, 0];

/** What is wrong with the focus: nobody sees where it is, it is out of sight, or under something. */
function focusFault(): string | null {
	const focused = document.activeElement;
	if (!(focused instanceof HTMLElement) || focused === document.body)
		return 'nothing has the focus';
	const name = `${focused.tagName} “${(focused.textContent || focused.id).trim().slice(0, 40)}”`;
	const ringed = [focused, focused.closest('label')].some((element) => {
		if (!element) return false;
		const { outlineStyle, outlineWidth } = getComputedStyle(element);
		return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 1;
	});
	if (!ringed) return `${name} has no ring`;
	const { left, top, width, height } = focused.getBoundingClientRect();
	const [x, y] = [left + Math.min(width / 2, 20), top + Math.min(height / 2, 12)];
	if (y < 0 || y > innerHeight || x < 0 || x > innerWidth) return `${name} is out of sight`;
	const hit = document.elementFromPoint(x, y);
	const isOver = hit && (focused.contains(hit) || hit.contains(focused) || hit.closest('label'));
	return isOver ? null : `${name} is under ${hit?.tagName}`;
}

/** Goes on with Tab until the thing with this name has the focus, and looks at each thing on the way. */
async function tabTo(page: Page, name: RegExp | string): Promise<void> {
	const names: string[] = [];
	for (let presses = 0; presses < 150; presses++) {
		await page.keyboard.press('Tab');
		// What is still being drawn may move it for a moment.
		await expect.poll(() => page.evaluate(focusFault)).toBeNull();
		const said = await page.evaluate(() => {
			const focused = document.activeElement as HTMLElement;
			const label = focused instanceof HTMLInputElement ? focused.labels?.[0] : null;
			const text = focused.getAttribute('aria-label') ?? label?.textContent ?? focused.textContent;
			return (text ?? '').replaceAll(/\s+/g, ' ').trim();
		});
		names.push(said);
		if (typeof name === 'string' ? said === name : name.test(said)) return;
	}
	throw new Error(`Tab does not come to ${name}; it came to ${names.join(' | ')}`);
}

test('the whole loop by keyboard alone, and one always sees where one is', async ({ page }) => {
	const complaints = recordComplaints(page);
	await page.setViewportSize({ width: 1280, height: 720 });
	const press = (key: string) => page.keyboard.press(key);

	await test.step('skips to the content, and starts', async () => {
		await page.goto('/');
		await tabTo(page, 'Skip to the content');
		await press('Enter');
		await tabTo(page, /^Answer ten questions/);
		await press('Enter');
		await expect(page.locator('form.live')).toBeAttached();
	});

	await test.step('answers with Tab, arrows and Space', async () => {
		for (let screen = 0; screen < 5; screen++) {
			await tabTo(page, /^(Have|Had|Did|No|Never)\b/);
			await press('Space');
			await press('ArrowDown');
			await tabTo(page, /^(Have|Had|Did|No|Never)\b/);
			await press('Space');
			await expect(page.getByText(`${screen * 2 + 2} of 10 answered`)).toBeVisible();
			await tabTo(page, screen < 4 ? /^Next:/ : /^See my result/);
			await press('Enter');
			if (screen < 4) await expect(page.locator('form.quiz h2:focus')).toBeVisible();
		}
		await expect(page).toHaveURL(/\/results$/);
	});

	await test.step('picks a step', async () => {
		await expect(page.getByRole('heading', { name: 'Start here' })).toBeVisible();
		await tabTo(page, /^Pick this step/);
		await press('Enter');
		await tabTo(page, 'I will do this');
		await press('Enter');
		await expect(page.getByText(/^Under way: “/)).toBeVisible();
	});

	await test.step('aims', async () => {
		// What is drawn above it later would move what has the focus out of sight.
		await expect(page.locator('.result')).toHaveAttribute('aria-busy', 'false');
		await tabTo(page, 'Choose up to four targets');
		await press('Enter');
		// The list is made as it opens; who goes on before it is there goes past it.
		await expect(page.getByRole('checkbox', { name: /^Developer educator/ })).toBeVisible();
		await tabTo(page, /^Developer educator/);
		await press('Space');
		await expect(
			page.getByRole('region', { name: 'Your targets' }).getByRole('heading', { level: 3 })
		).toHaveText('Developer educator');
	});

	await test.step('makes a link', async () => {
		await tabTo(page, 'Make a link');
		await press('Enter');
		await expect(page.getByLabel('Link to your result')).toHaveValue(/\/r\/[\w-]+$/);
	});

	await test.step('deletes everything, and may think again', async () => {
		await page.goto('/progress');
		await expect(page.getByRole('heading', { name: 'Your answers, day by day' })).toBeVisible();
		await tabTo(page, 'Delete everything');
		await press('Enter');
		await expect(page.getByRole('button', { name: 'Keep them' })).toBeFocused();
		await press('Enter');
		await expect(page.getByRole('heading', { name: 'Your answers, day by day' })).toBeVisible();
	});

	expect(complaints).toEqual([]);
});

/** What is cut off, what scrolls sideways though it is no table, and what stays over the page. */
function findLosses(): string[] {
	const losses: string[] = [];
	const root = document.documentElement;
	if (root.scrollWidth > root.clientWidth) losses.push(`the page is ${root.scrollWidth} wide`);
	for (const element of document.body.querySelectorAll<HTMLElement>('*')) {
		const { overflowX, position } = getComputedStyle(element);
		const { height, width } = element.getBoundingClientRect();
		if (height < 2 || width < 2 || element.closest('svg, input, textarea, select, .unseen'))
			continue;
		const name = `${element.tagName} ${element.className} “${element.textContent.trim().slice(0, 30)}”`;
		const hides = overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1;
		if (hides && !element.querySelector('table')) losses.push(`${name} hides its end`);
		if (position === 'sticky' && height > innerHeight / 3) losses.push(`${name} covers the page`);
	}
	return losses;
}

// 1280 by 1024 pixels at 400 %.
test('at 400 % nothing is lost, covered or to be scrolled in two directions', async ({ page }) => {
	await page.setViewportSize({ width: 320, height: 256 });
	const visit = async (path: string, sign: RegExp) => {
		await page.goto(path);
		await expect(page.getByText(sign).filter({ visible: true }).first()).toBeVisible();
		expect(await page.evaluate(findLosses), path).toEqual([]);
	};
	await visit('/', /Answer ten questions/);
	await openQuiz(page);
	expect(await page.evaluate(findLosses)).toEqual([]);
	await answerFirstTen(page, FIRST_TEN);
	expect(await page.evaluate(findLosses)).toEqual([]);
	await visit('/results', /Start here/);
	await page.getByText('Choose up to four targets').click();
	await page.getByRole('checkbox', { name: /^Developer educator/ }).check();
	await page.getByRole('button', { name: 'Pick this step' }).first().click();
	expect(await page.evaluate(findLosses)).toEqual([]);
	await visit('/plan', /Your fan/);
	await visit('/listings', /1 of 4 targets/);
	await visit('/progress', /The five skills over time/);
	await visit('/check-in', /How heavy were your weeks/);
	await visit('/method', /How it works/);
	await visit('/r/nonsense', /This is not a link/);
});

test('at 400 % the next questions begin in sight, with the focus', async ({ page }) => {
	await page.setViewportSize({ width: 320, height: 256 });
	await openQuiz(page);
	await answerByKeys(page, [2, 2]);
	await nextScreen(page);
	await expect(page.locator('h2:focus')).toBeInViewport({ ratio: 1 });
});

test('a table wider than the screen is scrolled with the keyboard', async ({ page }) => {
	await page.setViewportSize({ width: 320, height: 640 });
	await openQuiz(page);
	await answerFirstTen(page, FIRST_TEN);
	await page.goto('/results');
	const table = page.getByRole('group', { name: 'The five skills in figures' });
	const summary = page.getByText('The same as a table');
	await summary.press('Enter');
	await page.keyboard.press('Tab');
	await expect(table).toBeFocused();
	await page.keyboard.press('ArrowRight');
	await expect.poll(() => table.evaluate(({ scrollLeft }) => scrollLeft)).toBeGreaterThan(0);
	const { violations } = await new AxeBuilder({ page }).analyze();
	expect(violations.map(({ id }) => id)).toEqual([]);
});

/** How many colours a picture has; asked of a page of its own, because the app's takes no pictures from elsewhere. */
async function countColours(page: Page, picture: Buffer): Promise<number> {
	const other = await page.context().newPage();
	const colours = await other.evaluate(
		async (address) => {
			const image = new Image();
			image.src = address;
			await image.decode();
			const canvas = new OffscreenCanvas(image.width, image.height);
			const context = canvas.getContext('2d')!;
			context.drawImage(image, 0, 0);
			const pixels = new Uint32Array(
				context.getImageData(0, 0, image.width, image.height).data.buffer
			);
			const counts = new Map<number, number>();
			for (const pixel of pixels) counts.set(pixel, (counts.get(pixel) ?? 0) + 1);
			// Edges of shapes are blends of few pixels.
			return [...counts.values()].filter((count) => count > 20).length;
		},
		`data:image/png;base64,${picture.toString('base64')}`
	);
	await other.close();
	return colours;
}

for (const colorScheme of ['light', 'dark'] as const) {
	test(`in forced colours, ${colorScheme}, what carries meaning can be seen`, async ({ page }) => {
		await page.emulateMedia({ forcedColors: 'active', colorScheme });
		await openQuiz(page);
		const question = page
			.getByRole('group')
			.filter({ has: page.getByRole('radio') })
			.first();
		const before = await question.screenshot();
		await answerFirstTen(page, FIRST_TEN);
		const progress = page.getByRole('progressbar', { name: 'Answered' });
		expect(await countColours(page, await progress.screenshot())).toBeGreaterThan(1);
		await openQuiz(page, '#teaching');
		await expect(page.getByRole('radio', { checked: true })).toHaveCount(2);
		expect((await question.screenshot()).equals(before)).toBe(false);

		await page.goto('/results');
		const bars = page.getByRole('region', { name: 'The shape of it' }).getByRole('listitem');
		await expect(bars).toHaveCount(5);
		// While parts are still being drawn, a bar is soon elsewhere.
		await expect(page.locator('.result')).toHaveAttribute('aria-busy', 'false');
		const pictures: Buffer[] = [];
		for (const bar of await bars.all()) pictures.push(await bar.screenshot());
		for (const picture of pictures) {
			// The ground, the letters, the track, the range and the mark on it.
			expect(await countColours(page, picture)).toBeGreaterThanOrEqual(4);
		}
		const chart = page.locator('canvas');
		await chart.scrollIntoViewIfNeeded();
		const drawn = () => chart.evaluate((canvas: HTMLCanvasElement) => canvas.toDataURL());
		await expect.poll(async () => (await drawn()).length).toBeGreaterThan(5000);
		const forced = await drawn();
		await page.emulateMedia({ forcedColors: 'none', colorScheme });
		await expect.poll(drawn).not.toBe(forced);
	});
}

test('who asks for less motion sees none', async ({ page }) => {
	await page.emulateMedia({ reducedMotion: 'reduce' });
	const moving = () =>
		page.evaluate(() => document.getAnimations().map((animation) => animation.playState));
	await openQuiz(page);
	await page.keyboard.press('2');
	expect(await moving()).toEqual([]);
	await page.keyboard.press('1');
	await page.keyboard.press('Enter');
	expect(await moving()).toEqual([]);
	await page.goto('/results');
	await page.getByText('Make a link').click();
	expect(await moving()).toEqual([]);
	const lasting = await page.evaluate(
		() =>
			[...document.querySelectorAll('*')].filter((element) => {
				const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(element);
				return (
					transitionDuration !== '0s' || animationName !== 'none' || scrollBehavior === 'smooth'
				);
			}).length
	);
	expect(lasting).toBe(0);
});

test('a name from right to left does not turn what stands around it', async ({ page, request }) => {
	const name = 'נועה (NB) 7';
	const data = { answers: { 'teaching.one-to-one': 3 }, name };
	const made = await request.post('/api/results', { data });
	const { url } = (await made.json()) as { url: string };
	await page.goto(url);
	const title = page.getByRole('heading', { level: 1 });
	await expect(title).toContainText(name);
	const [isolated, direction] = await title.evaluate((heading) => [
		getComputedStyle(heading.querySelector('bdi')!).unicodeBidi,
		getComputedStyle(heading).direction
	]);
	expect([isolated, direction]).toEqual(['isolate', 'ltr']);

	await page.goto('/listings');
	const field = page.getByLabel('The text of a listing that excites you');
	await field.fill('מפתחת קהילה');
	await expect(field).toHaveCSS('unicode-bidi', 'plaintext');
});

test('the result reads well aloud: in order, with names, in lists', async ({ page }) => {
	await openQuiz(page);
	await answerFirstTen(page, FIRST_TEN);
	await page.keyboard.press('Enter');
	await expect(page.getByRole('heading', { name: 'Share it, if you like' })).toBeVisible();
	const levels = await page
		.getByRole('main')
		.getByRole('heading')
		.evaluateAll((headings) => headings.map(({ tagName }) => Number(tagName[1])));
	expect(levels[0]).toBe(1);
	levels.slice(1).forEach((level, i) => expect(level - levels[i]!).toBeLessThanOrEqual(1));
	await expect(page.getByRole('main').getByRole('heading', { level: 2 })).toHaveText([
		'What you have done',
		'Start here',
		/targets|weeks/i,
		'The shape of it',
		'More steps',
		'What is not known',
		'Keep it',
		'Take it with you',
		'Share it, if you like'
	]);
	await expect(page.getByRole('region', { name: 'The shape of it' })).toMatchAriaSnapshot(
		[
			'- heading "The shape of it" [level=2]',
			'- list:',
			'  - listitem:',
			'    - paragraph:',
			'      - strong: /Presentation/',
			'    - paragraph: /Between \\d+ and \\d+ of 100, with 2 of 6 answered/'
		].join('\n')
	);
	const nameless = await page
		.getByRole('main')
		.locator('a, button, input, select, textarea, [role=img], img')
		.evaluateAll(
			(all) =>
				all.filter((element) => {
					const labels = element instanceof HTMLInputElement ? (element.labels?.length ?? 0) : 0;
					return !element.textContent?.trim() && !element.ariaLabel && !element.id && labels === 0;
				}).length
		);
	expect(nameless).toBe(0);
});
