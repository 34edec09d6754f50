import { expect, test, type Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { extractText, extractTextItems } from 'unpdf';
import { parse } from 'yaml';
import { seed } from './seed.ts';

interface Questions {
	readonly questions: readonly {
		readonly id: string;
		readonly title: string;
		readonly levels: readonly string[];
	}[];
}
interface Listings {
	readonly listings: readonly { readonly id: string; readonly title: string }[];
}
interface Rules {
	readonly rules: readonly Readonly<Record<'id' | 'kind' | 'title' | 'first15', string>>[];
}
const read = (name: string) =>
	parse(readFileSync(`src/content/${name}.yaml`, 'utf8')) as Questions & Listings & Rules;
const { questions } = read('questions');
const byLength = (a: { length: number }, b: { length: number }) => b.length - a.length;

/** All thirty answers, each by its longest line. */
const longest = Object.fromEntries(
	questions.map(({ id, levels }) => {
		const [line = ''] = levels.slice(1).toSorted(byLength);
		return [id, levels.indexOf(line)];
	})
);
/** Each of them another than above, by its longest line but that. */
const before = Object.fromEntries(
	questions.map(({ id, levels }) => {
		const [line = ''] = levels.filter((_, level) => level !== longest[id]).toSorted(byLength);
		return [id, levels.indexOf(line)];
	})
);
/** The half of them that is not sure makes the ranges wide and the last part long. */
const unsure = Object.fromEntries(
	questions.map(({ id }, i) => [id, i % 4 === 0 ? ('not-sure' as const) : 1 + (i % 3)])
);
/** The four rated listings with the longest titles. */
const targets = read('listings')
	.listings.toSorted((a, b) => byLength(a.title, b.title))
	.slice(0, 4);

/** The text of each page, in one line. */
async function printed(page: Page, format: string): Promise<string[]> {
	const { text } = await extractText(new Uint8Array(await page.pdf({ format })));
	return text.map((one) => one.replaceAll(/\s+/g, ' '));
}

for (const format of ['A4', 'Letter']) {
	for (const [what, answers] of Object.entries({ longest, unsure })) {
		test(`one's own fullest result fits on two pages of ${format}: ${what}`, async ({ page }) => {
			await seed(page, {
				attempts: [{ id: 5, day: '2026-11-21', answers }],
				targets: { current: targets.map(({ id }) => ({ kind: 'rated', id })) }
			});
			await page.goto('/results');
			await expect(page.getByRole('heading', { name: 'Share it, if you like' })).toBeVisible();
			await expectOnPaper(await printed(page, format), answers);
		});
	}

	for (const since of [null, { date: '2026-05-21', answers: before }]) {
		const what = since ? ', with all that changed' : '';
		test(`the fullest shared result fits on two pages of ${format}${what}`, async ({
			page,
			request
		}) => {
			const data = {
				answers: longest,
				targets: targets.map(({ id }) => id),
				name: 'Wolfeschlegelsteinhausen-Bergerdorff Ada',
				show: ['shape', 'fit', 'steps', 'answers', ...(since ? ['progress'] : [])],
				date: '2026-11-21',
				...(since && { since })
			};
			const made = await request.post('/api/results', { data });
			await page.goto(((await made.json()) as { url: string }).url);
			const last = since ? 'What changed' : 'What they have done';
			await expect(page.getByRole('heading', { name: last })).toBeVisible();
			const pages = await printed(page, format);
			await expectOnPaper(pages, longest);
			const all = pages.join(' ');
			expect(all).toContain('Wolfeschlegelsteinhausen-Bergerdorff Ada');
			for (const { id, title, levels } of since ? questions : []) {
				const text = `${title}: before: ${levels[before[id] ?? -1]}`;
				expect(all.replaceAll(/\s/g, '')).toContain(text.replaceAll(/\s/g, ''));
			}
		});
	}
}

test('a plan fits on two pages, with the step that is under way in full and no private notes', async ({
	page
}) => {
	await page.clock.setFixedTime('2026-11-21T10:00:00');
	const rule = read('rules').rules.find(({ kind }) => kind === 'growth')!;
	await seed(page, {
		attempts: [{ id: 5, day: '2026-11-21', answers: longest }],
		targets: { current: targets.map(({ id }) => ({ kind: 'rated', id })) },
		steps: [
			{
				rule: rule.id,
				title: rule.title,
				state: 'under-way',
				due: null,
				intention: '',
				changed: '2026-11-21'
			}
		]
	});
	for (const path of ['/plan', '/results']) {
		await page.goto(path);
		await expect(
			page.getByRole('heading', { name: 'Steps', exact: path === '/plan' }).first()
		).toBeVisible();
		await expect(page.locator('[aria-busy]').first()).toHaveAttribute('aria-busy', 'false');
		const pages = await printed(page, 'A4');
		expect(pages.length, path).toBeLessThanOrEqual(2);
		const all = pages.join(' ');
		expect(all).toContain(rule.first15);
		expect(all.split('Your first 15 minutes')).toHaveLength(2);
		expect(all).not.toContain('Write nothing here');
	}
});

/** Two pages with every answer, every target and the shape, none of them shrunk to make room. */
async function expectOnPaper(
	pages: readonly string[],
	answers: Readonly<Record<string, number | 'not-sure'>>
): Promise<void> {
	expect(pages).toHaveLength(2);
	// What is hidden from eyes has no room between its letters; what is not, may be broken at a hyphen.
	const all = pages.join(' ').replaceAll(/\s/g, '');
	const words = [
		...questions.flatMap(({ id, levels }) => {
			const answer = answers[id];
			return typeof answer === 'number' ? (levels[answer] ?? '') : [];
		}),
		...targets.map(({ title }) => title),
		'The shape of it',
		'best four answers'
	];
	for (const text of words) expect(all).toContain(text.replaceAll(/\s/g, ''));
}

test('a document of much evidence goes on over pages, no line over another and no heading alone', async ({
	page
}) => {
	const asked = questions.filter((_, i) => i % 6 === 0);
	await seed(page, {
		attempts: [{ id: 5, day: '2026-11-21', answers: longest }],
		evidence: Array.from({ length: 75 }, (_, i) => ({
			id: `e${i}`,
			question: i < 70 ? asked[i % asked.length]?.id : '',
			step: '',
			note: `Piece ${i}, with a line that is about as long as those that people write`,
			link: i % 3 === 0 ? `https://example.org/${i}` : '',
			day: '2026-03-01'
		}))
	});
	await page.goto('/progress/document');
	await expect(page.getByText('Piece 74,')).toBeVisible();
	const titles = await page.getByRole('heading', { level: 2 }).allInnerTexts();
	expect(titles).toHaveLength(6);
	const pages = await linesOf(page);
	expect(pages.length).toBeGreaterThan(2);
	for (const lines of pages) {
		const apart = lines.slice(1).map(({ y }, i) => lines[i]!.y - y);
		expect(Math.min(...apart)).toBeGreaterThan(8);
		expect(titles).not.toContain(lines.at(-1)?.text);
	}
});

/** The lines of each page from top to bottom, with their heights above its end in points. */
async function linesOf(page: Page): Promise<{ text: string; y: number }[][]> {
	const { items } = await extractTextItems(new Uint8Array(await page.pdf({ format: 'A4' })));
	return items.map((on) => {
		const lines = new Map<number, string>();
		for (const { str, y } of on) {
			const height = Math.round(y);
			if (str.trim()) lines.set(height, (lines.get(height) ?? '') + str);
		}
		return [...lines].map(([y, text]) => ({ y, text })).sort((a, b) => b.y - a.y);
	});
}
