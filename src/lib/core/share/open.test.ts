import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyCheckIn, anyRecords } from '../../../../tests/arbitraries.ts';
import { anyFull } from '../../../../tests/links.ts';
import { sampleAttempt, sampleDay, sampleRequirement } from '../../../../tests/samples.ts';
import { content } from '../../state/content.ts';
import { NO_RECORDS, mergeRecords, readRecords, type Records } from '../history/records.ts';
import type { Answer } from '../model/answer.ts';
import { NOBODY } from '../model/person.ts';
import { MAX_INTENTION, STEP_STATES } from '../model/step.ts';
import { OWN_LISTING, type Target } from '../model/target.ts';
import { decodeCode, encodeFull } from './code.ts';
import { toReturnLink } from './compose.ts';
import type { FullLink } from './link.ts';
import { aimsOfLink, aimsOfTargets, answersOf, fromReturnLink } from './open.ts';

const day = sampleDay('2026-11-21');
const { roles } = content;
const growth = content.rules.filter(({ kind }) => kind === 'growth');
const requirement = sampleRequirement({ teaching: [3, 2.5] });
const own = (id: string, title: string): Target => ({
	kind: 'own',
	id,
	title,
	requirement,
	titleShown: false
});

/** Records that went through a return link to another device. */
function carried(records: Records): Records {
	const decoded = decodeCode(encodeFull(toReturnLink(records, content)));
	if (!decoded.ok || decoded.value.kind !== 'full') throw new Error('The return link is broken');
	return readRecords(fromReturnLink(decoded.value.link, content));
}

const records: Records = {
	draft: null,
	attempts: [
		sampleAttempt(7, '2026-05-01', { 'code.apis': 0, 'teaching.sessions': 'not-sure' }),
		sampleAttempt(2 ** 32 - 1, '2026-11-21', { 'code.apis': 4 })
	],
	targets: [
		{ kind: 'role', id: 'technical-writer' },
		{ kind: 'role', id: 'devrel-lead' }
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
	checkIn: null
};

describe('a return link', () => {
	test('brings everything back on an empty device', () => {
		expect(mergeRecords(NO_RECORDS, carried(records)).records).toEqual(records);
	});

	test('leaves the check-in where it is, to the last character', () => {
		fc.assert(
			fc.property(anyRecords, anyCheckIn, anyCheckIn, (one, mine, theirs) => {
				const link = (checkIn: Records['checkIn']) => {
					const records: Records = { ...one, checkIn };
					return encodeFull(toReturnLink(records, content));
				};
				expect(link(mine)).toBe(link(theirs));
				expect(carried({ ...one, checkIn: mine }).checkIn).toBeNull();
				const here = { ...one, checkIn: mine };
				expect(mergeRecords(here, carried({ ...one, checkIn: theirs })).records.checkIn).toBe(mine);
			})
		);
	});

	test('changes nothing on the device that it was made on', () => {
		expect(mergeRecords(records, carried(records)).records).toEqual(records);
	});

	test('does not double a listing of one’s own on the device that it was made on', () => {
		const here = { ...records, targets: [own('abc', 'Advocate at a small firm')] };
		const { targets } = mergeRecords(here, carried(here)).records;
		expect(targets).toEqual(here.targets);
	});

	test('brings a listing of one’s own beside another that came by another link', () => {
		const first = carried({ ...records, targets: [own('abc', 'Advocate')] });
		const second = carried({ ...records, targets: [own('def', 'Writer')] });
		const { targets } = mergeRecords(mergeRecords(NO_RECORDS, first).records, second).records;
		expect(targets).toMatchObject([{ title: 'Advocate' }, { title: 'Writer' }]);
	});

	test('brings back a history in which every step was taken', () => {
		const steps = content.rules.map(({ id: rule, title }) => ({
			rule,
			title,
			state: 'done' as const,
			due: day,
			intention: 'ы'.repeat(MAX_INTENTION),
			changed: day
		}));
		expect(carried({ ...records, steps }).attempts).toHaveLength(2);
	});

	test('leaves out attempts that are somebody’s shared answers', () => {
		const attempts = [{ id: null, day, answers: new Map([[1, 2 as const]]) }];
		const link: FullLink = { attempts, targets: [], person: null, steps: [] };
		expect(fromReturnLink(link, content).attempts).toEqual([]);
	});

	test('without a person leaves what is usual: three hours a week and nothing else', () => {
		const link: FullLink = { attempts: [], targets: [], person: null, steps: [] };
		expect(fromReturnLink(link, content).person).toEqual(NOBODY);
	});

	test('of any content reads as records that the app could keep', () => {
		fc.assert(
			fc.property(anyFull, (link) => {
				const history = { draft: null, ...fromReturnLink(link, content), checkIn: null };
				expect(readRecords(history)).toEqual(history);
			})
		);
	});
});

test('answers to questions that are not known are left out, the others stand by their id', () => {
	const answers = new Map<number, Answer>([
		[1, 4],
		[7, 'not-sure'],
		[99, 2]
	]);
	expect(answersOf({ id: null, day, answers }, content.questions)).toEqual({
		'presentation.delivery': 4,
		'code.software': 'not-sure'
	});
});

describe('aims', () => {
	test('of a link: roles that are known and own listings, whose titles may be hidden', () => {
		const aims = aimsOfLink(
			[
				{ kind: 'own', requirement, title: null },
				{ kind: 'role', slot: 1 },
				{ kind: 'role', slot: 60 },
				{ kind: 'rated', slot: 5 },
				{ kind: 'own', requirement, title: '<b>Mine</b>' }
			],
			roles
		);
		expect(aims.map(({ key, title, family }) => ({ key, title, family }))).toEqual([
			{ key: 'own:1', title: OWN_LISTING, family: null },
			{ key: 'developer-advocate', title: roles[0]!.title, family: 'developer-advocate' },
			{ key: 'own:2', title: '<b>Mine</b>', family: null }
		]);
		expect(aims[0]).toMatchObject({ requirement, listings: 1 });
		expect(aims[1]).toMatchObject({
			requirement: roles[0]!.requirements,
			listings: roles[0]!.listings
		});
	});

	test('of targets: in their order, without goals that have no figures', () => {
		const aims = aimsOfTargets(
			[
				{ kind: 'free', id: 'x', text: 'a quiet year' },
				own('b', 'Second'),
				{ kind: 'rated', id: 'some-listing' },
				{ kind: 'role', id: 'community-manager' },
				own('a', 'First')
			],
			roles
		);
		expect(aims.map(({ key, title }) => [key, title])).toEqual([
			['own:1', 'Second'],
			['community-manager', 'Community manager'],
			['own:2', 'First']
		]);
	});
});
