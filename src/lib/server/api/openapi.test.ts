import { Validator } from '@seriousme/openapi-schema-validator';
import { expect, test } from 'vitest';
import { DOORS, openApiDocument } from './openapi.ts';

const document = openApiDocument('https://example.org');

test('the document is valid OpenAPI 3.1', async () => {
	const result = await new Validator().validate(
		JSON.parse(JSON.stringify(document)) as Record<string, unknown>
	);
	expect(result).toMatchObject({ valid: true });
	expect(document.openapi).toMatch(/^3\.1\./);
});

test('every reference leads somewhere, and every schema is used', () => {
	const refs = [...JSON.stringify(document).matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g)];
	expect(new Set(refs.map(([, name]) => name))).toEqual(
		new Set(Object.keys(document.components.schemas))
	);
	expect(JSON.stringify(document)).not.toMatch(/"\$ref":"(?!#\/components\/schemas\/\w+")/);
});

test('each door is there once', () => {
	expect(DOORS.map(({ method, path }) => `${method} ${path}`)).toEqual([
		'get /api/content',
		'post /api/results',
		'post /api/listings/analyse',
		'get /r/{code}.json',
		'get /r/{code}/preview.png',
		'get /r/{code}/badge.svg',
		'get /oembed',
		'get /healthz'
	]);
	expect(new Set(DOORS.map(({ id }) => id)).size).toBe(DOORS.length);
});

test('what a request may hold is said: its answers, its parts, its limits', () => {
	expect(document.components.schemas['ResultsRequest']).toMatchObject({
		type: 'object',
		additionalProperties: false,
		required: ['answers'],
		properties: {
			answers: { type: 'object', additionalProperties: { enum: [0, 1, 2, 3, 4, 'not-sure'] } },
			show: { items: { enum: ['shape', 'fit', 'steps', 'answers', 'progress'] } },
			since: { required: ['date', 'answers'] },
			name: { type: 'string', maxLength: 40 }
		}
	});
});
