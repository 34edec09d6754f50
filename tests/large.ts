import type { Page } from '@playwright/test';
import { NOT_READ } from '../src/lib/core/listing/kept.ts';
import { dayFromNumber } from '../src/lib/core/model/day.ts';
import { perSkill } from '../src/lib/core/model/skill.ts';
import { seed, type Seed } from './e2e/seed.ts';
import { sampleHistory } from './histories.ts';

const LISTINGS = 500;
const TEXT =
	'Give talks at meetups. Write samples and tutorials. Teach workshops. Help in the forum.\n';

const { attempts: any, targets } = sampleHistory(200, []);
/** Every ten days, until long enough ago to be asked again. */
const attempts = any.map((attempt, i) => ({ ...attempt, day: dayFromNumber(353 + 10 * i) }));
const everything: Seed = {
	attempts,
	targets: { current: targets },
	listings: Array.from({ length: LISTINGS }, (_, i) => ({
		id: `listing-${i}`,
		title: `Developer Advocate ${i}`,
		text: `Developer Advocate ${i}\n${TEXT.repeat(40)}`,
		day: dayFromNumber(1500 + i),
		pictured: true,
		// One that is not asked about is compared.
		state: i % 2 === 0 ? 'let-go' : 'saved',
		reading: {
			...NOT_READ,
			doubt: null,
			skills: perSkill(() => ({
				importance: 2,
				level: 2,
				quotes: [{ start: 0, end: 18, section: 'duties' }]
			}))
		}
	}))
};

/** The day of the last attempt. */
export const LAST_DAY = attempts.at(-1)!.day;

/** Fills a profile as that of somebody who came back 200 times and kept 500 listings, every second due to be looked at again. */
export async function makeLarge(page: Page): Promise<void> {
	await seed(page, everything);
	await addPictures(page);
}

/** Pictures of some 100 KB, drawn in the page. */
async function addPictures(page: Page): Promise<void> {
	await page.evaluate(async (many) => {
		const picture = await new Promise<Blob | null>((resolve) => {
			const canvas = Object.assign(document.createElement('canvas'), { width: 240, height: 240 });
			const drawing = canvas.getContext('2d')!;
			const pixels = drawing.createImageData(240, 240);
			pixels.data.forEach((_, i) => (pixels.data[i] = (i * 7919) % 251));
			drawing.putImageData(pixels, 0, 0);
			canvas.toBlob(resolve);
		});
		const opening = indexedDB.open('devrel-readiness');
		await new Promise((resolve) => (opening.onsuccess = resolve));
		const transaction = opening.result.transaction('pictures', 'readwrite');
		for (let i = 0; i < many; i++) transaction.objectStore('pictures').put(picture, `listing-${i}`);
		await new Promise((resolve) => (transaction.oncomplete = resolve));
		opening.result.close();
	}, LISTINGS);
}
