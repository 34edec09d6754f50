import { describe, expect, test } from 'vitest';
import { sampleRequirement } from '../../../../tests/samples.ts';
import { readJson } from './body.ts';
import { resultsRequest } from './schema.ts';

const requirements = sampleRequirement({ code: [3, 2] });
const listing = { title: 'Mine', requirements };
const rated = 'retool-developer-advocate-2024';
const roles = ['developer-advocate', 'devrel-engineer', 'technical-writer', 'devrel-lead'];

const read = (body: unknown) =>
	readJson(
		new Request('http://localhost/', {
			method: 'POST',
			body: typeof body === 'string' ? body : JSON.stringify(body)
		}),
		resultsRequest
	);

test('answers alone are enough, and may be none', async () => {
	await expect(read({ answers: {} })).resolves.toEqual({
		ok: true,
		value: { answers: {}, targets: [], own: [], show: ['shape', 'fit'], all: false }
	});
});

test('everything that is described is taken as it is', async () => {
	const body = {
		answers: { 'presentation.delivery': 2, 'code.apis': 'not-sure', 'events.safety': 0 },
		targets: [...roles.slice(0, 2), rated],
		own: [listing],
		stage: 'breaking-in',
		origin: 'engineering',
		hoursPerWeek: 0.25,
		date: '2026-11-21',
		name: '🦊'.repeat(40),
		show: ['shape', 'fit', 'steps', 'answers', 'progress'],
		since: { date: '2026-05-02', answers: { 'code.apis': 1 } },
		all: true
	};
	await expect(read(body)).resolves.toEqual({ ok: true, value: body });
});

const noQuestion = 'expected the id of a question, such as teaching.sessions';

