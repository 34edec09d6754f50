import { afterEach, expect, test } from 'vitest';
import { commands } from 'vitest/browser';
import { expectNoWorkers } from '../../../tests/workers.ts';
import { LISTINGS } from '../../../tests/listing-texts.ts';
import { pictureOf, sayTurned } from '../../../tests/pictures.ts';
import { SKILLS } from '../core/model/skill.ts';
import { readListing } from './read-listing.ts';
import { readText } from './read-text.ts';

const WORDS = 'Developer Advocate\n\nYou will write guides and give talks at meetups in your town.';

afterEach(expectNoWorkers);

test.each([
	['advocate', 1, false],
	['advocate', 1, true],
	['advocate', 2, false],
	['advocate', 2, true],
	['writer', 1, false],
	['events', 1, true]
] as const)(
	'a screenshot of the %s at %ix, dark %s, comes to the figures of the same text pasted',
	{ timeout: 120_000 },
	async (name, scale, dark) => {
		const pasted = await readListing(LISTINGS[name]);
		const { text, kind } = await readText(await pictureOf(LISTINGS[name], { scale, dark }));
		const seen = await readListing(text);
		expect(kind).toBe('picture');
		for (const skill of SKILLS) {
			for (const figure of ['importance', 'level'] as const) {
				const apart = Math.abs(seen.skills[skill][figure] - pasted.skills[skill][figure]);
				expect(apart, `${skill} ${figure}`).toBeLessThanOrEqual(0.5);
			}
		}
		expect(seen.seniority).toBe(pasted.seniority);
	}
);

test.each([
	[
		'a JPEG from a camera that was turned',
		() => pictureOf(WORDS, { type: 'image/jpeg', turned: true }).then(sayTurned)
	],
	[
		'a WebP of light words without a ground',
		() => pictureOf(WORDS, { type: 'image/webp', dark: true, clear: true })
	]
])('%s', { timeout: 120_000 }, async (_, picture) => {
	const { text } = await readText(await picture());
	expect(text.replaceAll(/\s+/g, ' ')).toContain('You will write guides and give talks at meetups');
});

test('a picture without words says so', { timeout: 120_000 }, async () => {
	await expect(readText(await pictureOf(''))).rejects.toMatchObject({ fault: 'no-words' });
});

test(
	'what reads pictures comes with the first, from this site alone, and tells how far it is',
	{ timeout: 120_000 },
	async () => {
		const isReader = (address: string) => /tesseract|traineddata/.test(address);
		await commands.recordRequests();
		await readText('Developer Advocate');
		await readText(new File(['<p>Developer Advocate'], 'a.html'));
		expect((await commands.listRequests()).filter(isReader)).toEqual([]);
		const seen: [number | null, string][] = [];
		await readText(await pictureOf(WORDS), { onprogress: (...progress) => seen.push(progress) });
		const requests = await commands.listRequests();
		expect(requests.filter(isReader).length).toBeGreaterThanOrEqual(3);
		const hosts = requests
			.filter((address) => /^https?:/.test(address))
			.map((address) => new URL(address).host);
		expect(new Set(hosts)).toEqual(new Set([location.host]));
		const shares = seen.filter(([, doing]) => doing === 'reading').map(([share]) => share ?? -1);
		expect(seen[0]).toEqual([null, 'loading']);
		expect(shares).toEqual(shares.toSorted((a, b) => a - b));
		expect(shares.at(-1)).toBe(1);
	}
);

test('cancelling frees the workers in the middle of a reading', { timeout: 120_000 }, async () => {
	const stop = new AbortController();
	const reading = Promise.withResolvers<true>();
	const picture = await pictureOf(LISTINGS.advocate, { scale: 2 });
	const read = readText(picture, {
		signal: stop.signal,
		onprogress: (share, doing) => doing === 'reading' && share! > 0 && reading.resolve(true)
	});
	const fault = expect(read).rejects.toMatchObject({ fault: 'cancelled' });
	await reading.promise;
	expect(await commands.countWorkers()).toBeGreaterThanOrEqual(2);
	stop.abort();
	await fault;
	await expectNoWorkers();
});
