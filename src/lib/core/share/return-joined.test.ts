import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import golden from '../../../../tests/fixtures/links/return-v2.json' with { type: 'json' };
import { sampleAttempt } from '../../../../tests/samples.ts';
import { loadContent } from '../../state/content.ts';
import { currentAnswers, inOrder } from '../history/history.ts';
import { NOTHING_KEPT, mergeKept } from '../history/merge.ts';
import { NO_RECORDS, type Records } from '../history/records.ts';
import type { Attempt } from '../model/attempt.ts';
import { dayFromNumber } from '../model/day.ts';
import { RETURN, decodeCode } from './code.ts';
import { decodeFrame, encodeFrame } from './frame.ts';
import { decodeReturn, encodeReturn } from './return-code.ts';
import { writeReturn } from './return-v1.ts';
import { writeJoined } from './return-v2.ts';
import { fromReturnLink, toReturnLink } from './return.ts';

const content = await loadContent();

// Devices that are joined by links alone, again and again.

async function codeOf(history: Records): Promise<string> {
	return (await encodeReturn(toReturnLink(history, content))) ?? '';
}

/** A device after it opened the link of another, and whether it was asked anything. */
async function open(here: Records, other: Records): Promise<{ records: Records; asked: boolean }> {
	const decoded = await decodeReturn(await codeOf(other));
	const incoming = decoded.ok && fromReturnLink(decoded.value, content);
	if (!incoming) throw new Error('The return link is broken');
	const keep = (records: Records) => ({ ...NOTHING_KEPT, records });
	const { kept, contradictions } = mergeKept(keep(here), keep(incoming));
	return { records: kept.records, asked: contradictions.length > 0 };
}

const having = (...attempts: readonly Attempt[]): Records => ({ ...NO_RECORDS, attempts });
const answered = (id: number, day: string, level: 1 | 2 | 3) =>
	sampleAttempt(id, day, { 'code.apis': level });
const first = answered(1, '2026-01-01', 1);

describe('devices that exchange links alone', () => {
	test('agree on the later of two answers, though it repeats one that was joined before it', async () => {
		const early = answered(3, '2026-02-03', 2);
		const here = await open(having(first, answered(5, '2026-02-05', 2)), having(first, early));
		const there = having(first, early, answered(4, '2026-02-04', 3));
		for (const { records } of [await open(there, here.records), await open(here.records, there)]) {
			expect(currentAnswers(null, records.attempts)).toEqual({ 'code.apis': 2 });
		}
	});

	test('come to the same history in any order, where nothing has to be asked', async () => {
		const anyAnswers = fc.record(
			{ 'code.apis': fc.constantFrom(1, 2), 'code.review': fc.constantFrom(1, 2) },
			{ requiredKeys: [] }
		);
		/** Each device has attempts of its own, after a first that is the same on all. */
		const anyDevice = (ids: readonly number[]) =>
			fc
				.array(fc.tuple(fc.integer({ min: 2500, max: 2510 }), anyAnswers), {
					minLength: ids.length,
					maxLength: ids.length
				})
				.map((all) =>
					having(
						first,
						...all.map(([day, answers], i): Attempt => ({
							id: ids[i]!,
							day: dayFromNumber(day),
							answers
						}))
					)
				);
		let agreed = 0;
		await fc.assert(
			fc.asyncProperty(anyDevice([2, 3]), anyDevice([4, 5]), anyDevice([6, 7]), async (a, b, c) => {
				let asked = false;
				const join = async (here: Records, ...others: readonly Records[]) => {
					for (const other of others) {
						const opened = await open(here, other);
						asked ||= opened.asked;
						here = opened.records;
					}
					return here;
				};
				const all = [
					await join(a, b, c),
					await join(c, a, b),
					await join(a, await join(b, c)),
					await join(NO_RECORDS, await join(c, await join(b, a)))
				];
				if (asked) return;
				agreed += 1;
				const histories = all.map(({ attempts }) => inOrder(attempts));
				for (const history of histories) expect(history).toEqual(histories[0]);
			}),
			{ numRuns: 40 }
		);
		expect(agreed).toBeGreaterThan(3);
	});
});

describe.each(golden)('the golden code of $title', ({ code, records }) => {
	test('brings what it was made of', async () => {
		const decoded = await decodeReturn(code);
		expect(decoded.ok && fromReturnLink(decoded.value, content)).toEqual(records);
	});

	test('is none of a shared page, and none of the first version', async () => {
		expect(decodeCode(code)).toEqual({ ok: false, fault: 'foreign' });
		const frame = decodeFrame(code, 2);
		const older = frame.ok ? encodeFrame({ ...frame.value, version: 1 }) : '';
		expect(await decodeReturn(older)).toEqual({ ok: false, fault: 'damaged' });
	});
});

test('only who joined devices has links of the second version, which older builds do not open', async () => {
	const plain = having(first, answered(5, '2026-02-05', 2));
	const frame = decodeFrame(await codeOf(plain), 2);
	expect(frame).toMatchObject({ ok: true, value: { version: 1, kind: RETURN } });
	const payload = Uint8Array.of(0, ...writeJoined(toReturnLink(plain, content)));
	const needless = encodeFrame({ version: 2, kind: RETURN, payload });
	expect(await decodeReturn(needless)).toEqual({ ok: false, fault: 'damaged' });
	expect(payload.length).toBeGreaterThan(writeReturn(toReturnLink(plain, content)).length);
});

test('what is too short for its own length is damaged', async () => {
	for (const bytes of [[], [0, 0, 0], [0, 0, 0, 9, 1], [255, 255, 255, 255]]) {
		const code = encodeFrame({ version: 2, kind: RETURN, payload: Uint8Array.of(0, ...bytes) });
		expect(await decodeReturn(code)).toEqual({ ok: false, fault: 'damaged' });
	}
});