describe('a request is refused that has', () => {
	const oddAnswers = (id: string, level: unknown) => ({ answers: { [id]: level } });
	const ownListing = (change: object) => ({ answers: {}, own: [{ ...listing, ...change }] });
	const asking = (code?: object) => ownListing({ requirements: { ...requirements, code } });

	test.each<[title: string, body: unknown, field: string, expected: string]>([
		['no JSON', 'answers=1', 'body', 'expected JSON'],
		['a list for an object', [], 'body', 'expected an object'],
		['nothing', null, 'body', 'expected an object'],
		['no answers', { targets: [] }, 'answers', 'expected an object of answers'],
		['a list of answers', { answers: [2] }, 'answers', 'expected an object of answers'],
		['an unknown question', oddAnswers('code.api', 2), 'answers.code.api', noQuestion],
		['a skill for a question', oddAnswers('code', 2), 'answers.code', noQuestion],
		['a name of the language', oddAnswers('toString', 2), 'answers.toString', noQuestion],
		['a prototype', '{"answers": {"__proto__": 2}}', 'answers.__proto__', noQuestion],
		...[5, -1, 1.5, '2', null, true, 'open', [2]].map(
			(level): [string, unknown, string, string] => [
				`${JSON.stringify(level)} for a level`,
				oddAnswers('code.apis', level),
				'answers.code.apis',
				'expected a level from 0 to 4, or "not-sure"'
			]
		),
		[
			'an unknown target',
			{ answers: {}, targets: ['developer-advocate', 'astronaut'] },
			'targets.1',
			'expected one of developer-advocate, devrel-engineer'
		],
		[
			'a listing that is not among the rated ones',
			{ answers: {}, targets: ['nobody-2024'] },
			'targets.0',
			'or the id of a rated listing'
		],
		[
			'a number for a target',
			{ answers: {}, targets: [5] },
			'targets.0',
			'expected the id of a role'
		],
		[
			'one target without a list',
			{ answers: {}, targets: 'devrel-lead' },
			'targets',
			'expected a list of role ids'
		],
		[
			'five targets',
			{ answers: {}, targets: [...roles, 'events-program'] },
			'targets',
			'expected at most 4'
		],
		[
			'four targets and a listing',
			{ answers: {}, targets: roles, own: [listing] },
			'own',
			'expected at most 4'
		],
		['five listings', { answers: {}, own: Array(5).fill(listing) }, 'own', 'expected at most 4'],
		[
			'a target twice',
			{ answers: {}, targets: ['devrel-lead', 'devrel-lead'] },
			'targets',
			'expected each target once'
		],
		[
			'an object for a list of listings',
			{ answers: {}, own: listing },
			'own',
			'expected a list of listings'
		],
		['a listing without a title', ownListing({ title: undefined }), 'own.0.title', 'expected text'],
		[
			'a title of 61 characters',
			ownListing({ title: 'a'.repeat(61) }),
			'own.0.title',
			'expected at most 60 characters'
		],
		[
			'a listing without requirements',
			ownListing({ requirements: undefined }),
			'own.0.requirements',
			'expected {importance, level} for each of the five skills'
		],
		[
			'a list of requirements',
			ownListing({ requirements: [3] }),
			'own.0.requirements',
			'expected {importance, level} for each of the five skills'
		],
		[
			'a title for a listing',
			{ answers: {}, own: ['Mine'] },
			'own.0',
			'expected a listing with title and requirements'
		],
		[
			'a listing without a skill',
			asking(),
			'own.0.requirements.code',
			'expected {importance, level}'
		],
		['a listing with a field too many', ownListing({ salary: 1 }), 'own.0.salary', 'no such field'],
		[
			'an importance of 4',
			asking({ importance: 4, level: 2 }),
			'own.0.requirements.code.importance',
			'expected a number from 0 to 3'
		],
		[
			'a level of 2.3',
			asking({ importance: 1, level: 2.3 }),
			'own.0.requirements.code.level',
			'expected level in steps of 0.5'
		],
		[
			'an importance without a level',
			asking({ importance: 1, level: 0 }),
			'own.0.requirements.code',
			'both 0, or both above 0'
		],
		[
			'an unknown stage',
			{ answers: {}, stage: 'resting' },
			'stage',
			'expected one of breaking-in, already-in'
		],
		[
			'an unknown origin',
			{ answers: {}, origin: 'space' },
			'origin',
			'expected one of engineering, writing'
		],
		...[0, -3, 41, '3', null].map((hoursPerWeek): [string, unknown, string, string] => [
			`${JSON.stringify(hoursPerWeek)} hours`,
			{ answers: {}, hoursPerWeek },
			'hoursPerWeek',
			'expected a number above 0, up to 40'
		]),
		...['2026-02-29', '2019-12-31', '2064-11-09', '21.11.2026', '2026-11-21T10:00', 20261121].map(
			(date): [string, unknown, string, string] => [
				`${date} for a date`,
				{ answers: {}, date },
				'date',
				'expected a day from 2020-01-01 on, such as 2026-11-21'
			]
		),
		[
			'a name of 41 characters',
			{ answers: {}, name: '🦊'.repeat(41) },
			'name',
			'expected at most 40 characters'
		],
		['a number for a name', { answers: {}, name: 7 }, 'name', 'expected text'],
		[
			'an unknown part to show',
			{ answers: {}, show: ['shape', 'hours'] },
			'show.1',
			'expected one of shape, fit, steps, answers'
		],
		['a word for parts to show', { answers: {}, show: 'shape' }, 'show', 'expected a list'],
		[
			'progress from nowhere',
			{ answers: {}, show: ['progress'] },
			'since',
			'expected an earlier attempt'
		],
		[
			'an earlier attempt that is later',
			{ answers: {}, date: '2026-11-21', since: { date: '2026-11-22', answers: {} } },
			'since',
			'not later than this one'
		],
		[
			'an earlier attempt without its day',
			{ answers: {}, since: { answers: {} } },
			'since.date',
			'expected a day'
		],
		[
			'an earlier answer that is none',
			{ answers: {}, since: { date: '2026-05-02', answers: { 'code.apis': 5 } } },
			'since.answers.code.apis',
			'expected a level from 0 to 4'
		],
		['fit without shape', { answers: {}, show: ['fit'] }, 'show', 'expected "shape" beside "fit"'],
		['a word for all', { answers: {}, all: 'yes' }, 'all', 'expected true or false'],
		['a check-in', { answers: {}, checkIn: { strain: true } }, 'checkIn', 'no such field'],
		['a field too many', { answers: {}, email: 'a@example.org' }, 'email', 'no such field']
	])('%s', async (_, body, field, expected) => {
		await expect(read(body)).resolves.toEqual({
			ok: false,
			refusal: { status: 400, field, expected: expect.stringContaining(expected) }
		});
	});
});
