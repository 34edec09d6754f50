import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import golden from '../../../../tests/fixtures/links/return-v1.json' with { type: 'json' };
import goldenFull from '../../../../tests/fixtures/links/v1.json' with { type: 'json' };
import { anyCheckIn, anyRecords } from '../../../../tests/arbitraries.ts';
import { dice, sampleHistory } from '../../../../tests/histories.ts';
import { anyFull, anyPublic } from '../../../../tests/links.ts';
import {
	sampleAttempt,
	sampleDay,
	sampleRequirement,
	sampleRule
} from '../../../../tests/samples.ts';
import { loadContent } from '../../state/content.ts';
import { NOTHING_KEPT, mergeKept } from '../history/merge.ts';
import { NO_RECORDS, readRecords, type Records } from '../history/records.ts';
import { readPastDay } from '../model/day.ts';
import { MAX_INTENTION, STEP_STATES } from '../model/step.ts';
import type { Target } from '../model/target.ts';
import { RETURN, decodeCode, encodeFull, encodePublic } from './code.ts';
import { decodeFrame, encodeFrame } from './frame.ts';
import type { ReturnLink } from './link.ts';
import { decodeReturn, encodeReturn } from './return-code.ts';
import { writeReturn } from './return-v1.ts';
import { fromReturnLink, toReturnLink, type Carried } from './return.ts';

const content = await loadContent();

const day = sampleDay('2026-11-21');
const { rules, roles, listings } = content;
const growth = rules.filter(({ kind }) => kind === 'growth');
const requirement = sampleRequirement({ teaching: [3, 2.5] });
const own = (id: string, title: string): Target => ({
	kind: 'own',
	id,
	title,
	requirement,
	titleShown: true
});

async function codeOf(history: Carried): Promise<string> {
	const code = await encodeReturn(toReturnLink(history, content));
	if (code === null) throw new Error('This was to fit in a link');
	return code;
}

/** Records that went through a return link to another device. */
async function carried(history: Carried): Promise<Records> {
	const decoded = await decodeReturn(await codeOf(history));
	const records = decoded.ok && fromReturnLink(decoded.value, content);
	if (!records) throw new Error('The return link is broken');
	return records;
}

const join = (here: Records, incoming: Records) =>
	mergeKept({ ...NOTHING_KEPT, records: here }, { ...NOTHING_KEPT, records: incoming });

const records: Records = {
	...NO_RECORDS,
	attempts: [
		sampleAttempt(7, '2026-05-01', { 'code.apis': 0, 'teaching.sessions': 'not-sure' }),
		sampleAttempt(2 ** 32 - 1, '2026-11-21', { 'code.apis': 4 })
	],
	targets: [
		{ kind: 'role', id: 'technical-writer' },
		{ kind: 'rated', id: listings[0]!.id },
		own('abc', 'Advocate at a small firm')
	],
	person: { stage: 'already-in', origin: 'support', hoursPerWeek: 7.5, liked: ['events-program'] },
	steps: STEP_STATES.map((state, i) => ({
		rule: growth[i]!.id,
		title: growth[i]!.title,
		state,
		due: i % 2 === 0 ? day : null,
		intention: i % 2 === 0 ? 'When it rains ☔, I will write.' : '',
		changed: day
	})),
	evidence: [
		{ id: 'e2', question: '', step: '', note: 'ein Gespräch', link: '', day },
		{
			id: 'e1',
			question: 'presentation.delivery',
			step: growth[0]!.id,
			note: 'a talk for 20 people',
			link: 'https://example.org/talk',
			day: readPastDay('1998-03-01')!
		}
	]
};

