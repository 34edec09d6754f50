import { beforeEach, expect, test } from 'vitest';
import { dice, sampleHistory } from '../../../tests/histories.ts';
import { sampleListing } from '../../../tests/own-listings.ts';
import { joining, sampleAttempt, sampleDay } from '../../../tests/samples.ts';
import { NOTHING_KEPT } from '../core/history/merge.ts';
import { NO_RECORDS } from '../core/history/records.ts';
import { encodeReturn } from '../core/share/return-code.ts';
import { toReturnLink } from '../core/share/return.ts';
import { Arrival } from './arrival.svelte.ts';
import { makeBackup } from './backup.ts';
import { loadContent } from './content.ts';
import { Journey } from './journey.svelte.ts';

const content = await loadContent();

// With the real IndexedDB of a real browser.

const day = sampleDay('2026-11-22');
const history = sampleHistory(3, content.rules, dice(4));
const kept = {
	records: history,
	listings: [sampleListing({ pictured: true })],
	notes: []
};
const pictures = new Map([['mine', new Blob(['a picture'], { type: 'image/png' })]]);

let journey: Journey;

beforeEach(async () => {
	journey = new Journey();
	await journey.open();
	await journey.clear();
});

const link = async () =>
	`https://example.org/progress#${await encodeReturn(toReturnLink(history, content))}`;
const all = async () => (await journey.keeper).loadAll();

test('a link says what it holds, and nothing is kept before it is added; twice is like once', async () => {
	const arrival = new Arrival(journey);
	await arrival.openLink(await link(), content);
	expect(arrival.came?.kept.records.attempts).toEqual(history.attempts);
	expect(await all()).toEqual(NOTHING_KEPT);
	for (const _ of ['once', 'twice']) {
		await arrival.openLink(await link(), content);
		expect(await arrival.add()).toBe(true);
		expect(arrival.said).toMatch(/^Done\./);
		const { attempts, steps } = (await all()).records;
		expect(attempts).toHaveLength(history.attempts.length);
		expect(attempts).toEqual(expect.arrayContaining([...history.attempts]));
		expect(steps).toHaveLength(history.steps.length);
	}
	expect(journey.attempts).toEqual(history.attempts);
});

test('a link to a result is told from a return link', async () => {
	const arrival = new Arrival(journey);
	for (const behind of ['', '#a.anything']) {
		await arrival.openLink(`https://example.org/r/EQsnVw2XE2XE2UAgoE0cajE${behind}`, content);
		expect(arrival.said).toMatch(/^This link shows answers to others, and is not a return link/);
	}
});

test('a link out of a mail may stand among words or be broken over lines', async () => {
	const whole = await link();
	const arrival = new Arrival(journey);
	for (const text of [
		`Here it is: ${whole} (keep it)`,
		`  ${whole}\n`,
		whole.replace(/(.{76})/g, '$1\r\n'),
		whole.split('#')[1]!
	]) {
		arrival.leave();
		await arrival.openLink(text, content);
		expect(arrival.came?.kept.records.attempts).toEqual(history.attempts);
	}
});

test('a backup brings back everything, pictures too', async () => {
	await journey.merge(joining(kept), pictures);
	const file = await makeBackup(await journey.keeper, day, true);
	const before = await all();
	await journey.clear();
	expect(await all()).toEqual(NOTHING_KEPT);

	const arrival = new Arrival(journey);
	await arrival.openFile(file);
	expect(arrival.came?.from).toBe('file');
	expect(await arrival.add()).toBe(true);
	expect(await all()).toEqual(before);
	const picture = await (await journey.keeper).loadPicture('mine');
	expect([picture?.type, await picture?.text()]).toEqual(['image/png', 'a picture']);
});

test('what is chosen where two facts differ is what is kept', async () => {
	const mine = sampleAttempt(7, day, { 'code.apis': 1 });
	const theirs = sampleAttempt(7, day, { 'code.apis': 3 });
	await journey.merge(joining({ ...NOTHING_KEPT, records: { ...NO_RECORDS, attempts: [mine] } }));
	const arrival = new Arrival(journey);
	const other = { ...NO_RECORDS, attempts: [theirs] };
	await arrival.openLink((await encodeReturn(toReturnLink(other, content))) ?? '', content);
	const [asked] = arrival.merged?.contradictions ?? [];
	expect(asked).toMatchObject({ kind: 'answer', here: 1, there: 3 });
	arrival.choose(asked!.key, true);
	await arrival.add();
	expect((await all()).records.attempts).toEqual([theirs]);
});

const EACH = 5000;

test(`${EACH} damaged links and as many damaged backups change nothing, and each says what is wrong`, async () => {
	await journey.merge(joining(kept), pictures);
	const before = await all();
	const code = (await link()).split('#')[1]!;
	const file = await (await makeBackup(await journey.keeper, day, true)).text();
	const roll = dice(8);
	const damage: readonly ((text: string) => string)[] = [
		(text) => text.slice(0, roll(text.length)),
		(text) => {
			const at = roll(text.length);
			const other = text[at] === 'A' ? 'B' : 'A';
			return text.slice(0, at) + other + text.slice(at + 1);
		},
		(text) => {
			const at = roll(text.length - 1);
			return text.slice(0, at) + text.slice(at + 1 + roll(9));
		},
		(text) => {
			const at = roll(text.length);
			return `${text.slice(0, at)}A${text.slice(at)}`;
		}
	];
	const arrival = new Arrival(journey);
	for (let i = 0; i < EACH; i++) {
		arrival.said = '';
		await arrival.openLink(damage[i % 4]!(code), content);
		if (arrival.came || !arrival.said.endsWith('Nothing here was changed.'))
			expect(i).toBe('refused');
		arrival.said = '';
		await arrival.openFile(new Blob([damage[i % 4]!(file.trimEnd())]));
		if (arrival.came || !arrival.said.endsWith('Nothing here was changed.'))
			expect(i).toBe('refused');
		expect(await arrival.add()).toBe(false);
	}
	expect(await all()).toEqual(before);
});
