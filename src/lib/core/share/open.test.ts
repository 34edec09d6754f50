import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyFull } from '../../../../tests/links.ts';
import { sampleDay, sampleRequirement } from '../../../../tests/samples.ts';
import { loadContent } from '../../state/content.ts';
import { NO_RECORDS, readRecords } from '../history/records.ts';
import type { Answer } from '../model/answer.ts';
import { NOBODY } from '../model/person.ts';
import { OWN_LISTING, type Target } from '../model/target.ts';
import type { FullLink } from './link.ts';
import { aimsOfLink, aimsOfTargets, answersOf, fromFullLink } from './open.ts';

const content = await loadContent();

const day = sampleDay('2026-11-21');
const { roles, listings } = content;
const requirement = sampleRequirement({ teaching: [3, 2.5] });
const own = (id: string, title: string): Target => ({
	kind: 'own',
	id,
	title,
	requirement,
	titleShown: false
});

describe('a full code', () => {
	test('leaves out attempts that are somebody’s shared answers', () => {
		const attempts = [{ id: null, day, answers: new Map([[1, 2 as const]]) }];
		const link: FullLink = { attempts, targets: [], person: null, steps: [] };
		expect(fromFullLink(link, content).attempts).toEqual([]);
	});

	test('without a person leaves what is usual: three hours a week and nothing else', () => {
		const link: FullLink = { attempts: [], targets: [], person: null, steps: [] };
		expect(fromFullLink(link, content).person).toEqual(NOBODY);
	});

	test('of any content reads as records that the app could keep', () => {
		fc.assert(
			fc.property(anyFull, (link) => {
				const history = { ...NO_RECORDS, ...fromFullLink(link, content) };
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
	test('of a link: roles and rated listings that are known, and own ones, whose titles may be hidden', () => {
		const aims = aimsOfLink(
			[
				{ kind: 'own', requirement, title: null },
				{ kind: 'role', slot: 1 },
				{ kind: 'role', slot: 60 },
				{ kind: 'rated', slot: 5 },
				{ kind: 'rated', slot: 4095 },
				{ kind: 'own', requirement, title: '<b>Mine</b>' }
			],
			content
		);
		expect(aims.map(({ key, title, family }) => ({ key, title, family }))).toEqual([
			{ key: 'own:1', title: OWN_LISTING, family: null },
			{ key: 'developer-advocate', title: roles[0]!.title, family: 'developer-advocate' },
			{
				key: 'rated:retool-developer-advocate-2024',
				title: 'Developer Advocate at Retool (2024)',
				family: 'developer-advocate'
			},
			{ key: 'own:2', title: '<b>Mine</b>', family: null }
		]);
		expect(aims[0]).toMatchObject({ requirement, listings: 1 });
		expect(aims[1]).toMatchObject({
			requirement: roles[0]!.requirements,
			listings: roles[0]!.listings
		});
	});

	const aboutYear = listings.find(({ yearIs }) => yearIs === 'about')!;

	test('of targets: in their order, without goals that have no figures', () => {
		const aims = aimsOfTargets(
			[
				{ kind: 'free', id: 'x', text: 'a quiet year' },
				own('b', 'Second'),
				{ kind: 'rated', id: 'no-such-listing' },
				{ kind: 'rated', id: aboutYear.id },
				{ kind: 'role', id: 'community-manager' },
				own('a', 'First')
			],
			content
		);
		expect(aims.map(({ key, title }) => [key, title])).toEqual([
			['own:1', 'Second'],
			[
				`rated:${aboutYear.id}`,
				`${aboutYear.title} at ${aboutYear.employer} (about ${aboutYear.year})`
			],
			['community-manager', 'Community manager'],
			['own:2', 'First']
		]);
	});
});