describe('a return link', () => {
	test('brings everything back on an empty device', async () => {
		expect(join(NO_RECORDS, await carried(records)).kept.records).toEqual(records);
	});

	test('asks nothing and changes nothing on the device that it was made on', async () => {
		const { kept, contradictions } = join(records, await carried(records));
		expect(kept.records).toEqual(records);
		expect(contradictions).toEqual([]);
	});

	test('holds no evidence unless it is given, no goal in free text, and no check-in', async () => {
		const free: Target = { kind: 'free', id: 'x', text: 'a quiet year' };
		const checkIn = { day, wantsGrowth: true };
		const history = { ...records, evidence: [], targets: [free], checkIn };
		expect(await carried(history)).toMatchObject({ evidence: [], targets: [], checkIn: null });
	});

	test('is the same to the last character whatever was ticked in a check-in', async () => {
		await fc.assert(
			fc.asyncProperty(anyRecords, anyCheckIn, anyCheckIn, async (one, mine, theirs) => {
				const [a, b] = [mine, theirs].map((checkIn) => ({ ...one, checkIn }));
				expect(await codeOf(a!)).toBe(await codeOf(b!));
			}),
			{ numRuns: 30 }
		);
	});

	test('holds no step that comes from the check-in, and none that is not known', () => {
		const rules = (['wellbeing', 'career'] as const).map((kind, i) =>
			sampleRule({ id: kind, kind, slot: i + 1 })
		);
		const steps = ['wellbeing', 'career', 'long-gone'].map((rule) => ({
			rule,
			title: 'A step',
			state: 'done' as const,
			due: null,
			intention: '',
			changed: day
		}));
		// Its title is in the content of every device.
		expect(toReturnLink({ ...records, steps }, { ...content, rules }).steps).toEqual([
			{ slot: 2, state: 'done', due: null, intention: '', changed: day }
		]);
	});

	test('tidies titles, which is no difference on the device that it was made on', async () => {
		const here = { ...records, targets: [own('abc', 'Advocate  at\na cafe\u0301')] };
		const { kept, contradictions } = join(here, await carried(here));
		expect(contradictions).toEqual([]);
		expect(kept.records.targets).toEqual(here.targets);
	});

	test('brings back a history in which every step was taken in long words', async () => {
		const steps = rules
			.filter(({ kind }) => kind !== 'wellbeing')
			.map(({ id: rule, title }) => ({
				rule,
				title,
				state: 'done' as const,
				due: day,
				intention: 'ы'.repeat(MAX_INTENTION),
				changed: day
			}));
		expect((await carried({ ...records, steps })).steps).toEqual(steps);
	});

	test('of any records is what the app could keep, in the order of the days', async () => {
		await fc.assert(
			fc.asyncProperty(anyRecords, async (history) => {
				fc.pre(history.attempts.length > 0);
				const back = await carried(history);
				expect(readRecords(back)).toEqual(back);
				expect(join(back, await carried(history)).contradictions).toEqual([]);
			}),
			{ numRuns: 100 }
		);
	});

	test('with more evidence than a link can hold is none', async () => {
		const roll = dice(3);
		const word = () =>
			String.fromCodePoint(...Array.from({ length: 60 }, () => 0x4e00 + roll(20_000)));
		const evidence = Array.from({ length: 2000 }, (_, i) => ({
			...records.evidence[0]!,
			id: `e${i}`,
			note: word()
		}));
		expect(await encodeReturn(toReturnLink({ ...records, evidence }, content))).toBeNull();
	});
});

test('ten attempts with thirty steps and four targets stay under 2,000 characters', async () => {
	const lengths = await Promise.all(
		Array.from({ length: 100 }, async (_, seed) => {
			const history = sampleHistory(10, rules, dice(seed));
			expect(history.steps.length).toBe(30);
			const url = `https://devrel-readiness.example.org/progress#${await codeOf(history)}`;
			return url.length;
		})
	);
	expect(Math.max(...lengths)).toBeLessThan(2000);
});

describe.each(golden)('the golden code of $title', ({ code, records }) => {
	test('brings what it was made of', async () => {
		const decoded = await decodeReturn(code);
		const back = decoded.ok && fromReturnLink(decoded.value, content);
		// The words of a step may get better.
		const untitled = back && back.steps.map(({ title: _, ...step }) => step);
		expect({ ...back, steps: untitled }).toEqual(records);
	});
});

