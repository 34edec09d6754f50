import { expect, test } from '@playwright/test';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { generateApi } from 'swagger-typescript-api';
import { ModuleKind, ScriptTarget, transpileModule } from 'typescript';

/** As far as the test uses what is generated: a group of functions for the first part of each path. */
interface Client {
	readonly api: Readonly<
		Record<'getContent' | 'computeResults' | 'analyseListing', (body?: object) => Promise<Response>>
	>;
	readonly r: Readonly<
		Record<
			'getShared' | 'getPreview' | 'getBadge',
			(code: string, query?: object) => Promise<Response>
		>
	>;
	readonly oembed: { readonly getOembed: (query: object) => Promise<Response> };
	readonly healthz: { readonly getHealth: () => Promise<Response> };
}
type Response<T = Record<string, unknown>> = globalThis.Response & { readonly data: T };

/** A client made of the description that the server gives of itself. */
async function generate(description: object, baseUrl: string): Promise<Client> {
	const folder = mkdtempSync(join(tmpdir(), 'devrel-client-'));
	writeFileSync(join(folder, 'openapi.json'), JSON.stringify(description));
	await generateApi({
		input: join(folder, 'openapi.json'),
		output: folder,
		fileName: 'client.ts',
		httpClientType: 'fetch',
		silent: true
	});
	const { outputText } = transpileModule(readFileSync(join(folder, 'client.ts'), 'utf8'), {
		compilerOptions: { module: ModuleKind.ESNext, target: ScriptTarget.ES2022 }
	});
	writeFileSync(join(folder, 'client.mjs'), outputText);
	const url = pathToFileURL(join(folder, 'client.mjs')).href;
	const { Api } = (await import(url)) as { Api: new (config: object) => Client };
	return new Api({ baseUrl });
}

test('a client made of the OpenAPI document computes a result and opens its link', async ({
	request,
	baseURL
}) => {
	const description = (await (await request.get('/api/openapi.json')).json()) as object;
	const client = await generate(description, baseURL ?? '');
	const content = await client.api.getContent();
	const [question] = content.data['questions'] as { id: string }[];
	const result = await client.api.computeResults({
		answers: { [question?.id ?? '']: 2 },
		show: ['shape', 'fit', 'steps'],
		name: 'Ada'
	});
	expect(result.status).toBe(200);
	expect(result.data).toMatchObject({ skills: { presentation: { answered: 1 } } });
	const { code, url } = result.data as { code: string; url: string };
	const shared = await client.r.getShared(code);
	expect(shared.data).toMatchObject({ code, name: 'Ada', skills: result.data['skills'] });
	expect((await client.r.getPreview(code)).headers.get('content-type')).toBe('image/png');
	expect((await client.r.getBadge(code)).headers.get('content-type')).toBe('image/svg+xml');
	expect((await client.oembed.getOembed({ url })).data).toMatchObject({ author_name: 'Ada' });
	const reading = await client.api.analyseListing({ text: 'You write tutorials.' });
	expect(reading.data).toHaveProperty('skills.documentation.quotes');
	expect((await client.healthz.getHealth()).status).toBe(200);
});

test('what is wrong is said to the client', async ({ request, baseURL }) => {
	const description = (await (await request.get('/api/openapi.json')).json()) as object;
	const client = await generate(description, baseURL ?? '');
	await expect(client.api.computeResults({ answers: { nonsense: 1 } })).rejects.toMatchObject({
		status: 400,
		error: { field: 'answers.nonsense' }
	});
});

interface Described {
	readonly paths: Readonly<
		Record<
			string,
			Readonly<Record<string, { responses: Record<string, { content?: Record<string, unknown> }> }>>
		>
	>;
}

const CODE = 'EQsnVw2XE2XE2UAgoE0cajE';
const wrong: readonly [door: string, what: string, path: string, status: number, body?: unknown][] =
	[
		['/r/{code}.json', 'no code', '/r/nonsense.json', 404],
		['/r/{code}.json', 'a cut code', `/r/${CODE.slice(0, -3)}.json`, 400],
		['/r/{code}/preview.png', 'no code', '/r/nonsense/preview.png', 404],
		['/r/{code}/preview.png', 'a cut code', `/r/${CODE.slice(0, -3)}/preview.png`, 400],
		['/r/{code}/badge.svg', 'no code', '/r/nonsense/badge.svg', 404],
		['/r/{code}/badge.svg', 'a cut code', `/r/${CODE.slice(0, -3)}/badge.svg`, 400],
		['/oembed', 'no address', '/oembed', 400],
		['/oembed', 'an unknown format', '/oembed?url=x&format=yaml', 400],
		['/oembed', 'a width that is none', '/oembed?url=x&maxwidth=wide', 400],
		['/oembed', 'another site', '/oembed?url=https://example.org/', 404],
		['/oembed', 'XML', '/oembed?url=x&format=xml', 501],
		['/api/results', 'no object', '/api/results', 400, []],
		['/api/results', 'too much', '/api/results', 413, { answers: {}, name: 'x'.repeat(70_000) }],
		['/api/results', 'a part that is none', '/api/results', 400, { answers: {}, show: ['all'] }],
		['/api/results', 'fit alone', '/api/results', 400, { answers: {}, show: ['fit'] }],
		[
			'/api/results',
			'progress of nothing',
			'/api/results',
			400,
			{ answers: {}, show: ['progress'] }
		],
		['/api/results', 'hours of nobody', '/api/results', 400, { answers: {}, hoursPerWeek: 0 }],
		['/api/listings/analyse', 'no text', '/api/listings/analyse', 400, {}],
		['/api/listings/analyse', 'an unknown field', '/api/listings/analyse', 400, { text: '', a: 1 }],
		[
			'/api/listings/analyse',
			'too much',
			'/api/listings/analyse',
			413,
			{ text: 'a'.repeat(204_801) }
		]
	];

for (const [door, what, path, status, data] of wrong) {
	test(`${door} answers ${what} as the document says`, async ({ request }) => {
		const { paths } = (await (await request.get('/api/openapi.json')).json()) as Described;
		const response = await (data === undefined ? request.get(path) : request.post(path, { data }));
		expect(response.status()).toBe(status);
		const described = paths[door]?.[data === undefined ? 'get' : 'post']?.responses[status];
		const [type = ''] = (response.headers()['content-type'] ?? '').split(';');
		expect(Object.keys(described?.content ?? {})).toEqual([type]);
		if (type === 'application/json') {
			expect(await response.json()).toMatchObject({
				message: expect.any(String),
				field: expect.any(String),
				expected: expect.any(String)
			});
		}
	});
}

test('the page for programs reads without scripts and names every door', async ({ browser }) => {
	const context = await browser.newContext({ javaScriptEnabled: false });
	const page = await context.newPage();
	await page.goto('/');
	await page.getByRole('link', { name: 'For programs' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('For programs');
	for (const door of ['GET /api/content', 'POST /api/results', 'GET /r/{code}/preview.png']) {
		await expect(page.getByText(door, { exact: true })).toBeVisible();
	}
	await expect(page.locator('pre')).toContainText(`curl ${new URL(page.url()).origin}/api/results`);
	await page.getByRole('link', { name: 'an OpenAPI document' }).click();
	await expect(page.locator('body')).toContainText('"openapi":"3.1');
	await context.close();
});
