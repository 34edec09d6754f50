import { expect, test } from '@playwright/test';

const asks = { importance: 3, level: 2 };
const nothing = { importance: 0, level: 0 };
const requirements = {
	presentation: nothing,
	code: nothing,
	documentation: asks,
	events: nothing,
	teaching: nothing
};

test('GET /api/content answers all content, the same for everybody', async ({ request }) => {
	const response = await request.get('/api/content');
	expect(response.headers()['content-type']).toBe('application/json');
	const content = await response.json();
	expect(content.version).toMatch(/^[\da-f]+$/);
	expect(content.questions).toHaveLength(30);
	expect(content.questions[0]).toMatchObject({
		id: 'presentation.delivery',
		slot: 1,
		skill: 'presentation',
		quick: true
	});
	expect(content.questions.filter(({ quick }: { quick: boolean }) => quick)).toHaveLength(10);
	for (const { levels } of content.questions) expect(levels).toHaveLength(5);
	expect(content.roles).toHaveLength(9);
	expect(content.listings.length).toBeGreaterThanOrEqual(81);
	for (const listing of content.listings) {
		expect(listing).toMatchObject({ source: expect.stringMatching(/^https?:/) });
		expect(listing).not.toHaveProperty('text');
	}
	expect(content.rules.length).toBeGreaterThanOrEqual(60);
	expect(content.resources.length).toBeGreaterThan(0);
});

test('POST /api/results computes skills, fits and steps, and the link opens as the same', async ({
	request
}) => {
	const data = {
		answers: { 'documentation.tutorials': 2, 'documentation.style': 1, 'code.apis': 'not-sure' },
		targets: ['technical-writer'],
		own: [{ title: 'Docs engineer', requirements }],
		stage: 'breaking-in',
		origin: 'writing',
		hoursPerWeek: 2,
		date: '2026-11-21',
		name: 'Ana',
		show: ['shape', 'fit', 'steps']
	};
	const response = await request.post('/api/results', { data });
	expect(response.status()).toBe(200);
	const body = await response.json();
	expect(body.skills.documentation).toEqual({
		score: 37.5,
		low: 18.75,
		high: 100,
		level: 2,
		answered: 2,
		of: 6
	});
	expect(body.skills.code).toMatchObject({
		score: null,
		level: null,
		low: 0,
		high: 100,
		answered: 0
	});
	expect(body.fits).toHaveLength(10);
	expect(body.fits[1]).toMatchObject({
		target: 'own:1',
		fit: 75,
		low: 37.5,
		high: 100,
		word: 'much'
	});
	const hours = body.steps.reduce((sum: number, step: { hours: number }) => sum + step.hours, 0);
	expect(hours).toBeLessThanOrEqual(12);

	const shared = await (await request.get(`/r/${body.code}.json`)).json();
	expect(shared.skills).toEqual(body.skills);
	expect(shared.fits).toEqual(body.fits);
	// Those who read a link do not learn the person's stage, origin and hours, so its steps do without them.
	const { stage: _, origin: __, hoursPerWeek: ___, ...known } = data;
	const plain = await (await request.post('/api/results', { data: known })).json();
	expect(shared.steps.map(({ id }: { id: string }) => id)).toEqual(
		plain.steps.map(({ id }: { id: string }) => id)
	);
	expect(shared.name).toBe('Ana');
});

test('all returns every step that fires', async ({ request }) => {
	const post = async (all: boolean) => {
		const data = { answers: { 'documentation.tutorials': 0, 'teaching.sessions': 1 }, all };
		return (await (await request.post('/api/results', { data })).json()).steps as { id: string }[];
	};
	const [listed, all] = [await post(false), await post(true)];
	expect(all.length).toBeGreaterThan(listed.length);
	expect(all.map(({ id }) => id)).toEqual(expect.arrayContaining(listed.map(({ id }) => id)));
});

const wrong: [what: string, data: unknown, field: string][] = [
	['an unknown question', { answers: { 'code.magic': 1 } }, 'answers.code.magic'],
	['a level that is none', { answers: { 'code.apis': 5 } }, 'answers.code.apis'],
	['an unknown target', { answers: {}, targets: ['astronaut'] }, 'targets.0'],
	['a list for an object', { answers: [] }, 'answers'],
	['a body that is a list', [], 'body'],
	['an unknown field', { answers: {}, colour: 'red' }, 'colour'],
	['no answers', {}, 'answers'],
	['an impossible day', { answers: {}, date: '2026-02-30' }, 'date'],
	['a name that is too long', { answers: {}, name: 'x'.repeat(41) }, 'name'],
	[
		'five targets',
		{
			answers: {},
			targets: ['developer-advocate', 'devrel-engineer', 'technical-writer', 'devrel-lead'],
			own: [{ title: 'A fifth', requirements }]
		},
		'own'
	]
];

for (const [what, data, field] of wrong) {
	test(`${what} is refused with the field and what was expected`, async ({ request }) => {
		const response = await request.post('/api/results', { data });
		expect(response.status()).toBe(400);
		const body = await response.json();
		expect(body.field).toBe(field);
		expect(body.expected).toBeTruthy();
	});
}

test('broken JSON is refused', async ({ request }) => {
	const response = await request.post('/api/results', {
		headers: { 'content-type': 'application/json' },
		data: Buffer.from('{"answers": ')
	});
	expect(response.status()).toBe(400);
	expect(await response.json()).toMatchObject({ field: 'body', expected: 'expected JSON' });
});

test('a body over 64 KB is refused', async ({ request }) => {
	const data = { answers: {}, name: 'x'.repeat(64 * 1024) };
	expect((await request.post('/api/results', { data })).status()).toBe(413);
});

test('POST /api/listings/analyse answers what a listing asks for, with the quotes that show it', async ({
	request
}) => {
	const text = 'Technical Writer\n\nWhat you will do\n• Write tutorials and API documentation\n';
	const response = await request.post('/api/listings/analyse', { data: { text } });
	expect(response.status()).toBe(200);
	const { skills, seniority, also, doubt } = await response.json();
	expect(skills.documentation.importance).toBeGreaterThanOrEqual(2);
	expect(skills.documentation.quotes).toEqual([
		{ text: 'Write tutorials and API documentation', start: 37, end: 74, section: 'duties' }
	]);
	expect(skills.events).toEqual({ importance: 0, level: 0, quotes: [] });
	expect({ seniority, also, doubt }).toEqual({ seniority: 'mid', also: [], doubt: 'short' });

	const long = await request.post('/api/listings/analyse', { data: { text: 'a'.repeat(204_801) } });
	expect(long.status()).toBe(413);
	expect(await long.json()).toMatchObject({ field: 'text' });
});