describe('the links of the first form', () => {
	const full = goldenFull.filter(({ kind }) => kind === 'full');

	test.each(full)('$title still opens', async ({ code, link }) => {
		const decoded = await decodeReturn(code);
		const records = decoded.ok && fromReturnLink(decoded.value, content);
		const ids = (link.attempts ?? []).flatMap(({ id }) => id ?? []);
		expect((records || NO_RECORDS).attempts.map(({ id }) => id)).toEqual(ids);
	});

	test('bring what links of today bring, but for evidence and the ids of listings', async () => {
		const { attempts, targets, person, steps } = toReturnLink(records, content);
		const code = encodeFull({ attempts, targets, person, steps });
		const decoded = await decodeReturn(code);
		const back = decoded.ok ? fromReturnLink(decoded.value, content) : null;
		expect(back).toMatchObject({ attempts: records.attempts, steps: records.steps });
		// Its listing is the one that is here, for it says the same.
		expect(join(records, back!).kept.records).toEqual(records);
	});
});

describe('what is no return link', () => {
	test.each([
		['', 'foreign'],
		['hello world', 'foreign'],
		['hello-world', 'foreign'],
		['A'.repeat(300_000), 'foreign']
	])('%.20s is foreign', async (code, fault) => {
		expect(await decodeReturn(code)).toEqual({ ok: false, fault });
	});

	test('a link for others says so, and shared answers are no history', async () => {
		await fc.assert(
			fc.asyncProperty(anyPublic, async (link) => {
				expect(await decodeReturn(encodePublic(link))).toEqual({ ok: false, fault: 'shared' });
			}),
			{ numRuns: 20 }
		);
		await fc.assert(
			fc.asyncProperty(anyFull, async ({ attempts, ...link }) => {
				const shared = attempts.map((attempt) => ({ ...attempt, id: null }));
				const decoded = await decodeReturn(encodeFull({ ...link, attempts: shared }));
				expect(decoded.ok && fromReturnLink(decoded.value, content)).toBeNull();
			}),
			{ numRuns: 20 }
		);
	});

	test('one of a later version is too new, and one in a path is none of a shared page', async () => {
		const code = await codeOf(records);
		const frame = decodeFrame(code, 1);
		const later = frame.ok ? encodeFrame({ ...frame.value, version: 3 }) : '';
		expect(await decodeReturn(later)).toEqual({ ok: false, fault: 'too-new' });
		expect(decodeCode(code)).toEqual({ ok: false, fault: 'foreign' });
	});

	test('what unpacks to more than any history takes is refused', async () => {
		const zeros = new Uint8Array(50_000_000);
		const stream = new Blob([zeros]).stream().pipeThrough(new CompressionStream('deflate-raw'));
		const bomb = new Uint8Array(await new Response(stream).arrayBuffer());
		const payload = new Uint8Array([1, ...bomb]);
		const code = encodeFrame({ version: 1, kind: RETURN, payload });
		expect(await decodeReturn(code)).toEqual({ ok: false, fault: 'damaged' });
	});

	test('payloads that were changed and framed anew never crash, and open only as what is written', async () => {
		const roll = dice(5);
		const link = toReturnLink(records, content);
		const packed = writeReturn(link);
		for (let i = 0; i < 3000; i++) {
			const changed = Uint8Array.of(0, ...packed);
			for (let flips = 1 + roll(3); flips > 0; flips--) {
				changed[roll(changed.length)]! ^= 1 + roll(255);
			}
			const payload = roll(4) === 0 ? changed.subarray(0, roll(changed.length)) : changed;
			const decoded = await decodeReturn(encodeFrame({ version: 1, kind: RETURN, payload }));
			if (!decoded.ok) {
				expect(decoded.fault).toBe('damaged');
				continue;
			}
			const { link } = decoded.value;
			const again: Uint8Array = writeReturn(link as ReturnLink);
			expect(again).toEqual(payload.slice(1));
			const back = fromReturnLink(decoded.value, content);
			expect(back && readRecords(back)).toEqual(back);
		}
	});
});

test('roles of this content are among those that links can name', () => {
	expect(roles.every(({ slot }) => slot < 64)).toBe(true);
});
